// A bloc-year's meetings: each with its convening, roll, minutes, standing tally and nominations, and the breaches that its roll proposes.
import type { BallotsTallied } from '../libs/domain/bloc-year/ballot.ts';
import type {
  Attendance,
  MeetingConvened,
  MeetingHeld,
  MeetingKind,
  MinutesRecorded,
} from '../libs/domain/bloc-year/meeting.ts';
import type { UnitsNominated } from '../libs/domain/bloc-year/nomination.ts';
import type { CivilDate } from '../libs/domain/civil-date.ts';
import type { BreachKind } from '../libs/domain/unit-year/discipline-breach.ts';
import { factsFold, factsOf, standingOf, type BlocYearFacts } from './bloc-year-facts.ts';

type Told<Event extends { readonly data: object }> = Event['data'] & { readonly revision: number };

/** What a roll proposes: whether it is a breach is decided by who records one, never by this. */
export interface ProposedBreach {
  readonly unit: string;
  readonly kind: Extract<BreachKind, 'meetingMissed' | 'wrongAttendance'>;
}

export interface AnnulledMeetingFact {
  readonly type: string;
  readonly revision: number;
  readonly annulledAt: number;
}

export interface Meeting {
  readonly meeting: string;
  /** As held, else as convened; of annulled facts only where nothing of it stands. */
  readonly kind: MeetingKind;
  readonly state: 'held' | 'convened' | 'annulled';
  /** Its last day, as held or as planned. */
  readonly day: CivilDate;
  readonly convening: Told<MeetingConvened> | null;
  readonly holding: Told<MeetingHeld> | null;
  readonly minutes: readonly Told<MinutesRecorded>[];
  /** The one that stands: beside an annulled one a recount could be subtracted from it. */
  readonly tally: Told<BallotsTallied> | null;
  readonly nominations: readonly Told<UnitsNominated>[];
  readonly proposals: readonly ProposedBreach[];
  /** Invited by the standing convening and missing from the roll: nothing tells whether they came. */
  readonly notOnRoll: readonly string[];
  /** What was recorded of it and annulled, by its address alone. */
  readonly annulled: readonly AnnulledMeetingFact[];
  /** Every revision under which it was recorded as held: a breach may name one that was annulled since. */
  readonly holdings: readonly number[];
}

const meetingTypes = [
  'MeetingConvened',
  'MeetingHeld',
  'MinutesRecorded',
  'BallotsTallied',
  'UnitsNominated',
] as const;

/** Of one bloc-year's stream. */
export const meetingsFold = factsFold(meetingTypes);

/** Of units that were absent without excuse, or sent others than those expected (Guidance II.2.b, dash 3). */
const proposedFor: Readonly<Record<Attendance, ProposedBreach['kind'] | null>> = {
  present: null,
  absentExcused: null,
  presentWrongComposition: 'wrongAttendance',
  absent: 'meetingMissed',
};

/** In the order of their last days, then of their ids. */
export function meetingsOf(state: BlocYearFacts): readonly Meeting[] {
  const ids = [...factsOf(state, 'MeetingConvened'), ...factsOf(state, 'MeetingHeld')].map(
    ({ data }) => data.meeting,
  );
  return [...new Set(ids)]
    .map((id) => meetingOf(state, id))
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ day, meeting }: Meeting): string {
  return `${day} ${meeting}`;
}

function meetingOf(state: BlocYearFacts, id: string): Meeting {
  const ofIt = <Fact extends { readonly data: { readonly meeting: string } }>(
    facts: readonly Fact[],
  ) => facts.filter(({ data }) => data.meeting === id);
  const convening = ofIt(standingOf(state, 'MeetingConvened')).map(told)[0] ?? null;
  const holding = ofIt(standingOf(state, 'MeetingHeld')).map(told)[0] ?? null;
  const holdings = ofIt(factsOf(state, 'MeetingHeld'));
  const convened = ofIt(factsOf(state, 'MeetingConvened')).at(-1)?.data;
  const held = holding ?? holdings.at(-1)?.data;
  const last = holding ?? convening ?? held ?? convened;
  const day = holding?.until ?? convening?.plannedUntil ?? held?.until ?? convened?.plannedUntil;
  const fallback = convening ? 'convened' : 'annulled';
  return {
    meeting: id,
    kind: last?.kind ?? 'other',
    state: holding ? 'held' : fallback,
    day: day ?? '',
    convening,
    holding,
    minutes: ofIt(standingOf(state, 'MinutesRecorded')).map(told),
    tally: ofIt(standingOf(state, 'BallotsTallied')).map(told)[0] ?? null,
    nominations: ofIt(standingOf(state, 'UnitsNominated')).map(told),
    proposals: (holding?.roll ?? []).flatMap(({ unit, attendance }) => {
      const kind = proposedFor[attendance];
      return kind === null ? [] : [{ unit, kind }];
    }),
    notOnRoll: holding && convening ? missingFrom(holding.roll, convening.invited) : [],
    annulled: annulledOf(state, id),
    holdings: holdings.map(({ revision }) => revision),
  };
}

function told<Data extends object>({
  data,
  revision,
}: {
  readonly data: Data;
  readonly revision: number;
}): Data & { readonly revision: number } {
  return { ...data, revision };
}

function missingFrom(
  roll: MeetingHeld['data']['roll'],
  invited: readonly string[],
): readonly string[] {
  const told = new Set(roll.map(({ unit }) => unit));
  return invited.filter((unit) => !told.has(unit));
}

function annulledOf(state: BlocYearFacts, id: string): readonly AnnulledMeetingFact[] {
  return meetingTypes
    .flatMap((type) => factsOf(state, type))
    .flatMap(({ data, type, revision }) => {
      const annulledAt = state.annulled.get(revision);
      const isOfIt = data.meeting === id;
      return isOfIt && annulledAt !== undefined ? [{ type, revision, annulledAt }] : [];
    })
    .toSorted((a, b) => a.revision - b.revision);
}
