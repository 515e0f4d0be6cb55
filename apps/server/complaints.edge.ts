// The edge of the list of cases: all of a kind, or at a step, without what they claim.
import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Instance, MatterKind } from '../../libs/domain/complaint-procedure/matter.ts';
import { complaintStream } from '../../libs/domain/complaint/complaint.ts';
import type { CaseOutcome, Lodger } from '../../libs/domain/complaint/party.ts';
import { nameOn } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  complaintKey,
  complaints,
  complaintsScope,
  type ComplaintRow,
} from '../../projections/complaints.ts';
import { unitFold } from '../../projections/stream-folds.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { ConcernShown } from './case-instance.shown.ts';
import { CaseUnitShown } from './case-party.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { caseOutcomeEnum, instanceEnum, matterKindEnum } from './graphql/case-enumerations.ts';
import {
  caseStateEnum,
  lodgerKindEnum,
  type CaseStateShown,
} from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';
import { rowPage, type RowList } from './row-pages.ts';
import { namesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;

@ObjectType('ComplaintListed', {
  description: inBoth(
    'Một vụ việc trong danh sách: không nêu nội dung đơn; với tố cáo không nêu liên quan đến ai',
    'A case of the list: not what it claims, and of a denunciation not whom it concerns',
  ),
})
class ComplaintListedShown {
  @Shown(() => ID, 'Mã vụ việc', 'Id of the case')
  readonly complaint: string;

  @Shown(() => matterKindEnum, 'Loại đơn', 'Its kind')
  readonly kind: MatterKind;

  @Shown(() => caseStateEnum, 'Đang ở bước nào', 'How far it has come')
  readonly state: CaseStateShown;

  @Shown(() => Boolean, 'Đã kết thúc', 'Nothing more is done in it')
  readonly closed: boolean;

  @Shown(() => instanceEnum, 'Lần giải quyết hiện tại', 'The settlement that is dealt with')
  readonly instance: Instance;

  @Shown(() => CivilDateScalar, 'Ngày nhận đơn', 'When the letter came')
  readonly receivedOn: CivilDate;

  @Shown(() => lodgerKindEnum, 'Ai nộp đơn', 'Who lodged it')
  readonly lodgerKind: Lodger['kind'];

  @Shown(() => [CaseUnitShown], 'Các đơn vị nộp đơn', 'The units that lodged it', { rowsMax: 3 })
  readonly units: readonly CaseUnitShown[];

  @Shown(() => [ConcernShown], 'Liên quan đến', 'What it concerns', { rowsMax: 3 })
  readonly concerns: readonly ConcernShown[];

  @Shown(() => caseOutcomeEnum, 'Kết luận của quyết định', 'How far it was upheld', nullable)
  readonly outcome: CaseOutcome | null;

  @Shown(() => ID, 'Sự kiện mới nhất', 'Its newest event')
  readonly event: string;
}

@ObjectType({ description: inBoth('Các vụ việc', 'Cases') })
class ComplaintConnection extends heldConnectionOf('ComplaintListed', ComplaintListedShown) {}

@ArgsType()
class ComplaintsArguments extends PagedAsOfArguments {
  @Field(() => matterKindEnum, {
    nullable: true,
    description: inBoth('Chỉ loại đơn này', 'Only of this kind'),
  })
  @IsOptional()
  readonly kind: MatterKind | null = null;

  @Field(() => caseStateEnum, {
    nullable: true,
    description: inBoth('Chỉ vụ việc đang ở bước này', 'Only cases that have come this far'),
  })
  @IsOptional()
  readonly state: CaseStateShown | null = null;
}

@Resolver(() => ComplaintConnection)
export class ComplaintsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ComplaintConnection, {
    description: inBoth(
      'Các vụ việc khiếu nại, kiến nghị, giải trình, tố cáo theo mã vụ việc',
      'The complaints, petitions, explanations and denunciations by their ids',
    ),
  })
  complaints(@Args() asked: ComplaintsArguments): ComplaintConnection {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const page = rowPage(views, listOf(asked), asked, asOf);
    const edges = page.edges.map(({ cursor, node }) => ({
      cursor,
      node: listed(views, node, page.index),
    }));
    return { ...page, edges };
  }
}

function listOf({ kind, state }: ComplaintsArguments): RowList<ComplaintRow> {
  const keep = (row: ComplaintRow) =>
    (kind === null || row.kind === kind) && (state === null || row.state === state);
  const list = { view: complaints.name, scope: complaintsScope, key: complaintKey };
  return kind === null && state === null ? list : { ...list, keep };
}

function listed(
  views: Questions,
  { units, concerns, revision, ...row }: ComplaintRow,
  asOf: number,
): ComplaintListedShown {
  const nameOf = (unit: string) =>
    nameOn(views.state(unitStream(unit), unitFold, asOf), row.receivedOn) ?? unit;
  return {
    ...row,
    units: units.map((unit) => ({ unit, unitName: nameOf(unit) })),
    concerns: concerns.map(({ unit, year }) => {
      return { unit, year, unitName: namesOfYear(views, year, asOf)(unit) };
    }),
    event: addressOf(complaintStream(row), revision),
  };
}
