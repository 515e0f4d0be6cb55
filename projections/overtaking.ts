// Which later events change what an act read, and which of its own stream settle it: the rules of overtaken acts.
import type { CivilDate } from '../libs/domain/civil-date.ts';
import type { Fold, ViewEvent } from '../libs/views/projection.ts';
import { nounOfAnnulment } from './fact-annulments.ts';
import {
  asksAgainFor,
  readingTypes,
  type Reading,
  type ReadingKind,
} from './overtaken-readings.ts';

export type Overtaking =
  | 'exclusionRecorded'
  | 'factAnnulled'
  | 'formationChanged'
  | 'leadChanged'
  | 'memberLeft'
  | 'proposalsHeld'
  | 'registrationChanged'
  | 'reorganisationCorrected'
  | 'ruleBookSuperseded'
  | 'scoredAgain'
  | 'seasonMoved'
  | 'submitterChanged'
  | 'unitEnded';

/** An event as these rules see it. */
export type Seen = Pick<ViewEvent, 'revision' | 'type' | 'data'>;
type Data = Readonly<Record<string, unknown>>;

function until({ data }: Seen): CivilDate {
  return (data as { readonly until: CivilDate }).until;
}

function from({ data }: Seen): CivilDate {
  return (data as { readonly from: CivilDate }).from;
}

type Rule = (later: Seen, reading: Reading, course: readonly Seen[]) => Overtaking | null;

/** It began by the day, so it holds on it. */
const begunBy =
  (overtaking: Overtaking): Rule =>
  (later, { day }) =>
    from(later) <= day ? overtaking : null;

/** It had ended before the day. */
const endedBefore =
  (overtaking: Overtaking): Rule =>
  (later, { day }) =>
    until(later) < day ? overtaking : null;

const always =
  (overtaking: Overtaking): Rule =>
  () =>
    overtaking;

/** The next leaving after a joining ends it: a unit is in one bloc at a time. */
const left: Rule = (later, reading, course) => {
  const next = course.find(
    ({ type, revision }) => type === 'BlocLeft' && revision > reading.read.revision,
  );
  return next?.revision === later.revision
    ? endedBefore('memberLeft')(later, reading, course)
    : null;
};

const leads: Rule = ({ data }, { day }) => {
  const { from: first, until: last } = data as {
    readonly from: CivilDate;
    readonly until: CivilDate | null;
  };
  return first <= day && (last === null || last >= day) ? 'leadChanged' : null;
};

const leadEnded: Rule = (later, { read, day }) => {
  const { approval } = later.data as { readonly approval: number };
  return approval === read.revision && until(later) < day ? 'leadChanged' : null;
};

/** The id of a registration, and the later events that name it. */
const ofRegistration: Rule = ({ data }, { read }, course) => {
  const registration = course.find(({ revision }) => revision === read.revision);
  const id = (registration?.data as Data | undefined)?.['registration'];
  const { registration: named, amends } = data as Data;
  return id !== undefined && (amends === id || named === id) ? 'registrationChanged' : null;
};

/** A correction of the entry tells where the entry itself is the formation; a reconstitution where it came by the day. */
const corrected: Rule = (_, { read }, course) => {
  const formation = course.find(({ revision }) => revision === read.revision);
  return formation?.type === 'BlocReconstituted' ? null : 'formationChanged';
};

const reconstituted: Rule = ({ data }, { day }) => {
  const { reconstitutedOn } = data as { readonly reconstitutedOn: CivilDate };
  return reconstitutedOn <= day ? 'formationChanged' : null;
};

const serious: Rule = ({ data }) =>
  (data as { readonly serious: boolean }).serious ? 'exclusionRecorded' : null;

const holding: Rule = ({ data }, { unit }) => {
  const held = data as { readonly unit: string; readonly dossier: string | null };
  return held.unit === unit && held.dossier === null ? 'proposalsHeld' : null;
};

/** Only these tell on what was read; every other later event of the stream changes nothing of it. */
const rules: Readonly<Record<ReadingKind, Readonly<Record<string, Rule>>>> = {
  fact: {},
  formation: { BlocEntryCorrected: corrected, BlocReconstituted: reconstituted },
  gate: {
    ExclusionRecorded: always('exclusionRecorded'),
    CriticismDocumentRecorded: serious,
    UnitYearTransferred: always('seasonMoved'),
    UnitYearClosed: always('seasonMoved'),
    UnitYearCutShort: always('seasonMoved'),
  },
  holds: { ProposalsHeld: holding },
  leadership: { BlocLeadApproved: leads, BlocLeadEnded: leadEnded },
  membership: {
    BlocLeft: left,
    UnitMerged: endedBefore('unitEnded'),
    UnitDivided: endedBefore('unitEnded'),
    UnitDissolved: endedBefore('unitEnded'),
  },
  registration: {
    RegistrationAmended: ofRegistration,
    RegistrationErrorCorrected: ofRegistration,
    RegistrationAnnulled: ofRegistration,
  },
  reorganisation: {
    ReorganisationCorrected: always('reorganisationCorrected'),
    ReorganisationAnnulled: always('factAnnulled'),
  },
  ruleBook: { RuleBookSuperseded: begunBy('ruleBookSuperseded') },
  // A line that is returned keeps its points until it is scored again.
  selfScore: { SelfScored: always('scoredAgain') },
  submitter: {
    UnitReclassified: begunBy('submitterChanged'),
    UnitReparented: begunBy('submitterChanged'),
    UnitEntryCorrected: always('submitterChanged'),
  },
};

