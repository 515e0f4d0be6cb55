// The edge of passing a case on: transferred before it is accepted, and received back.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import { Acting } from './actor.ts';
import { PartyInput, partyOf } from './case-party.input.ts';
import { CaseDocumentInput, CasePaperInput } from './case.input.ts';
import { Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

const reasonWords = ['Lý do; không ghi tên cá nhân', 'The reason; it names no person'] as const;

@InputType(inputOf('transferCase'))
export class TransferCaseInput extends CaseDocumentInput {
  @Part(() => PartyInput, ['Cơ quan nhận', 'The body that receives it'])
  readonly to: PartyInput;

  @Text(reasonWords, 500)
  readonly reason: string;
}

@InputType(inputOf('receiveCaseBack'))
export class ReceiveCaseBackInput extends CasePaperInput {
  @Part(() => PartyInput, ['Cơ quan chuyển lại', 'The body that returns it'])
  readonly from: PartyInput;

  @Text(reasonWords, 500)
  readonly reason: string;
}

@Resolver()
export class CaseTransferMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('transferCase')
  transferCase(@Acting() actor: Actor, @Input() input: TransferCaseInput): Promise<Recorded> {
    const to = partyOf(input.to);
    return record(this.ledger, 'transferCase', { ...input, to }, actor);
  }

  @MutationOf('receiveCaseBack')
  receiveCaseBack(@Acting() actor: Actor, @Input() input: ReceiveCaseBackInput): Promise<Recorded> {
    const from = partyOf(input.from);
    return record(this.ledger, 'receiveCaseBack', { ...input, from }, actor);
  }
}
