// The closed lists of deadlines as GraphQL enums, and their words.
import type { DeadlineId } from '../../../libs/domain/deadline.ts';
import type { Capacity, Clock, ReleaseCause } from '../../../libs/domain/deadlines/obligation.ts';
import type { DeadlineState } from '../../../libs/domain/deadlines/standing-on.ts';
import { enumeration, type Words } from './enumerations.ts';

export const deadlineWords: Readonly<Record<DeadlineId, Words>> = {
  registrationByMember: ['Đơn vị thành viên đăng ký thi đua', 'Registration of a member'],
  registrationConsolidation: [
    'Trưởng khối tổng hợp, gửi đăng ký thi đua về Ban',
    'The lead sends the consolidated registrations to the Board',
  ],
  budgetEstimate: ['Trưởng khối lập, nộp dự toán kinh phí', 'The lead submits the budget estimate'],
  memberHalfYearReport: ['Báo cáo sơ kết của đơn vị (Mẫu 01)', 'Half-year report of a member'],
  memberYearReport: ['Báo cáo tổng kết của đơn vị (Mẫu 01)', 'Year report of a member'],
  blocHalfYearReport: ['Báo cáo sơ kết của khối (Mẫu 02)', 'Half-year report of the bloc'],
  blocYearReport: ['Báo cáo tổng kết của khối (Mẫu 02)', 'Year report of the bloc'],
  yearEndMeeting: ['Tổ chức xong hội nghị tổng kết', 'The year-end conference is held'],
  awardDossiers: ['Trình hồ sơ đề nghị khen thưởng', 'Award dossiers are submitted'],
  delegatedBlocFormation: [
    'Thành lập hoặc kiện toàn khối được uỷ quyền',
    'A delegated bloc is set up or reconstituted',
  ],
  delegatedBlocPlan: [
    'Xây dựng kế hoạch thực hiện của khối được uỷ quyền',
    'The plan for a delegated bloc is adopted',
  ],
  delegatedRegistration: [
    'Đăng ký thi đua với UBND tỉnh cho các đơn vị thuộc khối trực thuộc',
    'Units of a delegated bloc are registered with the Provincial People’s Committee',
  ],
  pactSigning: ['Ký giao ước thi đua', 'The emulation pact is signed'],
  budgetSettlement: ['Trưởng khối quyết toán kinh phí', 'The lead settles the budget'],
};

export const deadlineEnum = enumeration<DeadlineId>(
  'Deadline',
  ['Việc có thời hạn trong năm thi đua', 'What is due in a year of emulation'],
  deadlineWords,
);

export const deadlineStateEnum = enumeration<DeadlineState>(
  'DeadlineState',
  ['Tình trạng của một việc có thời hạn, vào ngày được hỏi', 'How what is due stands on a day'],
  {
    metInTime: ['Đã thực hiện, đúng hạn', 'Met in time'],
    metLate: ['Đã thực hiện, quá hạn', 'Met late'],
    metEarly: [
      'Đã nộp trước ngày được nộp (khi bộ quy tắc hiểu “sau” là sau khi hết hạn đó)',
      'Came before the first day on which it may, where the rule book reads “after” so',
    ],
    overdue: ['Quá hạn, chưa thực hiện', 'Overdue'],
    coming: ['Sắp đến hạn', 'Due within the days asked for'],
    open: ['Chưa đến hạn', 'Not due yet'],
    noDayKnown: ['Chưa thực hiện, chưa quy định ngày', 'Not met, and no day is fixed'],
    notApplicable: ['Không phải thực hiện', 'Not owed'],
  },
);

export const deadlineClockEnum = enumeration<Clock>(
  'DeadlineClock',
  ['Đúng hạn hay không tính theo thời điểm nào', 'By which of its times it is judged'],
  {
    received: ['Thời điểm tiếp nhận', 'When the paper was received'],
    occurred: ['Ngày thực hiện', 'The day of the act'],
    stated: [
      'Ngày ghi trong chính nội dung (ngày thành lập, ngày cuối của hội nghị)',
      'The day that the fact states: of the formation, the last of the conference',
    ],
  },
);

export const obligedCapacityEnum = enumeration<Capacity>(
  'ObligedCapacity',
  ['Phải thực hiện với tư cách gì', 'In which capacity something is owed'],
  {
    member: ['Đơn vị thành viên', 'Member'],
    lead: ['Trưởng khối', 'Lead of the bloc'],
    authority: ['Cơ quan được uỷ quyền', 'Delegated authority'],
    submitter: ['Đơn vị trình hồ sơ', 'Who submits the dossier'],
  },
);

export const releaseCauseEnum = enumeration<ReleaseCause>(
  'DeadlineReleaseCause',
  ['Vì sao không phải thực hiện', 'Why it is not owed'],
  {
    joinedLater: ['Đơn vị vào khối sau khi hết hạn', 'The unit joined after the last day'],
    blocSetUpLater: ['Khối thành lập sau khi hết hạn', 'The bloc was set up after the last day'],
    leadApprovedLater: [
      'Trưởng khối được phê chuẩn sau khi hết hạn',
      'The lead was approved after the last day',
    ],
    leftAllBlocs: ['Đơn vị đã ra khỏi các khối', 'The unit left all blocs'],
    cutShort: [
      'Năm thi đua kết thúc sớm do sắp xếp, tổ chức lại',
      'The season was cut short by a reorganisation',
    ],
    withdrawn: ['Hồ sơ đã rút', 'The dossier was withdrawn'],
    resubmitted: ['Đã trình lại bằng hồ sơ khác', 'It came again as another dossier'],
  },
);
