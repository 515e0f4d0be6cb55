// What answers show of the results that an event rests on, as they were known just before it: totals, ranks, and what made each line.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import { causesOf } from '../../libs/domain/history/causation.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { ScoreLine } from '../../libs/domain/scoring/score-line.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { rankedRows } from '../../projections/scoreboard.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { PointsScalar } from './graphql/scalars.ts';
import { addressOf } from './recorded-facts.ts';
import { nameOf } from './score-comparison.edge.ts';
import { rankIn } from './standing.shown.ts';
import { scoredAt } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;
/** Most results that one answer tells: a bloc has no more units. */
export const resultsMax = 40;

/** Acts that are done upon a result; what others read of a unit’s year is no result. */
const uponResults: ReadonlySet<string> = new Set([
  'UnitYearApproved',
  'BallotsTallied',
  'UnitsNominated',
  'DossierSubmitted',
  'CaseLodged',
  'CaseEntryCorrected',
]);

@ObjectType('LineBehind', {
  description: inBoth('Một dòng điểm và các sự kiện làm nên', 'A line and the events that made it'),
})
class LineBehindShown {
  @Shown(() => ID, 'Mã dòng', 'Id of the line')
  readonly id: string;

  @Shown(() => String, 'Nội dung', 'Its text')
  readonly title: string;

  @Shown(() => PointsScalar, 'Điểm được tính', 'Its points')
  readonly counted: Points;

  @Shown(() => [ID], 'Các sự kiện làm nên', 'The events that made it', { rowsMax: 4 })
  readonly events: readonly string[];
}

@ObjectType('ResultBehind', {
  description: inBoth(
    'Kết quả của một đơn vị mà sự kiện dựa vào, như đã biết ngay trước sự kiện',
    'A result that an event rests on, as it was known just before it',
  ),
})
export class ResultBehindShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => PointsScalar, 'Tổng điểm khi đó', 'The total then')
  readonly total: Points;

  @Shown(() => Int, 'Thứ hạng khi đó', 'The rank then', nullable)
  readonly rank: number | null;

  @Shown(() => Boolean, 'Khi đó không bình xét, suy tôn', 'Excluded from consideration then')
  readonly excluded: boolean;

  @Shown(
    () => [LineBehindShown],
    'Các dòng điểm khi đó, mỗi dòng do các sự kiện nào làm nên',
    'The lines then, each with the events that made it',
    { rowsMax: 40 },
  )
  readonly lines: readonly LineBehindShown[];
}

export function resultsBehind(views: Questions, event: ViewEvent): readonly ResultBehindShown[] {
  if (!uponResults.has(event.type)) return [];
  const asOf = event.index - 1;
  return unitYearsNamed(event)
    .slice(0, resultsMax)
    .flatMap((stream) => {
      const shown = resultShown(views, stream, asOf);
      return shown ? [shown] : [];
    });
}

/** Its own, where it is of one, and those that it names. */
function unitYearsNamed(event: ViewEvent): readonly string[] {
  const { stream } = event;
  const named = causesOf({ stream, event: decode(event) }, []).map((each) => each.event.stream);
  return [...new Set([stream, ...named])].filter((each) => each.startsWith('unitYear-'));
}

function resultShown(views: Questions, stream: string, asOf: number): ResultBehindShown | null {
  const [, year = '', unit = ''] = /^unitYear-(\d{4})-(.+)$/u.exec(stream) ?? [];
  const of = { unit, year: Number(year) };
  const scored = scoredAt(views, of, { asOf, inEffectOn: null });
  if (!scored) return null;
  const { score, state } = scored;
  const { bloc } = state.facts;
  const board = bloc === null ? [] : rankedRows(views, { year: of.year, bloc }, asOf);
  return {
    ...of,
    name: nameOf(views, of, asOf),
    total: score.total,
    rank: rankIn(board, unit),
    excluded: score.status.excluded,
    lines: score.lines.map((line) => lineShown(line, stream)),
  };
}

function lineShown({ id, title, counted, events }: ScoreLine, stream: string): LineBehindShown {
  return { id, title, counted, events: events.map((revision) => addressOf(stream, revision)) };
}
