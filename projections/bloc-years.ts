// Bloc-years: a row per bloc and year, with its rule book and how far its scorecard has come.
import type { BlocTier } from '../libs/domain/bloc/bloc.ts';
import type { BlocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import type { DraftedScorecard } from '../libs/domain/bloc-year/scorecard-draft.ts';
import { appraisalRequests, newestConsolidation } from '../libs/domain/bloc-year/consolidated.ts';
import type { Reference } from '../libs/domain/actor.ts';
import type { RuleBook } from '../libs/domain/rule-book/rule-book.ts';
import { isIllustrative } from '../libs/domain/scoring/illustrative.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { blocYearFold, ruleBookFold } from './stream-folds.ts';

/** The last step that the newest draft has made; `issued` is for ever. */
export const scorecardStates = [
  'none',
  'drafted',
  'agreed',
  'opinionRequested',
  'opinionGiven',
  'issued',
] as const;
export type ScorecardState = (typeof scorecardStates)[number];

export interface BlocYearRow {
  readonly bloc: string;
  readonly year: number;
  readonly tier: BlocTier;
  readonly authority: string | null;
  readonly setUpOn: string;
  readonly ruleBook: Reference | null;
  readonly ruleBookHash: string | null;
  /** The rule book or the scorecard issued is a sample; before the issue the newest draft. */
  readonly illustrative: boolean;
  readonly scorecard: ScorecardState;
  /** The Board's opinion of the newest draft. */
  readonly opinion: 'favourable' | 'adverse' | null;
  readonly adverseOpinionAnswered: boolean;
  readonly draftRevision: number | null;
  readonly issuedRevision: number | null;
  /** Units whose appraisal was asked for. */
  readonly appraisalRequests: number;
  /** Registrations in the newest consolidation sent; null where none was sent. */
  readonly consolidatedRegistrations: number | null;
  /** Revision of the newest event of the bloc-year. */
  readonly revision: number;
}

/** Scope: the year; key: the bloc. Row versions: one an event of a bloc-year. */
export const blocYears: Projection = { name: 'blocYears', version: 2, project };

export function blocYearsScope(year: number): string {
  return String(year);
}

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (!event.stream.startsWith('blocYear-')) return [];
  const state = folds.state(event.stream, blocYearFold);
  const { opened } = state;
  if (!opened) return [];
  const value = rowOf(state, opened, event.revision, folds);
  return [{ scope: blocYearsScope(opened.year), key: opened.bloc, value }];
}

function rowOf(
  state: BlocYear,
  opened: NonNullable<BlocYear['opened']>,
  revision: number,
  folds: StreamFolds,
): BlocYearRow {
  const { pinned, draft, issued } = state;
  const { bloc, year, tier, authority, setUpOn } = opened;
  return {
    bloc,
    year,
    tier,
    authority,
    setUpOn,
    ruleBook: pinned?.ruleBook ?? null,
    ruleBookHash: pinned?.contentHash ?? null,
    illustrative: isIllustrative(bookOf(pinned, folds), (issued ?? draft)?.scorecard ?? null),
    scorecard: issued ? 'issued' : stateOf(draft),
    opinion: draft?.opinion ?? null,
    adverseOpinionAnswered: draft?.answered ?? false,
    draftRevision: draft?.revision ?? null,
    issuedRevision: issued?.revision ?? null,
    appraisalRequests: appraisalRequests(state).size,
    consolidatedRegistrations: newestConsolidation(state)?.registrations.length ?? null,
    revision,
  };
}

/** The book stands at the revision that it was pinned at, for ever the same. */
function bookOf(pinned: BlocYear['pinned'], folds: StreamFolds): RuleBook | null {
  if (!pinned) return null;
  const { stream, revision } = pinned.ruleBook;
  return folds.state(stream, ruleBookFold, revision).published?.book ?? null;
}

function stateOf(draft: DraftedScorecard | null): ScorecardState {
  if (!draft) return 'none';
  if (draft.opinion) return 'opinionGiven';
  if (draft.opinionRequested) return 'opinionRequested';
  return draft.agreed ? 'agreed' : 'drafted';
}
