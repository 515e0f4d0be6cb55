// The closed lists of award dossiers, holds and awards as GraphQL enums.
import type { RevocationCause } from '../../../libs/domain/bloc-year/award.ts';
import type {
  DossierCategory,
  DossierOccasion,
  ReceiptChannel,
} from '../../../libs/domain/bloc-year/dossier.ts';
import type { HoldCause, HoldOutcome } from '../../../libs/domain/bloc-year/hold.ts';
import type { SubmitterCapacity } from '../../../libs/domain/rule-book/year-acts.ts';
import { enumeration } from './enumerations.ts';

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
