// What the clocks of a case are called, and how they stand.
import type { ClockId } from '../complaint-procedure/procedure.ts';
import type { ClockState } from './standing.ts';

type Words = readonly [vi: string, en: string];

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

export const clockStateWords: Readonly<Record<ClockState, Words>> = {
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
};
