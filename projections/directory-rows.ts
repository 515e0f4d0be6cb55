// The rows of the directory: a unit and a bloc with all their periods, where they came from and what they went on in.
import type { Recorded } from '../libs/domain/act.ts';
import type {
  Bloc,
  BlocDissolved,
  BlocReconstituted,
  BlocTier,
  Leadership,
} from '../libs/domain/bloc/bloc.ts';
import type { Delegation } from '../libs/domain/bloc/delegation.ts';
import { reconstitutions } from '../libs/domain/bloc/naming.ts';
import type { CivilDate } from '../libs/domain/civil-date.ts';
import { standingFacts, type FactAnnulment, type KeptFacts } from '../libs/domain/fact.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import { periodsOf, type Period } from '../libs/domain/periods.ts';
import type {
  BoardSeatChanged,
  Since,
  UnitReclassified,
  UnitRenamed,
  UnitReparented,
} from '../libs/domain/unit/naming.ts';
import type {
  UnitDissolved,
  UnitDivided,
  UnitMerged,
  UnitSeparated,
  UnitSucceeded,
} from '../libs/domain/unit/succession.ts';
import type { Membership, Unit, UnitKind } from '../libs/domain/unit/unit.ts';

/** What holds for a time, by which event and which decision; no decision: it is how the unit or bloc was entered. */
export interface Told<Value> extends Since<Value> {
  readonly revision: number;
  readonly decision: OfficialDocument | null;
}

/** A part of a reorganisation that was carried out: what it names, from which day, by which event. */
export interface Handover {
  /** The units on the other side. */
  readonly units: readonly string[];
  /** The first day of the new order. For an end: the last day of the old one. */
  readonly day: CivilDate;
  readonly decision: OfficialDocument;
  /** Stream of the reorganisation. */
  readonly reorganisation: string;
  readonly part: string;
  readonly revision: number;
}

/** What was begun by a decision. */
export type ByDecision<Period> = Period & { readonly decision: OfficialDocument };

/** Sáp nhập, hợp nhất, chia, giải thể. */
export const unitEndings = ['merged', 'consolidated', 'divided', 'dissolved'] as const;
export type UnitEnding = (typeof unitEndings)[number];

/** A fact that was recorded and taken back: no period has it any more. */
export interface AnnulledFact {
  readonly factType: string;
  readonly revision: number;
  readonly annulledAt: number;
  readonly cause: FactAnnulment['cause'];
}

export interface UnitEntry {
  readonly unit: string;
  /** The day from which it was there; null: not known. */
  readonly from: CivilDate | null;
  readonly names: readonly Period<Told<string>>[];
  readonly kinds: readonly Period<Told<UnitKind>>[];
  readonly parents: readonly Period<Told<string | null>>[];
  readonly boardSeats: readonly Period<Told<boolean>>[];
  readonly memberships: readonly ByDecision<Membership>[];
  /** Null: nothing recorded ends it. */
  readonly ended: (Handover & { readonly manner: UnitEnding }) | null;
  /** What it took over, and from whom. */
  readonly takenOver: readonly Handover[];
  /** What it gave away, going on itself. */
  readonly givenAway: readonly Handover[];
  readonly annulled: readonly AnnulledFact[];
}

export interface BlocEntry {
  readonly bloc: string;
  readonly tier: BlocTier;
  readonly setUpOn: CivilDate;
  readonly names: readonly Period<Told<string>>[];
  readonly authorities: readonly Period<Told<string | null>>[];
  /** In the order of approval; of two that overlap the later approved holds. */
  readonly leaderships: readonly ByDecision<Leadership>[];
  readonly delegated: Delegation['delegated'];
  readonly dissolved: (BlocDissolved['data'] & { readonly revision: number }) | null;
  readonly annulled: readonly AnnulledFact[];
}

/** A year that was opened for a bloc. */
export interface BlocYearEntry {
  readonly year: number;
  /** It was cut short, because the bloc was dissolved within it. */
  readonly closed: boolean;
}

/** A unit that is or was a member of a bloc, with the periods in which it was. */
export interface BlocMember {
  readonly unit: string;
  readonly names: readonly Since<string>[];
  readonly memberships: readonly Membership[];
}

// Units

export function unitEntry(state: Unit, entered: NonNullable<Unit['entered']>): UnitEntry {
  const { unit, name, kind, parent, housesBoard, from } = entered;
  const standing = standingFacts(state, state.recorded);
  const entry = standing.findLast(({ type }) => /^Unit(Entered|EntryCorrected)$/.test(type));
  const first = { from, revision: entry?.revision ?? 0, decision: null };
  const later = <Value>(
    type: Change['type'],
    value: (data: object) => Value,
  ): readonly Told<Value>[] =>
    standing
      .filter((each) => each.type === type)
      .map(({ data, revision }) => {
        const { from, decision } = data as Change['data'];
        return { value: value(data), from, revision, decision };
      });
  const names = later('UnitRenamed', (data) => (data as UnitRenamed['data']).name);
  const kinds = later('UnitReclassified', (data) => (data as UnitReclassified['data']).kind);
  const parents = later('UnitReparented', (data) => (data as UnitReparented['data']).parent);
  const seats = later('BoardSeatChanged', (data) => (data as BoardSeatChanged['data']).housesBoard);
  return {
    unit,
    from,
    names: periodsOf([{ value: name, ...first }, ...names]),
    kinds: periodsOf([{ value: kind, ...first }, ...kinds]),
    parents: periodsOf([{ value: parent, ...first }, ...parents]),
    boardSeats: periodsOf([{ value: housesBoard, ...first }, ...seats]),
    memberships: byDecision(state.memberships, standing),
    ...handoversOf(standing),
    annulled: annulledFacts(state),
  };
}

