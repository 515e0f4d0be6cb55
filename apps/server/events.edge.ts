// The edge of the event history: pages of the ledger's events, filtered on the server, each with a sentence for people.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Sentence } from '../../libs/domain/replay/sentence.ts';
import { sha256Hex } from '../../libs/ledger/hash.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  First,
  heldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  placeAfter,
  pointAsked,
  simulatedAt,
} from './as-of.ts';
import { EventFilterInput, filterOf } from './event-filter.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Part } from './graphql/input-fields.ts';
import { JsonScalar } from './graphql/json.ts';
import { connect } from './graphql/page.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import {
  ActorShown,
  addressOf,
  AddressShown,
  addressShown,
  SentenceShown,
} from './recorded-facts.ts';
import { toldDeed } from './told-deed.ts';

const eventsMax = 100;
const nullable = { nullable: true } as const;

@ObjectType('LedgerEvent', {
  description: inBoth('Một sự kiện trong sổ cái', 'An event of the ledger'),
})
class EventShown {
  @Shown(() => ID, 'Địa chỉ: chuỗi@số thứ tự', 'Its address: stream@revision')
  readonly address: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Chuỗi sự kiện', 'Its stream')
  readonly stream: string;

  @Shown(() => Int, 'Số thứ tự trong chuỗi', 'Its revision')
  readonly revision: number;

  @Shown(() => String, 'Loại sự kiện', 'Its type')
  readonly type: string;

  @Shown(() => Int, 'Phiên bản của loại sự kiện', 'Schema version of the type')
  readonly schema: number;

  @Shown(() => SentenceShown, 'Việc gì đã xảy ra', 'What happened')
  readonly sentence: SentenceShown;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(
    () => InstantScalar,
    'Lúc văn bản đến, nếu trước lúc ghi nhận',
    'When the paper was received, where that was before the recording',
    nullable,
  )
  readonly receivedAt: Instant | null;

  @Shown(
    () => Boolean,
    'Thời gian do đồng hồ giả lập đặt',
    'A simulated clock gave the time of recording',
  )
  readonly simulatedClock: boolean;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => JsonScalar, 'Nội dung đã ghi', 'Its data as recorded')
  readonly data: object;

  @Shown(() => String, 'Mã băm SHA-256 của sự kiện', 'SHA-256 of the event')
  readonly hash: string;

  @Shown(
    () => String,
    'Mã băm của sự kiện liền trước trong chuỗi',
    'Hash of the previous event of the stream',
    nullable,
  )
  readonly previous: string | null;

  @Shown(() => ID, 'Mã lệnh đã tạo ra sự kiện', 'Id of the command that made it')
  readonly commandId: string;

  @Shown(() => String, 'Mã băm nội dung lệnh', 'Digest of the command’s input')
  readonly commandDigest: string;

  @Shown(() => AddressShown, 'Do sự kiện nào dẫn đến', 'The event that caused it', nullable)
  readonly causation: AddressShown | null;

  @Shown(() => String, 'Phiên bản cách tính, khi chốt điểm', 'Scoring version', nullable)
  readonly scoringVersion: string | null;
}

@ObjectType({ description: inBoth('Lịch sử sự kiện', 'The event history') })
class LedgerEventConnection extends heldConnectionOf('LedgerEvent', EventShown) {}

@ArgsType()
class EventsArguments extends PagedAsOfArguments {
  @First(eventsMax)
  override readonly first: number;

  @Part(() => EventFilterInput, ['Chỉ các sự kiện khớp', 'Only the events that match'], {
    optional: true,
  })
  readonly filter: EventFilterInput | null = null;
}

@Resolver(() => LedgerEventConnection)
export class EventsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => LedgerEventConnection, {
    description: inBoth(
      'Các sự kiện theo thứ tự của sổ cái, tối đa 100 sự kiện một trang',
      'The events in the order of the ledger, at most 100 a page',
    ),
  })
  events(@Args() asked: EventsArguments): LedgerEventConnection {
    const { views } = this.ledger;
    return eventPage(views, asked, pointAsked(views, asked.asOf));
  }
}

function eventPage(
  views: Questions,
  asked: EventsArguments,
  asOf: number | null,
): LedgerEventConnection {
  const page = views.events(filterOf(views, asked.filter, asOf), {
    first: asked.first,
    after: placeAfter(asked),
    asOf,
  });
  const isSimulated = simulatedAt(views);
  const nodes = page.events.map((event) =>
    eventShown(event, toldDeed(views, event), isSimulated(event.index)),
  );
  const { edges, pageInfo } = connect(nodes, asked, ({ index }) => [index]);
  return {
    ...heldAt(views, page.index),
    edges,
    pageInfo: { ...pageInfo, hasNextPage: page.next !== null },
  };
}

function eventShown(event: ViewEvent, sentence: Sentence, simulatedClock: boolean): EventShown {
  const { stream, revision, index, type, schema, data, previous, metadata } = event;
  const { occurredOn, recordedAt, receivedAt, command, causation, scoringVersion } = metadata;
  const recorded = decode(event);
  return {
    address: addressOf(stream, revision),
    index,
    stream,
    revision,
    type,
    schema,
    sentence,
    occurredOn,
    recordedAt,
    receivedAt,
    simulatedClock,
    actor: recorded.actor,
    data,
    hash: sha256Hex(event.bytes),
    previous,
    commandId: command.id,
    commandDigest: command.digest,
    causation: causation && addressShown(causation),
    scoringVersion,
  };
}
