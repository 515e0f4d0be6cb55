// The edge of award dossiers before they are judged: submitted, received, returned, withdrawn.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AwardLevel,
  DossierCategory,
  DossierOccasion,
  ReceiptChannel,
} from '../../libs/domain/bloc-year/dossier.ts';
import type {
  ReceiveDossier,
  ReturnDossier,
  WithdrawDossier,
} from '../../libs/domain/bloc-year/dossier-steps.ts';
import type { SubmitDossier } from '../../libs/domain/bloc-year/dossier-submission.ts';
import { Acting } from './actor.ts';
import { AwardSoughtInput } from './award-sought.input.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { BeneficiaryInput, beneficiaryOf, SubmitterInput } from './dossier.input.ts';
import {
  dossierCategoryEnum,
  dossierOccasionEnum,
  receiptChannelEnum,
} from './graphql/dossier-enumerations.ts';
import { dossierLevelEnum } from './graphql/enumerations.ts';
import { Id, lengths, OneOf, Part, Parts, Text, Texts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, recordNaming, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;
const filesMax = 40;

@InputType({ isAbstract: true })
abstract class DossierCommandInput extends BlocYearCommandInput {
  @Id(['Mã hồ sơ, bắt đầu bằng năm và mã khối', 'Id of the dossier; begins with year and bloc'])
  readonly dossier: string;
}

@InputType(inputOf('submitDossier'))
export class SubmitDossierInput
  extends DossierCommandInput
  implements Omit<SubmitDossier, 'beneficiary'>
{
  @Id(['Mã hồ sơ trước đây được trình lại', 'The dossier that comes again as this one'], optional)
  readonly resubmits: string | null = null;

  @Part(() => BeneficiaryInput, ['Đối tượng được đề nghị', 'Who is proposed'])
  readonly beneficiary: BeneficiaryInput;

  @OneOf(dossierCategoryEnum, ['Diện hồ sơ theo Quyết định 3666', 'Category by Decision 3666'])
  readonly category: DossierCategory;

  @OneOf(dossierOccasionEnum, ['Dịp khen thưởng', 'Occasion'])
  readonly occasion: DossierOccasion;

  @OneOf(dossierLevelEnum, ['Cấp khen thưởng', 'Level'])
  readonly level: AwardLevel;

  @Part(() => AwardSoughtInput, ['Danh hiệu, hình thức đề nghị', 'The award sought'])
  readonly award: AwardSoughtInput;

  @Part(() => SubmitterInput, ['Đơn vị trình', 'Who submits it'])
  readonly submitter: SubmitterInput;

  @Id(['Mã kết quả suy tôn, nếu có', 'The nomination, if there is one'], optional)
  readonly nomination: string | null = null;

  @Part(() => OfficialDocumentInput, ['Tờ trình', 'The submission'])
  readonly submission: OfficialDocumentInput;

  @Parts(() => StoredFileInput, ['Tệp đã quét', 'Scanned files'], filesMax)
  readonly files: readonly StoredFileInput[] = [];

  @Texts(
    ['Tài liệu không quét được, gửi qua bưu chính', 'What cannot be scanned and goes by post'],
    lengths.name,
    20,
  )
  readonly unscannable: readonly string[] = [];
}

@InputType(inputOf('receiveDossier'))
export class ReceiveDossierInput extends DossierCommandInput implements ReceiveDossier {
  @OneOf(receiptChannelEnum, ['Hình thức tiếp nhận', 'How it came'])
  readonly channel: ReceiptChannel;

  @Text(['Số biên nhận', 'Number of the receipt'], 60, optional)
  readonly receiptNumber: string | null = null;

  @Parts(() => StoredFileInput, ['Tệp kèm theo', 'Files that came with it'], filesMax)
  readonly files: readonly StoredFileInput[] = [];
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends DossierCommandInput {
  @Text(['Lý do; không nêu tên cá nhân', 'Reason; names no person'], 1_000)
  readonly reason: string;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('returnDossier'))
export class ReturnDossierInput extends ReasonedInput implements ReturnDossier {}

@InputType(inputOf('withdrawDossier'))
export class WithdrawDossierInput extends ReasonedInput implements WithdrawDossier {}

@Resolver()
export class DossierMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('submitDossier')
  submitDossier(@Acting() actor: Actor, @Input() input: SubmitDossierInput): Promise<Recorded> {
    const beneficiary = beneficiaryOf(input.beneficiary);
    return recordNaming(this.ledger, 'submitDossier', { ...input, beneficiary }, actor);
  }

  @MutationOf('receiveDossier')
  receiveDossier(@Acting() actor: Actor, @Input() input: ReceiveDossierInput): Promise<Recorded> {
    return record(this.ledger, 'receiveDossier', input, actor);
  }

  @MutationOf('returnDossier')
  returnDossier(@Acting() actor: Actor, @Input() input: ReturnDossierInput): Promise<Recorded> {
    return record(this.ledger, 'returnDossier', input, actor);
  }

  @MutationOf('withdrawDossier')
  withdrawDossier(@Acting() actor: Actor, @Input() input: WithdrawDossierInput): Promise<Recorded> {
    return record(this.ledger, 'withdrawDossier', input, actor);
  }
}
