// Self-scores by line (tự chấm điểm), each with evidence or a written explanation, and lines returned to the unit.
import { act, draft, type Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { Points } from '../points.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import type { SectionId } from '../rule-book/rule-book.ts';
import { requireStandingEvidence, type EvidenceFile } from './evidence.ts';
import {
  requireCriterion,
  requireNotApproved,
  requireOpen,
  requireScorecard,
  requireWithinMaximum,
  scorecardOf,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';

export interface SelfScoredLine {
  readonly criterion: string;
  readonly points: Points;
  /** Evidence ids of this unit-year. */
  readonly evidence: readonly string[];
  /** Needed where no evidence is named. */
  readonly explanation: string | null;
}

// Events

export interface SelfScored {
  readonly type: 'SelfScored';
  readonly data: { readonly scorecard: Reference; readonly lines: readonly SelfScoredLine[] };
}
export interface LineReturned {
  readonly type: 'LineReturned';
  readonly data: { readonly criterion: string; readonly reason: string };
}
export type SelfScoreEvent = SelfScored | LineReturned;
export const selfScoreTypes = { SelfScored: 1, LineReturned: 1 } as const;

// State

export interface SelfScoreLine extends SelfScoredLine {
  readonly revision: number;
  /** Revision of its return, until it is scored anew. */
  readonly returnedAt: number | null;
}
export interface SelfScores {
  /** By criterion. */
  readonly selfScores: ReadonlyMap<string, SelfScoreLine>;
}
export const noSelfScores: SelfScores = { selfScores: new Map() };

export function evolveSelfScores<State extends SelfScores>(
  state: State,
  event: Recorded & SelfScoreEvent,
): State {
  switch (event.type) {
    case 'SelfScored': {
      const selfScores = new Map(state.selfScores);
      for (const line of event.data.lines) {
        selfScores.set(line.criterion, { ...line, revision: event.revision, returnedAt: null });
      }
      return { ...state, selfScores };
    }
    case 'LineReturned': {
      const line = state.selfScores.get(event.data.criterion);
      if (!line) return state;
      const returned = { ...line, returnedAt: event.revision };
      return { ...state, selfScores: new Map(state.selfScores).set(line.criterion, returned) };
    }
  }
}

// Decisions

/** What the members' act and the appraisal have closed; declared here because they build on self-scores. */
export interface Closures {
  /** Revision of the members' act that closed Sections I and II. */
  readonly agreedAt: number | null;
  readonly appraisedAt: number | null;
}

/** The members' act closes Sections I and II, the appraisal Section III; a reopening opens them again. */
export function requireSectionOpen(
  section: SectionId,
  state: Season & Closures,
  field: string,
): void {
  const closedAt = section === 'III' ? state.appraisedAt : state.agreedAt;
  if (closedAt !== null && closedAt > (state.reopenedAt ?? -1)) {
    refuse('SECTION_CLOSED', field, { section });
  }
}

export interface SubmitSelfScore extends OfUnitYear {
  readonly lines: readonly SelfScoredLine[];
}
export const submitSelfScore = act<SubmitSelfScore, Season & SelfScores & EvidenceFile & Closures>({
  name: 'submitSelfScore',
  vi: 'Đơn vị tự chấm điểm theo từng tiêu chí',
  en: 'A unit scores itself, line by line',
  after: ['ScorecardApplied'],
  records: ['SelfScored'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'LINES_MISSING',
    'NAMED_TWICE',
    'CRITERION_UNKNOWN',
    'SECTION_CLOSED',
    'POINTS_OUT_OF_RANGE',
    'EVIDENCE_OR_EXPLANATION_MISSING',
    'EVIDENCE_UNKNOWN',
  ],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    const applied = requireScorecard(state);
    requireNotApproved(state);
    const scorecard = scorecardOf(state, known);
    if (input.lines.length === 0) refuse('LINES_MISSING', 'lines');
    requireDistinct(
      input.lines.map((each) => each.criterion),
      'lines',
    );
    for (const line of input.lines) {
      const criterion = requireCriterion(scorecard, line.criterion, 'lines.criterion');
      requireSectionOpen(criterion.section, state, 'lines.criterion');
      requireWithinMaximum(criterion, line.points, 'lines.points');
      requireProof(line, state);
    }
    return draft<SelfScored>('SelfScored', { scorecard: applied.scorecard, lines: input.lines });
  },
});

function requireProof(line: SelfScoredLine, state: EvidenceFile): void {
  if (line.evidence.length === 0 && !line.explanation?.trim()) {
    refuse('EVIDENCE_OR_EXPLANATION_MISSING', 'lines.evidence', { criterion: line.criterion });
  }
  requireStandingEvidence(state, line.evidence, 'lines.evidence');
}

export interface ReturnLine extends OfUnitYear {
  readonly criterion: string;
  readonly reason: string;
}
export const returnLine = act<ReturnLine, Season & SelfScores & Closures>({
  name: 'returnLine',
  vi: 'Trả lại một tiêu chí để đơn vị chấm lại hoặc bổ sung hồ sơ',
  en: 'Return a line to the unit',
  after: ['SelfScored'],
  records: ['LineReturned'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'CRITERION_UNKNOWN',
    'NOT_SELF_SCORED',
    'LINE_ALREADY_RETURNED',
    'SECTION_CLOSED',
    'REASON_MISSING',
  ],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    requireOpen(state);
    const scorecard = scorecardOf(state, known);
    requireNotApproved(state);
    const { section } = requireCriterion(scorecard, input.criterion, 'criterion');
    const line = state.selfScores.get(input.criterion);
    if (!line) return refuse('NOT_SELF_SCORED', 'criterion');
    if (line.returnedAt !== null) refuse('LINE_ALREADY_RETURNED', 'criterion');
    requireSectionOpen(section, state, 'criterion');
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    const { criterion, reason } = input;
    return draft<LineReturned>('LineReturned', { criterion, reason });
  },
});
