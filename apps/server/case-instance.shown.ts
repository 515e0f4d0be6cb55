// What answers show of one settlement of a case: what it claims and disputes, who settles it, how it went and ended.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Area, Complexity, Instance } from '../../libs/domain/complaint-procedure/matter.ts';
import {
  endingOf,
  newestOf,
  type CaseInstance,
  type Ending,
} from '../../libs/domain/complaint/complaint.ts';
import type { Capacity } from '../../libs/domain/complaint/party.ts';
import { settlerOf } from '../../libs/domain/complaint/settler.ts';
import { isSuspended } from '../../libs/domain/complaint/suspending.ts';
import { CaseDecisionShown, decisionShown, type CaseAt } from './case-decision.shown.ts';
import { CaseUnitShown, OrganShown, organShown, type Naming } from './case-party.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import {
  areaEnum,
  capacityEnum,
  complexityEnum,
  instanceEnum,
} from './graphql/case-enumerations.ts';
import { caseEndingEnum } from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { PersonShown } from './person.shown.ts';
import { addressOf, addressShown, AddressShown } from './recorded-facts.ts';
import { namesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseConcern', {
  description: inBoth('Năm thi đua của đơn vị có liên quan', 'A unit-year that a case concerns'),
})
export class ConcernShown extends CaseUnitShown {
  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;
}

@ObjectType('CaseSettlement', {
  description: inBoth('Một lần giải quyết vụ việc', 'One settlement of a case'),
})
export class InstanceShown {
  @Shown(() => instanceEnum, 'Lần đầu hay lần hai', 'First or second')
  readonly instance: Instance;

  @Shown(() => ID, 'Sự kiện tiếp nhận đơn', 'The event of its lodging')
  readonly event: string;

  @Shown(() => InstantScalar, 'Lúc nhận đơn', 'When it was received')
  readonly receivedAt: Instant;

  @Shown(() => CivilDateScalar, 'Ngày biết quyết định', 'When the decision was known', nullable)
  readonly knownOn: CivilDate | null;

  @Shown(() => areaEnum, 'Địa bàn', 'The area')
  readonly area: Area;

  @Shown(() => String, 'Nội dung đơn', 'What it claims')
  readonly claims: string;

  @Shown(() => AddressShown, 'Sự kiện bị khiếu nại', 'The disputed event', nullable)
  readonly against: AddressShown | null;

  @Shown(() => String, 'Loại sự kiện đó', 'Its type', nullable)
  readonly againstType: string | null;

  @Shown(() => [ID], 'Các dòng điểm bị khiếu nại', 'The disputed lines', { rowsMax: 5 })
  readonly lines: readonly string[];

  @Shown(() => [ConcernShown], 'Liên quan đến', 'What it concerns', { rowsMax: 5 })
  readonly concerns: readonly ConcernShown[];

  @Shown(() => capacityEnum, 'Tư cách nộp đơn', 'In which capacity it was lodged')
  readonly capacity: Capacity;

  @Shown(() => PersonShown, 'Người đại diện', 'The representative', nullable)
  readonly representative: PersonShown | null;

  @Shown(() => AddressShown, 'Bộ quy tắc áp dụng', 'The procedure that it is held to')
  readonly procedure: AddressShown;

  @Shown(() => ID, 'Sự kiện thụ lý', 'The event of its acceptance', nullable)
  readonly acceptance: string | null;

  @Shown(() => complexityEnum, 'Mức độ phức tạp', 'How complex it was found', nullable)
  readonly complexity: Complexity | null;

  @Shown(() => OrganShown, 'Cơ quan giải quyết', 'Who settles it', nullable)
  readonly settledBy: OrganShown | null;

  @Shown(() => Boolean, 'Đang tạm đình chỉ', 'Suspended')
  readonly suspended: boolean;

  @Shown(
    () => caseEndingEnum,
    'Kết thúc mà không có quyết định',
    'How it ended without a decision',
    nullable,
  )
  readonly ending: Ending | null;

  @Shown(() => CaseDecisionShown, 'Quyết định giải quyết', 'The decision', nullable)
  readonly decision: CaseDecisionShown | null;
}

export async function instanceShown(
  at: CaseAt,
  instance: CaseInstance,
  naming: Naming,
): Promise<InstanceShown> {
  const { entry, lodgedAt } = instance;
  const accepted = newestOf(instance, 'CaseAccepted');
  const settler = settlerOf(instance);
  return {
    instance: instance.instance,
    event: addressOf(at.stream, lodgedAt),
    ...entry,
    ...(await authorityShown(instance, naming)),
    against: entry.against && addressShown(entry.against.event),
    againstType: entry.against?.type ?? null,
    concerns: entry.concerns.map(({ unit, year }) => {
      return { unit, year, unitName: namesOfYear(at.views, year, at.asOf)(unit) };
    }),
    procedure: addressShown(instance.procedure),
    acceptance: accepted ? addressOf(at.stream, accepted.revision) : null,
    complexity:
      newestOf(instance, 'CaseExtended')?.data.complexity ?? accepted?.data.complexity ?? null,
    settledBy: settler && organShown(settler, naming),
    suspended: isSuspended(instance),
    ending: endingOf(instance),
    decision: decisionShown(at, instance),
  };
}

async function authorityShown(
  instance: CaseInstance,
  { person }: Naming,
): Promise<Pick<InstanceShown, 'capacity' | 'representative'>> {
  const lodging = newestOf(instance, 'SecondComplaintLodged') ?? newestOf(instance, 'CaseLodged');
  const { capacity, representative } = lodging?.data ?? {
    capacity: 'ownRight',
    representative: null,
  };
  return {
    capacity,
    representative:
      representative && (await person(representative, instance.lodgedAt, 'representative')),
  };
}
