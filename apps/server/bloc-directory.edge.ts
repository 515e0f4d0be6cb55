// The edge of the directory of blocs: which blocs there are on a civil day, who leads them, who their members are.
import { Args, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { blocStream, type BlocTier, type Leadership } from '../../libs/domain/bloc/bloc.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import {
  directoryOn,
  membersOn,
  outstandingOf,
  type BlocOnDay,
  type DirectoryOnDay,
  type DissolutionOutstanding,
  type Existence,
  type Named,
} from '../../projections/directory-on-day.ts';
import type { BlocEntry, ByDecision } from '../../projections/directory-rows.ts';
import { dayAsked, heldAt, heldConnectionOf, pointAsked } from './as-of.ts';
import { DelegationShown, delegationShown } from './delegation.shown.ts';
import {
  AbovePeriodShown,
  AnnulledFactShown,
  annulledShown,
  blocNamed,
  NamedShown,
  NamePeriodShown,
  periodShown,
  unitNamed,
} from './directory-periods.ts';
import { DirectoryArguments } from './directory.edge.ts';
import { Shown } from './graphql/answer-fields.ts';
import { existenceEnum } from './graphql/directory-enumerations.ts';
import { blocTierEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { namedPage } from './named-pages.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;
const few = { rowsMax: 3 } as const;

@ObjectType('LeadershipPeriod', {
  description: inBoth(
    'Một nhiệm kỳ Trưởng khối, Phó khối được phê chuẩn',
    'A lead and deputies approved for a period',
  ),
})
class LeadershipPeriodShown {
  @Shown(() => NamedShown, 'Đơn vị Trưởng khối', 'The lead')
  readonly lead: NamedShown;

  @Shown(() => [NamedShown], 'Các đơn vị Phó khối', 'The deputies', few)
  readonly deputies: readonly NamedShown[];

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;

  @Shown(() => DocumentShown, 'Quyết định phê chuẩn', 'The decision that approved it')
  readonly decision: DocumentShown;

  @Shown(() => ID, 'Sự kiện phê chuẩn', 'The event of its approval')
  readonly event: string;
}

@ObjectType('BlocDissolution', {
  description: inBoth('Việc giải thể khối', 'The end of a bloc'),
})
class BlocDissolutionShown {
  @Shown(() => CivilDateScalar, 'Ngày hoạt động cuối cùng', 'Its last day')
  readonly until: CivilDate;

  @Shown(() => [NamedShown], 'Các khối tiếp nhận đơn vị', 'The blocs that its members go to', few)
  readonly successors: readonly NamedShown[];

  @Shown(() => DocumentShown, 'Quyết định', 'The decision')
  readonly decision: DocumentShown;

  @Shown(
    () => ID,
    'Sự kiện của quyết định sắp xếp, nếu có',
    'The event of the reorganisation that ended it, if one did',
    nullable,
  )
  readonly reorganisation: string | null;

  @Shown(() => ID, 'Sự kiện giải thể', 'The event')
  readonly event: string;

  @Shown(
    () => [NamedShown],
    'Các đơn vị chưa ghi nhận ra khỏi khối sau ngày đó',
    'Units that are still recorded as its members after that day',
    few,
  )
  readonly membersStill: readonly NamedShown[];

  @Shown(
    () => [Int],
    'Các năm thi đua của khối chưa ghi nhận kết thúc sớm',
    'Years of the bloc that it cuts short and that were not closed',
  )
  readonly yearsOpen: readonly number[];
}

@ObjectType('BlocHistory', {
  description: inBoth('Toàn bộ quá trình của một khối', 'All periods of a bloc'),
})
class BlocHistory {
  @Shown(() => [NamePeriodShown], 'Các tên theo quyết định', 'Its names', few)
  readonly names: readonly NamePeriodShown[];

  @Shown(() => [AbovePeriodShown], 'Các cơ quan được uỷ quyền', 'Its authorities', few)
  readonly authorities: readonly AbovePeriodShown[];

  @Shown(
    () => [LeadershipPeriodShown],
    'Trưởng khối, Phó khối theo thứ tự phê chuẩn',
    'Its leads in the order of approval',
    few,
  )
  readonly leaderships: readonly LeadershipPeriodShown[];

  @Shown(() => [AnnulledFactShown], 'Nội dung đã huỷ', 'What was annulled', few)
  readonly annulled: readonly AnnulledFactShown[];
}

@ObjectType('DirectoryBloc', {
  description: inBoth('Một khối thi đua vào ngày đang xem', 'A bloc on the day'),
})
class DirectoryBloc {
  @Shown(() => ID, 'Mã khối', 'Its id')
  readonly bloc: string;

  @Shown(() => String, 'Tên vào ngày đó', 'Its name on that day')
  readonly name: string;

  @Shown(() => blocTierEnum, 'Cấp của khối', 'Its tier')
  readonly tier: BlocTier;

  @Shown(
    () => NamedShown,
    'Cơ quan được uỷ quyền vào ngày đó; trống nếu là khối của tỉnh',
    'The delegated authority; null: it is the province’s',
    nullable,
  )
  readonly authority: NamedShown | null;

  @Shown(() => existenceEnum, 'Có hay không vào ngày đó', 'Whether it is there on that day')
  readonly existence: Existence;

  @Shown(() => CivilDateScalar, 'Ngày thành lập', 'Set up on')
  readonly setUpOn: CivilDate;

  @Shown(
    () => LeadershipPeriodShown,
    'Trưởng khối, Phó khối vào ngày đó; trống nếu chưa phê chuẩn',
    'Who leads on that day; null: nobody was approved',
    nullable,
  )
  readonly leadership: LeadershipPeriodShown | null;

  @Shown(() => [NamedShown], 'Các đơn vị thành viên vào ngày đó', 'Its members on that day', {
    rowsMax: 15,
  })
  readonly members: readonly NamedShown[];

  @Shown(() => DelegationShown, 'Việc uỷ quyền, nếu có', 'Its delegation, if any', nullable)
  readonly delegation: DelegationShown | null;

  @Shown(() => BlocDissolutionShown, 'Giải thể; trống nếu chưa có', 'Its end; null: none', nullable)
  readonly dissolved: BlocDissolutionShown | null;

  @Shown(() => BlocHistory, 'Toàn bộ quá trình', 'All its periods')
  readonly history: BlocHistory;
}

@ObjectType({ description: inBoth('Danh bạ khối thi đua', 'The directory of blocs') })
class DirectoryBlocConnection extends heldConnectionOf('DirectoryBloc', DirectoryBloc) {
  @Shown(() => CivilDateScalar, 'Ngày đang xem', 'The day')
  readonly on: CivilDate;
}

@Resolver(() => DirectoryBlocConnection)
export class BlocDirectoryResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => DirectoryBlocConnection, {
    description: inBoth(
      'Danh bạ khối thi đua vào một ngày: Trưởng khối, Phó khối, các đơn vị thành viên; theo tên',
      'The blocs that are there on a day with their leads and members, by name',
    ),
  })
  blocDirectory(@Args() asked: DirectoryArguments): DirectoryBlocConnection {
    const { views } = this.ledger;
    const day = asked.on ?? dayAsked(views, asked.asOf);
    const point = pointAsked(views, asked.asOf);
    const on = directoryOn(views, day, point);
    const blocs = [...on.blocs.values()].filter(
      ({ existence }) => asked.all || existence === 'existing',
    );
    const page = namedPage(blocs, asked, (each) =>
      blocShown(each, on, {
        members: membersOn(views, each.id, { day, asOf: point }),
        ...outstandingOf(views, each.entry, point),
      }),
    );
    return { ...heldAt(views, on.index), ...page, on: day };
  }
}

