// The edge of blocs: each with its name, tier, authority and leads.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { BlocTier, Leadership } from '../../libs/domain/bloc/bloc.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { blocs, blocsScope, type BlocRow } from '../../projections/blocs.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { blocTierEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { rowPage } from './row-pages.ts';

const nullable = { nullable: true } as const;

@ObjectType('Leadership', {
  description: inBoth('Một nhiệm kỳ Trưởng khối, Phó khối', 'Who leads a bloc in a period'),
})
class LeadershipShown implements Leadership {
  @Shown(() => ID, 'Đơn vị Trưởng khối', 'The lead')
  readonly lead: string;

  @Shown(() => [ID], 'Các đơn vị Phó khối', 'The deputies')
  readonly deputies: readonly string[];

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;

  @Shown(() => Int, 'Sự kiện phê chuẩn, trong chuỗi của khối', 'Revision of its approval')
  readonly revision: number;
}

@ObjectType('Bloc', { description: inBoth('Một khối thi đua', 'An emulation bloc') })
class BlocShown implements BlocRow {
  @Shown(() => ID, 'Mã khối', 'Its id')
  readonly bloc: string;

  @Shown(() => String, 'Tên khối', 'Its name')
  readonly name: string;

  @Shown(() => blocTierEnum, 'Cấp của khối', 'Its tier')
  readonly tier: BlocTier;

  @Shown(
    () => ID,
    'Cơ quan được uỷ quyền thành lập khối',
    'The delegated authority that set it up',
    nullable,
  )
  readonly authority: string | null;

  @Shown(() => CivilDateScalar, 'Ngày thành lập', 'Set up on')
  readonly setUpOn: CivilDate;

  @Shown(
    () => [LeadershipShown],
    'Trưởng khối, Phó khối theo thứ tự phê chuẩn',
    'Leads in the order of approval',
    { rowsMax: 5 },
  )
  readonly leaderships: readonly LeadershipShown[];

  @Shown(() => Int, 'Sự kiện gần nhất của khối', 'Revision of its newest event')
  readonly revision: number;
}

@ObjectType({ description: inBoth('Danh sách khối thi đua', 'Blocs') })
class BlocConnection extends heldConnectionOf('Bloc', BlocShown) {}

@ArgsType()
class BlocsArguments extends PagedAsOfArguments {}

const list = { view: blocs.name, scope: blocsScope, key: ({ bloc }: BlocRow) => bloc };

@Resolver(() => BlocConnection)
export class BlocsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => BlocConnection, {
    description: inBoth('Các khối thi đua theo mã', 'The blocs by id'),
  })
  blocs(@Args() asked: BlocsArguments): BlocConnection {
    const { views } = this.ledger;
    return rowPage(views, list, asked, pointAsked(views, asked.asOf));
  }
}
