// The edge of verification: assigned to somebody, evidence asked for and given.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { PartyInput, partyOf } from './case-party.input.ts';
import { CaseDocumentInput, CaseFilesInput } from './case.input.ts';
import { Day, Id, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('assignVerification'))
export class AssignVerificationInput extends CaseDocumentInput {
  @Id(['Mã việc xác minh', 'Id of the verification'])
  readonly verification: string;

  @Part(() => PartyInput, ['Đơn vị, cơ quan xác minh', 'Who verifies'])
  readonly to: PartyInput;

  @Day(['Từ ngày', 'First day'])
  readonly from: CivilDate;

  @Day(['Đến ngày', 'Last day'])
  readonly until: CivilDate;
}

@InputType(inputOf('requestEvidence'))
export class RequestEvidenceInput extends CaseDocumentInput {
  @Id(['Mã yêu cầu', 'Id of the request'])
  readonly request: string;

  @Part(() => PartyInput, ['Bên được yêu cầu', 'Who is asked'])
  readonly from: PartyInput;

  @Text(['Nội dung yêu cầu; không ghi tên cá nhân', 'What is asked for; it names no person'], 1_000)
  readonly what: string;

  @Day(['Hạn cung cấp', 'The day by which it is due'])
  readonly due: CivilDate;
}

@InputType(inputOf('giveEvidence'))
export class GiveEvidenceInput extends CaseFilesInput {
  @Id(['Mã chứng cứ', 'Id of the evidence'])
  readonly evidence: string;

  @Id(['Mã yêu cầu được trả lời; để trống nếu tự cung cấp', 'The request that it answers'], {
    optional: true,
  })
  readonly request: string | null = null;

  @Part(() => PartyInput, ['Bên cung cấp', 'Who gives it'])
  readonly by: PartyInput;

  @Text(['Tóm tắt; không ghi tên cá nhân', 'Summary; it names no person'], 1_000)
  readonly summary: string;
}

@Resolver()
export class CaseVerificationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('assignVerification')
  assignVerification(
    @Acting() actor: Actor,
    @Input() input: AssignVerificationInput,
  ): Promise<Recorded> {
    const to = partyOf(input.to);
    return record(this.ledger, 'assignVerification', { ...input, to }, actor);
  }

  @MutationOf('requestEvidence')
  requestEvidence(@Acting() actor: Actor, @Input() input: RequestEvidenceInput): Promise<Recorded> {
    const from = partyOf(input.from);
    return record(this.ledger, 'requestEvidence', { ...input, from }, actor);
  }

  @MutationOf('giveEvidence')
  giveEvidence(@Acting() actor: Actor, @Input() input: GiveEvidenceInput): Promise<Recorded> {
    const by = partyOf(input.by);
    return record(this.ledger, 'giveEvidence', { ...input, by }, actor);
  }
}
