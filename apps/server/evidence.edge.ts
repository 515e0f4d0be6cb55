// The edge of verification evidence: filed to criteria, withdrawn.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { FileEvidence, WithdrawEvidence } from '../../libs/domain/unit-year/evidence.ts';
import type { EvidenceContent } from '../../libs/domain/stored-file.ts';
import { Acting } from './actor.ts';
import { UnitYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, CriterionIds, Id, lengths, Part, Spelled, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

/** Largest file that evidence may name: 1 GiB. */
const sizeBytesMax = 1_073_741_824;

@InputType({
  description: inBoth(
    'Tệp đã lưu, gọi tên bằng mã băm nội dung',
    'The stored file, named by the hash of its bytes',
  ),
})
class EvidenceContentInput implements EvidenceContent {
  @Spelled(
    ['Mã băm SHA-256 của tệp, 64 chữ số hệ 16', 'SHA-256 of the file, 64 hexadecimal digits'],
    /^[0-9a-f]{64}$/,
    ['phải là 64 chữ số hệ 16 viết thường', 'must be 64 lower-case hexadecimal digits'],
  )
  readonly sha256: string;

  @Count(['Cỡ tệp tính bằng byte', 'Size of the file in bytes'], sizeBytesMax)
  readonly sizeBytes: number;

  @Spelled(
    ['Kiểu tệp, ví dụ application/pdf', 'Media type, such as application/pdf'],
    /^[a-z0-9][a-z0-9.+-]{0,63}\/[a-z0-9][a-z0-9.+-]{0,126}$/,
    ['phải là kiểu tệp, ví dụ application/pdf', 'must be a media type, as in application/pdf'],
  )
  readonly mediaType: string;
}

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
