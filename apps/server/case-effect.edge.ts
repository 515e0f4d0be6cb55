// The edge of what follows a decision: it takes effect, and its orders are carried out.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { CompleteCarryingOut } from '../../libs/domain/complaint/carrying-out.ts';
import type { Correction } from '../../libs/domain/complaint/decision.ts';
import type { RecordTakingEffect } from '../../libs/domain/complaint/taking-effect.ts';
import { Acting } from './actor.ts';
import { CaseCommandInput } from './case.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput, ReferenceInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth('Một việc đã được thi hành như thế nào', 'How one order was carried out'),
})
export class CorrectionInput implements Correction {
  @Id(['Mã việc trong quyết định', 'Id of the order'])
  readonly order: string;

  @Part(
    () => ReferenceInput,
    [
      'Sự kiện điều chỉnh trong sổ cái; để trống nếu thực hiện ngoài sổ cái',
      'The correction in the ledger; null for what was done outside it',
    ],
    optional,
  )
  readonly event: ReferenceInput | null = null;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('recordTakingEffect'))
export class RecordTakingEffectInput extends CaseCommandInput implements RecordTakingEffect {
  @Day(['Có hiệu lực từ ngày', 'The day from which it is in force'])
  readonly from: CivilDate;
}

@InputType(inputOf('completeCarryingOut'))
export class CompleteCarryingOutInput extends CaseCommandInput implements CompleteCarryingOut {
  @Parts(() => CorrectionInput, ['Từng việc, mỗi việc một lần', 'Each order once'], 20)
  readonly corrections: readonly CorrectionInput[];
}

@Resolver()
export class CaseEffectMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordTakingEffect')
  recordTakingEffect(
    @Acting() actor: Actor,
    @Input() input: RecordTakingEffectInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordTakingEffect', input, actor);
  }

  @MutationOf('completeCarryingOut')
  completeCarryingOut(
    @Acting() actor: Actor,
    @Input() input: CompleteCarryingOutInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'completeCarryingOut', input, actor);
  }
}
