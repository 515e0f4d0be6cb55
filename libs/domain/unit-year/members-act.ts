// The members' act that closes Sections I and II, and the lines that the members find do not apply (Guidance II.1).
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { isRated } from '../bloc-year/season.ts';
import { checkDocument } from '../document-check.ts';
import type { Known } from '../act.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Points } from '../points.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
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
import { requireSectionOpen, type Closures, type SelfScores } from './self-score.ts';
import { annul, requireFreeId, standing, type Annulment, type Standing } from './standing.ts';

export interface DecidedLine {
  readonly criterion: string;
  readonly points: Points;
  /** Needed where the points differ from the self-score. */
  readonly reason: string | null;
}

// Events

export interface MembersAgreed {
  readonly type: 'MembersAgreed';
  readonly data: {
    readonly scorecard: Reference;
    /** Only lines that the members set; the others stand as they are. */
    readonly lines: readonly DecidedLine[];
    readonly minutes: OfficialDocument;
  };
}
export interface LineFoundNotApplicable {
  readonly type: 'LineFoundNotApplicable';
  readonly data: {
    readonly finding: string;
    readonly criterion: string;
    /** The points that the members agree for it. */
    readonly points: Points;
    readonly reason: string;
    readonly minutes: OfficialDocument | null;
  };
}
export interface NotApplicableAnnulled {
  readonly type: 'NotApplicableAnnulled';
  readonly data: Annulment & { readonly finding: string };
}
export type MembersActEvent = MembersAgreed | LineFoundNotApplicable | NotApplicableAnnulled;
export const membersActTypes = {
  MembersAgreed: 1,
  LineFoundNotApplicable: 1,
  NotApplicableAnnulled: 1,
} as const;

// State

export interface NotApplicable extends Standing {
  readonly criterion: string;
  readonly points: Points;
}
export interface MembersAct {
  /** By criterion. */
  readonly agreed: ReadonlyMap<string, DecidedLine & { readonly revision: number }>;
  /** Revision of the newest members' act. */
  readonly agreedAt: number | null;
  readonly notApplicable: readonly NotApplicable[];
}
export const noMembersAct: MembersAct = { agreed: new Map(), agreedAt: null, notApplicable: [] };

export function evolveMembersAct<State extends MembersAct>(
  state: State,
  event: Recorded & MembersActEvent,
): State {
  const { revision } = event;
  switch (event.type) {
    case 'MembersAgreed': {
      const agreed = new Map(state.agreed);
      for (const line of event.data.lines) agreed.set(line.criterion, { ...line, revision });
      return { ...state, agreed, agreedAt: revision };
    }
    case 'LineFoundNotApplicable': {
      const { finding: id, criterion, points } = event.data;
      const added = { id, revision, annulledAt: null, criterion, points };
      return { ...state, notApplicable: [...state.notApplicable, added] };
    }
    case 'NotApplicableAnnulled': {
      const { finding } = event.data;
      return { ...state, notApplicable: annul(state.notApplicable, finding, revision) };
    }
  }
}

/** The standing finding that a line does not apply, if any. */
export function notApplicableAt(state: MembersAct, criterion: string): NotApplicable | null {
  return standing(state.notApplicable).find((each) => each.criterion === criterion) ?? null;
}

// Decisions

type MembersActState = Season & SelfScores & MembersAct & Closures;

/** Guidance I.1, last sentence: units of a bloc newly set up are not rated in its first year. */
export function requireRated(state: Season, known: Known): void {
  const applied = requireScorecard(state);
  const opened = known.of(blocYear, applied.scorecard.stream).state.opened;
  if (opened && !isRated(opened, ruleBookOf(state, known).rating.newBlocs)) {
    refuse('NOT_RATED_THIS_YEAR', 'year');
  }
}

/** A line set above or below the self-score needs a reason. */
export function requireReason(state: SelfScores, line: DecidedLine, field: string): void {
  const claimed = state.selfScores.get(line.criterion)?.points;
  if (claimed !== line.points && !line.reason?.trim()) {
    refuse('REASON_MISSING', field, { criterion: line.criterion });
  }
}

