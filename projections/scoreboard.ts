// The scoreboard: a row per unit-year, in the bloc-year that it counts in, with all that a board shows of its score.
import type { Points } from '../libs/domain/points.ts';
import type { SectionId } from '../libs/domain/rule-book/rule-book.ts';
import { isIllustrative } from '../libs/domain/scoring/illustrative.ts';
import { ranks, type Rankable } from '../libs/domain/scoring/rank.ts';
import { score, type Score, type ScoreBasis } from '../libs/domain/scoring/score.ts';
import type { OrganisationBranch } from '../libs/domain/scoring/section.ts';
import { nameOfYear } from '../libs/domain/unit/naming.ts';
import { unitStream } from '../libs/domain/unit/unit.ts';
import type { Counted } from '../libs/domain/unit-year/counted.ts';
import type { ResultRecorded } from '../libs/domain/unit-year/result.ts';
import type { ScorecardApplied } from '../libs/domain/unit-year/season.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';
import { changesNames, concernedBy, noted } from './concerned.ts';
import { blocYearFold, ruleBookFold, unitFold, unitYearFold } from './stream-folds.ts';
import { byNameThenId } from './vietnamese-order.ts';

/**
 * It names no revision: one that grew with every event would make every event a version of its row. The runtime tells
 * for each row since which ledger index it holds.
 */
export interface ScoreboardRow extends Rankable {
  readonly unit: string;
  /** As on the last day of the year. */
  readonly name: string;
  readonly year: number;
  readonly bloc: string;
  readonly computed: Points;
  readonly sections: Readonly<Record<SectionId, Points>>;
  readonly bonus: Points;
  readonly deductions: Points;
  readonly hasScorecard: boolean;
  /** Number of lines without points. */
  readonly missing: number;
  readonly provisional: boolean;
  readonly approved: boolean;
  readonly alarm: boolean;
  readonly branch: OrganisationBranch;
  /** The rule book or the scorecard that it is scored by is a sample. */
  readonly illustrative: boolean;
  /** Number of facts recorded after an approval, which do not count. */
  readonly recordedAfterApproval: number;
}

/** The scope of one bloc's board of one year; its keys are unit ids. */
export function scoreboardScope(year: number, bloc: string): string {
  return `${year}/${bloc}`;
}

/**
 * Row versions: at most one an event of a unit-year, two where it moves to another bloc; none where no figure changes,
 * as by evidence that is filed. One a unit-year where its unit is renamed for that year, or where the opening of the
 * bloc-year that it is scored in is corrected. Of the view's own: one a unit-year under its unit, one under that bloc-year.
 */
export const scoreboard: Projection = { name: 'scoreboard', version: 3, project };

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (changesNames(event) || changesBlocYear(event)) {
    return concernedBy(event.stream, folds).flatMap((stream) => standingRow(stream, folds));
  }
  if (!event.stream.startsWith('unitYear-')) return [];
  const { counted, movedFrom } = folds.state(event.stream, unitYearFold);
  const { opened, bloc, applied } = counted.facts;
  if (!opened || bloc === null || changesNoFigure(event, counted)) return [];
  const { unit, year } = opened;
  const row = { scope: scoreboardScope(year, bloc), key: unit, value: rowOf(counted, folds) };
  const notes = [
    ...noted(unitStream(unit), event.stream, folds),
    ...(applied ? noted(applied.scorecard.stream, event.stream, folds) : []),
  ];
  if (movedFrom === null) return [row, ...notes];
  return [{ scope: scoreboardScope(year, movedFrom), key: unit, value: null }, row, ...notes];
}

/** Whether units are rated at all rests on the opening, which may be put right after the scorecard was applied. */
function changesBlocYear({ type }: ViewEvent): boolean {
  return type === 'BlocYearOpeningCorrected';
}

/** The row of a unit-year anew, where it stands: another stream's event moves it to no other bloc. */
function standingRow(stream: string, folds: StreamFolds): readonly Row[] {
  const { counted } = folds.state(stream, unitYearFold);
  const { opened, bloc } = counted.facts;
  if (!opened || bloc === null) return [];
  const scope = scoreboardScope(opened.year, bloc);
  return [{ scope, key: opened.unit, value: rowOf(counted, folds) }];
}

/**
 * Three of four events of a year are such. Evidence has an id of its own for ever, so filing it proves no line that was
 * scored before: it marks, and moves nothing. A bonus is earned by the year's result, never by that of the half-year.
 */
function changesNoFigure({ type, data }: ViewEvent, { facts }: Counted): boolean {
  if (facts.approvedAt !== null) return false;
  if (type === 'EvidenceFiled') return true;
  return type === 'ResultRecorded' && (data as ResultRecorded['data']).period === 'halfYear';
}

