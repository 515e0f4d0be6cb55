// The edge of the directory of units: who is there on a civil day, called what, in which bloc, coming from whom, going on in whom.
import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { unitStream, type UnitKind } from '../../libs/domain/unit/unit.ts';
import {
  directoryOn,
  type DirectoryOnDay,
  type Existence,
  type UnitOnDay,
} from '../../projections/directory-on-day.ts';
import type { UnitEnding } from '../../projections/directory-rows.ts';
import { dayAsked, heldAt, heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import {
  AbovePeriodShown,
  AnnulledFactShown,
  annulledShown,
  BlocPeriodShown,
  blocPeriodShown,
  BoardSeatPeriodShown,
  KindPeriodShown,
  NamedShown,
  NamePeriodShown,
  HandoverShown,
  handoverShown,
  periodShown,
  unitNamed,
} from './directory-periods.ts';
import { Shown } from './graphql/answer-fields.ts';
import { existenceEnum, unitEndingEnum } from './graphql/directory-enumerations.ts';
import { unitKindEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { namedPage } from './named-pages.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';

const nullable = { nullable: true } as const;
const few = { rowsMax: 3 } as const;

@ObjectType('UnitEnded', {
  description: inBoth('Đơn vị kết thúc hoạt động', 'How and when a unit ended'),
})
class UnitEndedShown extends HandoverShown {
  @Shown(() => unitEndingEnum, 'Hình thức', 'How')
  readonly manner: UnitEnding;
}

@ObjectType('Namesake', {
  description: inBoth(
    'Đơn vị khác cùng tên, phân biệt bằng mã và thời gian hoạt động',
    'Another unit of the same name, told apart by its id and by when it was there',
  ),
})
class NamesakeShown extends NamedShown {
  @Shown(() => CivilDateScalar, 'Hoạt động từ ngày', 'There from this day on', nullable)
  readonly from: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;
}

@ObjectType('UnitHistory', {
  description: inBoth('Toàn bộ quá trình của một đơn vị', 'All periods of a unit'),
})
class UnitHistory {
  @Shown(() => [NamePeriodShown], 'Các tên', 'Its names', few)
  readonly names: readonly NamePeriodShown[];

  @Shown(() => [KindPeriodShown], 'Các loại hình', 'Its kinds', few)
  readonly kinds: readonly KindPeriodShown[];

  @Shown(() => [AbovePeriodShown], 'Các cơ quan chủ quản', 'Its parents', few)
  readonly parents: readonly AbovePeriodShown[];

  @Shown(
    () => [BoardSeatPeriodShown],
    'Thời gian là nơi đặt Ban',
    'Whether it housed the Board',
    few,
  )
  readonly boardSeats: readonly BoardSeatPeriodShown[];

  @Shown(() => [BlocPeriodShown], 'Các khối đã thuộc về', 'The blocs that it was in', few)
  readonly blocs: readonly BlocPeriodShown[];

  @Shown(() => [AnnulledFactShown], 'Nội dung đã huỷ', 'What was annulled', few)
  readonly annulled: readonly AnnulledFactShown[];
}

@ObjectType('DirectoryUnit', {
  description: inBoth(
    'Một đơn vị vào ngày đang xem. Mã phân biệt các đơn vị trùng tên',
    'A unit on the day. Its id tells it from others of its name',
  ),
})
class DirectoryUnit {
  @Shown(() => ID, 'Mã đơn vị', 'Its id')
  readonly unit: string;

  @Shown(() => String, 'Tên vào ngày đó', 'Its name on that day')
  readonly name: string;

  @Shown(() => unitKindEnum, 'Loại đơn vị vào ngày đó', 'Its kind on that day')
  readonly kind: UnitKind;

  @Shown(() => NamedShown, 'Cơ quan chủ quản; trống nếu thuộc tỉnh', 'Its parent', nullable)
  readonly parent: NamedShown | null;

  @Shown(() => Boolean, 'Là nơi đặt Ban Thi đua - Khen thưởng', 'It houses the Board')
  readonly housesBoard: boolean;

  @Shown(() => existenceEnum, 'Có hay không vào ngày đó', 'Whether it is there on that day')
  readonly existence: Existence;

  @Shown(
    () => CivilDateScalar,
    'Hoạt động từ ngày; trống nếu không rõ',
    'There from this day on; null: not known',
    nullable,
  )
  readonly from: CivilDate | null;

  @Shown(() => ID, 'Sự kiện ghi vào sổ cái', 'The event that entered it')
  readonly entered: string;

  @Shown(() => BlocPeriodShown, 'Khối mà đơn vị thuộc về vào ngày đó', 'Its bloc', nullable)
  readonly bloc: BlocPeriodShown | null;

  @Shown(
    () => UnitEndedShown,
    'Kết thúc hoạt động, các đơn vị kế thừa; trống nếu chưa có',
    'Its end and its successors; null: none is recorded',
    nullable,
  )
  readonly ended: UnitEndedShown | null;

  @Shown(() => [HandoverShown], 'Kế thừa, tiếp nhận từ đơn vị nào', 'Its predecessors', few)
  readonly predecessors: readonly HandoverShown[];

  @Shown(() => [HandoverShown], 'Đã tách một phần cho đơn vị nào', 'Parts given to others', few)
  readonly separations: readonly HandoverShown[];

  @Shown(
    () => [NamesakeShown],
    'Các đơn vị khác đang hoặc đã mang tên này',
    'Other units that bear this name or ever did',
    few,
  )
  readonly namesakes: readonly NamesakeShown[];

  @Shown(() => UnitHistory, 'Toàn bộ quá trình', 'All its periods')
  readonly history: UnitHistory;
}

@ObjectType({ description: inBoth('Danh bạ đơn vị', 'The directory of units') })
class DirectoryUnitConnection extends heldConnectionOf('DirectoryUnit', DirectoryUnit) {
  @Shown(() => CivilDateScalar, 'Ngày đang xem', 'The day')
  readonly on: CivilDate;
}

@ArgsType()
export class DirectoryArguments extends PagedAsOfArguments {
  @Day(
    [
      'Vào ngày nào; để trống là ngày của mốc đang xem, hoặc hôm nay',
      'On which day; null: that of the point asked for, else today',
    ],
    { optional: true },
  )
  readonly on: CivilDate | null = null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: inBoth(
      'Kể cả đã kết thúc hoạt động hoặc chưa thành lập vào ngày đó',
      'Also those that had ended by that day or were not there yet',
    ),
  })
  readonly all: boolean;
}