export interface AgreeScores extends OfUnitYear {
  readonly lines: readonly DecidedLine[];
  readonly minutes: OfficialDocument;
}
export const agreeScores = act<AgreeScores, MembersActState>({
  name: 'agreeScores',
  vi: 'Các đơn vị thành viên thống nhất điểm Mục I, Mục II',
  en: "The members' act on Sections I and II",
  after: ['ScorecardApplied'],
  records: ['MembersAgreed'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'NOT_RATED_THIS_YEAR',
    'NOT_SELF_SCORED',
    'NAMED_TWICE',
    'CRITERION_UNKNOWN',
    'SECTION_THREE_IS_APPRAISED',
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
    // An act on nothing would shut the unit out of scoring itself.
    if (state.selfScores.size === 0 && input.lines.length === 0) refuse('NOT_SELF_SCORED', 'lines');
    const scorecard = scorecardOf(state, known);
    requireDistinct(
      input.lines.map((each) => each.criterion),
      'lines',
    );
    for (const line of input.lines) {
      const criterion = requireCriterion(scorecard, line.criterion, 'lines.criterion');
      if (criterion.section === 'III') {
        refuse('SECTION_THREE_IS_APPRAISED', 'lines.criterion', { criterion: criterion.id });
      }
      if (notApplicableAt(state, criterion.id)) {
        refuse('LINE_NOT_APPLICABLE', 'lines.criterion', { criterion: criterion.id });
      }
      requireWithinMaximum(criterion, line.points, 'lines.points');
      requireReason(state, line, 'lines.reason');
    }
    checkDocument(input.minutes, circumstances, 'minutes');
    const { lines, minutes } = input;
    return draft<MembersAgreed>('MembersAgreed', { scorecard: applied.scorecard, lines, minutes });
  },
});

export interface FindLineNotApplicable extends OfUnitYear {
  readonly finding: string;
  readonly criterion: string;
  readonly points: Points;
  readonly reason: string;
  readonly minutes: OfficialDocument | null;
}
export const findLineNotApplicable = act<FindLineNotApplicable, MembersActState>({
  name: 'findLineNotApplicable',
  vi: 'Các đơn vị thành viên thống nhất điểm cho tiêu chí không phát sinh',
  en: 'The members agree the points of a line that does not apply',
  after: ['ScorecardApplied'],
  records: ['LineFoundNotApplicable'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'CRITERION_UNKNOWN',
    'ID_TAKEN',
    'LINE_NOT_APPLICABLE',
    'SECTION_CLOSED',
    'POINTS_OUT_OF_RANGE',
    'REASON_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireScorecard(state);
    requireNotApproved(state);
    const criterion = requireCriterion(scorecardOf(state, known), input.criterion, 'criterion');
    requireFreeId(state.notApplicable, input.finding, 'finding');
    if (notApplicableAt(state, criterion.id)) {
      refuse('LINE_NOT_APPLICABLE', 'criterion', { criterion: criterion.id });
    }
    requireSectionOpen(criterion.section, state, 'criterion');
    requireWithinMaximum(criterion, input.points, 'points');
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    checkDocument(input.minutes, circumstances, 'minutes');
    const { finding, points, reason, minutes } = input;
    return draft<LineFoundNotApplicable>('LineFoundNotApplicable', {
      finding,
      criterion: criterion.id,
      points,
      reason,
      minutes,
    });
  },
});

export interface AnnulNotApplicable extends OfUnitYear, Annulment {
  readonly finding: string;
}
export const annulNotApplicable = annulling({
  name: 'annulNotApplicable',
  vi: 'Huỷ xác định tiêu chí không phát sinh',
  en: 'Annul the finding that a line does not apply',
  fact: 'LineFoundNotApplicable',
  records: 'NotApplicableAnnulled',
  noun: 'finding',
  facts: (state: Season & MembersAct) => state.notApplicable,
});