interface Members extends DissolutionOutstanding {
  readonly members: readonly Named[];
}

function blocShown(
  { id, name, authority, existence, leadership, entry }: BlocOnDay,
  on: DirectoryOnDay,
  { members, ...outstanding }: Members,
): DirectoryBloc {
  const stream = blocStream(id);
  const { tier, setUpOn, delegated, dissolved } = entry;
  return {
    bloc: id,
    name,
    tier,
    authority: authority === null ? null : unitNamed(on, authority),
    existence,
    setUpOn,
    leadership: leadership && leadershipShown(leadership, stream, on),
    members,
    delegation: delegated && delegationShown(delegated, stream, on),
    dissolved: dissolved && {
      ...dissolutionShown(dissolved, stream, on),
      ...outstanding,
    },
    history: historyShown(entry, stream, on),
  };
}

function leadershipShown(
  { lead, deputies, from, until, decision, revision }: ByDecision<Leadership>,
  stream: string,
  on: DirectoryOnDay,
): LeadershipPeriodShown {
  return {
    lead: unitNamed(on, lead),
    deputies: deputies.map((each) => unitNamed(on, each)),
    from,
    until,
    decision,
    event: addressOf(stream, revision),
  };
}

function dissolutionShown(
  dissolved: NonNullable<BlocEntry['dissolved']>,
  stream: string,
  on: DirectoryOnDay,
): Omit<BlocDissolutionShown, keyof DissolutionOutstanding> {
  const { until, successors, decision, reorganisation, revision } = dissolved;
  return {
    until,
    successors: successors.map((each) => blocNamed(on, each)),
    decision,
    reorganisation: reorganisation && addressOf(reorganisation.stream, reorganisation.revision),
    event: addressOf(stream, revision),
  };
}

function historyShown(entry: BlocEntry, stream: string, on: DirectoryOnDay): BlocHistory {
  const { names, authorities, leaderships, annulled } = entry;
  return {
    names: names.map((each) => ({ name: each.value, ...periodShown(each, stream) })),
    authorities: authorities.map((each) => {
      const above = each.value === null ? null : unitNamed(on, each.value);
      return { above, ...periodShown(each, stream) };
    }),
    leaderships: leaderships.map((each) => leadershipShown(each, stream, on)),
    annulled: annulled.map((each) => annulledShown(each, stream)),
  };
}
