// The edge of drafts: what the ledger already knows of a report, from which events, and what is left to be filled in.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Direction, Quantity } from '../../libs/domain/quantity.ts';
import type {
  Drafted,
  DraftMaterial,
  DraftSource,
  ToFillIn,
} from '../../libs/domain/report/draft.ts';
import type { ReportPeriod } from '../../libs/domain/report/figures.ts';
import { mau01Sections } from '../../libs/domain/report/mau-01.ts';
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import type { ReportForm } from '../../projections/reports.ts';
import { AsOfArguments, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { directionEnum, itemKindEnum, resultPeriodEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, OneOf, Year } from './graphql/input-fields.ts';
import { reportFormEnum } from './graphql/report-enumerations.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { Mau01Shown, mau01Shown } from './mau-01.shown.ts';
import { Mau02Shown, mau02Shown } from './mau-02.shown.ts';
import { OpenLedger } from './open-ledger.ts';
import { EdgeRefusal } from './refusal.ts';
import { draftOfBloc, draftOfUnit } from './report-drafting.ts';
import { sealedAt, type SealedIn } from './report-parts.shown.ts';

const nullable = { nullable: true } as const;
const optional = { optional: true } as const;

@ObjectType('DraftSource', {
  description: inBoth('Nguồn của một số liệu nháp', 'Where a drafted figure comes from'),
})
class DraftSourceShown implements DraftSource {
  @Shown(() => String, 'Trường trong báo cáo', 'Its path in the paper')
  readonly field: string;

  @Shown(() => [ID], 'Các sự kiện', 'The events')
  readonly events: readonly string[];

  @Shown(
    () => [ID],
    'Các đơn vị có báo cáo không nêu số liệu này',
    'Members whose report does not state a part of it',
  )
  readonly notStatedBy: readonly string[];
}

@ObjectType('ToFillIn', {
  description: inBoth('Phần sổ cái chưa có, cần bổ sung', 'What the ledger does not know'),
})
class ToFillInShown implements ToFillIn {
  @Shown(() => String, 'Trường trong báo cáo', 'Its path in the paper')
  readonly field: string;

  @Shown(() => String, 'Cần bổ sung gì', 'What to fill in, in Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Bằng tiếng Anh', 'What to fill in, in English')
  readonly en: string;
}

@ObjectType('DraftMaterial', {
  description: inBoth('Một việc đã ghi nhận, để viết lời văn', 'A fact that a section may tell'),
})
class DraftMaterialShown implements DraftMaterial {
  @Shown(() => String, 'Phần của mẫu', 'The section of the form')
  readonly section: string;

  @Shown(() => String, 'Nội dung', 'What it is, in Vietnamese')
  readonly vi: string;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly on: CivilDate;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('RegisteredBeside', {
  description: inBoth(
    'Mức đã đăng ký, để đối chiếu; không phải kế hoạch giao',
    'What was registered, beside the results; it is no assigned plan',
  ),
})
class RegisteredBesideShown implements RegisteredItem {
  @Shown(() => ID, 'Mã nội dung', 'Its id')
  readonly item: string;

  @Shown(() => itemKindEnum, 'Chỉ tiêu hay nhiệm vụ', 'Target or task')
  readonly kind: RegisteredItem['kind'];

  @Shown(() => String, 'Nội dung', 'What it says')
  readonly text: string;

  @Shown(() => String, 'Đơn vị tính', 'Unit of measure', nullable)
  readonly measure: string | null;

  @Shown(() => String, 'Mức đăng ký', 'The registered value', nullable)
  readonly value: Quantity | null;

  @Shown(() => directionEnum, 'Cao hơn hay thấp hơn là tốt', 'Which way is better', nullable)
  readonly direction: Direction | null;
}

@ObjectType('ReportDraft', { description: inBoth('Bản nháp báo cáo', 'The draft of a report') })
class ReportDraftShown extends HeldAt {
  @Shown(() => reportFormEnum, 'Mẫu báo cáo', 'Its form')
  readonly form: ReportForm;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => resultPeriodEnum, 'Kỳ báo cáo', 'Period')
  readonly period: ReportPeriod;

  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit', nullable)
  readonly unit: string | null;

  @Shown(() => ID, 'Mã khối', 'Id of the bloc', nullable)
  readonly bloc: string | null;

  @Shown(() => Mau01Shown, 'Bản nháp theo Mẫu số 01', 'Drafted by form 01', nullable)
  readonly mau01: Mau01Shown | null;

  @Shown(() => Mau02Shown, 'Bản nháp theo Mẫu số 02', 'Drafted by form 02', nullable)
  readonly mau02: Mau02Shown | null;

  @Shown(() => [DraftSourceShown], 'Nguồn của từng số liệu', 'Where each figure comes from', {
    rowsMax: 60,
  })
  readonly sources: readonly DraftSourceShown[];

  @Shown(() => [ToFillInShown], 'Những phần cần bổ sung', 'What is left to be filled in', {
    rowsMax: 10,
  })
  readonly toFillIn: readonly ToFillInShown[];

  @Shown(() => [DraftMaterialShown], 'Việc đã ghi nhận theo từng phần', 'Facts by section', {
    rowsMax: 60,
  })
  readonly material: readonly DraftMaterialShown[];

  @Shown(() => [RegisteredBesideShown], 'Nội dung đơn vị đã đăng ký', 'What the unit registered', {
    rowsMax: 20,
  })
  readonly registered: readonly RegisteredBesideShown[];

  @Shown(
    () => [ID],
    'Các đơn vị thành viên chưa có báo cáo của kỳ; số cộng chưa gồm các đơn vị này',
    'Members whose report of the period is not in: no sum has them',
  )
  readonly membersMissing: readonly string[];
}

@ArgsType()
class ReportDraftArguments extends AsOfArguments {
  @OneOf(reportFormEnum, ['Mẫu báo cáo', 'The form'])
  readonly form: ReportForm;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @OneOf(resultPeriodEnum, ['Kỳ báo cáo', 'Period'])
  readonly period: ReportPeriod;

  @Id(['Mã đơn vị, với Mẫu số 01', 'Id of the unit, for form 01'], optional)
  readonly unit: string | null = null;

  @Id(['Mã khối, với Mẫu số 02', 'Id of the bloc, for form 02'], optional)
  readonly bloc: string | null = null;
}

@Resolver(() => ReportDraftShown)
export class ReportDraftResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ReportDraftShown, {
    nullable: true,
    description: inBoth(
      'Bản nháp báo cáo theo Mẫu số 01 (nêu unit) hoặc Mẫu số 02 (nêu bloc) từ những gì sổ cái đã biết; trống nếu chưa mở năm thi đua',
      'The draft of a report by form 01 (name a unit) or form 02 (name a bloc) of what the ledger knows; null where the year is not open',
    ),
  })
  reportDraft(@Args() asked: ReportDraftArguments): Promise<ReportDraftShown | null> {
    return asked.form === 'mau01' ? draft01(this.ledger, asked) : draft02(this.ledger, asked);
  }
}

