// The closed lists of meetings, ballots and budgets as GraphQL enums.
import type { Payee } from '../../../libs/domain/bloc-year/budget.ts';
import type { Attendance, MeetingKind } from '../../../libs/domain/bloc-year/meeting.ts';
import type { Meeting } from '../../../projections/meetings.ts';
import { enumeration } from './enumerations.ts';

export const meetingKindEnum = enumeration<MeetingKind>(
  'MeetingKind',
  ['Loại cuộc họp, hội nghị của khối', 'Kind of a bloc’s meeting'],
  {
    launch: ['Hội nghị phát động, ký kết giao ước thi đua', 'Launch, signing of the pact'],
    interimReview: ['Hội nghị sơ kết', 'Interim review'],
    yearEndReview: [
      'Họp bình xét, đánh giá, chấm điểm cuối năm',
      'Year-end meeting that compares and scores the members',
    ],
    yearEnd: ['Hội nghị tổng kết', 'Year-end conference'],
    other: ['Cuộc họp khác', 'Another meeting'],
  },
);

export const attendanceEnum = enumeration<Attendance>(
  'MeetingAttendance',
  ['Tình trạng dự họp của đơn vị', 'Attendance of a unit'],
  {
    present: ['Có mặt, đúng thành phần', 'Present, as expected'],
    presentWrongComposition: [
      'Có mặt, không đúng thành phần',
      'Present, by others than those expected',
    ],
    absentExcused: ['Vắng có lý do', 'Absent with an excuse'],
    absent: ['Vắng không có lý do', 'Absent'],
  },
);

export const meetingStateEnum = enumeration<Meeting['state']>(
  'MeetingState',
  ['Cuộc họp đã diễn ra hay chưa', 'Whether a meeting was held'],
  {
    held: ['Đã họp', 'Held'],
    convened: ['Đã mời, chưa ghi nhận việc họp', 'Convened, not recorded as held'],
    annulled: ['Đã huỷ ghi nhận', 'What was recorded of it was annulled'],
  },
);

export const payeeKindEnum = enumeration<Payee['kind']>(
  'PayeeKind',
  ['Loại đơn vị nhận kinh phí', 'Kind of who is paid'],
  {
    administrative: ['Đơn vị hành chính, sự nghiệp', 'Administrative or public-service unit'],
    enterprise: ['Doanh nghiệp', 'Enterprise'],
  },
);
