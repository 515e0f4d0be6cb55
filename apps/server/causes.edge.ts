// The edge of causes: what an event comes from, by order, by what it read, by what it is about, and the results behind it.
import {
  Args,
  ArgsType,
  Extensions,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import { causesOf, type Cause, type Tie } from '../../libs/domain/history/causation.ts';
import type { Questions } from '../../libs/views/views.ts';
import { oneIndex } from '../../projections/one-index.ts';
import { scoreboard } from '../../projections/scoreboard.ts';
import { AsOfArguments, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { EventAddress } from './history.input.ts';
import { resultsCost } from './limits.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';
import { ResultBehindShown, resultsBehind, resultsMax } from './result-behind.shown.ts';
import { eventAsked, eventAt, ToldEvent, toldEvent } from './told-event.shown.ts';

const nullable = { nullable: true } as const;
/** Most causes that one answer tells; the event of a year that names more is a consolidation of very many units. */
const causesMax = 200;

export const tieEnum = enumeration<Tie>(
  'EventTie',
  ['Một sự kiện gắn với sự kiện trước nó như thế nào', 'How an event is tied to an earlier one'],
  {
    ordered: ['Thực hiện theo sự kiện đó', 'It was ordered by it'],
    carriesOut: ['Thực hiện một phần việc của quyết định đó', 'It carries out a part of it'],
    read: ['Căn cứ vào sự kiện đó', 'It read it'],
    takesBack: ['Huỷ, rút hoặc chấm dứt sự kiện đó', 'It annuls, withdraws or lifts it'],
    corrects: ['Đính chính sai sót khi ghi nhận sự kiện đó', 'It corrects a recording error in it'],
    amends: ['Bổ sung, điều chỉnh văn bản ở sự kiện đó', 'It amends the paper of it'],
    admits: ['Chấp nhận tính sự kiện đó', 'It admits it after an approval'],
  },
);

@ObjectType('EventCause', {
  description: inBoth('Một sự kiện mà sự kiện đang xét bắt nguồn', 'What an event comes from'),
})
class CauseShown {
  @Shown(() => tieEnum, 'Gắn với nhau như thế nào', 'How they are tied')
  readonly tie: Tie;

  @Shown(() => ID, 'Địa chỉ sự kiện', 'Its address')
  readonly address: string;

  @Shown(
    () => String,
    'Nêu ở đâu trong nội dung; trống nếu nêu trong lệnh',
    'Where the data names it; null: its circumstances do',
    nullable,
  )
  readonly field: string | null;

  @Shown(
    () => ToldEvent,
    'Sự kiện; trống nếu sổ cái không có',
    'The event; null: the ledger has none',
    nullable,
  )
  readonly event: ToldEvent | null;
}

@ObjectType('EventCauses', {
  description: inBoth('Một sự kiện bắt nguồn từ đâu', 'What an event comes from'),
})
class CausesShown extends HeldAt {
  @Shown(() => ToldEvent, 'Sự kiện đang xét', 'The event')
  readonly event: ToldEvent;

  @Shown(
    () => String,
    'Vụ việc chung, ví dụ chuỗi của một khiếu nại',
    'The matter that it is of, such as the stream of a complaint',
    nullable,
  )
  readonly correlation: string | null;

  @Shown(() => Int, 'Số sự kiện mà nó nêu', 'Number of events that it names')
  readonly causesCount: number;

  @Shown(
    () => [CauseShown],
    `Các sự kiện đó, tối đa ${causesMax}`,
    `Those events, at most ${causesMax}`,
    { rowsMax: 20 },
  )
  readonly causes: readonly CauseShown[];
}

@ArgsType()
export class OfEventArguments extends AsOfArguments {
  @EventAddress(['Sự kiện nào', 'Which event'])
  readonly event: string;
}

@Resolver(() => CausesShown)
export class CausesResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => CausesShown, {
    description: inBoth(
      'Một sự kiện bắt nguồn từ đâu: sự kiện ra lệnh, các sự kiện đã đọc, nội dung bị huỷ hoặc điều chỉnh',
      'What an event comes from: the one that ordered it, those that it read, the fact that it annuls or amends',
    ),
  })
  causes(@Args() asked: OfEventArguments): CausesShown {
    const { views } = this.ledger;
    const asOf = oneIndex(views, [scoreboard], pointAsked(views, asked.asOf));
    return causesShown(views, asked.event, asOf);
  }

  @ResolveField(() => [ResultBehindShown], {
    description: inBoth(
      `Các kết quả mà sự kiện dựa vào (phê duyệt, bỏ phiếu, suy tôn, trình khen thưởng, khiếu nại), như đã biết ngay trước đó: tổng điểm, thứ hạng, các sự kiện làm nên từng dòng; tối đa ${resultsMax}`,
      `The results that an approval, a ballot, a nomination, a dossier or a complaint rests on, as known just before: totals, ranks, what made each line; at most ${resultsMax}`,
    ),
  })
  @Extensions({ foldingCost: resultsCost, rowsMax: 10 })
  results(@Parent() { event, index }: CausesShown): readonly ResultBehindShown[] {
    const { views } = this.ledger;
    return resultsBehind(views, eventAsked(views, event.address, index));
  }
}

function causesShown(views: Questions, address: string, index: number): CausesShown {
  const found = eventAsked(views, address, index);
  const { stream } = found;
  const event = decode(found);
  const earlier = views.stream(stream, found.index).slice(0, -1).map(decode);
  const all = causesOf({ stream, event }, earlier);
  const shown = ({ tie, field, event: at }: Cause): CauseShown => {
    const cause = eventAt(views, at, index);
    return {
      tie,
      field,
      address: addressOf(at.stream, at.revision),
      event: cause && toldEvent(cause),
    };
  };
  return {
    ...heldAt(views, index),
    event: toldEvent(found),
    correlation: event.correlation,
    causesCount: all.length,
    causes: all.slice(0, causesMax).map(shown),
  };
}
