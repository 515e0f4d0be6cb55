// The edge of the bloc's own deductions: recorded, annulled.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AnnulBlocDeduction,
  RecordBlocDeduction,
} from '../../libs/domain/unit-year/bloc-deduction.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { CriterionId, Id, lengths, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('recordBlocDeduction'))
export class RecordBlocDeductionInput extends UnitYearCommandInput implements RecordBlocDeduction {
  @Id(['Mã điểm trừ', 'Id of the deduction'])
  readonly deduction: string;

  @CriterionId(['Mã tiêu chí', 'Id of the criterion'])
  readonly criterion: string;

  @CriterionId(['Mã quy định trừ trong bảng chấm điểm', 'Its id in the scorecard'])
  readonly rule: string;

  @Text(['Lý do', 'Reason'], lengths.reason)
  readonly reason: string;
}

@InputType(inputOf('annulBlocDeduction'))
export class AnnulBlocDeductionInput extends AnnulmentInput implements AnnulBlocDeduction {
  @Id(['Mã điểm trừ', 'Id of the deduction'])
  readonly deduction: string;
}

@Resolver()
export class BlocDeductionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordBlocDeduction')
  recordBlocDeduction(
    @Acting() actor: Actor,
    @Input() input: RecordBlocDeductionInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordBlocDeduction', input, actor);
  }

  @MutationOf('annulBlocDeduction')
  annulBlocDeduction(
    @Acting() actor: Actor,
    @Input() input: AnnulBlocDeductionInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulBlocDeduction', input, actor);
  }
}
