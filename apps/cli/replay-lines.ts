// How a replay reads in a terminal: each step with what it moved, and where the total ends.
import { formatCivilDateVi } from '../../libs/domain/civil-date.ts';
import { formatPointsVi } from '../../libs/domain/points.ts';
import type { LineChange } from '../../libs/domain/replay/line-change.ts';
import type { ReplayStep } from '../../libs/domain/replay/replay.ts';
import type { Score } from '../../libs/domain/scoring/score.ts';

export function stepLines(step: ReplayStep): readonly string[] {
  const moved = step.totalAfter - step.totalBefore;
  const sign = moved > 0 ? '+' : '';
  const by = moved === 0 ? '' : `  ${sign}${formatPointsVi(moved)}`;
  return [
    '',
    `@${step.revision}  ${formatCivilDateVi(step.occurredOn)}  ${step.type}  ${formatPointsVi(step.totalBefore)} → ${formatPointsVi(step.totalAfter)}${by}`,
    `    ${step.why.vi}`,
    `    ${step.why.en}`,
    ...movedLines(step.changes),
  ];
}

/** A scorecard applied makes dozens of lines at once; those beyond this are counted only. */
const movedLinesMax = 6;

/** The lines whose points moved; what changed of a line without moving points is in the JSON. */
function movedLines(changes: readonly LineChange[]): readonly string[] {
  const moved = changes.filter(({ by }) => by !== 0);
  const more = moved.length - movedLinesMax;
  return [
    ...moved.slice(0, movedLinesMax).map(movedLine),
    ...(more > 0 ? [`      … và ${more} dòng khác / and ${more} more`] : []),
  ];
}

function movedLine({ id, before, after }: LineChange): string {
  const evidence = (after ?? before)?.evidence ?? [];
  const proof = evidence.length === 0 ? '' : `  (hồ sơ / evidence: ${evidence.join(', ')})`;
  return `      ${id}: ${pointsOf(before)} → ${pointsOf(after)}${proof}`;
}

export function pointsOf(line: LineChange['before']): string {
  return line === null ? '–' : formatPointsVi(line.counted);
}

export function totalLine(score: Score): string {
  return `Tổng điểm / Total: ${formatPointsVi(score.total)}${standingOf(score.status)}`;
}

function standingOf(status: Score['status']): string {
  const words = [
    status.incomplete && 'chưa đủ / incomplete',
    status.provisional && 'tạm tính / provisional',
    status.excluded && 'chấm điểm, không bình xét / scored, not considered',
    status.approved && 'đã phê duyệt / approved',
  ].filter((each) => each !== false);
  return words.length > 0 ? ` (${words.join('; ')})` : '';
}

export function hypotheticalLine(ruleBook: string): string {
  return `GIẢ ĐỊNH: tính theo bộ quy tắc ${ruleBook} / HYPOTHETICAL: scored by rule book ${ruleBook}`;
}