@ArgsType()
class DirectoryUnitsArguments extends DirectoryArguments {
  @Field(() => unitKindEnum, {
    nullable: true,
    description: inBoth('Chỉ loại đơn vị này', 'Only units of this kind on that day'),
  })
  readonly kind: UnitKind | null = null;

  @Id(['Chỉ các đơn vị thuộc khối này vào ngày đó', 'Only members of this bloc on that day'], {
    optional: true,
  })
  readonly bloc: string | null = null;
}

@Resolver(() => DirectoryUnitConnection)
export class DirectoryResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => DirectoryUnitConnection, {
    description: inBoth(
      'Danh bạ đơn vị vào một ngày, theo tên xếp theo bảng chữ cái tiếng Việt',
      'The units that are there on a day, by name in Vietnamese order',
    ),
  })
  directory(@Args() asked: DirectoryUnitsArguments): DirectoryUnitConnection {
    const { views } = this.ledger;
    const day = asked.on ?? dayAsked(views, asked.asOf);
    const on = directoryOn(views, day, pointAsked(views, asked.asOf));
    const units = [...on.units.values()].filter((each) => isAsked(each, asked));
    const page = namedPage(units, asked, (each) => unitShown(each, on));
    return { ...heldAt(views, on.index), ...page, on: day };
  }
}

function isAsked(unit: UnitOnDay, { all, kind, bloc }: DirectoryUnitsArguments): boolean {
  return (
    (all || unit.existence === 'existing') &&
    (kind === null || unit.kind === kind) &&
    (bloc === null || unit.membership?.bloc === bloc)
  );
}

function unitShown(unit: UnitOnDay, on: DirectoryOnDay): DirectoryUnit {
  const { id, name, kind, parent, housesBoard, existence, membership, namesakes, entry } = unit;
  const stream = unitStream(id);
  const { ended } = entry;
  return {
    unit: id,
    name,
    kind,
    parent: parent === null ? null : unitNamed(on, parent),
    housesBoard,
    existence,
    from: entry.from,
    entered: addressOf(stream, 0),
    bloc: membership && blocPeriodShown(membership, stream, on),
    ended: ended && { manner: ended.manner, ...handoverShown(ended, stream, on) },
    predecessors: entry.takenOver.map((each) => handoverShown(each, stream, on)),
    separations: entry.givenAway.map((each) => handoverShown(each, stream, on)),
    namesakes: namesakes.map((each) => namesakeShown(on, each)),
    history: historyShown(unit, stream, on),
  };
}

function namesakeShown(on: DirectoryOnDay, id: string): NamesakeShown {
  const entry = on.units.get(id)?.entry;
  return { ...unitNamed(on, id), from: entry?.from ?? null, until: entry?.ended?.day ?? null };
}

function historyShown({ entry }: UnitOnDay, stream: string, on: DirectoryOnDay): UnitHistory {
  const { names, kinds, parents, boardSeats, memberships, annulled } = entry;
  return {
    names: names.map((each) => ({ name: each.value, ...periodShown(each, stream) })),
    kinds: kinds.map((each) => ({ kind: each.value, ...periodShown(each, stream) })),
    parents: parents.map((each) => {
      const above = each.value === null ? null : unitNamed(on, each.value);
      return { above, ...periodShown(each, stream) };
    }),
    boardSeats: boardSeats.map((each) => {
      return { housesBoard: each.value, ...periodShown(each, stream) };
    }),
    blocs: memberships.map((each) => blocPeriodShown(each, stream, on)),
    annulled: annulled.map((each) => annulledShown(each, stream)),
  };
}
