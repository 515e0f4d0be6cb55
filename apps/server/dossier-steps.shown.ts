// What answers show of the steps of an award dossier, of the awards granted on it, and of what a finding of ineligibility charges.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { GrantedAward, RevocationCause } from '../../libs/domain/bloc-year/award.ts';
import type { DossierVotes } from '../../libs/domain/bloc-year/council.ts';
import type { ReceiptChannel } from '../../libs/domain/bloc-year/dossier.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { DossierDeed } from '../../projections/dossier-steps.ts';
import { Shown } from './graphql/answer-fields.ts';
import {
  chargeStateEnum,
  dossierDeedEnum,
  receiptChannelEnum,
  revocationCauseEnum,
  type ChargeState,
} from './graphql/dossier-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { LegalBasisShown, StoredFileShown } from './paper.shown.ts';
import { DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('DossierVotes', {
  description: inBoth(
    'Kết quả biểu quyết của Hội đồng về một hồ sơ: chỉ có tổng số phiếu',
    'How the Council voted on a dossier: totals alone',
  ),
})
export class DossierVotesShown implements Omit<DossierVotes, 'dossier'> {
  @Shown(() => Int, 'Số phiếu phát ra', 'Ballots issued')
  readonly ballotsIssued: number;

  @Shown(() => Int, 'Đồng ý', 'For')
  readonly for: number;

  @Shown(() => Int, 'Không đồng ý', 'Against')
  readonly against: number;

  @Shown(() => Int, 'Phiếu trắng', 'Blank')
  readonly blank: number;

  @Shown(() => Int, 'Không hợp lệ hoặc không thu về', 'Invalid, or not returned')
  readonly invalidOrNotReturned: number;

  @Shown(() => Boolean, 'Biên bản kết luận nhất trí', 'What the minutes conclude')
  readonly recommended: boolean;
}

@ObjectType('DossierStepTaken', {
  description: inBoth('Một việc đã diễn ra với hồ sơ', 'Something that happened to a dossier'),
})
export class DossierStepShown {
  @Shown(() => dossierDeedEnum, 'Việc gì', 'What')
  readonly step: DossierDeed;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'Occurred on')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Thời điểm tiếp nhận', 'Received at')
  readonly receivedAt: Instant;

  @Shown(() => DocumentShown, 'Văn bản', 'The paper', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => String, 'Lý do', 'The reason', nullable)
  readonly reason: string | null;

  @Shown(() => receiptChannelEnum, 'Hình thức tiếp nhận', 'How it was received', nullable)
  readonly channel: ReceiptChannel | null;

  @Shown(() => String, 'Số biên nhận', 'Number of the receipt', nullable)
  readonly receiptNumber: string | null;

  @Shown(
    () => Boolean,
    'Lần tiếp nhận này xác định hồ sơ đúng hạn hay muộn',
    'This receipt decides whether the dossier was in time',
  )
  readonly decides: boolean;

  @Shown(
    () => Boolean,
    'Nhận qua bưu chính dù hồ sơ không nêu tài liệu không quét được',
    'It came by post though the dossier names nothing that could not be scanned',
  )
  readonly nothingUnscannable: boolean;

  @Shown(() => [StoredFileShown], 'Tệp nhận kèm', 'Files that came with it', { rowsMax: 5 })
  readonly files: readonly StoredFileShown[];

  @Shown(() => DossierVotesShown, 'Kết quả biểu quyết', 'The votes', nullable)
  readonly votes: DossierVotesShown | null;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu còn hiệu lực', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

@ObjectType('AwardRevocation', {
  description: inBoth('Việc huỷ bỏ khen thưởng', 'The revocation of an award'),
})
export class RevocationShown {
  @Shown(() => revocationCauseEnum, 'Nguyên nhân', 'Why')
  readonly cause: RevocationCause;

  @Shown(
    () => CivilDateScalar,
    'Từ ngày; trống là từ ngày khen thưởng',
    'From; null: from the day of the award',
    nullable,
  )
  readonly effectiveFrom: CivilDate | null;

  @Shown(() => LegalBasisShown, 'Căn cứ pháp lý', 'Legal basis')
  readonly legalBasis: LegalBasisShown;

  @Shown(() => DocumentShown, 'Quyết định huỷ bỏ', 'The decision', nullable)
  readonly decision: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('Award', {
  description: inBoth('Khen thưởng đã được quyết định', 'An award that was granted'),
})
export class AwardShown implements Omit<GrantedAward, 'dossier'> {
  @Shown(() => ID, 'Mã khen thưởng', 'Its id')
  readonly award: string;

  @Shown(() => String, 'Tên theo quyết định', 'As the decision names it')
  readonly name: string;

  @Shown(() => String, 'Số vào sổ', 'Number in the register', nullable)
  readonly registerNumber: string | null;

  @Shown(() => DocumentShown, 'Quyết định khen thưởng', 'The decision', nullable)
  readonly decision: DocumentShown | null;

  @Shown(() => CivilDateScalar, 'Ngày khen thưởng', 'Granted on')
  readonly grantedOn: CivilDate;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(
    () => Boolean,
    'Đã từng được khen thưởng: vẫn đúng sau khi bị huỷ bỏ',
    'It was awarded: stays true after a revocation',
  )
  readonly wasAwarded: boolean;

  @Shown(() => Boolean, 'Đang có hiệu lực', 'In force: not revoked')
  readonly inForce: boolean;

  @Shown(
    () => Boolean,
    'Chưa có biểu quyết của Hội đồng',
    'Granted without a standing vote of the Council',
  )
  readonly withoutCouncilVote: boolean;

  @Shown(() => RevocationShown, 'Việc huỷ bỏ', 'Its revocation', nullable)
  readonly revocation: RevocationShown | null;
}

@ObjectType('IneligibilityCharge', {
  description: inBoth(
    'Kết luận không đủ điều kiện và thông báo vào năm thi đua của đơn vị chịu trừ điểm',
    'A finding of ineligibility, and the notice in the unit-year that it is charged to',
  ),
})
export class ChargeShown {
  @Shown(() => ID, 'Sự kiện kết luận', 'The finding')
  readonly finding: string;

  @Shown(() => DocumentShown, 'Văn bản thông báo của Ban', 'The Board’s notice')
  readonly document: DocumentShown;

  @Shown(() => ID, 'Đơn vị chịu trừ điểm', 'The unit that is charged')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly unitName: string;

  @Shown(() => Int, 'Năm thi đua chịu trừ điểm', 'The year that it is charged in')
  readonly year: number;

  @Shown(() => chargeStateEnum, 'Đã thông báo hay chưa', 'Whether it was carried out')
  readonly state: ChargeState;

  @Shown(
    () => ID,
    'Mã thông báo của văn bản này trong năm thi đua của đơn vị',
    'Id of the notice under this document in the unit-year, also where it does not name the dossier',
    nullable,
  )
  readonly notice: string | null;

  @Shown(
    () => ID,
    'Sự kiện thông báo trong năm thi đua của đơn vị; trống nếu chưa có',
    'The notice in the unit-year that rests on the finding; null: missing',
    nullable,
  )
  readonly noticeIn: string | null;
}
