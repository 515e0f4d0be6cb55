// The edge of overtaken acts: those that read a fact of another stream which was changed since, and why that matters.
import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { decode } from '../../libs/domain/aggregates.ts';
import type { Reference } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import type { Questions } from '../../libs/views/views.ts';
import { oneIndex } from '../../projections/one-index.ts';
import {
  overtaken,
  overtakenKey,
  overtakenScope,
  type OvertakenRow,
} from '../../projections/overtaken.ts';
import { scoreboard, scoreboardScope } from '../../projections/scoreboard.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import {
  overtakingEnum,
  overtakingWords,
  settlementEnum,
} from './graphql/overtaken-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, AddressShown, addressShown, SentenceShown } from './recorded-facts.ts';
import { rowPage, type RowList } from './row-pages.ts';

const nullable = { nullable: true } as const;

@ObjectType('OvertakenEvent', {
  description: inBoth('Một sự kiện và việc mà nó ghi nhận', 'An event and what it tells'),
})
class OvertakenEventShown {
  @Shown(() => AddressShown, 'Địa chỉ của sự kiện', 'Where it stands')
  readonly event: AddressShown;

  @Shown(() => String, 'Loại sự kiện', 'Its type')
  readonly type: string;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly day: CivilDate;

  @Shown(() => SentenceShown, 'Việc gì', 'What happened')
  readonly sentence: SentenceShown;
}

@ObjectType('OvertakenAct', {
  description: inBoth(
    'Một việc đã dựa vào nội dung mà sau đó bị thay đổi',
    'An act that rests on a fact which was changed since',
  ),
})
class OvertakenActShown {
  @Shown(() => OvertakenEventShown, 'Việc đã thực hiện', 'The act')
  readonly act: OvertakenEventShown;

  @Shown(() => OvertakenEventShown, 'Nội dung mà việc đó dựa vào', 'What it read')
  readonly read: OvertakenEventShown;

  @Shown(() => OvertakenEventShown, 'Sự kiện làm thay đổi', 'What came later')
  readonly by: OvertakenEventShown;

  @Shown(() => overtakingEnum, 'Vì sao việc đó không còn phù hợp', 'Why the act is overtaken')
  readonly overtaking: OvertakenRow['overtaking'];

  @Shown(() => SentenceShown, 'Vì sao, viết thành câu', 'Why, as a sentence')
  readonly reason: SentenceShown;

  @Shown(
    () => settlementEnum,
    'Đã xử lý ra sao; trống nếu chưa',
    'How it was settled; null: somebody has to look at it',
    nullable,
  )
  readonly settled: NonNullable<OvertakenRow['settled']>['how'] | null;

  @Shown(() => ID, 'Sự kiện xử lý', 'The event that settled it', nullable)
  readonly settledBy: string | null;
}

@ObjectType({
  description: inBoth('Các việc đã dựa vào nội dung bị thay đổi', 'Overtaken acts'),
})
class OvertakenConnection extends heldConnectionOf('OvertakenAct', OvertakenActShown) {}

@ArgsType()
class OvertakenArguments extends PagedAsOfArguments {
  @Year([
    'Năm thi đua; việc ngoài năm thi đua tính theo ngày thực hiện',
    'Year of emulation; of an act of no season the year of its day',
  ])
  readonly year: number;

  @Id(['Chỉ việc của khối này và các đơn vị của khối', 'Only acts of this bloc and of its units'], {
    optional: true,
  })
  readonly bloc: string | null = null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: inBoth(
      'Kể cả việc đã được xử lý: đã huỷ hoặc đã có việc khác thay thế',
      'Also those that are settled: annulled, or replaced by another act',
    ),
  })
  @IsBoolean()
  readonly all: boolean;
}

@Resolver(() => OvertakenConnection)
export class OvertakenResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => OvertakenConnection, {
    description: inBoth(
      'Các việc đã dựa vào nội dung ở hồ sơ khác mà sau đó nội dung ấy bị thay đổi, cần xem lại',
      'Acts that read a fact of another record which was changed since, for somebody to look at',
    ),
  })
  overtaken(@Args() asked: OvertakenArguments): OvertakenConnection {
    const { views } = this.ledger;
    const index = oneIndex(views, [overtaken, scoreboard], pointAsked(views, asked.asOf));
    const page = rowPage(views, listOf(views, asked, index), asked, index);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(views, node) }));
    return { ...page, edges };
  }
}

function listOf(
  views: Questions,
  { year, bloc, all }: OvertakenArguments,
  index: number,
): RowList<OvertakenRow> {
  const isOfBloc = bloc === null ? () => true : streamsOf(views, { year, bloc }, index);
  return {
    view: overtaken.name,
    scope: overtakenScope(year),
    key: overtakenKey,
    keep: ({ act, settled }) => (all || settled === null) && isOfBloc(act.stream),
  };
}

/** The streams of a bloc, of its year, and of the units that count in it. */
function streamsOf(
  views: Questions,
  { year, bloc }: { readonly year: number; readonly bloc: string },
  index: number,
): (stream: string) => boolean {
  const { rows } = views.rows(scoreboard.name, scoreboardScope(year, bloc), index);
  const streams = new Set([
    `bloc-${bloc}`,
    `blocYear-${year}-${bloc}`,
    ...rows.flatMap(({ key }) => [`unit-${key}`, `unitYear-${year}-${key}`]),
  ]);
  return (stream) => streams.has(stream);
}

function shown(
  views: Questions,
  { act, read, by, overtaking, settled }: OvertakenRow,
): OvertakenActShown {
  const [vi, en] = overtakingWords[overtaking];
  return {
    act: eventShown(views, act),
    read: eventShown(views, read),
    by: eventShown(views, by),
    overtaking,
    reason: { vi: `${vi}.`, en: `${en}.` },
    settled: settled?.how ?? null,
    settledBy: settled && addressOf(act.stream, settled.revision),
  };
}

function eventShown(views: Questions, { stream, revision }: Reference): OvertakenEventShown {
  const index = views.indexOf(stream, revision);
  const page = views.events({ fromIndex: index, toIndex: index }, { first: 1, asOf: null });
  const [event] = page.events;
  if (!event) throw new Error(`${addressOf(stream, revision)} is named and not recorded`);
  return {
    event: addressShown({ stream, revision }),
    type: event.type,
    day: event.metadata.occurredOn,
    sentence: deedOfEvent(decode(event)),
  };
}
