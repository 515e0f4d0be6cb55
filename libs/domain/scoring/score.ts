// A score: the lines of a unit-year, their sum, and whether it is complete, final, excluded and rated. Pure.
import { isRated, type BlocYearOpened } from '../bloc-year/season.ts';
import { sumPoints, type Points } from '../points.ts';
import type { RuleBook, SectionId } from '../rule-book/rule-book.ts';
import { criterionOf, type Scorecard } from '../scorecard/scorecard.ts';
import type { Counted } from '../unit-year/counted.ts';
import { excludedBy } from '../unit-year/excluded.ts';
import type { ScorecardApplied } from '../unit-year/season.ts';
import type { Standing } from '../unit-year/standing.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import { bonusLines } from './bonus.ts';
import { criterionLines } from './criteria.ts';
import { deductionLines } from './deductions.ts';
import { plainLine, type ScoreLine } from './score-line.ts';
import { organisationBranch, sectionLimitLines, type OrganisationBranch } from './section.ts';

/** Changes whenever the same facts could give another figure. */
export const scoringVersion = '1';

/** What the lines are scored by. */
export interface ScoreBasis {
  readonly book: RuleBook;
  readonly scorecard: Scorecard;
  readonly blocYear: BlocYearOpened['data'];
}

export interface ScoreStatus {
  readonly hasScorecard: boolean;
  /** A line has no points at all. */
  readonly incomplete: boolean;
  readonly missing: readonly string[];
  /** The appraisal and the members' act are not both in. */
  readonly provisional: boolean;
  /** Không bình xét, suy tôn. */
  readonly excluded: boolean;
  /** Why: revisions of the standing exclusion events and serious documents. */
  readonly excludedBy: readonly number[];
  /** False for a bloc newly set up that is rated from the next year. */
  readonly rated: boolean;
  readonly closed: boolean;
  /** Closed because the unit or its bloc ended within the year: it never has a rank. */
  readonly cutShort: boolean;
  readonly branch: OrganisationBranch;
  readonly approved: boolean;
}

export interface Score {
  /** The score that counts: the approved one from an approval to its reopening, else the computed one. */
  readonly total: Points;
  /** The sum of the lines, computed now from the facts that count. */
  readonly computed: Points;
  /** An approved total that the same facts no longer give: a defect or a forgery, never a new fact. */
  readonly alarm: boolean;
  readonly sections: Readonly<Record<SectionId, Points>>;
  readonly bonus: Points;
  /** Never positive. */
  readonly deductions: Points;
  readonly lines: readonly ScoreLine[];
  readonly status: ScoreStatus;
  /** Revisions recorded after an approval and not admitted: shown, not counted. */
  readonly recordedAfterApproval: readonly number[];
}

/**
 * Total = max(0, I + II + III + bonus − deductions) (Guidance II.1, II.2), in hundredths of a point.
 * `basis` is null until a scorecard is applied: no lines, total 0.
 */
export function score(state: Counted, basis: ScoreBasis | null): Score {
  const { facts, afterApproval } = state;
  const lines = basis ? scoreLines(facts, basis) : [];
  const of = (section: ScoreLine['section']) =>
    sumPoints(lines.filter((each) => each.section === section).map((each) => each.counted));
  const computed = sumPoints(lines.map((each) => each.counted));
  const total = facts.approval?.total ?? computed;
  return {
    total,
    computed,
    alarm: total !== computed,
    sections: { I: of('I'), II: of('II'), III: of('III') },
    bonus: of('bonus'),
    deductions: of('deductions'),
    lines,
    status: status(facts, basis, lines),
    recordedAfterApproval: afterApproval,
  };
}

/** Every line of the facts, by a rule book and a scorecard; their counted points sum to the total. */
export function scoreLines(facts: UnitYear, { book, scorecard }: ScoreBasis): readonly ScoreLine[] {
  const criteria = criterionLines(facts, book, scorecard);
  const lines = [
    ...criteria,
    ...sectionLimitLines(facts, book, criteria),
    ...bonusLines(facts, book, scorecard),
    ...deductionLines(facts, book),
  ];
  const sum = sumPoints(lines.map((each) => each.counted));
  if (sum >= 0 || !book.total.floorAtZero) return lines;
  const clause = book.total.floorClause;
  const floor = plainLine({
    id: 'total.floor',
    kind: 'totalFloor',
    section: 'total',
    title: 'Tổng điểm không nhỏ hơn 0',
    counted: -sum,
    clause,
    limits: [{ code: 'totalFloor', by: -sum, clause }],
  });
  return [...lines, floor];
}

