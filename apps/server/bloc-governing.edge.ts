// The edge of a bloc's entry put right, its delegation and plans, its leadership ended.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AdoptImplementationPlan,
  RecordDelegation,
} from '../../libs/domain/bloc/delegating.ts';
import type { DelegationKind } from '../../libs/domain/bloc/delegation.ts';
import type { CorrectBlocEntry } from '../../libs/domain/bloc/formation.ts';
import type { EndBlocLead } from '../../libs/domain/bloc/leadership.ts';
import type { CorrectBlocYearOpening } from '../../libs/domain/bloc-year/opening.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { SetUpBlocInput } from './bloc.edge.ts';
import { BlocYearCommandInput, CommandInput } from './command.input.ts';
import { Count, Day, Id, OneOf, Part, Year } from './graphql/input-fields.ts';
import { delegationKindEnum } from './graphql/reorganisation-enumerations.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

@InputType(inputOf('correctBlocEntry'))
export class CorrectBlocEntryInput extends SetUpBlocInput implements CorrectBlocEntry {
  @Part(() => LegalBasisInput, ['Căn cứ đính chính', 'Legal basis of the correction'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('correctBlocYearOpening'))
export class CorrectBlocYearOpeningInput
  extends BlocYearCommandInput
  implements CorrectBlocYearOpening
{
  @Part(() => LegalBasisInput, ['Căn cứ đính chính', 'Legal basis of the correction'])
  readonly legalBasis: LegalBasisInput;
}

@InputType({ isAbstract: true })
abstract class OfBlocInput extends CommandInput {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@InputType(inputOf('recordDelegation'))
export class RecordDelegationInput extends OfBlocInput implements RecordDelegation {
  @OneOf(delegationKindEnum, ['Loại khối', 'Kind of the bloc'])
  readonly kind: DelegationKind;

  @Id(['Mã cơ quan được uỷ quyền', 'Id of the unit that it is delegated to'])
  readonly authority: string;

  @Part(() => LegalBasisInput, ['Văn bản uỷ quyền', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('adoptImplementationPlan'))
export class AdoptImplementationPlanInput extends OfBlocInput implements AdoptImplementationPlan {
  @Id(['Mã kế hoạch, do người ghi đặt', 'Id of the plan'])
  readonly plan: string;

  @Year(['Năm của kế hoạch', 'Its year'])
  readonly year: number;

  @Part(() => OfficialDocumentInput, ['Văn bản kế hoạch', 'The plan'])
  readonly document: OfficialDocumentInput;

  @Part(() => StoredFileInput, ['Tệp của kế hoạch, nếu có', 'Its file, if any'], {
    optional: true,
  })
  readonly file: StoredFileInput | null = null;
}

@InputType(inputOf('endBlocLead'))
export class EndBlocLeadInput extends OfBlocInput implements EndBlocLead {
  @Count([
    'Số thứ tự, trong chuỗi của khối, của sự kiện phê chuẩn',
    'Revision of the approval in the bloc’s stream',
  ])
  readonly approval: number;

  @Day(['Giữ Trưởng khối, Phó khối đến hết ngày', 'The last day on which they lead'])
  readonly until: CivilDate;

  @Part(() => OfficialDocumentInput, ['Quyết định', 'The decision'])
  readonly decision: OfficialDocumentInput;
}

@Resolver()
export class BlocGoverningMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('correctBlocEntry')
  correctBlocEntry(
    @Acting() actor: Actor,
    @Input() input: CorrectBlocEntryInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'correctBlocEntry', input, actor);
  }

  @MutationOf('correctBlocYearOpening')
  correctBlocYearOpening(
    @Acting() actor: Actor,
    @Input() input: CorrectBlocYearOpeningInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'correctBlocYearOpening', input, actor);
  }

  @MutationOf('recordDelegation')
  recordDelegation(
    @Acting() actor: Actor,
    @Input() input: RecordDelegationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordDelegation', input, actor);
  }

  @MutationOf('adoptImplementationPlan')
  adoptImplementationPlan(
    @Acting() actor: Actor,
    @Input() input: AdoptImplementationPlanInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'adoptImplementationPlan', input, actor);
  }

  @MutationOf('endBlocLead')
  endBlocLead(@Acting() actor: Actor, @Input() input: EndBlocLeadInput): Promise<Recorded> {
    return record(this.ledger, 'endBlocLead', input, actor);
  }
}
