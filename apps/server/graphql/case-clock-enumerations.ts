// The clocks of a case and how they stand as GraphQL enums, and their words.
import type { ClockState } from '../../../libs/domain/complaint-clocks/standing.ts';
import type { ClockId } from '../../../libs/domain/complaint-procedure/procedure.ts';
import { enumeration, type Words } from './enumerations.ts';

export const clockWords: Readonly<Record<ClockId, Words>> = {
  lodging: ['Thời hiệu nộp đơn', 'The case is lodged'],
  acceptance: ['Thụ lý, hoặc thông báo không thụ lý', 'The case is accepted, or refused'],
  settlement: ['Giải quyết vụ việc', 'The case is settled'],
  delivery: ['Gửi quyết định giải quyết', 'The decision is delivered'],
  secondLodging: ['Khiếu nại lần hai', 'A second complaint may be lodged'],
  entryIntoForce: ['Quyết định có hiệu lực', 'The decision takes effect'],
  carryingOut: ['Thi hành quyết định', 'The decision is carried out'],
  publication: ['Công khai quyết định', 'The decision is made public'],
};

export const caseClockEnum = enumeration<ClockId>(
  'CaseClock',
  ['Thời hạn của vụ việc', 'What is due in a case'],
  clockWords,
);

export const clockStateEnum = enumeration<ClockState>(
  'CaseClockState',
  ['Tình trạng của thời hạn vào ngày được hỏi', 'How what is due in a case stands on a day'],
  {
    notBegun: ['Chưa bắt đầu tính', 'Not begun'],
    metInTime: ['Đã thực hiện, đúng hạn', 'Met in time'],
    metLate: ['Đã thực hiện, quá hạn', 'Met late'],
    overdue: ['Quá hạn, chưa thực hiện', 'Overdue'],
    lapsed: ['Hết thời hiệu khiếu nại lần hai', 'The right to a second complaint has lapsed'],
    coming: ['Sắp đến hạn', 'Coming'],
    open: ['Còn hạn', 'Open'],
    suspended: ['Đang tạm đình chỉ, chưa tính tiếp', 'Kept away by a suspension'],
    mayTakeEffect: ['Đã đến ngày có thể có hiệu lực', 'The decision may take effect'],
    noDayKnown: ['Chưa có quy định về số ngày', 'No day is known'],
  },
);
