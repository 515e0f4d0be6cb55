// What answers show of an award dossier: whom it proposes, who submitted it, where it is, and how it came there.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AwardLevel,
  Beneficiary,
  DossierCategory,
  DossierOccasion,
  DossierStep,
  Submitter,
} from '../../libs/domain/bloc-year/dossier.ts';
import type { SubmitterCapacity } from '../../libs/domain/rule-book/year-acts.ts';
import { Shown } from './graphql/answer-fields.ts';
import {
  beneficiaryKindEnum,
  dossierCategoryEnum,
  dossierOccasionEnum,
  dossierStepEnum,
  submitterCapacityEnum,
} from './graphql/dossier-enumerations.ts';
import { dossierLevelEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { AwardShown, ChargeShown, DossierStepShown } from './dossier-steps.shown.ts';
import { AwardSoughtShown, StoredFileShown } from './paper.shown.ts';
import { PersonShown } from './person.shown.ts';
import { DocumentShown } from './recorded-facts.ts';
import { Timeliness } from './timeliness.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('Beneficiary', {
  description: inBoth('Đối tượng được đề nghị khen thưởng', 'Whom an award is sought for'),
})
export class BeneficiaryShown {
  @Shown(() => beneficiaryKindEnum, 'Đơn vị, tập thể hay cá nhân', 'Unit, collective or person')
  readonly kind: Beneficiary['kind'];

  @Shown(() => ID, 'Đơn vị thành viên', 'The member unit that it is of')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị thành viên', 'Its name on the last day of the year')
  readonly unitName: string;

  @Shown(() => String, 'Tên tập thể', 'Name of the collective', nullable)
  readonly name: string | null;

  @Shown(() => ID, 'Mã đơn vị của tập thể, nếu có', 'The collective’s own unit', nullable)
  readonly collectiveUnit: string | null;

  @Shown(() => Boolean, 'Tập thể nhỏ; trống nếu hồ sơ không nêu', 'Small collective', nullable)
  readonly smallCollective: boolean | null;

  @Shown(() => Boolean, 'Người lao động trực tiếp; trống nếu không nêu', 'Direct worker', nullable)
  readonly directWorker: boolean | null;

  @Shown(
    () => PersonShown,
    'Cá nhân; chỉ người được phép mới thấy họ tên',
    'The person: by name to those who may see',
    nullable,
  )
  readonly person: PersonShown | null;
}

@ObjectType('Submitter', { description: inBoth('Đơn vị trình hồ sơ', 'Who submits a dossier') })
export class SubmitterShown implements Submitter {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name on the last day of the year')
  readonly unitName: string;

  @Shown(() => submitterCapacityEnum, 'Tư cách trình', 'In which capacity')
  readonly capacity: SubmitterCapacity;
}

@ObjectType('AwardDossier', {
  description: inBoth('Một hồ sơ đề nghị khen thưởng', 'An award dossier'),
})
export class DossierShown {
  @Shown(() => ID, 'Mã hồ sơ', 'Its id')
  readonly dossier: string;

  @Shown(() => ID, 'Mã khối thi đua', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(() => BeneficiaryShown, 'Đối tượng được đề nghị', 'Whom it proposes')
  readonly beneficiary: BeneficiaryShown;

  @Shown(() => dossierCategoryEnum, 'Diện hồ sơ', 'Category by Art. 7(8) of Decision 3666')
  readonly category: DossierCategory;

  @Shown(() => dossierOccasionEnum, 'Dịp khen thưởng', 'Occasion')
  readonly occasion: DossierOccasion;

  @Shown(() => dossierLevelEnum, 'Cấp khen thưởng', 'Level')
  readonly level: AwardLevel;

  @Shown(() => AwardSoughtShown, 'Danh hiệu, hình thức đề nghị', 'The award sought')
  readonly award: AwardSoughtShown;

  @Shown(() => SubmitterShown, 'Đơn vị trình', 'Who submitted it')
  readonly submitter: SubmitterShown;

  @Shown(() => ID, 'Mã kết quả suy tôn', 'The nomination that it names', nullable)
  readonly nomination: string | null;

  @Shown(() => DocumentShown, 'Tờ trình', 'The submission')
  readonly submission: DocumentShown;

  @Shown(() => [StoredFileShown], 'Tệp đã quét', 'Scanned files', { rowsMax: 10 })
  readonly files: readonly StoredFileShown[];

  @Shown(() => [String], 'Tài liệu không quét được', 'What could not be scanned')
  readonly unscannable: readonly string[];

  @Shown(() => ID, 'Trình lại hồ sơ', 'The dossier that comes again as this one', nullable)
  readonly resubmits: string | null;

  @Shown(() => [ID], 'Đã được trình lại thành', 'Dossiers that came again in its stead')
  readonly comesAgainAs: readonly string[];

  @Shown(
    () => dossierStepEnum,
    'Bước hiện tại; trống nếu việc trình đã bị huỷ',
    'Where it is; null where its submission was annulled',
    nullable,
  )
  readonly step: DossierStep | null;

  @Shown(() => [DossierStepShown], 'Các việc theo thứ tự ghi nhận', 'Every step in order', {
    rowsMax: 12,
  })
  readonly steps: readonly DossierStepShown[];

  @Shown(
    () => Timeliness,
    'Thời hạn sau hội nghị tổng kết; trống nếu khen thưởng theo đợt, đột xuất',
    'Its deadline after the year-end conference; null for campaigns and ad hoc awards',
    nullable,
  )
  readonly timeliness: Timeliness | null;

  @Shown(() => [AwardShown], 'Khen thưởng', 'The awards granted on it', { rowsMax: 2 })
  readonly awards: readonly AwardShown[];

  @Shown(() => Boolean, 'Đã từng được khen thưởng', 'It was awarded, also where revoked since')
  readonly wasAwarded: boolean;

  @Shown(() => Boolean, 'Đang tạm dừng đề nghị khen thưởng', 'A hold stops it')
  readonly held: boolean;

  @Shown(() => [ID], 'Các lệnh tạm dừng còn hiệu lực: khối/mã', 'Holds in force: bloc/id')
  readonly holdsInForce: readonly string[];

  @Shown(() => [ID], 'Các lệnh tạm dừng đã dỡ bỏ: khối/mã', 'Holds that were lifted: bloc/id')
  readonly holdsLifted: readonly string[];

  @Shown(
    () => ChargeShown,
    'Kết luận không đủ điều kiện và đơn vị chịu trừ điểm; trống nếu không có',
    'A standing finding of ineligibility, and what it charges',
    nullable,
  )
  readonly charge: ChargeShown | null;

  @Shown(
    () => Boolean,
    'Hồ sơ của chính đơn vị nơi Ban đặt trụ sở',
    'Of the unit that houses the Board itself',
  )
  readonly ownCase: boolean;
}
