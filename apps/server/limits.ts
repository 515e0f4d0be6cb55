// Every limit of the server's edge, in one place; what passes one is refused with a code, never cut short.

export interface Limits {
  /** A request's body. A batch of a hundred commands fits. */
  readonly bodyBytesMax: number;
  /** From the first byte of a request to its last; of an upload, from one byte to the next. */
  readonly receiveTimeoutMs: number;
  /** From a request's arrival to its answer. */
  readonly answerTimeoutMs: number;
  /** GraphQL requests under way at once; the next one is told to come back. */
  readonly inFlightMax: number;
  /** Tokens of a GraphQL document: bounds the time to parse and to validate it. */
  readonly documentTokensMax: number;
  /** Nested selections; the introspection that clients send needs 15. */
  readonly queryDepthMax: number;
  /** Fields × page sizes, and what `foldingCosts` adds (`graphql/cost.ts`). */
  readonly queryCostMax: number;
  /** Views this far behind the store's head are not ready. */
  readonly lagEventsMax: number;
  readonly lagMsMax: number;
  /** How long a query waits for the views to handle the event that it names. */
  readonly ownWriteTimeoutMs: number;
  /** Content of one evidence file. */
  readonly fileBytesMax: number;
  /** Evidence files that come in, and that go out, at once; the next one is told to come back. */
  readonly uploadsMax: number;
  readonly downloadsMax: number;
  /** From the arrival of a request that carries or asks for a file to the end of its answer. */
  readonly transferTimeoutMs: number;
  /** How long an upload that no event names is kept, and how often such are looked for. */
  readonly unnamedKeptMs: number;
  readonly sweepEveryMs: number;
  /** A file that is disposed of is not deleted while it was uploaded or named so lately. */
  readonly disposalQuietMs: number;
  /** How long a stop waits for requests under way before it cuts them off. */
  readonly stopTimeoutMs: number;
}

export const defaultLimits: Limits = {
  bodyBytesMax: 1024 * 1024,
  receiveTimeoutMs: 15_000,
  answerTimeoutMs: 30_000,
  inFlightMax: 256,
  documentTokensMax: 2_000,
  queryDepthMax: 16,
  queryCostMax: 50_000,
  lagEventsMax: 10_000,
  lagMsMax: 10_000,
  ownWriteTimeoutMs: 5_000,
  fileBytesMax: 100 * 1024 * 1024,
  uploadsMax: 16,
  downloadsMax: 64,
  transferTimeoutMs: 30 * 60_000,
  unnamedKeptMs: 24 * 60 * 60_000,
  sweepEveryMs: 60 * 60_000,
  disposalQuietMs: 60_000,
  stopTimeoutMs: 5_000,
};

/** Rows of one page of a connection. */
export const page = { default: 50, max: 200 } as const;

/**
 * What is resolved only where it is asked for pays by itself, with the field's extension `foldingCost`: a board folded twice,
 * and boards and deadlines folded without an event (90 and 250 ms on a province's year, where a case without them takes 10).
 */
export const pinCost = 5_000;
export const influenceCost = 10_000;
export const resultsCost = 2_000;

/**
 * What a query pays for each time it asks for one of these fields, however little it takes of the answer: they fold whole
 * streams or look at many rows. Of the dearest, 4 fit into one request; the explorer's examples stay below a tenth of the
 * limit.
 */
export const foldingCosts: Readonly<Record<string, number>> = {
  scoreReplay: 2_000,
  whatIf: 1_000,
  whatIfScoreboard: 10_000,
  compareScores: 600,
  compareScoreboards: 5_000,
  explain: 600,
  causes: 300,
  effects: 300,
  score: 300,
  evidenceTrail: 300,
  events: 300,
  scoreboard: 100,
  dossiers: 300,
  holds: 100,
  meetings: 300,
  budget: 300,
  reports: 100,
  reportDraft: 1_000,
  files: 1_000,
  retention: 100,
  deadlines: 300,
  registrations: 300,
  scorecards: 300,
  directory: 300,
  blocDirectory: 300,
  reorganisation: 300,
  pact: 100,
  blocActivities: 300,
  search: 2_000,
  province: 500,
  overtaken: 300,
  complaint: 1_000,
  complaintTimeline: 300,
  complaints: 200,
  complaintDeadlines: 1_000,
  reconstruction: 3_000,
  reconstructions: 20_000,
  complaintProcedures: 100,
  complaintProcedure: 100,
  workingCalendar: 100,
};
