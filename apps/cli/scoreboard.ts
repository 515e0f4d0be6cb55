// `thidua scoreboard`: the units of a bloc-year with their points and ranks.
import { formatPoints, formatPointsVi } from '../../libs/domain/points.ts';
import { ledgerStream } from '../../libs/domain/ledger.ts';
import { simulatedTimesFold } from '../../projections/stream-folds.ts';
import { rankedRows, type RankedRow } from '../../projections/scoreboard.ts';
import { Failure } from './failure.ts';
import { pointOf, reading, viewsOf } from './ledger-reading.ts';
import type { CommonFlags } from './flags.ts';
import { illustrativeLine, printJson, printLines, simulatedLine, tableOf } from './output.ts';

interface Flags extends CommonFlags {
  readonly asOf?: string;
}

export async function scoreboard(bloc: string, year: number, flags: Flags): Promise<void> {
  await reading(flags, async (store) => {
    const views = await viewsOf(store, flags);
    try {
      const index = views.resolveAsOf(pointOf(flags.asOf));
      const rows = rankedRows(views, { bloc, year }, index);
      if (rows.length === 0) {
        throw new Failure(
          `Không có đơn vị nào của khối “${bloc}” trong năm ${year} tại thời điểm đó.`,
          `Bloc “${bloc}” has no unit in ${year} at that point.`,
        );
      }
      const illustrative = rows.some((each) => each.illustrative);
      const { from } = views.state(ledgerStream, simulatedTimesFold, index);
      const simulatedClock = from !== null;
      if (flags.json) {
        const units = rows.map(jsonOf);
        printJson({ bloc, year, index, simulatedClock, illustrative, units });
      } else {
        printLines([
          `Khối ${bloc}, năm ${year} (chỉ số / index ${index})`,
          ...(simulatedClock ? [simulatedLine] : []),
          ...(illustrative ? [illustrativeLine] : []),
          boardOf(rows),
        ]);
      }
    } finally {
      views.close();
    }
  });
}

function jsonOf(row: RankedRow): object {
  const { sections, total, bonus, deductions, computed, ...rest } = row;
  return {
    ...rest,
    total: formatPoints(total),
    computed: formatPoints(computed),
    I: formatPoints(sections.I),
    II: formatPoints(sections.II),
    III: formatPoints(sections.III),
    bonus: formatPoints(bonus),
    deductions: formatPoints(deductions),
  };
}

const head = ['Hạng', 'Đơn vị', 'Mục I', 'Mục II', 'Mục III', 'Thưởng', 'Trừ', 'Tổng', 'Ghi chú'];

function boardOf(rows: readonly RankedRow[]): string {
  return tableOf(
    head,
    rows.map((row) => [
      row.rank === null ? '–' : String(row.rank),
      row.name,
      formatPointsVi(row.sections.I),
      formatPointsVi(row.sections.II),
      formatPointsVi(row.sections.III),
      formatPointsVi(row.bonus),
      formatPointsVi(row.deductions),
      formatPointsVi(row.total),
      standingOf(row),
    ]),
  );
}

function standingOf(row: RankedRow): string {
  const words = [
    !row.hasScorecard && 'chưa áp dụng bảng chấm điểm',
    row.hasScorecard && row.incomplete && `thiếu ${row.missing} tiêu chí`,
    row.provisional && 'tạm tính',
    row.excluded && 'chấm điểm, không bình xét',
    !row.rated && 'chưa bình xét trong năm',
    row.closed && 'đã khép',
    row.approved && 'đã phê duyệt',
    row.recordedAfterApproval > 0 && `${row.recordedAfterApproval} nội dung sau phê duyệt`,
    row.alarm && 'CẢNH BÁO: khác số đã phê duyệt',
  ];
  return words.filter((each) => each !== false).join('; ');
}
