// Sample working calendars, illustrative ("mẫu minh hoạ"): the announcements of these years were not at hand.
import type { NamedDay, WorkingCalendar } from '../working-calendar/working-calendar.ts';

function off(name: string, ...dates: readonly string[]): readonly NamedDay[] {
  return dates.map((date) => ({ date, name }));
}

function calendar(year: number, daysOff: readonly NamedDay[]): WorkingCalendar {
  return {
    year,
    daysOff,
    workingWeekends: [],
    legalBasis: { text: 'Mẫu minh hoạ, không dẫn thông báo nào', document: null },
    illustrative: true,
  };
}

const tet = 'Tết Nguyên đán';
const hungKings = 'Giỗ Tổ Hùng Vương';
const national = 'Quốc khánh';

export const workingCalendar2021 = calendar(2021, [
  ...off('Tết Dương lịch', '2021-01-01'),
  ...off(tet, '2021-02-10', '2021-02-11', '2021-02-12', '2021-02-15', '2021-02-16'),
  ...off(hungKings, '2021-04-21'),
  ...off('Ngày Chiến thắng', '2021-04-30'),
  ...off('Nghỉ bù Quốc tế Lao động', '2021-05-03'),
  ...off(national, '2021-09-02', '2021-09-03'),
]);

export const workingCalendar2022 = calendar(2022, [
  ...off('Nghỉ bù Tết Dương lịch', '2022-01-03'),
  ...off(tet, '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
  ...off(`Nghỉ bù ${hungKings}`, '2022-04-11'),
  ...off('Nghỉ bù Ngày Chiến thắng, Quốc tế Lao động', '2022-05-02', '2022-05-03'),
  ...off(national, '2022-09-01', '2022-09-02'),
]);
