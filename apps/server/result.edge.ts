// The edge of results: of registered targets and tasks, and the members' agreement that an unmeasured task was exceeded.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Quantity } from '../../libs/domain/quantity.ts';
import type {
  AgreeTaskExceeded,
  AnnulResult,
  AnnulTaskExceeded,
  RecordResult,
  ResultPeriod,
} from '../../libs/domain/unit-year/result.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { resultPeriodEnum } from './graphql/enumerations.ts';
import { Day, Id, Ids, lengths, OneOf, Part, QuantityOf, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType({ isAbstract: true })
abstract class OfItemInput extends UnitYearCommandInput {
  @Id(['Mã chỉ tiêu, nhiệm vụ đã đăng ký', 'Id of the registered item'])
  readonly item: string;

  @Ids(['Mã các hồ sơ kiểm chứng', 'Ids of the evidence'], 50)
  readonly evidence: readonly string[] = [];
}

@InputType(inputOf('recordResult'))
export class RecordResultInput extends OfItemInput implements RecordResult {
  @Id(['Mã kết quả', 'Id of the result'])
  readonly result: string;

  @OneOf(resultPeriodEnum, ['Kỳ', 'Period'])
  readonly period: ResultPeriod;

  @Day(['Ngày cuối của kỳ', 'Last day of the period'])
  readonly periodEnd: CivilDate;

  @Text(['Đơn vị tính, đúng như đã đăng ký', 'Unit of measure, the registered one'], lengths.short)
  readonly measure: string;

  @QuantityOf(['Kết quả thực hiện', 'The result'])
  readonly value: Quantity;

  @QuantityOf(
    [
      'Kế hoạch giao; không phải mốc tính điểm thưởng',
      'The plan assigned; not what the bonus is measured against',
    ],
    optional,
  )
  readonly assignedPlan: Quantity | null = null;

  @QuantityOf(['Kết quả cùng kỳ năm trước', 'The previous year’s value'], optional)
  readonly previousValue: Quantity | null = null;
}

@InputType(inputOf('annulResult'))
export class AnnulResultInput extends AnnulmentInput implements AnnulResult {
  @Id(['Mã kết quả', 'Id of the result'])
  readonly result: string;
}

@InputType(inputOf('agreeTaskExceeded'))
export class AgreeTaskExceededInput extends OfItemInput implements AgreeTaskExceeded {
  @Id(['Mã của việc thống nhất', 'Id of the agreement'])
  readonly agreement: string;

  @Text(['Lý do', 'Reason'], lengths.reason)
  readonly reason: string;

  @Part(() => OfficialDocumentInput, ['Biên bản, nếu có', 'The minutes, if any'], optional)
  readonly minutes: OfficialDocumentInput | null = null;
}

@InputType(inputOf('annulTaskExceeded'))
export class AnnulTaskExceededInput extends AnnulmentInput implements AnnulTaskExceeded {
  @Id(['Mã của việc thống nhất', 'Id of the agreement'])
  readonly agreement: string;
}

@Resolver()
export class ResultMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordResult')
  recordResult(@Acting() actor: Actor, @Input() input: RecordResultInput): Promise<Recorded> {
    return record(this.ledger, 'recordResult', input, actor);
  }

  @MutationOf('annulResult')
  annulResult(@Acting() actor: Actor, @Input() input: AnnulResultInput): Promise<Recorded> {
    return record(this.ledger, 'annulResult', input, actor);
  }

  @MutationOf('agreeTaskExceeded')
  agreeTaskExceeded(
    @Acting() actor: Actor,
    @Input() input: AgreeTaskExceededInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'agreeTaskExceeded', input, actor);
  }

  @MutationOf('annulTaskExceeded')
  annulTaskExceeded(
    @Acting() actor: Actor,
    @Input() input: AnnulTaskExceededInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulTaskExceeded', input, actor);
  }
}
