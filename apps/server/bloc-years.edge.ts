// The edge of bloc-years: each with its rule book and how far its scorecard has come.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { BlocTier } from '../../libs/domain/bloc/bloc.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  blocYears,
  blocYearsScope,
  type BlocYearRow,
  type ScorecardState,
} from '../../projections/bloc-years.ts';
import { heldConnectionOf, illustrativeWords, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { scorecardStateEnum } from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { blocTierEnum, opinionEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Year } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { AddressShown, addressShown } from './recorded-facts.ts';
import { rowPage, type RowList } from './row-pages.ts';
import { blocNamesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;

@ObjectType('BlocYear', {
  description: inBoth('Năm thi đua của một khối', 'The year of a bloc'),
})
class BlocYearShown implements Omit<BlocYearRow, 'ruleBook'> {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => String, 'Tên khối vào ngày cuối năm', 'Name of the bloc on the last day of the year')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => blocTierEnum, 'Cấp của khối', 'Tier of the bloc')
  readonly tier: BlocTier;

  @Shown(() => ID, 'Cơ quan được uỷ quyền', 'The delegated authority', nullable)
  readonly authority: string | null;

  @Shown(() => CivilDateScalar, 'Ngày thành lập khối', 'When the bloc was set up')
  readonly setUpOn: CivilDate;

  @Shown(
    () => AddressShown,
    'Bộ quy tắc đã ấn định',
    'The rule book that it is pinned to',
    nullable,
  )
  readonly ruleBook: AddressShown | null;

  @Shown(() => String, 'Mã băm của bộ quy tắc', 'Content hash of the rule book', nullable)
  readonly ruleBookHash: string | null;

  @Shown(() => Boolean, ...illustrativeWords)
  readonly illustrative: boolean;

  @Shown(() => scorecardStateEnum, 'Bảng chấm điểm đã đến bước nào', 'How far its scorecard is')
  readonly scorecard: ScorecardState;

  @Shown(() => opinionEnum, 'Ý kiến của Ban về dự thảo mới nhất', 'The Board’s opinion', nullable)
  readonly opinion: BlocYearRow['opinion'];

  @Shown(
    () => Boolean,
    'Đã giải trình ý kiến không thống nhất',
    'The adverse opinion was answered in writing',
  )
  readonly adverseOpinionAnswered: boolean;

  @Shown(() => Int, 'Sự kiện của dự thảo mới nhất', 'Revision of the newest draft', nullable)
  readonly draftRevision: number | null;

  @Shown(() => Int, 'Sự kiện ban hành bảng chấm điểm', 'Revision of the issue', nullable)
  readonly issuedRevision: number | null;

  @Shown(
    () => Int,
    'Số đơn vị đã được đề nghị thẩm định Mục III',
    'Units whose appraisal was asked for',
  )
  readonly appraisalRequests: number;

  @Shown(
    () => Int,
    'Số đăng ký trong lần tổng hợp gửi gần nhất; trống nếu chưa gửi',
    'Registrations in the newest consolidation; null: none was sent',
    nullable,
  )
  readonly consolidatedRegistrations: number | null;

  @Shown(() => Int, 'Sự kiện gần nhất', 'Revision of its newest event')
  readonly revision: number;
}

@ObjectType({ description: inBoth('Năm thi đua của các khối', 'Bloc-years') })
class BlocYearConnection extends heldConnectionOf('BlocYear', BlocYearShown) {}

@ArgsType()
class BlocYearsArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@Resolver(() => BlocYearConnection)
export class BlocYearsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => BlocYearConnection, {
    description: inBoth(
      'Năm thi đua của các khối, theo mã khối',
      'The bloc-years of a year, by the id of the bloc',
    ),
  })
  blocYears(@Args() asked: BlocYearsArguments): BlocYearConnection {
    const { views } = this.ledger;
    return pageOf(views, asked, pointAsked(views, asked.asOf));
  }
}

function pageOf(
  views: Questions,
  asked: BlocYearsArguments,
  asOf: number | null,
): BlocYearConnection {
  const list: RowList<BlocYearRow> = {
    view: blocYears.name,
    scope: blocYearsScope(asked.year),
    key: ({ bloc }) => bloc,
  };
  const page = rowPage(views, list, asked, asOf);
  const nameOf = blocNamesOfYear(views, asked.year, page.index);
  const shown = (row: BlocYearRow): BlocYearShown => ({
    ...row,
    name: nameOf(row.bloc),
    ruleBook: row.ruleBook && addressShown(row.ruleBook),
  });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) }));
  return { ...page, edges };
}
