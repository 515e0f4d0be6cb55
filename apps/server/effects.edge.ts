// The edge of effects: what came of an event by order, and what it does now to scores, ranks and deadlines.
import { Args, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import { effectsInStream, type Tie } from '../../libs/domain/history/causation.ts';
import { influenceOf, type Influence } from '../../libs/domain/history/influence.ts';
import type { Points } from '../../libs/domain/points.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import type { OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { consequences, consequencesOf } from '../../projections/consequences.ts';
import { deadlines } from '../../projections/deadlines.ts';
import { oneIndex } from '../../projections/one-index.ts';
import { rankedOf, rankedRows, scoreboard, type RankedRow } from '../../projections/scoreboard.ts';
import { heldAt, HeldAt, pointAsked } from './as-of.ts';
import { rowRead } from './board-in-effect.ts';
import { OfEventArguments, tieEnum } from './causes.edge.ts';
import { DeadlineShown } from './deadlines.shown.ts';
import { deadlinesMetBy } from './deadlines-met.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';
import { nameOf } from './score-comparison.edge.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import { rankIn, StandingShown, standingShown } from './standing.shown.ts';
import { eventAsked, eventAt, ToldEvent, toldEvent } from './told-event.shown.ts';
import { readingAt, type ReadUnitYear } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;
/** Most events of each kind that one answer tells. */
const toldMax = 200;

@ObjectType('EventFollowed', {
  description: inBoth(
    'Một sự kiện sau đó trong cùng chuỗi có nêu sự kiện đang xét',
    'A later event of the same stream that names this one',
  ),
})
class FollowedShown {
  @Shown(() => tieEnum, 'Gắn với nhau như thế nào', 'How they are tied')
  readonly tie: Tie;

  @Shown(() => ToldEvent, 'Sự kiện sau đó', 'The later event')
  readonly event: ToldEvent;
}

@ObjectType('RankMoved', {
  description: inBoth('Thứ hạng của một đơn vị đổi vì sự kiện', 'A rank that an event changes'),
})
class RankMovedShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly name: string;

  @Shown(() => Int, 'Thứ hạng', 'Its rank', nullable)
  readonly rank: number | null;

  @Shown(() => Int, 'Thứ hạng nếu không có sự kiện', 'Its rank without the event', nullable)
  readonly rankWithout: number | null;
}

@ObjectType('EventInfluence', {
  description: inBoth(
    'Sự kiện đang làm thay đổi kết quả năm của đơn vị như thế nào: so kết quả có và không có sự kiện (không có sự kiện là giả định)',
    'What an event does to a result now: the result with it against the result without it, which is hypothetical',
  ),
})
class InfluenceShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(
    () => PointsScalar,
    'Làm tổng điểm tính lại thay đổi bao nhiêu',
    'What the computed total gains by it',
  )
  readonly by: Points;

  @Shown(
    () => [DifferenceShown],
    'Các dòng điểm nó đang làm thay đổi: trước là khi không có nó',
    'The lines that it moves: before is without it',
    { rowsMax: 30 },
  )
  readonly lines: readonly DifferenceShown[];

  @Shown(() => StandingShown, 'Kết quả có sự kiện này', 'The result with it')
  readonly with: StandingShown;

  @Shown(
    () => StandingShown,
    'GIẢ ĐỊNH: kết quả nếu không có nó',
    'HYPOTHETICAL: the result without it',
  )
  readonly without: StandingShown;

  @Shown(() => Boolean, 'Làm thay đổi điều kiện bình xét', 'It changes the eligibility')
  readonly changesEligibility: boolean;

  @Shown(
    () => [RankMovedShown],
    'Các thứ hạng đổi vì nó',
    'The ranks of the bloc that it changes',
    {
      rowsMax: 20,
    },
  )
  readonly ranks: readonly RankMovedShown[];

  @Shown(
    () => [ID],
    'Các sự kiện bị bỏ ra để so sánh: nó và những gì dựa vào nó',
    'The events left out for it: this one and what presupposes it',
  )
  readonly leftOut: readonly string[];
}

@ObjectType('EventEffects', {
  description: inBoth('Một sự kiện dẫn đến điều gì', 'What came of an event'),
})
class EffectsShown extends HeldAt {
  @Shown(() => ToldEvent, 'Sự kiện đang xét', 'The event')
  readonly event: ToldEvent;

  @Shown(
    () => [ToldEvent],
    `Các sự kiện được thực hiện theo nó, tối đa ${toldMax}`,
    `The events that it ordered or that carry out its parts, at most ${toldMax}`,
    { rowsMax: 20 },
  )
  readonly caused: readonly ToldEvent[];

  @Shown(() => Boolean, 'Đúng nếu đã nêu hết', 'True where all of them are told')
  readonly causedComplete: boolean;

  @Shown(
    () => [FollowedShown],
    `Các sự kiện sau đó trong cùng chuỗi có nêu nó, tối đa ${toldMax}`,
    `Later events of its stream that name it, at most ${toldMax}`,
    { rowsMax: 5 },
  )
  readonly followed: readonly FollowedShown[];