async function draft01(
  { views, people }: OpenLedger,
  { unit, year, period, asOf }: ReportDraftArguments,
): Promise<ReportDraftShown | null> {
  if (unit === null) throw missing('unit');
  const point = pointAsked(views, asOf);
  const drafted = draftOfUnit(views, { unit, year, period }, point);
  if (!drafted) return null;
  const { bloc, registered } = drafted;
  return {
    ...heldAt(views, point ?? views.resolveAsOf(null)),
    ...told(drafted),
    form: 'mau01',
    year,
    period,
    unit,
    bloc,
    registered,
    membersMissing: [],
    mau01: await mau01Shown(drafted.paper, mau01Sections, nobody(people)),
    mau02: null,
  };
}

async function draft02(
  { views, people }: OpenLedger,
  { bloc, year, period, asOf }: ReportDraftArguments,
): Promise<ReportDraftShown | null> {
  if (bloc === null) throw missing('bloc');
  const point = pointAsked(views, asOf);
  const drafted = draftOfBloc(views, { bloc, year, period }, point);
  if (!drafted) return null;
  const { membersMissing } = drafted;
  return {
    ...heldAt(views, point ?? views.resolveAsOf(null)),
    ...told(drafted),
    form: 'mau02',
    year,
    period,
    unit: null,
    bloc,
    registered: [],
    membersMissing,
    mau01: null,
    mau02: await mau02Shown(drafted.paper, nobody(people)),
  };
}

function told({ sources, toFillIn, material }: Drafted<unknown>) {
  return { sources, toFillIn, material };
}

/** A draft names no people: seals hold in the events of reports alone. */
function nobody(people: OpenLedger['people']): SealedIn {
  return sealedAt({ people, maySee: false }, { stream: '', revision: -1 });
}

function missing(field: 'unit' | 'bloc'): EdgeRefusal {
  return new EdgeRefusal('INPUT_INVALID', {
    field,
    vi: field === 'unit' ? 'Mẫu số 01 cần mã đơn vị.' : 'Mẫu số 02 cần mã khối.',
    en: field === 'unit' ? 'Form 01 needs a unit.' : 'Form 02 needs a bloc.',
  });
}
