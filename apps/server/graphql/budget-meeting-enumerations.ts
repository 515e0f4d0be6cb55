// The closed lists of meetings, ballots and budgets as GraphQL enums.
import type { Attendance, MeetingKind } from '../../../libs/domain/bloc-year/meeting.ts';
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