/** Events of the act's own stream that take its place; an annulment of it settles it as well. */
const replacements: Readonly<Record<string, readonly string[]>> = {
  BlocYearOpened: ['BlocYearOpeningCorrected'],
  BlocYearOpeningCorrected: ['BlocYearOpeningCorrected'],
  RuleBookPinned: ['RuleBookPinned'],
  UnitYearOpened: ['UnitYearTransferred', 'UnitYearClosed', 'UnitYearCutShort'],
  UnitYearTransferred: ['UnitYearTransferred', 'UnitYearClosed', 'UnitYearCutShort'],
  ScorecardAgreed: ['ScorecardAgreed'],
  RegistrationsConsolidated: ['RegistrationsConsolidated'],
  DelegatedRegistrationsSubmitted: ['DelegatedRegistrationsSubmitted'],
  AppraisalRequested: ['AppraisalRequested'],
  SectionThreeAppraised: ['SectionThreeAppraised'],
  BudgetEstimateSubmitted: ['BudgetEstimateSubmitted'],
};

/** Why the act is overtaken by a later event of the stream that it read; null where it is not. */
export function overtakenBy(
  reading: Reading,
  later: Seen,
  course: readonly Seen[],
): Overtaking | null {
  const { kind, read } = reading;
  if (later.revision <= read.revision) return null;
  if (annuls(later, read.revision, course)) return 'factAnnulled';
  const rule = Object.hasOwn(rules[kind], later.type) ? rules[kind][later.type] : undefined;
  return rule?.(later, reading, course) ?? null;
}

export interface Settled {
  readonly how: 'annulled' | 'replaced';
  /** Revision in the act's own stream. */
  readonly revision: number;
}

/** What settled an act since: null while it stands as it was. */
export function settledBy(
  act: { readonly type: string; readonly revision: number; readonly read: string },
  course: readonly Seen[],
): Settled | null {
  const after = course.filter(({ revision }) => revision > act.revision);
  const annulment = after.find((each) => annuls(each, act.revision, course));
  if (annulment) return { how: 'annulled', revision: annulment.revision };
  const types = Object.hasOwn(replacements, act.type) ? replacements[act.type] : undefined;
  const replacement = after.find(
    (each) =>
      types?.includes(each.type) &&
      !isAnnulled(each, course) &&
      (each.type !== 'AppraisalRequested' || asksAgainFor(each.data, act.read)),
  );
  return replacement ? { how: 'replaced', revision: replacement.revision } : null;
}

/** True where a later event of the stream took this one back. */
export function isAnnulled({ revision }: Seen, course: readonly Seen[]): boolean {
  return course.some((each) => annuls(each, revision, course));
}

function annuls(later: Seen, fact: number, course: readonly Seen[]): boolean {
  const data = later.data as Data;
  if (later.revision <= fact) return false;
  if (later.type.endsWith('FactAnnulled')) return data['fact'] === fact;
  if (later.type === 'UnitYearClosureAnnulled') return data['closure'] === fact;
  const noun = nounOfAnnulment(later.type);
  if (noun === null) return false;
  const named = course.find((each) => (each.data as Data)[noun] === data[noun]);
  return named?.revision === fact;
}

/** Types whose events this view looks at; all others cost it nothing. */
export const coursed: ReadonlySet<string> = new Set([
  ...readingTypes,
  ...Object.values(rules).flatMap((of) => Object.keys(of)),
  ...Object.values(replacements).flat(),
  'BlocSetUp',
  'BlocJoined',
  'ReorganisationDecided',
  'RegistrationReceived',
  'UnitYearClosureAnnulled',
  'UnitFactAnnulled',
  'BlocFactAnnulled',
  'BlocYearFactAnnulled',
  'ExclusionAnnulled',
  'CriticismDocumentAnnulled',
  'DisciplineBreachAnnulled',
]);

/** The events of a stream that these rules look at, in their order. */
export const courseFold: Fold<readonly Seen[]> = {
  initial: [],
  evolve(course, { revision, type, data }) {
    return coursed.has(type) ? [...course, { revision, type, data }] : course;
  },
};
