// The closed lists of the directory as GraphQL enums.
import type { Existence } from '../../../projections/directory-on-day.ts';
import type { UnitEnding } from '../../../projections/directory-rows.ts';
import { enumeration } from './enumerations.ts';

export const existenceEnum = enumeration<Existence>(
  'Existence',
  ['Có hay không vào ngày đang xem', 'Whether it is there on the day'],
  {
    notYet: ['Chưa thành lập vào ngày đó', 'Not yet there on that day'],
    existing: ['Đang hoạt động vào ngày đó', 'There on that day'],
    ended: ['Đã kết thúc hoạt động trước ngày đó', 'It had ended before that day'],
  },
);

export const unitEndingEnum = enumeration<UnitEnding>(
  'UnitEnding',
  ['Đơn vị kết thúc hoạt động theo hình thức nào', 'How a unit ended'],
  {
    merged: ['Sáp nhập vào đơn vị khác', 'Merged into a unit that goes on'],
    consolidated: ['Hợp nhất thành đơn vị mới', 'Consolidated with others into a new unit'],
    divided: ['Chia thành các đơn vị', 'Divided into several'],
    dissolved: ['Giải thể', 'Dissolved without a successor'],
  },
);
