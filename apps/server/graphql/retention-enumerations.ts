// The closed lists of retention and disposal as GraphQL enums.
import type { DisposalHoldCause } from '../../../libs/domain/retention/disposal-hold.ts';
import type { RecordKind } from '../../../libs/domain/retention/record-kind.ts';
import { enumeration } from './enumerations.ts';

export const recordKindEnum = enumeration<RecordKind>(
  'RecordKind',
  ['Loại hồ sơ lưu trữ', 'Kind of a record'],
  {
    evidence: ['Tài liệu kiểm chứng', 'Verification evidence'],
    registration: ['Đăng ký thi đua', 'Registrations'],
    activityPlan: ['Kế hoạch và hoạt động của khối', 'Plans and activities of a bloc'],
    movement: ['Phong trào thi đua', 'Movements'],
    inspection: ['Kiểm tra', 'Inspections'],
    difficulty: ['Khó khăn, vướng mắc', 'Difficulties'],
    pact: ['Giao ước thi đua', 'Pacts'],
    budget: ['Kinh phí', 'Budget'],
    minutes: ['Biên bản họp', 'Minutes'],
    nomination: ['Suy tôn', 'Nominations'],
    dossier: ['Hồ sơ đề nghị khen thưởng', 'Award dossiers'],
    memberReport: ['Báo cáo của đơn vị', 'Reports of members'],
    blocReport: ['Báo cáo của khối', 'Reports of blocs'],
    complaintCase: ['Hồ sơ khiếu nại, tố cáo', 'Complaint cases'],
    scorecard: ['Bảng chấm điểm', 'Scorecards'],
    scoring: ['Kết quả chấm điểm', 'Scoring'],
    officialDocument: ['Văn bản', 'Official documents'],
    award: ['Quyết định khen thưởng', 'Awards'],
    unitDecision: ['Quyết định về tổ chức đơn vị', 'Decisions on units'],
    other: ['Loại khác', 'Others'],
  },
);

export const disposalHoldCauseEnum = enumeration<DisposalHoldCause>(
  'DisposalHoldCause',
  ['Việc khiến phải tạm dừng tiêu huỷ', 'Why disposal is held'],
  {
    complaint: ['Khiếu nại', 'Complaint'],
    denunciation: ['Tố cáo', 'Denunciation'],
    inspection: ['Thanh tra, kiểm tra', 'Inspection'],
    litigation: ['Tố tụng', 'Litigation'],
    disciplinaryCase: ['Xử lý kỷ luật', 'Disciplinary case'],
    other: ['Việc khác', 'Something else'],
  },
);
