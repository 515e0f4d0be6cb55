// What a reconstruction asks: one closed shape a question, whose every instant is an event, never an index or a time.
import type { Reference, Role } from '../actor.ts';
import type { CivilDate, Instant } from '../civil-date.ts';

/** A point of history: the ledger up to an event, and of what was known then what is in effect on a day (null: all). */
export interface Point extends Reference {
  readonly inEffectOn: CivilDate | null;
}

/** A fact that was not recorded, as the act on a unit-year that would record it. */
export interface SupposedDeed {
  readonly act: SupposableAct;
  /** The act's own input, without what every command carries. */
  readonly input: object;
  readonly occurredOn: CivilDate;
  readonly receivedAt: Instant | null;
  /** Who would act; null: the Board. */
  readonly as: Role | null;
  /** As if recorded before this event; null: before the approval that stands, else at the end. */
  readonly before: Reference | null;
}

export interface Supposed {
  /** Events of the unit-years that are asked about; a set. */
  readonly without: readonly Reference[];
  /** In the order in which they would have been recorded. */
  readonly with: readonly SupposedDeed[];
  /** Id of another rule book to score by; null: its own. */
  readonly ruleBook: string | null;
}

interface Compared {
  readonly from: Point;
  readonly to: Point;
}

/** `stream` is that of a unit-year, or for boards that of a bloc-year. */
interface Of<What extends string> {
  readonly what: What;
  readonly stream: string;
}

export type Question =
  | Of<'score'>
  | (Of<'explain'> & {
      /** A line's id, or `exclusion`, the gate of review. */
      readonly line: string;
    })
  | (Of<'compareScores'> & Compared)
  | (Of<'whatIf'> & Supposed)
  | Of<'scoreboard'>
  | (Of<'compareScoreboards'> & Compared)
  | (Of<'whatIfScoreboard'> & Supposed);

/** A question with the point that it is asked at. */
export interface Asked {
  readonly question: Question;
  /** What is known: the ledger up to and including this event. */
  readonly at: Reference;
  /** Of what is known, what is in effect on this day; null: all, and for comparisons, whose points name their own. */
  readonly inEffectOn: CivilDate | null;
}

/** Acts whose facts may be supposed: on a unit-year, moving points, naming neither people nor files of theirs. */
export const supposableActs = [
  'recordCriticismDocument',
  'annulCriticismDocument',
  'notifyIneligibleDossiers',
  'annulIneligibleDossierNotice',
  'recordDisciplineBreach',
  'annulDisciplineBreach',
  'recordBlocDeduction',
  'annulBlocDeduction',
  'recordExclusion',
  'liftExclusion',
  'annulExclusion',
  'receiveRegistration',
  'amendRegistration',
  'correctRegistrationError',
  'annulRegistration',
  'recordResult',
  'annulResult',
  'agreeTaskExceeded',
  'annulTaskExceeded',
  'recordOrganisations',
  'rateOrganisation',
  'annulOrganisationRating',
  'withdrawEvidence',
  'submitSelfScore',
  'agreeScores',
  'findLineNotApplicable',
  'annulNotApplicable',
  'appraiseSectionThree',
] as const;
export type SupposableAct = (typeof supposableActs)[number];

/** The unit-year that a deed is on is named by its act's input, as in every act on a unit-year. */
export function yearOfDeed({ input }: SupposedDeed): { unit: unknown; year: unknown } {
  const { unit, year } = input as { readonly unit?: unknown; readonly year?: unknown };
  return { unit, year };
}

/** Whose year a stream is. */
export interface YearOf {
  readonly category: 'unitYear' | 'blocYear';
  readonly year: number;
  /** Id of the unit or of the bloc. */
  readonly id: string;
}

/** Null for a stream of no unit-year and no bloc-year. */
export function yearOfStream(stream: string): YearOf | null {
  const match = /^(unitYear|blocYear)-(\d{4})-(.{1,64})$/u.exec(stream);
  if (!match) return null;
  const [, category, year, id] = match as unknown as [string, YearOf['category'], string, string];
  return { category, year: Number(year), id };
}

/** A supposition is asked: the answer is no result of anyone. */
export function isHypothetical({ what }: Question): boolean {
  return what === 'whatIf' || what === 'whatIfScoreboard';
}