function rowOf(state: Counted, folds: StreamFolds): ScoreboardRow {
  const { opened, bloc, applied } = state.facts;
  if (!opened || bloc === null) throw new Error('a row of a unit-year that was never opened');
  const basis = applied ? basisAt(applied, folds) : null;
  const { unit, year } = opened;
  const name = nameOfYear(folds.state(unitStream(unit), unitFold), year) ?? unit;
  return { unit, name, year, bloc, ...figures(score(ofFigures(state), basis), basis) };
}

/**
 * What figures are made of: of all the evidence on file only what was withdrawn can move one. A line's marks and proofs
 * are not on the board, and without them it is scored three times as fast.
 */
function ofFigures(state: Counted): Counted {
  const withdrawn = state.facts.evidence.filter((each) => each.annulledAt !== null);
  return { ...state, facts: { ...state.facts, evidence: withdrawn } };
}

/**
 * The scorecard and the rule book stand at revisions that the unit-year names, for ever the same. The opening of the
 * bloc-year is read as it holds now, because it may be corrected.
 */
function basisAt(applied: ScorecardApplied['data'], folds: StreamFolds): ScoreBasis {
  const { scorecard: card, ruleBook: book } = applied;
  const { opened } = folds.state(card.stream, blocYearFold);
  const { issued } = folds.state(card.stream, blocYearFold, card.revision);
  const { published } = folds.state(book.stream, ruleBookFold, book.revision);
  if (!opened || !issued || !published) {
    throw new Error(`${card.stream}@${card.revision} issued no scorecard`);
  }
  return { book: published.book, scorecard: issued.scorecard, blocYear: opened };
}

/** The row of a unit-year as a question of history reads it; null where it counts in no bloc. */
export function readRow(
  state: Counted,
  basis: ScoreBasis | null,
  nameOf: (unit: string, year: number) => string,
): ScoreboardRow | null {
  const { opened, bloc } = state.facts;
  if (!opened || bloc === null) return null;
  const { unit, year } = opened;
  return { unit, name: nameOf(unit, year), year, bloc, ...figures(score(state, basis), basis) };
}

type Figures = Omit<ScoreboardRow, 'unit' | 'name' | 'year' | 'bloc'>;

function figures(scored: Score, basis: ScoreBasis | null): Figures {
  const { total, computed, sections, bonus, deductions, alarm, status } = scored;
  const { hasScorecard, incomplete, provisional, excluded, rated, closed, approved, branch } =
    status;
  return {
    total,
    computed,
    sections,
    bonus,
    deductions,
    hasScorecard,
    incomplete,
    missing: status.missing.length,
    provisional,
    excluded,
    rated,
    closed,
    approved,
    alarm,
    branch,
    leaversRanked: !status.cutShort && basis?.book.rating.leavers === 'ranked',
    illustrative: isIllustrative(basis?.book ?? null, basis?.scorecard ?? null),
    recordedAfterApproval: scored.recordedAfterApproval.length,
  };
}

// Ranks are computed when they are asked for, over one bloc

export interface RankedRow extends ScoreboardRow {
  /** Null where the unit takes none. */
  readonly rank: number | null;
  /** Ledger index of the event since which the row holds. */
  readonly since: number;
}

export interface RankedBoard {
  /** The ledger index that the board holds at. */
  readonly index: number;
  readonly rows: readonly RankedRow[];
}

/** One bloc's board of one year, by rank, those without one last, then by name; `asOf` null: as it is now. */
export function rankedBoard(
  views: Pick<Questions, 'rows'>,
  of: { readonly year: number; readonly bloc: string },
  asOf: number | null,
): RankedBoard {
  const page = views.rows(scoreboard.name, scoreboardScope(of.year, of.bloc), asOf);
  const rows = page.rows.map(({ value, since }) => ({ ...(value as ScoreboardRow), since }));
  return { index: page.index, rows: rankedOf(rows) };
}

/** Rows of one bloc with their ranks, by rank, those without one last, then by name. */
export function rankedOf(rows: readonly Omit<RankedRow, 'rank'>[]): readonly RankedRow[] {
  const rankOf = ranks(rows);
  const ranked = rows.map((row, place) => ({ ...row, rank: rankOf[place] ?? null }));
  return ranked.toSorted(byRankThenName);
}

export function rankedRows(
  views: Pick<Questions, 'rows'>,
  of: { readonly year: number; readonly bloc: string },
  asOf: number | null,
): readonly RankedRow[] {
  return rankedBoard(views, of, asOf).rows;
}

function byRankThenName(a: RankedRow, b: RankedRow): number {
  const [rankA, rankB] = [a.rank ?? Infinity, b.rank ?? Infinity];
  if (rankA !== rankB) return rankA - rankB;
  return byNameThenId({ name: a.name, id: a.unit }, { name: b.name, id: b.unit });
}
