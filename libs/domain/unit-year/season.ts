// The frame of a unit's year: its bloc, the scorecard that it is scored by, whether it is closed or approved.
import type { Circumstances, Known, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { blocYearStream } from '../bloc-year/season.ts';
import { civilDateOf, yearOf, type CivilDate } from '../civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { criterionOf, type Criterion, type Scorecard } from '../scorecard/scorecard.ts';
import type { Annulment } from './standing.ts';

// Events

export interface UnitYearOpened {
  readonly type: 'UnitYearOpened';
  readonly data: {
    readonly unit: string;
    readonly year: number;
    readonly bloc: string;
    /** The opening of the bloc-year. */
    readonly blocYear: Reference;
    /** The event by which the unit became a member of the bloc. */
    readonly membership: Reference;
  };
}
export interface ScorecardApplied {
  readonly type: 'ScorecardApplied';
  readonly data: {
    /** The issue of the scorecard, in the bloc-year's stream. */
    readonly scorecard: Reference;
    readonly contentHash: string;
    readonly ruleBook: Reference;
    readonly ruleBookHash: string;
    /** Registered item → criterion of Section I. */
    readonly mapping: readonly { readonly item: string; readonly criterion: string }[];
  };
}
export interface UnitYearTransferred {
  readonly type: 'UnitYearTransferred';
  readonly data: {
    readonly bloc: string;
    readonly blocYear: Reference;
    readonly membership: Reference;
    readonly legalBasis: LegalBasis;
  };
}
export interface UnitYearClosed {
  readonly type: 'UnitYearClosed';
  readonly data: {
    readonly reason: 'leftAllBlocs';
    /** The event by which the unit left its last bloc. */
    readonly departure: Reference;
    readonly legalBasis: LegalBasis;
  };
}
/** The unit or its bloc ended within the year: the season ends with it. */
export interface UnitYearCutShort {
  readonly type: 'UnitYearCutShort';
  readonly data: {
    /** The last day of the unit or of the bloc. */
    readonly until: CivilDate;
    /** The unit's ending, or the bloc's dissolution. */
    readonly ending: Reference;
    readonly legalBasis: LegalBasis;
  };
}
export interface UnitYearClosureAnnulled {
  readonly type: 'UnitYearClosureAnnulled';
  readonly data: Annulment & {
    /** Revision of the closing, of either kind. */
    readonly closure: number;
  };
}
/** The mapping is put right later: for a registration that came after the scorecard, or for a reason. */
export interface RegisteredItemsMapped {
  readonly type: 'RegisteredItemsMapped';
  readonly data: {
    readonly mapping: readonly { readonly item: string; readonly criterion: string }[];
    readonly reason: string;
  };
}
export type SeasonEvent =
  | UnitYearOpened
  | ScorecardApplied
  | RegisteredItemsMapped
  | UnitYearTransferred
  | UnitYearClosed
  | UnitYearCutShort
  | UnitYearClosureAnnulled;
export const seasonTypes = {
  UnitYearOpened: 1,
  ScorecardApplied: 1,
  RegisteredItemsMapped: 1,
  UnitYearTransferred: 1,
  UnitYearClosed: 1,
  UnitYearCutShort: 1,
  UnitYearClosureAnnulled: 1,
} as const;

// State

export interface Closure {
  readonly revision: number;
  readonly cause: 'leftAllBlocs' | 'cutShort';
}

export interface Season {
  readonly opened: UnitYearOpened['data'] | null;
  /** The bloc that the unit-year counts in. */
  readonly bloc: string | null;
  /** Every bloc that it has counted in, in order: the last is the one that it counts in. */
  readonly blocs: readonly string[];
  readonly applied: (ScorecardApplied['data'] & { readonly revision: number }) | null;
  readonly closed: Closure | null;
  /** Every closing, annulled or not. */
  readonly closures: readonly Closure[];
  /** Revision of the standing approval, null while open or reopened. Set by the approval's own fold. */
  readonly approvedAt: number | null;
  /** Revision of the newest reopening. Set by the approval's own fold. */
  readonly reopenedAt: number | null;
  /** Revision of the newest event of the stream. */
  readonly lastRevision: number;
}
export const noSeason: Season = {
  opened: null,
  bloc: null,
  blocs: [],
  applied: null,
  closed: null,
  closures: [],
  approvedAt: null,
  reopenedAt: null,
  lastRevision: -1,
};

export function evolveSeason<State extends Season>(
  state: State,
  event: Recorded & SeasonEvent,
): State {
  switch (event.type) {
    case 'UnitYearOpened':
      return { ...state, opened: event.data, ...movedTo(event.data.bloc, state) };
    case 'ScorecardApplied':
      return { ...state, applied: { ...event.data, revision: event.revision } };
    case 'RegisteredItemsMapped': {
      const { applied } = state;
      return applied ? { ...state, applied: { ...applied, mapping: event.data.mapping } } : state;
    }
    case 'UnitYearTransferred':
      return { ...state, ...movedTo(event.data.bloc, state), applied: null };
    case 'UnitYearClosed':
      return { ...state, ...closedBy({ revision: event.revision, cause: 'leftAllBlocs' }, state) };
    case 'UnitYearCutShort':
      return { ...state, ...closedBy({ revision: event.revision, cause: 'cutShort' }, state) };
    case 'UnitYearClosureAnnulled': {
      const { closed } = state;
      return { ...state, closed: closed?.revision === event.data.closure ? null : closed };
    }
  }
}

function closedBy(closed: Closure, { closures }: Season): Pick<Season, 'closed' | 'closures'> {
  return { closed, closures: [...closures, closed] };
}

function movedTo(bloc: string, { blocs }: Season): Pick<Season, 'bloc' | 'blocs'> {
  return { bloc, blocs: [...blocs, bloc] };
}

export interface OfUnitYear {
  readonly unit: string;
  readonly year: number;
}

export function unitYearStream(input: OfUnitYear): string {
  return `unitYear-${input.year}-${input.unit}`;
}

// What several decisions look for first

/** The unit-year was begun: facts can be put right even after a reorganisation closed it. */
export function requireOpened(state: Season): UnitYearOpened['data'] {
  return state.opened ?? refuse('UNIT_YEAR_NOT_OPEN', 'year');
}

/** The unit-year is open: it was begun and no reorganisation closed it. */
export function requireOpen(state: Season): UnitYearOpened['data'] {
  const opened = requireOpened(state);
  if (state.closed) refuse('UNIT_YEAR_CLOSED', 'year');
  return opened;
}

/** The rule book that the bloc-year is pinned to, before or after its scorecard is applied; null while there is none. */
export function pinnedBook(state: Season, known: Known): RuleBook | null {
  if (!state.opened || state.bloc === null) return null;
  const { pinned } = known.of(blocYear, blocYearStream(state.opened.year, state.bloc)).state;
  if (!pinned) return null;
  return known.of(ruleBook, pinned.ruleBook.stream).state.published?.book ?? null;
}

/** A document or notice belongs to the year of its date, or of its receipt where the rule book says so: to one year only. */
export function requireOfTheYear(
  document: OfficialDocument,
  state: Season,
  known: Known,
  { receivedAt, now }: Circumstances,
): void {
  const byReceipt = pinnedBook(state, known)?.attribution.yearOf === 'receipt';
  const day = byReceipt ? civilDateOf(receivedAt ?? now) : document.date;
  if (day === null || yearOf(day) !== state.opened?.year) {
    refuse('DOCUMENT_OF_OTHER_YEAR', 'document.date');
  }
}

/** The score is not frozen by an approval. */
export function requireNotApproved(state: Season): void {
  if (state.approvedAt !== null) refuse('UNIT_YEAR_APPROVED', 'year');
}

/** A scorecard is applied: criteria exist to score. */
export function requireScorecard(state: Season): ScorecardApplied['data'] {
  requireOpen(state);
  if (!state.applied) return refuse('SCORECARD_NOT_APPLIED', 'year');
  return state.applied;
}

/** The scorecard that the unit-year is scored by. */
export function scorecardOf(state: Season, known: Known): Scorecard {
  const applied = requireScorecard(state);
  const issued = known.of(blocYear, applied.scorecard.stream).state.issued;
  if (!issued) return refuse('SCORECARD_NOT_ISSUED', 'year');
  return issued.scorecard;
}

/** The rule book that the unit-year's scorecard was issued under. */
export function ruleBookOf(state: Season, known: Known): RuleBook {
  const applied = requireScorecard(state);
  const published = known.of(ruleBook, applied.ruleBook.stream).state.published;
  if (!published) return refuse('RULE_BOOK_UNKNOWN', 'year');
  return published.book;
}

/** A criterion of the applied scorecard. */
export function requireCriterion(scorecard: Scorecard, id: string, field: string): Criterion {
  return criterionOf(scorecard, id) ?? refuse('CRITERION_UNKNOWN', field, { id });
}

/** Points given to a line lie between 0 and its maximum: refused otherwise, never clamped. */
export function requireWithinMaximum(criterion: Criterion, points: number, field: string): void {
  if (!Number.isSafeInteger(points) || points < 0 || points > criterion.max) {
    refuse('POINTS_OUT_OF_RANGE', field, { criterion: criterion.id, max: criterion.max });
  }
}
