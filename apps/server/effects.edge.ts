// The edge of effects: what came of an event by order, and what it does now to scores, ranks and deadlines.
import {
  Args,
  Extensions,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import { effectsInStream, type Tie } from '../../libs/domain/history/causation.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { blocYears } from '../../projections/bloc-years.ts';
import { consequences, consequencesOf, readersOf } from '../../projections/consequences.ts';
import { deadlines } from '../../projections/deadlines.ts';
import { oneIndex } from '../../projections/one-index.ts';
import { scoreboard } from '../../projections/scoreboard.ts';
import { units } from '../../projections/units.ts';
import { heldAt, HeldAt, pointAsked } from './as-of.ts';
import { OfEventArguments, tieEnum } from './causes.edge.ts';
import { DeadlineShown } from './deadlines.shown.ts';
import { deadlinesMetBy } from './deadlines-met.ts';
import { InfluenceShown, influenceShown } from './event-influence.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { influenceCost } from './limits.ts';
import { OpenLedger } from './open-ledger.ts';
import { eventAsked, eventAt, ToldEvent, toldEvent } from './told-event.shown.ts';

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

@ObjectType('EventReader', {
  description: inBoth(
    'Một sự kiện ở chuỗi khác có căn cứ vào sự kiện đang xét',
    'An event of another stream that read this one',
  ),
})
class ReaderShown {
  @Shown(() => String, 'Nêu ở đâu trong nội dung', 'Where its data names it')
  readonly field: string;

  @Shown(() => ToldEvent, 'Sự kiện đó', 'The event')
  readonly event: ToldEvent;
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
    () => [ReaderShown],
    `Các sự kiện ở chuỗi khác có căn cứ vào nó, tối đa ${toldMax}; không nêu đơn tố cáo`,
    `The events of other streams that read it, at most ${toldMax}; no denunciation is told`,
    { rowsMax: 20 },
  )
  readonly readBy: readonly ReaderShown[];

  @Shown(() => Boolean, 'Đúng nếu đã nêu hết', 'True where all of them are told')
  readonly readByComplete: boolean;

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
      'Một sự kiện dẫn đến điều gì: các sự kiện thực hiện theo nó hoặc căn cứ vào nó; các dòng điểm, thứ hạng, điều kiện bình xét, thời hạn nó đang làm thay đổi; các thời hạn nó đã thực hiện',
      'What came of an event: those that it ordered and those that read it; the lines, ranks, eligibility and deadlines that it moves now; the deadlines that it met',
    ),
  })
  effects(@Args() asked: OfEventArguments): EffectsShown {
    const { views } = this.ledger;
    return effectsShown(views, asked.event, pointAsked(views, asked.asOf));
  }

  @ResolveField(() => InfluenceShown, {
    description: inBoth(
      'Ảnh hưởng đến điểm, thứ hạng và thời hạn',
      'What it does to scores, ranks and deadlines',
    ),
  })
  @Extensions({ foldingCost: influenceCost })
  influence(@Parent() { event, index }: EffectsShown): InfluenceShown {
    const { views } = this.ledger;
    return influenceShown(views, eventAsked(views, event.address, index), index);
  }
}

const viewsRead = [consequences, scoreboard, deadlines, blocYears, units];

function effectsShown(views: Questions, address: string, asked: number | null): EffectsShown {
  const asOf = oneIndex(views, viewsRead, asked);
  const event = eventAsked(views, address, asOf);
  const caused = consequencesOf(views, event, { asOf, first: toldMax });
  return {
    ...heldAt(views, asOf),
    event: toldEvent(event),
    caused: caused.events.flatMap((each) => toldAt(views, each, asOf)),
    causedComplete: caused.complete,
    followed: followedShown(views, event, asOf),
    ...readersShown(views, event, asOf),
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

function readersShown(
  views: Questions,
  event: ViewEvent,
  asOf: number,
): Pick<EffectsShown, 'readBy' | 'readByComplete'> {
  const { readers, complete } = readersOf(views, event, { asOf, first: toldMax });
  const readBy = readers.flatMap(({ field, ...at }) => {
    return toldAt(views, at, asOf).map((told) => ({ field, event: told }));
  });
  return { readBy, readByComplete: complete };
}
