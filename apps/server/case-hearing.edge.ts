// The edge of hearing both sides: working minutes, the dialogue, the report of the verification.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { CaseOutcome } from '../../libs/domain/complaint/party.ts';
import type { DialogueAgreement } from '../../libs/domain/complaint/verification.ts';
import { Acting } from './actor.ts';
import { PartyInput, partyOf } from './case-party.input.ts';
import { CaseDocumentInput, CaseFilesInput } from './case.input.ts';
import { caseOutcomeEnum, dialogueAgreementEnum } from './graphql/case-enumerations.ts';
import { Day, Id, OneOf, Parts, Text, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

@InputType(inputOf('recordWorkingMinutes'))
export class RecordWorkingMinutesInput extends CaseFilesInput {
  @Id(['Mã biên bản', 'Id of the minutes'])
  readonly minutes: string;

  @Day(['Ngày làm việc', 'The day'])
  readonly on: CivilDate;

  @Parts(() => PartyInput, ['Các bên làm việc', 'With whom'], 20)
  readonly with: readonly PartyInput[];

  @Text(['Tóm tắt; không ghi tên cá nhân', 'Summary; it names no person'], 1_000)
  readonly summary: string;
}

@InputType(inputOf('holdDialogue'))
export class HoldDialogueInput extends CaseFilesInput {
  @Id(['Mã buổi đối thoại', 'Id of the dialogue'])
  readonly dialogue: string;

  @Day(['Ngày đối thoại', 'The day'])
  readonly on: CivilDate;

  @Parts(() => PartyInput, ['Các bên có mặt', 'Who was present'], 20)
  readonly present: readonly PartyInput[];

  @Parts(() => PartyInput, ['Các bên vắng mặt', 'Who was absent'], 20)
  readonly absent: readonly PartyInput[] = [];

  @OneOf(dialogueAgreementEnum, ['Kết quả đối thoại', 'How far they agreed'])
  readonly agreement: DialogueAgreement;
}

@InputType(inputOf('reportVerification'))
export class ReportVerificationInput extends CaseDocumentInput {
  @Id(['Mã báo cáo', 'Id of the report'])
  readonly report: string;

  @OneOf(caseOutcomeEnum, ['Kết quả xác minh', 'What was found'])
  readonly findings: CaseOutcome;

  @YesOrNo([
    'Kết quả xác minh khác với nội dung đơn',
    'Whether what was found differs from what is claimed',
  ])
  readonly differFromClaims: boolean;

  @Text(['Tóm tắt; không ghi tên cá nhân', 'Summary; it names no person'], 2_000)
  readonly summary: string;

  @Parts(() => StoredFileInput, ['Tệp kèm theo', 'Its files'], 20)
  readonly files: readonly StoredFileInput[] = [];
}

@Resolver()
export class CaseHearingMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordWorkingMinutes')
  recordWorkingMinutes(
    @Acting() actor: Actor,
    @Input() input: RecordWorkingMinutesInput,
  ): Promise<Recorded> {
    const parties = input.with.map(partyOf);
    return record(this.ledger, 'recordWorkingMinutes', { ...input, with: parties }, actor);
  }

  @MutationOf('holdDialogue')
  holdDialogue(@Acting() actor: Actor, @Input() input: HoldDialogueInput): Promise<Recorded> {
    const present = input.present.map(partyOf);
    const absent = input.absent.map(partyOf);
    return record(this.ledger, 'holdDialogue', { ...input, present, absent }, actor);
  }

  @MutationOf('reportVerification')
  reportVerification(
    @Acting() actor: Actor,
    @Input() input: ReportVerificationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'reportVerification', input, actor);
  }
}