/** The counted points of one line of `scoreLines`, 0 where there is none; no other lines are made than it is read from. */
export function linePoints(id: string, facts: UnitYear, basis: ScoreBasis): Points {
  return linesNeeded(id, facts, basis).find((each) => each.id === id)?.counted ?? 0;
}

function linesNeeded(id: string, facts: UnitYear, basis: ScoreBasis): readonly ScoreLine[] {
  const { book, scorecard } = basis;
  const own = criterionOf(scorecard, id);
  if (own) return criterionLines(facts, book, { ...scorecard, criteria: [own] });
  if (id.startsWith('bonus')) return bonusLines(facts, book, scorecard);
  if (id.startsWith('deduction.')) return deductionLines(facts, book);
  if (!id.endsWith('.limit')) return scoreLines(facts, basis);
  const criteria = scorecard.criteria.filter(({ section }) => `${section}.limit` === id);
  return sectionLimitLines(facts, book, criterionLines(facts, book, { ...scorecard, criteria }));
}

function status(
  facts: UnitYear,
  basis: ScoreBasis | null,
  lines: readonly ScoreLine[],
): ScoreStatus {
  const missing = lines.filter((each) => each.marks.includes('missing')).map((each) => each.id);
  const exclusions = excludedBy(facts, basis?.book ?? null);
  return {
    hasScorecard: basis !== null,
    incomplete: basis === null || missing.length > 0,
    missing,
    provisional: isProvisional(facts, basis?.scorecard ?? null),
    excluded: exclusions.length > 0,
    excludedBy: exclusions,
    rated: basis === null || isRated(basis.blocYear, basis.book.rating.newBlocs),
    closed: facts.closed !== null,
    cutShort: facts.closed?.cause === 'cutShort',
    branch: organisationBranch(facts),
    approved: facts.approvedAt !== null,
  };
}

/**
 * Finds the scorecard, rule book and bloc-year that an application of a scorecard names. Scorecard and rule book never
 * change; the opening of the bloc-year is the corrected one, so it is read at the point that is asked, not at the issue.
 */
export type BasisSource = (applied: ScorecardApplied['data']) => ScoreBasis;

/** The score of the facts that count, by the scorecard that they name. */
export function scoreOf(state: Counted, source: BasisSource): Score {
  return score(state, state.facts.applied ? source(state.facts.applied) : null);
}

/**
 * Not both a members' act and an appraisal, or something of their sections changed after them: a self-score, a finding
 * that a line does not apply, for Section II what organisations there are and how they were rated. Then they must act again.
 */
function isProvisional(facts: UnitYear, scorecard: Scorecard | null): boolean {
  const { agreedAt, appraisedAt } = facts;
  if (agreedAt === null || appraisedAt === null) return true;
  const closedAt = (criterion: string) =>
    scorecard && criterionOf(scorecard, criterion)?.section === 'III' ? appraisedAt : agreedAt;
  if ((facts.organisations?.revision ?? -1) > agreedAt) return true;
  if (facts.ratings.some((each) => changedAfter(each, agreedAt))) return true;
  for (const [criterion, { revision }] of facts.selfScores) {
    if (revision > closedAt(criterion)) return true;
  }
  return facts.notApplicable.some((each) => changedAfter(each, closedAt(each.criterion)));
}

/** What came and went after the closing changes nothing. */
function changedAfter({ revision, annulledAt }: Standing, closedAt: number): boolean {
  if (annulledAt === null) return revision > closedAt;
  return annulledAt > closedAt && revision < closedAt;
}

/** What an approver saw, as plain data whose canonical form is digested: every line, and the standing of the score. */
export function digestible({ lines, status }: Score): object {
  return {
    lines: lines.map(({ id, counted, basis, limits }) => ({
      id,
      counted,
      basis,
      limits: limits.map(({ code, by }) => ({ code, by })),
    })),
    branch: status.branch,
    excluded: status.excluded,
    excludedBy: status.excludedBy,
    rated: status.rated,
  };
}