  @Shown(
    () => InfluenceShown,
    'Ảnh hưởng đến kết quả; trống nếu không thuộc năm của một đơn vị',
    'What it does to a result; null: it is of no unit-year',
    nullable,
  )
  readonly influence: InfluenceShown | null;

  @Shown(
    () => [DeadlineShown],
    'Các việc có thời hạn mà nó đã thực hiện',
    'The deadlines that it met',
    {
      rowsMax: 5,
    },
  )
  readonly deadlines: readonly DeadlineShown[];
}

@Resolver(() => EffectsShown)
export class EffectsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => EffectsShown, {
    description: inBoth(
      'Một sự kiện dẫn đến điều gì: các sự kiện thực hiện theo nó; các dòng điểm, thứ hạng, điều kiện bình xét nó đang làm thay đổi; các thời hạn nó đã thực hiện',
      'What came of an event: those that it ordered; the lines, ranks and eligibility that it moves now; the deadlines that it met',
    ),
  })
  effects(@Args() asked: OfEventArguments): EffectsShown {
    const { views } = this.ledger;
    return effectsShown(views, asked.event, pointAsked(views, asked.asOf));
  }
}

function effectsShown(views: Questions, address: string, asked: number | null): EffectsShown {
  const asOf = oneIndex(views, [consequences, scoreboard, deadlines], asked);
  const event = eventAsked(views, address, asOf);
  const caused = consequencesOf(views, event, { asOf, first: toldMax });
  return {
    ...heldAt(views, asOf),
    event: toldEvent(event),
    caused: caused.events.flatMap((each) => toldAt(views, each, asOf)),
    causedComplete: caused.complete,
    followed: followedShown(views, event, asOf),
    influence: influenceShown(views, event, asOf),
    deadlines: deadlinesMetBy(views, event, asOf),
  };
}

function toldAt(
  views: Questions,
  at: { readonly stream: string; readonly revision: number },
  asOf: number,
): readonly ToldEvent[] {
  const event = eventAt(views, at, asOf);
  return event ? [toldEvent(event)] : [];
}

function followedShown(views: Questions, event: ViewEvent, asOf: number): readonly FollowedShown[] {
  const { stream } = event;
  const all = views.stream(stream, asOf);
  return effectsInStream(event, all.map(decode))
    .slice(0, toldMax)
    .map(({ tie, revision }) => ({ tie, event: toldEvent(all[revision]!) }));
}

function influenceShown(views: Questions, event: ViewEvent, asOf: number): InfluenceShown | null {
  const [, year, unit] = /^unitYear-(\d{4})-(.+)$/u.exec(event.stream) ?? [];
  if (year === undefined || unit === undefined) return null;
  const of: OfUnitYear = { unit, year: Number(year) };
  const read = readingAt(views, of, { asOf, inEffectOn: null });
  if (!read) return null;
  const influence = influenceOf(read.reading, event.revision);
  const { comparison, leftOut, without } = influence;
  const boards = boardsOf(views, { of, read, influence }, asOf);
  const [before, after] = [comparison.before, comparison.after];
  return {
    ...of,
    name: nameOf(views, of, asOf),
    by: comparison.by,
    lines: differencesShown(comparison, { before: { ...read, reading: without }, after: read }),
    with: standingShown(after, rankIn(boards.with, unit)),
    without: standingShown(before, rankIn(boards.without, unit)),
    changesEligibility: before.status.excluded !== after.status.excluded,
    ranks: ranksMoved(boards),
    leftOut: leftOut.map((revision) => addressOf(read.stream, revision)),
  };
}

interface Boards {
  readonly with: readonly RankedRow[];
  readonly without: readonly RankedRow[];
}

/** The bloc's board with the unit's own row as computed from its facts: an approval would hold both at what it froze. */
function boardsOf(
  views: Questions,
  { of, read, influence }: { of: OfUnitYear; read: ReadUnitYear; influence: Influence },
  asOf: number,
): Boards {
  const { bloc } = read.state.facts;
  if (bloc === null) return { with: [], without: [] };
  const rows = rankedRows(views, { year: of.year, bloc }, asOf);
  const others = rows.filter(({ unit }) => unit !== of.unit);
  const board = (own: ReadUnitYear) => {
    const row = rowRead(views, own, asOf);
    return rankedOf(row?.bloc === bloc ? [...others, { ...row, total: row.computed }] : others);
  };
  const reading = influence.without;
  const state = reading.events.reduce(
    (folded, each) => counted.evolve(folded, each),
    counted.initial,
  );
  return { with: board(read), without: board({ ...read, reading, state }) };
}

function ranksMoved(boards: Boards): readonly RankMovedShown[] {
  return boards.with.flatMap(({ unit, name, rank }) => {
    const rankWithout = rankIn(boards.without, unit);
    return rank === rankWithout ? [] : [{ unit, name, rank, rankWithout }];
  });
}
