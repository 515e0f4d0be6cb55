// The edge of a bloc-year's meetings: a fold of its stream, beside the breaches that name them.
import { Args, ArgsType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { streamOfBlocYear } from '../../libs/domain/bloc-year/season.ts';
import { meetingsFold, meetingsOf } from '../../projections/meetings.ts';
import { blocYearFold, ruleBookFold } from '../../projections/stream-folds.ts';
import { heldAt, heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { connect, readCursor } from './graphql/page.ts';
import { meetingShown } from './meeting-answer.ts';
import { MeetingShown } from './meeting.shown.ts';
import { OpenLedger } from './open-ledger.ts';
import { namesOfYear } from './year-names.ts';

@ObjectType({ description: inBoth('Các cuộc họp, hội nghị của khối', 'Meetings of a bloc') })
class MeetingConnection extends heldConnectionOf('Meeting', MeetingShown) {}

@ArgsType()
class MeetingsArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver(() => MeetingConnection)
export class MeetingsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => MeetingConnection, {
    description: inBoth(
      'Các cuộc họp, hội nghị của khối trong năm theo ngày: điểm danh, biên bản, kết quả kiểm phiếu, suy tôn, đề xuất xem xét vi phạm',
      'The meetings of a bloc-year by their days: roll, minutes, tally, nominations, breaches proposed',
    ),
  })
  meetings(@Args() asked: MeetingsArguments): MeetingConnection {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const stream = streamOfBlocYear(asked);
    const { pinned } = views.state(stream, blocYearFold, asOf);
    const book = pinned && views.state(pinned.ruleBook.stream, ruleBookFold, asOf).published?.book;
    const after = readCursor(asked, 2)?.join(' ') ?? '';
    const all = meetingsOf(views.state(stream, meetingsFold, asOf));
    const rows = all.filter(({ day, meeting }) => `${day} ${meeting}` > after);
    const page = connect(rows, asked, ({ day, meeting }) => [day, meeting]);
    const nameOf = namesOfYear(views, asked.year, asOf);
    const { bloc, year } = asked;
    const of = { views, asOf, bloc, year, stream, book: book ?? null, nameOf };
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: meetingShown(node, of) }));
    return { ...heldAt(views, asOf ?? views.resolveAsOf(null)), ...page, edges };
  }
}
