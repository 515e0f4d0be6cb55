// The edge of deadlines: what is due in a year, from whom, by which clause and clock, and how it stands on a day.
import { Args, ArgsType, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import { deadlineStates, type DeadlineState } from '../../libs/domain/deadlines/standing-on.ts';
import { dayAsked, heldAt, heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { deadlinePage } from './deadline-pages.ts';
import { DeadlineShown, shownDeadlines } from './deadlines.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { deadlineEnum, deadlineStateEnum, deadlineWords } from './graphql/deadline-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Day, Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';

@ObjectType({
  description: inBoth('Các việc có thời hạn của một năm', 'What is due in a year'),
})
class DeadlineConnection extends heldConnectionOf('DueItem', DeadlineShown) {
  @Shown(() => CivilDateScalar, 'Tình trạng tính đến ngày này', 'The day that they stand on')
  readonly on: CivilDate;
}

/** The longest view ahead; the usual one is a fortnight and a day. */
const days = { max: 366, usual: 15 } as const;

@ArgsType()
class DeadlinesArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Chỉ khối này', 'Only this bloc'], { optional: true })
  readonly bloc: string | null = null;

  @Id(['Chỉ việc của đơn vị này, với mọi tư cách', 'Only what this unit owes, in any capacity'], {
    optional: true,
  })
  readonly unit: string | null = null;

  @Field(() => [deadlineEnum], {
    nullable: true,
    description: inBoth('Chỉ những việc này; để trống là tất cả', 'Only these; null: all'),
  })
  @IsOptional()
  @ArrayMaxSize(Object.keys(deadlineWords).length)
  readonly deadlines: readonly DeadlineId[] | null = null;

  @Field(() => [deadlineStateEnum], {
    nullable: true,
    description: inBoth('Chỉ những tình trạng này; để trống là tất cả', 'Only in these; null: all'),
  })
  @IsOptional()
  @ArrayMaxSize(deadlineStates.length)
  readonly states: readonly DeadlineState[] | null = null;

  @Count(
    [
      `Còn bao nhiêu ngày thì coi là sắp đến hạn; để trống là ${days.usual}`,
      `Within how many days what is due is coming; null: ${days.usual}`,
    ],
    days.max,
    { optional: true },
  )
  readonly withinDays: number | null = null;

  @Day(
    [
      'Tình trạng vào ngày nào; để trống là ngày của asOf, hoặc hôm nay. Văn bản tiếp nhận sau ngày đó chưa được tính',
      'On which day; null: the day of asOf, else today. What was received after it is not there yet',
    ],
    { optional: true },
  )
  readonly on: CivilDate | null = null;
}

@Resolver(() => DeadlineConnection)
export class DeadlinesResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => DeadlineConnection, {
    description: inBoth(
      'Việc có thời hạn của các khối, đơn vị, hồ sơ trong năm, theo thời hạn rồi theo đơn vị; việc chưa quy định ngày ở cuối',
      'What is due of blocs, units and dossiers in a year, in the order of their last day, then of the unit; what has none comes last',
    ),
  })
  deadlines(@Args() asked: DeadlinesArguments): DeadlineConnection {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const on = asked.on ?? dayAsked(views, asked.asOf);
    const asking = { on, withinDays: asked.withinDays ?? days.usual };
    const kept = { ...asked, deadlines: asked.deadlines ?? [], states: asked.states ?? [] };
    const { index, page } = deadlinePage(views, kept, asOf, asking);
    const show = shownDeadlines(views, asked.year, index, asking);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) }));
    return { ...page, ...heldAt(views, index), edges, on };
  }
}
