// The edge of reports: every one that was received by form 01 or 02, through its versions, in time or late, whole.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { ReportPeriod } from '../../libs/domain/report/figures.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  reportKey,
  reports,
  reportsPrefix,
  reportsScope,
  type ReportDeed,
  type ReportForm,
  type ReportRow,
  type ReportState,
  type ReportStep,
} from '../../projections/reports.ts';
import { unitYearFold } from '../../projections/stream-folds.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { resultPeriodEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, OneOf, Year } from './graphql/input-fields.ts';
import { reportFormEnum, reportStateEnum, reportStepEnum } from './graphql/report-enumerations.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { Mau01Shown, mau01Shown } from './mau-01.shown.ts';
import { Mau02Shown, mau02Shown } from './mau-02.shown.ts';
import { OpenLedger } from './open-ledger.ts';
import { MaySeePeople } from './person.shown.ts';
import { ActorShown, addressOf } from './recorded-facts.ts';
import { sealedAt } from './report-parts.shown.ts';
import {
  missingInMember,
  paperEvent,
  streamOfReport,
  timelinessOfReport,
  yearReading,
  type YearReading,
} from './report-readings.ts';
import { rowPage, type RowList } from './row-pages.ts';
import { Timeliness } from './timeliness.shown.ts';

const nullable = { nullable: true } as const;
const optional = { optional: true } as const;

@ObjectType('ReportDeed', {
  description: inBoth('Một việc đã làm với báo cáo', 'What was done with a report, and when'),
})
class ReportDeedShown implements Omit<ReportDeed, 'revision' | 'actor'> {
  @Shown(() => reportStepEnum, 'Việc gì', 'What')
  readonly step: ReportStep;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái, dùng cho asOf', 'Its ledger index, for asOf')
  readonly index: number;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc văn bản đến', 'When the paper was received')
  readonly receivedAt: Instant;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;
}

@ObjectType('Report', {
  description: inBoth(
    'Một bản báo cáo sơ kết, tổng kết',
    'A version of a half-year or year report',
  ),
})
class ReportShown {
  @Shown(() => reportFormEnum, 'Mẫu báo cáo', 'Its form')
  readonly form: ReportForm;

  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => String, 'Tên khối vào ngày cuối năm', 'Name of the bloc on the last day of the year')
  readonly blocName: string;

  @Shown(() => ID, 'Mã đơn vị; trống với Mẫu số 02', 'Id of the unit; null: form 02', nullable)
  readonly unit: string | null;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit', nullable)
  readonly unitName: string | null;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => resultPeriodEnum, 'Kỳ báo cáo', 'Period')
  readonly period: ReportPeriod;

  @Shown(() => ID, 'Mã báo cáo', 'Its id')
  readonly report: string;

  @Shown(() => reportStateEnum, 'Hiệu lực', 'How it stands')
  readonly state: ReportState;

  @Shown(() => ID, 'Thay cho báo cáo nào', 'The version that it takes the place of', nullable)
  readonly amends: string | null;

  @Shown(() => ID, 'Được báo cáo nào thay', 'The version that took its place', nullable)
  readonly amendedBy: string | null;

  @Shown(
    () => InstantScalar,
    'Lúc Ban Thi đua - Khen thưởng nhận được, theo bản đính chính nếu có',
    'When the Board received it, as corrected',
  )
  readonly receivedAt: Instant;

  @Shown(
    () => Timeliness,
    'Thời hạn theo bộ quy tắc; trống nếu chưa ấn định bộ quy tắc',
    'Its deadline by the rule book; null where none is pinned',
    nullable,
  )
  readonly timeliness: Timeliness | null;

  @Shown(
    () => Boolean,
    'Là bản đầu tiên còn hiệu lực của kỳ: lúc nhận bản này quyết định báo cáo đúng hạn hay muộn',
    'The first standing version of its period: its receipt says whether the report was in time',
  )
  readonly decidesLateness: boolean;

  @Shown(() => ID, 'Sự kiện chứa nội dung đang xem', 'The event that says what is shown')
  readonly event: string;

  @Shown(() => [ReportDeedShown], 'Quá trình của báo cáo', 'Its course', { rowsMax: 4 })
  readonly course: readonly ReportDeedShown[];

  @Shown(() => Mau01Shown, 'Nội dung theo Mẫu số 01', 'What it says by form 01', nullable)
  readonly mau01: Mau01Shown | null;

  @Shown(() => Mau02Shown, 'Nội dung theo Mẫu số 02', 'What it says by form 02', nullable)
  readonly mau02: Mau02Shown | null;
}

