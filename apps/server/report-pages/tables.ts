// The tables of report pages: compared values, awards, titles and models, each with a caption and header cells.
import type { ComparedValue, TitleCount } from '../../../libs/domain/report/figures.ts';
import type { Exemplars } from '../../../libs/domain/report/exemplar.ts';
import type { AwardLevel, AwardsOfLevel } from '../../../libs/domain/report/mau-01.ts';
import { awardShares, awardsTogether, reachedOf } from '../../../libs/domain/report/shares.ts';
import { markup, type Markup, type Piece } from '../../../libs/documents/markup.ts';
import type { Printed } from './printed.ts';
import { countVi, decimalVi, percentVi } from './words.ts';

/** A table: its header is repeated on every printed page, its first column heads the rows. */
export function table(caption: string, header: readonly string[], rows: readonly Markup[]): Markup {
  const wide = header.length > 7 && markup` class="wide"`;
  const cells = header.map((each) => markup`<th scope="col">${each}</th>`);
  return markup`<table${wide}>
    <caption>${caption}</caption>
    <thead><tr>${cells}</tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

export function tableRow(head: Piece, cells: readonly Piece[]): Markup {
  return markup`<tr><th scope="row">${head}</th>${cells.map((each) => markup`<td>${each}</td>`)}</tr>`;
}

export const comparisonHeader = [
  'Đơn vị tính',
  'Kết quả',
  'Kế hoạch giao',
  '% kế hoạch giao',
  'Năm trước',
  '% so với năm trước',
] as const;
/** A half-year is compared with its own half a year ago, and with the plan of the full year. */
export const halfYearHeader = [
  'Đơn vị tính',
  'Kết quả',
  'Kế hoạch giao của kỳ',
  '% kế hoạch giao',
  'Cùng kỳ năm trước',
  '% so với cùng kỳ',
  'Kế hoạch cả năm',
  '% kế hoạch cả năm',
] as const;

export function comparedCells(
  measure: string,
  row: ComparedValue,
  period: Printed<unknown>['period'],
): readonly Piece[] {
  const beside = (base: string | null) => [
    base === null ? '–' : decimalVi(base),
    percentVi(reachedOf(row.value, base)),
  ];
  const plan = [measure, decimalVi(row.value), ...beside(row.assignedPlan)];
  if (period === 'year') return [...plan, ...beside(row.previousYearValue)];
  return [...plan, ...beside(row.samePeriodValue), ...beside(row.fullYearPlan)];
}

export function titlesTable(titles: readonly TitleCount[]): Markup | null {
  if (titles.length === 0) return null;
  const rows = titles.map(({ title, registered }) =>
    tableRow(title, [countVi(registered.collectives), countVi(registered.individuals)]),
  );
  return table('Danh hiệu thi đua đã đăng ký', ['Danh hiệu thi đua', 'Tập thể', 'Cá nhân'], rows);
}

const levels: Readonly<Record<AwardLevel, string>> = {
  state: 'Cấp nhà nước',
  provincial: 'Cấp tỉnh',
  ministerial: 'Bộ, ngành trung ương',
  unit: 'Khen thưởng đơn vị',
};

const awardsHeader = [
  'Cấp',
  'Trình: tập thể',
  'Trình: cá nhân',
  'Đủ điều kiện: tập thể',
  'Đủ điều kiện: cá nhân',
  'Tập thể nhỏ',
  '% số tập thể',
  'Lao động trực tiếp',
  '% số cá nhân',
  '% tổng số',
] as const;

export function awardsTable(awards: readonly AwardsOfLevel[]): Markup {
  const together = awardsTogether(awards);
  const rows = awards.map((each) => tableRow(levels[each.level], awardCells(each)));
  const sum = together && tableRow('Các cấp cộng lại', awardCells(together));
  return table('Kết quả khen thưởng các cấp', awardsHeader, sum ? [...rows, sum] : rows);
}

function awardCells(awards: Omit<AwardsOfLevel, 'level'>): readonly Piece[] {
  const { submitted, eligible, smallCollectives, directWorkers } = awards;
  const shares = awardShares(awards);
  return [
    countVi(submitted.collectives),
    countVi(submitted.individuals),
    countVi(eligible.collectives),
    countVi(eligible.individuals),
    countVi(smallCollectives),
    percentVi(shares.smallCollectives),
    countVi(directWorkers),
    percentVi(shares.directWorkers),
    percentVi(shares.together),
  ];
}

export function exemplarsTable({ all, newlyFound, onPortal }: Exemplars): Markup {
  const rows = (
    [
      ['Tổng số điển hình tiên tiến', all],
      ['Trong đó mới được phát hiện', newlyFound],
      ['Đã giới thiệu trên Cổng thông tin điện tử của Hội đồng', onPortal],
    ] as const
  ).map(([head, count]) =>
    tableRow(head, [countVi(count.collectives), countVi(count.individuals)]),
  );
  return table('Điển hình tiên tiến', ['Điển hình', 'Tập thể', 'Cá nhân'], rows);
}

/** Whom the report names as a model. */
export function namedModels(
  { named }: Exemplars,
  { people, unitName }: Pick<Printed<unknown>, 'people' | 'unitName'>,
): Markup | null {
  if (named.length === 0) return null;
  const items = named.map((each, place) => {
    const who = each.kind === 'collective' ? `Tập thể: ${each.name}` : `Cá nhân: ${people[place]}`;
    const marks = [
      each.unit === null ? null : unitName(each.unit),
      each.newlyFound ? 'mới được phát hiện' : null,
      each.onPortal ? 'đã giới thiệu trên Cổng thông tin điện tử' : null,
    ].filter((mark) => mark !== null);
    return markup`<li>${who}${marks.length > 0 && ` (${marks.join('; ')})`}</li>`;
  });
  return markup`<p>Các điển hình được nêu tên:</p><ul>${items}</ul>`;
}
