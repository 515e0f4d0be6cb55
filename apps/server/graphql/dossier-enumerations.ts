// The closed lists of award dossiers, holds and awards as GraphQL enums.
import type { RevocationCause } from '../../../libs/domain/bloc-year/award.ts';
import type {
  Beneficiary,
  DossierCategory,
  DossierOccasion,
  DossierStep,
  ReceiptChannel,
} from '../../../libs/domain/bloc-year/dossier.ts';
import type { HoldCause, HoldOutcome } from '../../../libs/domain/bloc-year/hold.ts';
import type { SubmitterCapacity } from '../../../libs/domain/rule-book/year-acts.ts';
import type { DossierDeed } from '../../../projections/dossier-steps.ts';
import { enumeration, type Words } from './enumerations.ts';

export const holdCauseEnum = enumeration<HoldCause>(
  'HoldCause',
  ['Việc đang giải quyết khiến phải tạm dừng đề nghị khen thưởng', 'What is pending'],
  {
    complaint: ['Khiếu nại', 'Complaint'],
    denunciation: ['Tố cáo', 'Denunciation'],
    inspection: ['Thanh tra, kiểm tra có dấu hiệu vi phạm', 'Inspection with signs of violation'],
    disciplinaryCase: ['Đang xem xét kỷ luật', 'Disciplinary case'],
    other: ['Việc khác', 'Something else'],
  },
);

export const holdOutcomeEnum = enumeration<HoldOutcome>(
  'HoldOutcome',
  ['Kết quả của việc khiến phải tạm dừng', 'How what was pending ended'],
  {
    notUpheld: ['Nội dung không đúng', 'Not upheld'],
    upheld: ['Nội dung đúng', 'Upheld'],
    partlyUpheld: ['Nội dung đúng một phần', 'Partly upheld'],
    withdrawn: ['Đã rút', 'Withdrawn'],
    discontinued: ['Đình chỉ giải quyết', 'Discontinued'],
    ended: ['Đã kết thúc', 'Ended'],
  },
);

export const dossierCategoryEnum = enumeration<DossierCategory>(
  'DossierCategory',
  ['Diện của hồ sơ', 'Category of a dossier'],
  {
    article7Clause8PointF: [
      'Tập thể tại điểm f khoản 8 Điều 7 Quyết định 3666/QĐ-UBND',
      'Collective of Art. 7(8)(f) of Decision 3666',
    ],
    article7Clause8PointH: [
      'Tập thể tại điểm h khoản 8 Điều 7 Quyết định 3666/QĐ-UBND',
      'Collective of Art. 7(8)(h) of Decision 3666',
    ],
    other: ['Diện khác', 'Any other'],
  },
);

export const dossierOccasionEnum = enumeration<DossierOccasion>(
  'DossierOccasion',
  ['Dịp khen thưởng', 'Occasion of an award'],
  {
    regular: ['Thường xuyên', 'Regular'],
    campaign: ['Theo đợt, chuyên đề', 'Campaign'],
    adHoc: ['Đột xuất', 'Ad hoc'],
  },
);

export const submitterCapacityEnum = enumeration<SubmitterCapacity>(
  'SubmitterCapacity',
  ['Tư cách trình hồ sơ', 'Capacity in which a dossier is submitted'],
  {
    blocLead: ['Trưởng khối', 'Bloc lead'],
    districtPeoplesCommittee: ['UBND huyện, thị xã, thành phố', 'District People’s Committee'],
    provincialAgency: ['Sở, ban, ngành', 'Agency of the province'],
    massOrganisation: ['Mặt trận Tổ quốc, đoàn thể cấp tỉnh', 'Provincial mass organisation'],
  },
);

