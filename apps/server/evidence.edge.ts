// The edge of verification evidence: filed to criteria, withdrawn.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { FileEvidence, WithdrawEvidence } from '../../libs/domain/unit-year/evidence.ts';
import { Acting } from './actor.ts';
import { UnitYearCommandInput } from './command.input.ts';
import { CriterionIds, Id, lengths, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { EvidenceContentInput } from './stored-file.input.ts';

@InputType({ isAbstract: true })
abstract class EvidenceCommandInput extends UnitYearCommandInput {
  @Id(['Mã hồ sơ kiểm chứng', 'Id of the evidence'])
  readonly evidence: string;
}

@InputType(inputOf('fileEvidence'))
export class FileEvidenceInput extends EvidenceCommandInput implements FileEvidence {
  @CriterionIds(['Mã các tiêu chí được kiểm chứng', 'Ids of the criteria that it proves'], 50)
  readonly criteria: readonly string[];

  @Text(['Tên hồ sơ, tài liệu', 'Title'], lengths.name)
  readonly title: string;

  @Part(() => EvidenceContentInput, ['Tệp', 'The file'])
  readonly content: EvidenceContentInput;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu là văn bản', 'The document, where it is one'], {
    optional: true,
  })
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('withdrawEvidence'))
export class WithdrawEvidenceInput extends EvidenceCommandInput implements WithdrawEvidence {
  @Text(['Lý do', 'Reason'], lengths.reason)
  readonly reason: string;
}

@Resolver()
export class EvidenceMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('fileEvidence')
  fileEvidence(@Acting() actor: Actor, @Input() input: FileEvidenceInput): Promise<Recorded> {
    return record(this.ledger, 'fileEvidence', input, actor);
  }

  @MutationOf('withdrawEvidence')
  withdrawEvidence(
    @Acting() actor: Actor,
    @Input() input: WithdrawEvidenceInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'withdrawEvidence', input, actor);
  }
}
