// Which kind of record an event makes of what it names: what a retention schedule gives a class to.

export const recordKinds = [
  'evidence',
  'registration',
  'activityPlan',
  'movement',
  'inspection',
  'difficulty',
  'pact',
  'budget',
  'minutes',
  'nomination',
  'dossier',
  'memberReport',
  'blocReport',
  'complaintCase',
  'scorecard',
  'scoring',
  'officialDocument',
  'award',
  'unitDecision',
  'other',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Every event type that may name a stored file or a person; any other names neither. */
const kinds: Readonly<Record<string, RecordKind>> = {
  EvidenceFiled: 'evidence',
  ActivityPlanAdopted: 'activityPlan',
  ImplementationPlanAdopted: 'activityPlan',
  BlocActivityHeld: 'activityPlan',
  DelegatedRegistrationsSubmitted: 'registration',
  MovementLaunched: 'movement',
  MovementReviewed: 'movement',
  MemberInspected: 'inspection',
  DifficultyReported: 'difficulty',
  DifficultyReferred: 'difficulty',
  DifficultyAnswered: 'difficulty',
  PactSigned: 'pact',
  BudgetEstimateSubmitted: 'budget',
  BudgetSettled: 'budget',
  MinutesRecorded: 'minutes',
  DossierSubmitted: 'dossier',
  DossierReceived: 'dossier',
  MemberReportReceived: 'memberReport',
  MemberReportAmended: 'memberReport',
  MemberReportErrorCorrected: 'memberReport',
  BlocReportReceived: 'blocReport',
  BlocReportAmended: 'blocReport',
  BlocReportErrorCorrected: 'blocReport',
  CaseLodged: 'complaintCase',
  SecondComplaintLodged: 'complaintCase',
  EvidenceGiven: 'complaintCase',
  WorkingMinutesRecorded: 'complaintCase',
  DialogueHeld: 'complaintCase',
  VerificationReported: 'complaintCase',
  CaseWithdrawn: 'complaintCase',
  CaseDecisionPublished: 'complaintCase',
};

/** Null: events of this type name no stored file and no person. */
export function kindOf(eventType: string): RecordKind | null {
  return Object.hasOwn(kinds, eventType) ? (kinds[eventType] ?? null) : null;
}

/** The year from which what an event names is kept: that of its stream's name, else that of the day. */
export function recordYear({
  stream,
  occurredOn,
}: {
  readonly stream: string;
  readonly occurredOn: string;
}): number {
  const named = /^(?:unitYear|blocYear)-(\d{4})-/.exec(stream)?.[1];
  return Number(named ?? occurredOn.slice(0, 4));
}
