// The edge of suppositions: what a result, its rank and its eligibility would be otherwise. Nothing is recorded.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { compareScores, type ScoreComparison } from '../../libs/domain/history/compare.ts';
import { supposedMax } from '../../libs/domain/history/supposed-max.ts';
import type { Hypothesis } from '../../libs/domain/history/what-if.ts';
import type { Points } from '../../libs/domain/points.ts';
import { deed } from '../../libs/domain/replay/deed.ts';
import { scorecardFaults } from '../../libs/domain/scorecard/scorecard-check.ts';
import { countedOf } from '../../libs/domain/unit-year/counted.ts';
import type { OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { UnitYearEvent } from '../../libs/domain/unit-year/unit-year.ts';
import type { Recorded } from '../../libs/domain/act.ts';
import type { Questions } from '../../libs/views/views.ts';
import { rankedOf, rankedRows, type RankedRow } from '../../projections/scoreboard.ts';
import { AsOfArguments, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { rowRead } from './board-in-effect.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Parts, SpelledEach, Year } from './graphql/input-fields.ts';
import { PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, SentenceShown } from './recorded-facts.ts';
import { nameOf } from './score-comparison.edge.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import { rankIn, StandingShown, standingShown } from './standing.shown.ts';
import { SupposedFactInput } from './supposition.input.ts';
import { readingAt, type ReadUnitYear } from './unit-year-scores.ts';
import { ofUnitYear, requireOfBoard, supposed, type Asked } from './what-if.ts';

const nullable = { nullable: true } as const;
/** Most events that one question leaves out. */
const withoutMax = 50;

@ObjectType('Hypothesis', {
  description: inBoth(
    'GIẢ ĐỊNH: kết quả nếu khác đi; không ghi vào sổ cái, không phải kết quả của đơn vị',
    'HYPOTHETICAL: what a result would be otherwise; recorded nowhere, and no result of the unit',
  ),
})
class HypothesisShown extends HeldAt {
  @Shown(() => Boolean, 'Luôn đúng: đây là giả định', 'Always true: this is a supposition')
  readonly hypothetical: true;

  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => StandingShown, 'Thực tế đã ghi nhận', 'As recorded')
  readonly actual: StandingShown;

  @Shown(() => StandingShown, 'Theo giả định', 'As supposed')
  readonly supposed: StandingShown;

  @Shown(() => PointsScalar, 'Chênh lệch tổng điểm', 'What the total would gain')
  readonly by: Points;

  @Shown(() => [DifferenceShown], 'Các dòng khác đi', 'The lines that would differ', {
    rowsMax: 30,
  })
  readonly lines: readonly DifferenceShown[];

  @Shown(
    () => [ID],
    'Các sự kiện bị bỏ ra: những sự kiện đã nêu và những gì dựa vào chúng',
    'The events left out: those named, and what presupposes them',
  )
  readonly leftOut: readonly string[];

  @Shown(() => [SentenceShown], 'Các nội dung giả định', 'What was supposed', { rowsMax: 20 })
  readonly facts: readonly SentenceShown[];

  @Shown(() => ID, 'Bộ quy tắc giả định', 'The rule book supposed', nullable)
  readonly ruleBook: string | null;

  @Shown(
    () => Boolean,
    'Sai nếu bảng chấm điểm không phù hợp với bộ quy tắc giả định: con số chỉ để tham khảo',
    'False where the scorecard does not fit the rule book supposed: the figures are indicative only',
  )
  readonly scorecardFits: boolean;
}

@ObjectType('BoardHypothesis', {
  description: inBoth(
    'GIẢ ĐỊNH: bảng điểm của khối nếu khác đi',
    'HYPOTHETICAL: a board as it would be',
  ),
})
class BoardHypothesisShown extends HeldAt {
  @Shown(() => Boolean, 'Luôn đúng: đây là giả định', 'Always true: this is a supposition')
  readonly hypothetical: true;

  @Shown(
    () => [HypothesisShown],
    'Mọi đơn vị của khối, theo hạng giả định',
    'Every unit, by the rank supposed',
  )
  readonly rows: readonly HypothesisShown[];
}

@ArgsType()
abstract class SupposeArguments extends AsOfArguments implements Asked {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @SpelledEach(
    ['Bỏ ra các sự kiện này (chuỗi@số thứ tự)', 'Without these events (stream@revision)'],
    /^[^@\s]{1,200}@\d{1,9}$/,
    ['phải có dạng chuỗi@số thứ tự', 'must be spelled stream@revision'],
    withoutMax,
  )
  readonly without: readonly string[] = [];

  @Parts(() => SupposedFactInput, ['Thêm các nội dung này', 'With these facts'], supposedMax)
  readonly with: readonly SupposedFactInput[] = [];

  @Id(['Tính theo bộ quy tắc khác', 'By another rule book'], { optional: true })
  readonly ruleBook: string | null = null;
}

@ArgsType()
class WhatIfArguments extends SupposeArguments {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;
}

@ArgsType()
class WhatIfScoreboardArguments extends SupposeArguments {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver()
export class WhatIfResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => HypothesisShown, {
    nullable: true,
    description: inBoth(
      'GIẢ ĐỊNH: điểm, hạng và điều kiện bình xét của đơn vị nếu bỏ hoặc thêm một số nội dung, hoặc theo bộ quy tắc khác; trống nếu chưa mở năm thi đua',
      'HYPOTHETICAL: points, rank and eligibility without some events, with other facts, or under another rule book; null where the unit-year is not open',
    ),
  })
  whatIf(@Args() asked: WhatIfArguments): HypothesisShown | null {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const read = readingAt(views, asked, { asOf, inEffectOn: null });
    if (!read) return null;
    const would = wouldBe(views, { read, asked, asOf });
    const { bloc } = read.state.facts;
    const rows = bloc === null ? [] : rankedRows(views, { year: asked.year, bloc }, asOf);
    return hypothesisShown(views, would, { asOf, actual: rows, supposed: replaced(rows, [would]) });
  }

  @Query(() => BoardHypothesisShown, {
    description: inBoth(
      'GIẢ ĐỊNH: bảng điểm của khối nếu bỏ hoặc thêm một số nội dung, hoặc theo bộ quy tắc khác',
      'HYPOTHETICAL: a board without some events, with other facts, or under another rule book',
    ),
  })
  whatIfScoreboard(@Args() asked: WhatIfScoreboardArguments): BoardHypothesisShown {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const rows = rankedRows(views, asked, asOf);
    requireOfBoard(asked, rows);
    const all = rows.flatMap(({ unit }) => {
      const of = { unit, year: asked.year };
      const read = readingAt(views, of, { asOf, inEffectOn: null });
      return read
        ? [wouldBe(views, { read, asked: { ...asked, ...ofUnitYear(asked, of), ...of }, asOf })]
        : [];
    });
    const boards = { asOf, actual: rows, supposed: replaced(rows, all) };
    const order = new Map(boards.supposed.map(({ unit }, place) => [unit, place]));
    const shown = all.map((each) => hypothesisShown(views, each, boards));
    return {
      ...heldAt(views, asOf ?? views.resolveAsOf(null)),
      hypothetical: true,
      rows: shown.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0)),
    };
  }
}

