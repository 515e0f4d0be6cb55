// The edge of units: the list of all or of one bloc's members, as they are on a day, by kind where one is asked for.
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import {
  housesBoardOn,
  kindOn,
  namedSince,
  nameOn,
  parentOn,
} from '../../libs/domain/unit/naming.ts';
import type { Membership, Unit, UnitKind } from '../../libs/domain/unit/unit.ts';
import { units, unitsOfBlocScope, unitsScope, type UnitRow } from '../../projections/units.ts';
import { dayAsked, heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { unitKindEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { rowPage, type RowList } from './row-pages.ts';

const nullable = { nullable: true } as const;

@ObjectType('Membership', {
  description: inBoth('Thời gian đơn vị thuộc một khối', 'A period of membership of a bloc'),
})
class MembershipShown implements Membership {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;

  @Shown(() => Int, 'Sự kiện vào khối, trong chuỗi của đơn vị', 'Revision of its joining')
  readonly revision: number;

  @Shown(() => Int, 'Sự kiện ra khỏi khối', 'Revision of its leaving', nullable)
  readonly leftAt: number | null;
}

@ObjectType('UnitEnd', {
  description: inBoth(
    'Đơn vị kết thúc hoạt động: được sáp nhập, hợp nhất, chia hoặc giải thể',
    'The end of a unit: merged, consolidated, divided or dissolved',
  ),
})
class UnitEndShown implements NonNullable<Unit['ended']> {
  @Shown(() => CivilDateScalar, 'Ngày hoạt động cuối cùng', 'Its last day')
  readonly until: CivilDate;

  @Shown(
    () => [ID],
    'Các đơn vị kế thừa; trống nếu giải thể',
    'The units that it goes on in; none where it is dissolved',
  )
  readonly successors: readonly string[];

  @Shown(() => Int, 'Sự kiện kết thúc, trong chuỗi của đơn vị', 'Revision of its end')
  readonly revision: number;
}

@ObjectType('Unit', {
  description: inBoth(
    'Một đơn vị, với tên, loại và cấp trên vào ngày được hỏi (để trống là hôm nay)',
    'A unit, with its name, kind and parent on the day asked for (today where none is)',
  ),
})
class UnitShown {
  @Shown(() => ID, 'Mã đơn vị', 'Its id')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly name: string;

  @Shown(() => unitKindEnum, 'Loại đơn vị', 'Its kind')
  readonly kind: UnitKind;

  @Shown(() => ID, 'Đơn vị cấp trên', 'The unit above it', nullable)
  readonly parent: string | null;

  @Shown(
    () => Boolean,
    'Là nơi đặt Ban Thi đua - Khen thưởng',
    'It houses the Board’s standing office',
  )
  readonly housesBoard: boolean;

  @Shown(
    () => CivilDateScalar,
    'Tên, loại, cấp trên có từ ngày này; trống nếu không rõ',
    'The day from which name, kind and parent hold; null: not known',
    nullable,
  )
  readonly from: CivilDate | null;

  @Shown(
    () => UnitEndShown,
    'Kết thúc hoạt động; trống nếu chưa có quyết định',
    'Its end; null: none is recorded',
    nullable,
  )
  readonly ended: UnitEndShown | null;

  @Shown(() => ID, 'Khối hiện thuộc về, chưa có quyết định ra khỏi', 'Its bloc', nullable)
  readonly bloc: string | null;

  @Shown(() => [MembershipShown], 'Các khối đã thuộc về', 'Its memberships', { rowsMax: 5 })
  readonly memberships: readonly MembershipShown[];

  @Shown(() => [Int], 'Các năm thi đua đã mở', 'The years that were opened for it')
  readonly years: readonly number[];
}

@ObjectType({ description: inBoth('Danh sách đơn vị', 'Units') })
class UnitConnection extends heldConnectionOf('Unit', UnitShown) {}

@ArgsType()
class UnitsArguments extends PagedAsOfArguments {
  @Id(
    ['Chỉ các đơn vị đang thuộc khối này', 'Only the units whose membership of this bloc lasts'],
    { optional: true },
  )
  readonly bloc: string | null = null;

  @Field(() => unitKindEnum, {
    nullable: true,
    description: inBoth('Chỉ loại đơn vị này', 'Only units of this kind'),
  })
  readonly kind: UnitKind | null = null;
}

@Resolver(() => UnitConnection)
export class UnitsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => UnitConnection, {
    description: inBoth('Các đơn vị theo mã', 'The units by id'),
  })
  units(@Args() asked: UnitsArguments): UnitConnection {
    const { views } = this.ledger;
    const day = dayAsked(views, asked.asOf);
    const page = rowPage(views, listOf(asked, day), asked, pointAsked(views, asked.asOf));
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: unitShown(node, day) }));
    return { ...page, edges };
  }
}

function listOf({ bloc, kind }: UnitsArguments, day: CivilDate): RowList<UnitRow> {
  return {
    view: units.name,
    scope: bloc === null ? unitsScope : unitsOfBlocScope(bloc),
    key: ({ unit }) => unit,
    keep: (row) => kind === null || kindOn(row, day) === kind,
  };
}

function unitShown(row: UnitRow, day: CivilDate): UnitShown {
  const { unit, ended, bloc, memberships, years } = row;
  const [name, kind] = [nameOn(row, day), kindOn(row, day)];
  if (name === null || kind === null) throw new Error(`unit ${unit} has a row and no entry`);
  return {
    unit,
    name,
    kind,
    parent: parentOn(row, day),
    housesBoard: housesBoardOn(row, day),
    from: namedSince(row, day),
    ended,
    bloc,
    memberships,
    years,
  };
}
