// The Board's appraisal of Section III, asked for by the lead (Guidance II.1); nobody appraises their own unit.
import { act, draft, type Circumstances, type Known, type Recorded } from '../act.ts';
import { requireNotOwnCase, type Reference } from '../actor.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { appraisalRequests } from '../bloc-year/consolidated.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { housesBoardOn } from '../unit/naming.ts';
import { unit, unitStream } from '../unit/unit.ts';
import {
  notApplicableAt,
  requireRated,
  requireReason,
  type DecidedLine,
  type MembersAct,
} from './members-act.ts';
import {
  requireCriterion,
  requireNotApproved,
  requireScorecard,
  requireWithinMaximum,
  ruleBookOf,
  scorecardOf,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import type { SelfScores } from './self-score.ts';

// Events

export interface SectionThreeAppraised {
  readonly type: 'SectionThreeAppraised';
  readonly data: {
    readonly scorecard: Reference;
    /** The lead's request, in the bloc-year's stream. */
    readonly request: Reference;
    /** Only lines that the appraisal sets; the others stand as they are. */
    readonly lines: readonly DecidedLine[];
    readonly document: OfficialDocument;
  };
}
export type AppraisalEvent = SectionThreeAppraised;
export const appraisalTypes = { SectionThreeAppraised: 1 } as const;

// State

export interface Appraisal {
  /** By criterion. */
  readonly appraised: ReadonlyMap<string, DecidedLine & { readonly revision: number }>;
  /** Revision of the newest appraisal. */
  readonly appraisedAt: number | null;
}
export const noAppraisal: Appraisal = { appraised: new Map(), appraisedAt: null };

export function evolveAppraisal<State extends Appraisal>(
  state: State,
  event: Recorded & AppraisalEvent,
): State {
  const appraised = new Map(state.appraised);
  for (const line of event.data.lines) {
    appraised.set(line.criterion, { ...line, revision: event.revision });
  }
  return { ...state, appraised, appraisedAt: event.revision };
}

// Decisions

export interface AppraiseSectionThree extends OfUnitYear {
  readonly lines: readonly DecidedLine[];
  readonly document: OfficialDocument;
}
export const appraiseSectionThree = act<
  AppraiseSectionThree,
  Season & SelfScores & MembersAct & Appraisal
>({
  name: 'appraiseSectionThree',
  vi: 'Ban Thi đua - Khen thưởng thẩm định Mục III',
  en: 'The Board appraises Section III',
  after: ['ScorecardApplied', 'AppraisalRequested'],
  records: ['SectionThreeAppraised'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'NOT_RATED_THIS_YEAR',
    'APPRAISAL_NOT_REQUESTED',
    'OWN_CASE',
    'OWN_CASE_APPRAISER_UNNAMED',
    'NOT_THE_APPRAISER',
    'NAMED_TWICE',
    'CRITERION_UNKNOWN',
    'ONLY_SECTION_THREE_IS_APPRAISED',
    'LINE_NOT_APPLICABLE',
    'POINTS_OUT_OF_RANGE',
    'REASON_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    const applied = requireScorecard(state);
    requireNotApproved(state);
    requireRated(state, known);
    const stream = applied.scorecard.stream;
    const revision = appraisalRequests(known.of(blocYear, stream).state).get(input.unit);
    if (revision === undefined) return refuse('APPRAISAL_NOT_REQUESTED', 'unit');
    requireAppraiser(input.unit, state, known, circumstances);
    checkLines(input.lines, state, known);
    checkDocument(input.document, circumstances, 'document');
    const { lines, document } = input;
    return draft<SectionThreeAppraised>('SectionThreeAppraised', {
      scorecard: applied.scorecard,
      request: { stream, revision },
      lines,
      document,
    });
  },
});

/** The Board appraises; the unit that houses the Board is appraised by whom the rule book names, if it names anybody. */
function requireAppraiser(
  id: string,
  state: Season,
  known: Known,
  { actor, occurredOn }: Circumstances,
): void {
  requireNotOwnCase(id, actor);
  const ownCase = housesBoardOn(known.of(unit, unitStream(id)).state, occurredOn);
  const appraiser = ownCase ? ruleBookOf(state, known).appraisal.ownCase : 'board';
  if (appraiser === null) refuse('OWN_CASE_APPRAISER_UNNAMED', 'unit');
  if (actor.role !== appraiser) refuse('NOT_THE_APPRAISER', 'actor.role');
}

function checkLines(
  lines: readonly DecidedLine[],
  state: Season & SelfScores & MembersAct,
  known: Known,
): void {
  const scorecard = scorecardOf(state, known);
  requireDistinct(
    lines.map((each) => each.criterion),
    'lines',
  );
  for (const line of lines) {
    const criterion = requireCriterion(scorecard, line.criterion, 'lines.criterion');
    if (criterion.section !== 'III') {
      refuse('ONLY_SECTION_THREE_IS_APPRAISED', 'lines.criterion', { criterion: criterion.id });
    }
    if (notApplicableAt(state, criterion.id)) {
      refuse('LINE_NOT_APPLICABLE', 'lines.criterion', { criterion: criterion.id });
    }
    requireWithinMaximum(criterion, line.points, 'lines.points');
    requireReason(state, line, 'lines.reason');
  }
}