@ObjectType({ description: inBoth('Các báo cáo', 'Reports') })
class ReportConnection extends heldConnectionOf('Report', ReportShown) {}

@ArgsType()
class ReportsArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Chỉ báo cáo tính trong khối này', 'Only those that count in this bloc'], optional)
  readonly bloc: string | null = null;

  @Id(['Chỉ báo cáo của đơn vị này', 'Only the reports of this unit'], optional)
  readonly unit: string | null = null;

  @OneOf(reportFormEnum, ['Chỉ báo cáo theo mẫu này', 'Only of this form'], optional)
  readonly form: ReportForm | null = null;

  @OneOf(resultPeriodEnum, ['Chỉ báo cáo của kỳ này', 'Only of this period'], optional)
  readonly period: ReportPeriod | null = null;
}

@Resolver(() => ReportConnection)
export class ReportsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ReportConnection, {
    description: inBoth(
      'Báo cáo sơ kết, tổng kết theo Mẫu số 01 và Mẫu số 02, mọi bản đã nhận, theo khối, mẫu, đơn vị rồi thứ tự ghi nhận; bản in tại /reports/mau-01/{unit}/{year}/{period} và /reports/mau-02/{bloc}/{year}/{period}',
      'Reports by form 01 and form 02, every version received, by bloc, form, unit and order of recording; printed at /reports/mau-01/{unit}/{year}/{period} and /reports/mau-02/{bloc}/{year}/{period}',
    ),
  })
  async reports(
    @Args() asked: ReportsArguments,
    @MaySeePeople() maySee: boolean,
  ): Promise<ReportConnection> {
    const { views } = this.ledger;
    return pageOf(this.ledger, asked, pointAsked(views, asked.asOf), maySee);
  }
}

async function pageOf(
  { views, people }: OpenLedger,
  asked: ReportsArguments,
  asOf: number | null,
  maySee: boolean,
): Promise<ReportConnection> {
  const page = rowPage(views, listOf(views, asked, asOf), asked, asOf);
  const reading = yearReading(views, asked.year, asOf);
  const edges = page.edges.map(async ({ cursor, node }) => {
    return { cursor, node: await shown(node, reading, { people, maySee }) };
  });
  return { ...page, edges: await Promise.all(edges) };
}

function listOf(
  views: Questions,
  { year, bloc, unit, form, period }: ReportsArguments,
  asOf: number | null,
): RowList<ReportRow> {
  const isAsked = (row: ReportRow): boolean =>
    (form === null || row.form === form) && (period === null || row.period === period);
  return {
    view: reports.name,
    scope: reportsScope(year),
    key: reportKey,
    prefix: prefixOf(bloc ?? blocOf(views, { year, unit }, asOf), unit, form),
    ...(form === null && period === null ? {} : { keep: isAsked }),
  };
}

/** The bloc that the unit-year counts in; without one no report of the unit counts anywhere. */
function blocOf(
  views: Questions,
  { year, unit }: { readonly year: number; readonly unit: string | null },
  asOf: number | null,
): string | null {
  if (unit === null) return null;
  const { counted } = views.state(unitYearStream({ unit, year }), unitYearFold, asOf);
  return counted.facts.bloc ?? '';
}

/** Rows of one bloc, of one form there, of one unit there stand together. */
function prefixOf(bloc: string | null, unit: string | null, form: ReportForm | null): string {
  if (bloc === null) return '';
  if (unit !== null) return reportsPrefix(bloc, 'mau01', unit);
  return form === null ? reportsPrefix(bloc) : reportsPrefix(bloc, form);
}

async function shown(
  row: ReportRow,
  reading: YearReading,
  asking: Parameters<typeof sealedAt>[0],
): Promise<ReportShown> {
  const { paper: _, paperAt: _at, course, ...told } = row;
  const stream = streamOfReport(row);
  const event = paperEvent(row);
  const sealedIn = sealedAt(asking, event);
  return {
    ...told,
    blocName: reading.blocName(row.bloc),
    unitName: row.unit === null ? null : reading.unitName(row.unit),
    timeliness: timelinessOfReport(row, reading),
    event: addressOf(event.stream, event.revision),
    course: course.map(({ revision, ...deed }) => ({
      ...deed,
      event: addressOf(stream, revision),
    })),
    mau01:
      row.form === 'mau01'
        ? await mau01Shown(row.paper, missingInMember(row, reading), sealedIn)
        : null,
    mau02: row.form === 'mau02' ? await mau02Shown(row.paper, sealedIn) : null,
  };
}
