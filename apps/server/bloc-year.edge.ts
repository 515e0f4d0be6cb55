// The edge of bloc-years: opened, pinned to a rule book, and what the lead consolidates and sends to the Board.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  RequestAppraisal,
  SendConsolidation,
} from '../../libs/domain/bloc-year/consolidation.ts';
import type { OpenBlocYear, PinRuleBook } from '../../libs/domain/bloc-year/opening.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { Id, Ids, Part } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('openBlocYear'))
export class OpenBlocYearInput extends BlocYearCommandInput implements OpenBlocYear {}

@InputType(inputOf('pinRuleBook'))
export class PinRuleBookInput extends BlocYearCommandInput implements PinRuleBook {
  @Id(['Mã bộ quy tắc', 'Id of the rule book'])
  readonly ruleBook: string;

  @Part(
    () => LegalBasisInput,
    [
      'Căn cứ pháp lý; bắt buộc khi ấn định lại',
      'Legal basis; needed where the bloc-year is already pinned',
    ],
    { optional: true },
  )
  readonly legalBasis: LegalBasisInput | null = null;
}

@InputType({ isAbstract: true })
abstract class ConsolidationInput extends BlocYearCommandInput {
  @Ids(['Mã các đơn vị được tổng hợp', 'Ids of the units that it covers'], 200)
  readonly units: readonly string[];

  @Part(() => OfficialDocumentInput, ['Văn bản gửi Ban', 'The paper sent to the Board'])
  readonly document: OfficialDocumentInput;
}

@InputType(inputOf('sendConsolidation'))
export class SendConsolidationInput extends ConsolidationInput implements SendConsolidation {}

@InputType(inputOf('requestAppraisal'))
export class RequestAppraisalInput extends ConsolidationInput implements RequestAppraisal {}

@Resolver()
export class BlocYearMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('openBlocYear')
  openBlocYear(@Acting() actor: Actor, @Input() input: OpenBlocYearInput): Promise<Recorded> {
    return record(this.ledger, 'openBlocYear', input, actor);
  }

  @MutationOf('pinRuleBook')
  pinRuleBook(@Acting() actor: Actor, @Input() input: PinRuleBookInput): Promise<Recorded> {
    return record(this.ledger, 'pinRuleBook', input, actor);
  }

  @MutationOf('sendConsolidation')
  sendConsolidation(
    @Acting() actor: Actor,
    @Input() input: SendConsolidationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'sendConsolidation', input, actor);
  }

  @MutationOf('requestAppraisal')
  requestAppraisal(
    @Acting() actor: Actor,
    @Input() input: RequestAppraisalInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'requestAppraisal', input, actor);
  }
}
