// Any stream as an order looks for facts in it: what was recorded, by what it was caused, and what took it back.
import type { Aggregate, EventDraft, Recorded } from './act.ts';
import type { Reference } from './actor.ts';

// State

export interface AnyEvent {
  readonly revision: number;
  readonly type: string;
  /** The event that ordered it; null where none did. */
  readonly causation: Reference | null;
  /** The ids by which it can be taken back. */
  readonly ids: readonly string[];
  /** Revisions of the facts that it annuls, withdraws or lifts. */
  readonly takesBack: readonly number[];
}
export type AnyStream = readonly AnyEvent[];

/** An event that takes back a fact by its id: the field of that id, and the types whose facts have it. */
interface ById {
  readonly field: string;
  readonly of: readonly string[];
}
const byId: Readonly<Record<string, ById>> = {
  AwardRevoked: { field: 'award', of: ['AwardsGranted'] },
  BlocDeductionAnnulled: { field: 'deduction', of: ['BlocDeductionRecorded'] },
  CriticismDocumentAnnulled: { field: 'criticism', of: ['CriticismDocumentRecorded'] },
  DisciplineBreachAnnulled: { field: 'breach', of: ['DisciplineBreachRecorded'] },
  DisposalHoldLifted: { field: 'hold', of: ['DisposalHeld'] },
  DossierWithdrawn: { field: 'dossier', of: ['DossierSubmitted'] },
  EvidenceWithdrawn: { field: 'evidence', of: ['EvidenceFiled'] },
  ExclusionAnnulled: { field: 'exclusion', of: ['ExclusionRecorded'] },
  ExclusionLifted: { field: 'exclusion', of: ['ExclusionRecorded'] },
  HoldLifted: { field: 'hold', of: ['ProposalsHeld'] },
  IneligibleDossierNoticeAnnulled: { field: 'notice', of: ['IneligibleDossiersNotified'] },
  MemberReportAnnulled: {
    field: 'report',
    of: ['MemberReportReceived', 'MemberReportAmended', 'MemberReportErrorCorrected'],
  },
  NotApplicableAnnulled: { field: 'finding', of: ['LineFoundNotApplicable'] },
  OrganisationRatingAnnulled: { field: 'ratingId', of: ['OrganisationRated'] },
  RegistrationAnnulled: {
    field: 'registration',
    of: ['RegistrationReceived', 'RegistrationAmended', 'RegistrationErrorCorrected'],
  },
  ResultAnnulled: { field: 'result', of: ['ResultRecorded'] },
  TaskExceededAnnulled: { field: 'agreement', of: ['TaskExceededAgreed'] },
};

/** An event that takes back a fact by its revision: the field of it. */
const byRevision: Readonly<Record<string, string>> = {
  BlocFactAnnulled: 'fact',
  BlocYearFactAnnulled: 'fact',
  CaseFactAnnulled: 'fact',
  RetentionFactAnnulled: 'fact',
  UnitFactAnnulled: 'fact',
  UnitYearClosureAnnulled: 'closure',
};

/** The types of events that take facts back. */
export const takingBack: readonly string[] = [
  ...Object.keys(byId),
  ...Object.keys(byRevision),
  'ReorganisationAnnulled',
];

const idFields = new Map<string, string>(
  Object.values(byId).flatMap(({ field, of }) => of.map((type) => [type, field] as const)),
);

/** Knows no type and refuses none: it is asked of streams of every category. */
export const anyStream: Aggregate<AnyStream> = {
  category: '*',
  types: {},
  initial: [],
  evolve(state, { revision, type, data, causation }: Recorded) {
    const takesBack = revisionsTakenBack(state, { type, data });
    return [...state, { revision, type, causation, ids: idsOf(type, data), takesBack }];
  },
};

/** The revisions of the facts that an event takes back, or would where it is only drafted. */
export function revisionsTakenBack(
  state: AnyStream,
  { type, data }: Pick<EventDraft, 'type' | 'data'>,
): readonly number[] {
  if (type === 'ReorganisationAnnulled') {
    return state.filter((each) => each.type === 'ReorganisationDecided').map(revisionOf);
  }
  const revisionField = byRevision[type];
  if (revisionField !== undefined) {
    const revision = fieldsOf(data)[revisionField];
    return typeof revision === 'number' ? [revision] : [];
  }
  const named = byId[type];
  if (!named) return [];
  const id = fieldsOf(data)[named.field];
  // A decision that granted several awards stands while one of them does.
  const isWhole = ({ ids }: AnyEvent) => ids.length === 1 && ids[0] === id;
  return state.filter((each) => named.of.includes(each.type) && isWhole(each)).map(revisionOf);
}

/** Whether the event is there and nothing that stands itself has taken it back. */
export function stands(state: AnyStream, revision: number): boolean {
  const takers = state.filter(({ takesBack }) => takesBack.includes(revision));
  return revision in state && takers.every((taker) => !stands(state, taker.revision));
}

function idsOf(type: string, data: object): readonly string[] {
  if (type === 'AwardsGranted') {
    const { awards } = data as { readonly awards: readonly { readonly award: string }[] };
    return awards.map(({ award }) => award);
  }
  const field = idFields.get(type);
  const id = field === undefined ? null : fieldsOf(data)[field];
  return typeof id === 'string' ? [id] : [];
}

function revisionOf({ revision }: AnyEvent): number {
  return revision;
}

function fieldsOf(data: object): Readonly<Record<string, unknown>> {
  return data as Readonly<Record<string, unknown>>;
}
