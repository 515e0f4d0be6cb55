// What the units of each bloc register at the start of the year, and what came of it; figures are invented.
import type { Direction } from '../domain/quantity.ts';
import type { RegisteredItem } from '../domain/unit-year/registration.ts';
import { blocs, type BlocId } from './bodies.ts';
import type { Chance } from './chance.ts';

/** How a result stands to the registered value. */
export type Outcome = 'over' | 'justOver' | 'equal' | 'under';

interface Target {
  readonly item: string;
  /** The criterion of Section I that it goes to. */
  readonly criterion: string;
  readonly text: string;
  readonly measure: string;
  readonly value: number;
  /** By which a unit's registered value may lie above this one. */
  readonly spread: number;
  /** By which a result that is not equal differs. */
  readonly step: number;
  readonly direction: Direction;
}

function target(
  item: string,
  criterion: string,
  what: string,
  [value, spread, step, direction = 'higherIsBetter']: readonly [
    value: number,
    spread: number,
    step: number,
    direction?: Direction,
  ],
): Target {
  const comma = what.lastIndexOf(', ');
  const [text, measure] = [what.slice(0, comma), what.slice(comma + 2)];
  return { item, criterion, text, measure, value, spread, step, direction };
}

const lower = 'lowerIsBetter';

const targets: Readonly<Record<BlocId, readonly Target[]>> = {
  [blocs.departments]: [
    target('CT1', 'I.1.2', 'Tỷ lệ nhiệm vụ được giao hoàn thành đúng hạn, %', [85, 5, 9]),
    target('CT2', 'I.1.3', 'Thời gian giải quyết thủ tục hành chính, ngày', [5, 3, 1, lower]),
    target('CT3', 'I.1.4', 'Tỷ lệ hồ sơ tiếp nhận trực tuyến, %', [48, 12, 7]),
    target('CT4', 'I.1.5', 'Chỉ số cải cách hành chính của cơ quan, điểm', [82, 6, 3]),
    target('CT5', 'I.1.6', 'Tỷ lệ giải ngân vốn, dự toán được giao, %', [90, 5, 4]),
    target('CT6', 'I.1.9', 'Số cuộc thanh tra, kiểm tra hoàn thành, cuộc', [14, 6, 3]),
    target('CT7', 'I.1.10', 'Số lượt cán bộ được đào tạo, bồi dưỡng, lượt', [60, 40, 15]),
  ],
  [blocs.communes]: [
    target('CT1', 'I.1.1', 'Thu ngân sách nhà nước trên địa bàn, triệu đồng', [700, 300, 110]),
    target('CT2', 'I.1.6', 'Tỷ lệ hộ nghèo cuối năm, %', [10, 8, 2, lower]),
    target('CT3', 'I.1.2', 'Tổng sản lượng lương thực có hạt, tấn', [1300, 400, 180]),
    target('CT4', 'I.1.5', 'Diện tích trồng rừng mới, ha', [35, 20, 6]),
    target('CT5', 'I.1.9', 'Tỷ lệ người dân tham gia bảo hiểm y tế, %', [90, 5, 3]),
    target('CT6', 'I.1.10', 'Tỷ lệ gia đình đạt danh hiệu văn hoá, %', [80, 8, 4]),
    target('CT7', 'I.1.11', 'Số lao động được giải quyết việc làm mới, người', [40, 30, 9]),
  ],
  [blocs.enterprises]: [
    target('CT1', 'I.1.1', 'Doanh thu, triệu đồng', [38000, 9000, 4800]),
    target('CT2', 'I.1.2', 'Nộp ngân sách nhà nước, triệu đồng', [1600, 500, 220]),
    target('CT3', 'I.1.5', 'Thu nhập bình quân, nghìn đồng/tháng', [6400, 900, 700]),
    target('CT4', 'I.1.9', 'Tiêu hao điện trên một tấn sản phẩm, kWh', [210, 60, 12, lower]),
    target('CT5', 'I.1.7', 'Số lao động có việc làm thường xuyên, người', [85, 60, 10]),
    target('CT6', 'I.1.4', 'Sản lượng sản phẩm chủ yếu, tấn', [900, 300, 60]),
    target('CT7', 'I.2.6', 'Đóng góp an sinh xã hội, triệu đồng', [40, 20, 12]),
  ],
};

/** A task without a unit of measure: it was exceeded only where the members agree so. */
const tasks: Readonly<Record<BlocId, { readonly text: string; readonly criterion: string }>> = {
  [blocs.departments]: { text: 'Hoàn thành đề án chuyển đổi số của ngành', criterion: 'I.2.7' },
  [blocs.communes]: { text: 'Xây dựng mô hình xã chuyển đổi số', criterion: 'I.2.5' },
  [blocs.enterprises]: { text: 'Đưa dây chuyền mới vào hoạt động', criterion: 'I.2.5' },
};
export const unmeasuredTask = 'NV1';

/** Which criterion of Section I each item goes to. */
export function mappingIn(bloc: BlocId) {
  const measured = targets[bloc].map(({ item, criterion }) => ({ item, criterion }));
  return [...measured, { item: unmeasuredTask, criterion: tasks[bloc].criterion }];
}

/** The items that a unit registers: seven targets and one task. */
export function registeredItems(bloc: BlocId, chance: Chance): readonly RegisteredItem[] {
  const measured = targets[bloc].map(
    ({ item, text, measure, value, spread, direction }): RegisteredItem => ({
      item,
      kind: 'target',
      text,
      measure,
      value: String(value + chance.whole(spread + 1)),
      direction,
    }),
  );
  const task = {
    item: unmeasuredTask,
    kind: 'task',
    text: tasks[bloc].text,
    measure: null,
    value: null,
    direction: null,
  } as const;
  return [...measured, task];
}

/** The value that a result of this outcome has against a registered item. */
export function resultValue(bloc: BlocId, item: RegisteredItem, outcome: Outcome): string {
  const registered = Number(item.value);
  const { step, direction } = targetOf(bloc, item.item);
  const better = direction === 'higherIsBetter' ? step : -step;
  switch (outcome) {
    case 'equal':
      return String(registered);
    case 'justOver':
      return String(registered + Math.sign(better));
    case 'over':
      return String(registered + better);
    case 'under':
      return String(registered - better);
  }
}

function targetOf(bloc: BlocId, item: string): Target {
  const found = targets[bloc].find((each) => each.item === item);
  if (!found) throw new Error(`no target ${item} in ${bloc}`);
  return found;
}
