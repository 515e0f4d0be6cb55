// The edge of the deadlines of cases: every clock of one case, or what is still to be met in all that are not closed.
import { Args, ArgsType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { dayAsked, heldAt, heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { CaseDeadlineShown } from './case-deadline.shown.ts';
import { caseDeadlines, deadlineKey } from './case-deadlines.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Day, Id } from './graphql/input-fields.ts';
import { connect } from './graphql/page.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { keyAfter } from './row-pages.ts';

/** The longest view ahead; the usual one is a fortnight and a day. */
const days = { max: 366, usual: 15 } as const;

@ObjectType({ description: inBoth('Thời hạn của các vụ việc', 'What is due in cases') })
class ComplaintDeadlineConnection extends heldConnectionOf('CaseDeadline', CaseDeadlineShown) {
  @Shown(() => CivilDateScalar, 'Tình trạng tính đến ngày này', 'The day that they stand on')
  readonly on: CivilDate;
}

@ArgsType()
class ComplaintDeadlinesArguments extends PagedAsOfArguments {
  @Id(
    [
      'Mã vụ việc: mọi thời hạn của vụ việc; để trống: những việc còn phải làm của các vụ việc chưa kết thúc',
      'The case, of which every clock is told; null: what is still to be met in all that are not closed',
    ],
    { optional: true },
  )
  readonly id: string | null = null;

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
      'Tình trạng vào ngày nào; để trống là ngày của asOf, hoặc hôm nay',
      'On which day; null: the day of asOf, else today',
    ],
    { optional: true },
  )
  readonly on: CivilDate | null = null;
}

@Resolver(() => ComplaintDeadlineConnection)
export class ComplaintDeadlinesResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ComplaintDeadlineConnection, {
    description: inBoth(
      'Thời hạn của các vụ việc, theo ngày hết hạn; việc không có ngày ở cuối',
      'What is due in cases, by the last day; what has none comes last',
    ),
  })
  complaintDeadlines(@Args() asked: ComplaintDeadlinesArguments): ComplaintDeadlineConnection {
    const { views } = this.ledger;
    const on = asked.on ?? dayAsked(views, asked.asOf);
    const asking = { on, withinDays: asked.withinDays ?? days.usual };
    const { index, due } = caseDeadlines(views, pointAsked(views, asked.asOf), asking, asked.id);
    const after = keyAfter(asked) ?? '';
    const rest = due.filter((each) => deadlineKey(each) > after);
    return {
      ...heldAt(views, index),
      ...connect(rest, asked, (each) => [deadlineKey(each)]),
      on,
    };
  }
}
