// The edge of taking a case up: accepted, or refused.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Complexity } from '../../libs/domain/complaint-procedure/matter.ts';
import type { ExcusedLateness } from '../../libs/domain/complaint/acceptance.ts';
import type { RefuseCase } from '../../libs/domain/complaint/accepting.ts';
import { Acting } from './actor.ts';
import { OrganInput, organOf } from './case-party.input.ts';
import { CaseDocumentInput } from './case.input.ts';
import { complexityEnum } from './graphql/case-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth('Lý do chính đáng nộp đơn quá thời hiệu', 'The good reason why it came late'),
})
export class ExcusedLatenessInput implements ExcusedLateness {
  @Day(['Trở ngại từ ngày', 'First day of the obstacle'], optional)
  readonly from: CivilDate | null = null;

  @Day(['Trở ngại đến ngày', 'Its last day'], optional)
  readonly until: CivilDate | null = null;

  @Text(['Lý do; không ghi tên cá nhân', 'The reason; it names no person'], 500)
  readonly reason: string;
}

@InputType(inputOf('acceptCase'))
export class AcceptCaseInput extends CaseDocumentInput {
  @OneOf(complexityEnum, ['Mức độ phức tạp', 'How complex it is'])
  readonly complexity: Complexity;

  @Part(() => OrganInput, ['Cơ quan giải quyết', 'Who settles it'])
  readonly settledBy: OrganInput;

  @Part(
    () => ExcusedLatenessInput,
    ['Lý do nộp quá thời hiệu, nếu quá', 'Why it may be late, where it is'],
    optional,
  )
  readonly excusedLateness: ExcusedLatenessInput | null = null;
}

@InputType(inputOf('refuseCase'))
export class RefuseCaseInput extends CaseDocumentInput implements RefuseCase {
  @Id(['Mã lý do trong bộ quy tắc giải quyết', 'Id of a reason of the procedure'])
  readonly reason: string;

  @Text(['Giải thích; không ghi tên cá nhân', 'The explanation; it names no person'], 1_000)
  readonly explanation: string;
}

@Resolver()
export class CaseAcceptanceMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('acceptCase')
  acceptCase(@Acting() actor: Actor, @Input() input: AcceptCaseInput): Promise<Recorded> {
    const settledBy = organOf(input.settledBy);
    return record(this.ledger, 'acceptCase', { ...input, settledBy }, actor);
  }

  @MutationOf('refuseCase')
  refuseCase(@Acting() actor: Actor, @Input() input: RefuseCaseInput): Promise<Recorded> {
    return record(this.ledger, 'refuseCase', input, actor);
  }
}