/** Each with the decision of the event that began it. */
function byDecision<Begun extends { readonly revision: number }>(
  periods: readonly Begun[],
  standing: readonly Recorded[],
): readonly ByDecision<Begun>[] {
  return periods.flatMap((each) => {
    const event = standing.find(({ revision }) => revision === each.revision);
    if (!event) return [];
    const { decision } = event.data as { readonly decision: OfficialDocument };
    return [{ ...each, decision }];
  });
}

type Change = UnitRenamed | UnitReclassified | UnitReparented | BoardSeatChanged;

type Ending = UnitMerged | UnitDivided | UnitDissolved;

function handoversOf(
  standing: readonly Recorded[],
): Pick<UnitEntry, 'ended' | 'takenOver' | 'givenAway'> {
  const of = (type: string) => standing.filter((each) => each.type === type);
  const ending = standing.findLast(({ type }) => /^Unit(Merged|Divided|Dissolved)$/.test(type));
  return {
    ended: ending ? endedBy(ending as Recorded & Ending) : null,
    takenOver: of('UnitSucceeded').map(({ data, revision }) => {
      const { predecessors: units, from: day, ...rest } = data as UnitSucceeded['data'];
      return handover({ units, day, ...rest }, revision);
    }),
    givenAway: of('UnitSeparated').map(({ data, revision }) => {
      const { recipients: units, from: day, ...rest } = data as UnitSeparated['data'];
      return handover({ units, day, ...rest }, revision);
    }),
  };
}

function endedBy(event: Recorded & Ending): NonNullable<UnitEntry['ended']> {
  const { revision } = event;
  switch (event.type) {
    case 'UnitMerged': {
      const { manner, successors: units, until: day, ...rest } = event.data;
      return { manner, ...handover({ units, day, ...rest }, revision) };
    }
    case 'UnitDivided': {
      const { successors: units, until: day, ...rest } = event.data;
      return { manner: 'divided', ...handover({ units, day, ...rest }, revision) };
    }
    case 'UnitDissolved': {
      const { until: day, ...rest } = event.data;
      return { manner: 'dissolved', ...handover({ units: [], day, ...rest }, revision) };
    }
  }
}

type HandedOver = Pick<Handover, 'units' | 'day'> &
  Pick<UnitMerged['data'], 'decision' | 'reorganisation' | 'part'>;

function handover(handed: HandedOver, revision: number): Handover {
  const { units, day, decision, reorganisation, part } = handed;
  return { units, day, decision, reorganisation: reorganisation.stream, part, revision };
}

export function memberOf(bloc: string, state: Unit): BlocMember {
  return {
    unit: state.entered?.unit ?? '',
    names: state.names,
    memberships: state.memberships.filter((each) => each.bloc === bloc),
  };
}

// Blocs

export function blocEntry(state: Bloc, setUp: NonNullable<Bloc['setUp']>): BlocEntry {
  const { bloc, tier, setUpOn } = setUp;
  const standing = standingFacts(state, state.recorded);
  const first = { from: setUpOn, revision: state.entryAt ?? 0, decision: setUp.decision };
  const reconstituted = reconstitutions(state).map(({ data, revision }) => ({ ...data, revision }));
  const later = <Value>(value: (data: BlocReconstituted['data']) => Value): Told<Value>[] =>
    reconstituted.map(({ revision, ...data }) => {
      const { reconstitutedOn: from, decision } = data;
      return { value: value(data), from, revision, decision };
    });
  return {
    bloc,
    tier,
    setUpOn,
    names: periodsOf([{ value: setUp.name, ...first }, ...later(({ name }) => name)]),
    authorities: periodsOf([
      { value: setUp.authority, ...first },
      ...later(({ authority }) => authority),
    ]),
    leaderships: byDecision(state.leaderships, standing),
    delegated: state.delegated,
    dissolved: dissolvedBy(standing),
    annulled: annulledFacts(state),
  };
}

function dissolvedBy(standing: readonly Recorded[]): BlocEntry['dissolved'] {
  const end = standing.findLast(({ type }) => type === 'BlocDissolved');
  return end ? { ...(end.data as BlocDissolved['data']), revision: end.revision } : null;
}

/** In the order in which they were recorded. */
function annulledFacts({ recorded, annulled }: KeptFacts): readonly AnnulledFact[] {
  return recorded.flatMap(({ revision, type }) => {
    const annulledAt = annulled.get(revision);
    const annulment = recorded.find((each) => each.revision === annulledAt);
    if (!annulment) return [];
    const { cause } = annulment.data as FactAnnulment;
    return [{ factType: type, revision, annulledAt: annulment.revision, cause }];
  });
}
