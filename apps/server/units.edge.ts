// The edge of units: the list of all or of one bloc's members, by kind where one is asked for.
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Membership, UnitKind } from '../../libs/domain/unit/unit.ts';
import { units, unitsOfBlocScope, unitsScope, type UnitRow } from '../../projections/units.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
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

@ObjectType('Unit', { description: inBoth('Một đơn vị', 'A unit') })
class UnitShown implements UnitRow {
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
    return rowPage(views, listOf(asked), asked, pointAsked(views, asked.asOf));
  }
}

function listOf({ bloc, kind }: UnitsArguments): RowList<UnitRow> {
  return {
    view: units.name,
    scope: bloc === null ? unitsScope : unitsOfBlocScope(bloc),
    key: ({ unit }) => unit,
    keep: (row) => kind === null || row.kind === kind,
  };
}