/** A unit-year as it is and as it would be. */
interface WouldBe {
  readonly of: OfUnitYear;
  readonly asked: Asked;
  readonly read: ReadUnitYear;
  readonly hypothesis: Hypothesis;
  readonly comparison: ScoreComparison;
  readonly row: Omit<RankedRow, 'rank'> | null;
}

function wouldBe(
  views: Questions,
  { read, asked, asOf }: { read: ReadUnitYear; asked: Asked & OfUnitYear; asOf: number | null },
): WouldBe {
  const of = { unit: asked.unit, year: asked.year };
  const hypothesis = supposed(views, of, { read, asked, asOf });
  const { reading } = hypothesis;
  const comparison = compareScores(read.reading, reading);
  const state = countedOf(reading.events);
  const row = rowRead(views, { ...read, reading, state }, asOf);
  // An approval froze what was known; what would be is what the facts give.
  return { of, asked, read, hypothesis, comparison, row: row && { ...row, total: row.computed } };
}

/** The board with some rows as they would be, ranked anew. */
function replaced(rows: readonly RankedRow[], would: readonly WouldBe[]): readonly RankedRow[] {
  const by = new Map(would.map(({ of, row }) => [of.unit, row]));
  return rankedOf(rows.map((row) => by.get(row.unit) ?? row));
}

interface Boards {
  readonly asOf: number | null;
  readonly actual: readonly RankedRow[];
  readonly supposed: readonly RankedRow[];
}

function hypothesisShown(views: Questions, would: WouldBe, boards: Boards): HypothesisShown {
  const { of, asked, read, hypothesis, comparison } = would;
  const after = { ...read, reading: hypothesis.reading };
  return {
    ...heldAt(views, boards.asOf ?? views.resolveAsOf(null)),
    hypothetical: true,
    unit: of.unit,
    year: of.year,
    name: nameOf(views, of, boards.asOf),
    actual: standingShown(comparison.before, rankIn(boards.actual, of.unit)),
    supposed: standingShown(comparison.after, rankIn(boards.supposed, of.unit)),
    by: comparison.by,
    lines: differencesShown(comparison, { before: read, after }),
    leftOut: hypothesis.leftOut.map((revision) => addressOf(read.stream, revision)),
    facts: hypothesis.supposed.map((event) => {
      const { vi, en } = deed(event as Recorded & UnitYearEvent, read.state.facts);
      return { vi: `Giả định: ${vi}`, en: `Supposed: ${en}` };
    }),
    ruleBook: asked.ruleBook,
    scorecardFits: fits(would),
  };
}

function fits({ asked, read, hypothesis }: WouldBe): boolean {
  const { applied } = read.state.facts;
  if (asked.ruleBook === null || !applied) return true;
  const { book, scorecard } = hypothesis.reading.source(applied);
  return scorecardFaults(scorecard, book).length === 0;
}
