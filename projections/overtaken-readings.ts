// What an act read of other streams, and as of which day it has to hold: each `Reference` of its data, by its meaning.
import type { Reference } from '../libs/domain/actor.ts';
import type { ConsolidatedEvent } from '../libs/domain/bloc-year/consolidated.ts';
import type { DossierSubmitted } from '../libs/domain/bloc-year/dossier.ts';
import { lastYearEndMeeting } from '../libs/domain/bloc-year/meeting.ts';
import type { CivilDate } from '../libs/domain/civil-date.ts';
import type { StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { blocYearFold } from './stream-folds.ts';

export type ReadingKind =
  | 'fact'
  | 'formation'
  | 'gate'
  | 'holds'
  | 'leadership'
  | 'membership'
  | 'registration'
  | 'reorganisation'
  | 'ruleBook'
  | 'selfScore'
  | 'submitter';

export interface Reading {
  readonly kind: ReadingKind;
  /** The event that was read or, of `gate`, `holds`, `selfScore` and `submitter`, the newest of the stream that was. */
  readonly read: Reference;
  /** What is later tells on the act only where it holds on this day or before it. */
  readonly day: CivilDate;
  /** Of `holds` the unit that was looked up. */
  readonly unit: string | null;
}

type Read = Omit<Reading, 'day' | 'unit'> & Partial<Pick<Reading, 'day' | 'unit'>>;
type Data = Readonly<Record<string, unknown>>;

/** The readings of each type; a reference that is not here points at what never changes, or is read again by whoever asks. */
const readings: Readonly<
  Record<string, (event: ViewEvent, folds: StreamFolds) => readonly Read[]>
> = {
  BlocYearOpened: named('formation', 'formation'),
  BlocYearOpeningCorrected: named('formation', 'formation'),
  RuleBookPinned: named('ruleBook', 'ruleBook'),
  BlocYearCutShort: named('fact', 'dissolution'),
  UnitYearOpened: ofSeason,
  UnitYearTransferred: ofSeason,
  UnitYearClosed: named('fact', 'departure'),
  UnitYearCutShort: named('fact', 'ending'),
  ScorecardAgreed: ({ data }) =>
    (data as { readonly members: readonly { readonly membership: Reference }[] }).members.map(
      ({ membership }) => ({ kind: 'membership', read: membership }),
    ),
  PactSigned: listed('membership', 'memberships'),
  PactSignatureAdded: named('membership', 'membership'),
  RegistrationsConsolidated: listed('registration', 'registrations'),
  DelegatedRegistrationsSubmitted: listed('registration', 'registrations'),
  AppraisalRequested: listed('selfScore', 'selfScores'),
  SectionThreeAppraised: named('fact', 'request'),
  BudgetEstimateSubmitted: named('leadership', 'leadership'),
  BallotsTallied: listed('gate', 'read'),
  UnitsNominated: listed('gate', 'read'),
  DossierSubmitted: ofDossier,
  ProposalsHeld: named('fact', 'case'),
  HoldLifted: named('fact', 'case'),
  DisciplineBreachRecorded: named('fact', 'concerns'),
  ...Object.fromEntries(
    [
      'UnitRenamed',
      'UnitReparented',
      'UnitMerged',
      'UnitDivided',
      'UnitDissolved',
      'UnitSeparated',
      'UnitSucceeded',
      'BlocDissolved',
    ].map((type) => [type, named('reorganisation', 'reorganisation')]),
  ),
};

export const readingTypes: readonly string[] = Object.keys(readings);

/** What the act read of streams other than its own. */
export function readingsOf(event: ViewEvent, folds: StreamFolds): readonly Reading[] {
  const read = Object.hasOwn(readings, event.type) ? readings[event.type] : undefined;
  const usual = { day: event.metadata.occurredOn, unit: null };
  return (read?.(event, folds) ?? [])
    .map((each) => ({ ...usual, ...each }))
    .filter(({ read: { stream } }) => stream !== event.stream);
}

function named(kind: ReadingKind, field: string): (event: ViewEvent) => readonly Read[] {
  return ({ data }) => {
    const read = (data as Data)[field] as Reference | null;
    return read ? [{ kind, read }] : [];
  };
}

function listed(kind: ReadingKind, field: string): (event: ViewEvent) => readonly Read[] {
  return ({ data }) =>
    ((data as Data)[field] as readonly Reference[]).map((read) => ({ kind, read }));
}

/** A membership of any day of the year is enough, so what ended it tells only where it ended before the year. */
function ofSeason({ stream, data }: ViewEvent): readonly Read[] {
  const { membership } = data as { readonly membership: Reference };
  const [, year] = stream.split('-');
  return [{ kind: 'membership', read: membership, day: `${year}-01-01` }];
}

const dossierKinds: readonly (readonly [start: string, kind: ReadingKind])[] = [
  ['unitYear-', 'gate'],
  ['unit-', 'submitter'],
  ['bloc-', 'leadership'],
  ['blocYear-', 'holds'],
];

/** The lead submits by who led on the last day of the year-end conference. */
function ofDossier({ stream, data, metadata }: ViewEvent, folds: StreamFolds): readonly Read[] {
  const { read, beneficiary } = data as DossierSubmitted['data'];
  const meeting = lastYearEndMeeting(folds.state(stream, blocYearFold));
  return read.flatMap((each): readonly Read[] => {
    const kind = dossierKinds.find(([start]) => each.stream.startsWith(start))?.[1];
    if (kind === undefined) return [];
    const day = kind === 'leadership' ? (meeting?.until ?? metadata.occurredOn) : undefined;
    return [{ kind, read: each, unit: beneficiary.unit, ...(day === undefined ? {} : { day }) }];
  });
}

/** Of a request for appraisal the unit-years that it names; a later request for one of them takes the place of that part. */
export function asksAgainFor(data: object, stream: string): boolean {
  const { selfScores } = data as Extract<ConsolidatedEvent, { type: 'AppraisalRequested' }>['data'];
  return selfScores.some((each) => each.stream === stream);
}