export const receiptChannelEnum = enumeration<ReceiptChannel>(
  'ReceiptChannel',
  ['Hình thức tiếp nhận hồ sơ', 'How a dossier came'],
  {
    portal: ['Trực tuyến qua Cổng dịch vụ công', 'Online, by the public service portal'],
    paperSet: ['01 bộ hồ sơ giấy tại Sở Nội vụ', 'One paper set to Home Affairs'],
    postalDesk: [
      'Bưu chính công ích, tại bộ phận tiếp nhận và trả kết quả',
      'Public post, at the desk of the service centre',
    ],
  },
);

export const revocationCauseEnum = enumeration<RevocationCause>(
  'RevocationCause',
  ['Nguyên nhân huỷ bỏ khen thưởng', 'Why an award is revoked'],
  {
    falseDeclaration: ['Kê khai gian dối thành tích', 'False declaration'],
    laterFinding: ['Phát hiện vi phạm sau khi khen thưởng', 'A later finding'],
    other: ['Nguyên nhân khác', 'Another cause'],
  },
);

export const beneficiaryKindEnum = enumeration<Beneficiary['kind']>(
  'BeneficiaryKind',
  ['Đối tượng được đề nghị khen thưởng', 'Whom an award is sought for'],
  {
    memberUnit: ['Đơn vị thành viên', 'A member unit'],
    collective: ['Tập thể thuộc đơn vị', 'A collective of the unit'],
    individual: ['Cá nhân thuộc đơn vị', 'A person of the unit'],
  },
);

const stepWords: Record<DossierStep, Words> = {
  submitted: ['Đã trình', 'Submitted'],
  received: ['Đã tiếp nhận', 'Received'],
  returned: ['Đã trả lại', 'Returned'],
  withdrawn: ['Đã rút', 'Withdrawn'],
  eligible: ['Đủ điều kiện', 'Found eligible'],
  ineligible: ['Không đủ điều kiện', 'Found ineligible'],
  putToCouncil: ['Đã trình Hội đồng', 'Put to the Council'],
  recommended: ['Hội đồng nhất trí', 'Recommended by the Council'],
  notRecommended: ['Hội đồng không nhất trí', 'Not recommended by the Council'],
  granted: ['Đã quyết định khen thưởng', 'Award granted'],
  refused: ['Không khen thưởng', 'Award refused'],
};

export const dossierStepEnum = enumeration<DossierStep>(
  'DossierStep',
  ['Hồ sơ đang ở bước nào', 'Where a dossier is'],
  stepWords,
);

export const dossierDeedEnum = enumeration<DossierDeed>(
  'DossierDeed',
  ['Việc đã diễn ra với hồ sơ', 'What happened to a dossier'],
  { ...stepWords, revoked: ['Huỷ bỏ khen thưởng', 'Award revoked'] },
);

/** How a finding of ineligibility stands in the unit-year that it is charged to. */
export type ChargeState =
  'carriedOut' | 'missing' | 'otherNotice' | 'yearNotOpen' | 'findingAnnulled';

export const chargeStateEnum = enumeration<ChargeState>(
  'ChargeState',
  [
    'Kết luận hồ sơ không đủ điều kiện đã được thông báo vào năm thi đua của đơn vị chịu trừ điểm chưa',
    'Whether a finding was carried out in the unit-year that it is charged to',
  ],
  {
    carriedOut: ['Đã thông báo', 'Carried out'],
    missing: ['Chưa thông báo', 'Missing'],
    otherNotice: [
      'Văn bản này đã được thông báo nhưng chưa có hồ sơ này: cần huỷ rồi thông báo lại đủ',
      'Notified without this dossier: that notice has to be annulled and the finding carried out anew',
    ],
    yearNotOpen: [
      'Chưa mở năm thi đua theo ngày của văn bản thông báo',
      'The unit-year of the notice’s date is not open',
    ],
    findingAnnulled: [
      'Kết luận đã bị huỷ nhưng thông báo vẫn còn: cần huỷ thông báo',
      'The finding was annulled and the notice still stands: it has to be annulled',
    ],
  },
);
