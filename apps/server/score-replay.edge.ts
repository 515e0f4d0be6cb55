// The edge of the replay: a unit-year step by step, each event with the lines that it changed and one sentence why.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { Reading } from '../../libs/domain/history/compare.ts';
import { stepsAsked, type StepFilter } from '../../libs/domain/history/steps.ts';
import type { LineChange } from '../../libs/domain/replay/line-change.ts';
import { replay, replayAt, type ReplayStep } from '../../libs/domain/replay/replay.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { unitYearFold } from '../../projections/stream-folds.ts';
import {
  First,
  heldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  placeAfter,
  pointAsked,
  simulatedAt,
} from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { EventTypes, LineId } from './history.input.ts';
import { connect, type PageArguments } from './graphql/page.ts';
import { CivilDateScalar, InstantScalar, PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { ActorShown, addressOf, SentenceShown } from './recorded-facts.ts';
import { LineShown, lineShown } from './score-lines.ts';
import { basisAt } from './unit-year-scores.ts';

const stepsMax = 50;

@ObjectType('LineChange', {
  description: inBoth('Một dòng điểm trước và sau một bước', 'A line before and after a step'),
})
class ChangeShown {
  @Shown(() => ID, 'Mã dòng', 'Id of the line')
  readonly id: string;

  @Shown(() => String, 'Nội dung', 'Its text')
  readonly title: string;

  @Shown(() => PointsScalar, 'Làm tổng các dòng thay đổi bao nhiêu', 'What it adds to the sum')
  readonly by: Points;

  @Shown(() => LineShown, 'Trước bước này; trống nếu chưa có', 'Before; null: none', {
    nullable: true,
  })
  readonly before: LineShown | null;

  @Shown(() => LineShown, 'Sau bước này; trống nếu không còn', 'After; null: none', {
    nullable: true,
  })
  readonly after: LineShown | null;
}

@ObjectType('ReplayStep', {
  description: inBoth(
    'Một bước: sự kiện, các dòng điểm thay đổi, tổng điểm trước và sau, vì sao',
    'A step: the event, the lines that it changed, the total before and after, and why',
  ),
})
class StepShown {
  @Shown(() => ID, 'Địa chỉ sự kiện, ví dụ unitYear-2021-x@7', 'Address of the event')
  readonly address: string;

  @Shown(() => Int, 'Số thứ tự trong chuỗi', 'Revision')
  readonly revision: number;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => InstantScalar, 'Lúc văn bản đến', 'When the paper was received')
  readonly receivedAt: Instant;

  @Shown(
    () => Boolean,
    'Thời gian do đồng hồ giả lập đặt',
    'A simulated clock gave the time of recording',
  )
  readonly simulatedClock: boolean;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => PointsScalar, 'Tổng điểm trước bước này', 'Total before')
  readonly totalBefore: Points;

  @Shown(() => PointsScalar, 'Tổng điểm sau bước này', 'Total after')
  readonly totalAfter: Points;

  @Shown(
    () => Boolean,
    'Được tính; sai nếu ghi nhận sau phê duyệt mà chưa được chấp nhận',
    'False: recorded after an approval and not admitted',
  )
  readonly counts: boolean;

  @Shown(() => [ChangeShown], 'Các dòng điểm thay đổi', 'The lines changed', { rowsMax: 5 })
  readonly changes: readonly ChangeShown[];

  @Shown(() => SentenceShown, 'Vì sao', 'Why')
  readonly why: SentenceShown;
}

@ObjectType('ScoreReplay', {
  description: inBoth('Các bước làm nên điểm của một đơn vị', 'How a score was reached'),
})
class ReplayConnection extends heldConnectionOf('ReplayStep', StepShown) {
  @Shown(
    () => Int,
    'Tổng số bước; nếu lọc thì số bước đã lọc',
    'Number of steps; with a filter, of those that it leaves',
  )
  readonly stepsCount: number;
}

@ArgsType()
class ReplayArguments extends PagedAsOfArguments {
  @First(stepsMax)
  override readonly first: number;

  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @LineId(['Chỉ các bước làm thay đổi dòng này', 'Only the steps that changed this line'], {
    optional: true,
  })
  readonly line: string | null = null;

  @EventTypes(['Chỉ các loại sự kiện này', 'Only events of these types'])
  readonly types: readonly string[] | null = null;
}

@Resolver(() => ReplayConnection)
export class ScoreReplayResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ReplayConnection, {
    nullable: true,
    description: inBoth(
      'Diễn lại từng bước điểm của đơn vị trong năm; trống nếu chưa mở năm thi đua của đơn vị',
      'The replay of a unit-year, step by step; null where it is not open',
    ),
  })
  scoreReplay(@Args() asked: ReplayArguments): ReplayConnection | null {
    const { views } = this.ledger;
    return replayPage(views, asked, pointAsked(views, asked.asOf));
  }
}

function replayPage(
  views: Questions,
  asked: ReplayArguments,
  asOf: number | null,
): ReplayConnection | null {
  const stream = unitYearStream(asked);
  const { counted, indexes } = views.state(stream, unitYearFold, asOf);
  if (counted.history.length === 0) return null;
  const reading = { events: counted.history, source: basisAt(views, asOf) };
  const { steps, stepsCount } = pageOfSteps(reading, asked);
  const isSimulated = simulatedAt(views);
  const nodes = steps.map((step) => {
    const index = indexes[step.revision]!;
    return stepShown(step, stream, index, isSimulated(index));
  });
  const page = connect(nodes, asked, ({ revision }) => [revision]);
  return { ...heldAt(views, asOf ?? views.resolveAsOf(null)), stepsCount, ...page };
}

/** The page's steps and, where there is one, the step after them. Without a filter no others are scored. */
function pageOfSteps(
  reading: Reading,
  asked: PageArguments & StepFilter,
): { readonly steps: readonly ReplayStep[]; readonly stepsCount: number } {
  const { events, source } = reading;
  const from = placeAfter(asked) + 1;
  if (asked.line === null && asked.types === null) {
    const to = Math.min(from + asked.first + 1, events.length);
    return { steps: replay(events, source, { from, to }).steps, stepsCount: events.length };
  }
  const places = stepsAsked(reading, asked);
  const shown = places.filter((place) => place >= from).slice(0, asked.first + 1);
  const steps = replayAt(events, source, new Set(shown)).map(({ step }) => step);
  return { steps, stepsCount: places.length };
}

function stepShown(
  step: ReplayStep,
  stream: string,
  index: number,
  simulatedClock: boolean,
): StepShown {
  const address = addressOf(stream, step.revision);
  const changes = step.changes.map((change) => changeShown(change, stream));
  return { ...step, address, index, simulatedClock, changes };
}

function changeShown(change: LineChange, stream: string): ChangeShown {
  const { before, after } = change;
  return {
    ...change,
    before: before && lineShown(before, stream),
    after: after && lineShown(after, stream),
  };
}
