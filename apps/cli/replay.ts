// `thidua replay`: a unit-year step by step, in the terminal or as JSON.
import { formatCivilDateVi } from '../../libs/domain/civil-date.ts';
import { formatPoints, formatPointsVi } from '../../libs/domain/points.ts';
import { replay, type Replay, type ReplayStep } from '../../libs/domain/replay/replay.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { Failure } from './failure.ts';
import { basisSourceOf, pointOf, reading, streamOf, viewsOf } from './ledger-reading.ts';
import type { CommonFlags } from './flags.ts';
import { printJson, printLines } from './output.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import type { Recorded } from '../../libs/domain/act.ts';

interface Flags extends CommonFlags {
  readonly asOf?: string;
}

export async function replayUnitYear(unit: string, year: number, flags: Flags): Promise<void> {
  const stream = unitYearStream({ unit, year });
  await reading(flags.data, async (store) => {
    const events = await eventsAsOf(store, stream, flags.asOf);
    if (events.length === 0) {
      throw new Failure(
        `Sổ cái không có năm thi đua ${year} của đơn vị “${unit}” tại thời điểm đó.`,
        `The ledger has no year ${year} of unit “${unit}” at that point.`,
      );
    }
    const answer = replay(events, await basisSourceOf(store, events));
    if (flags.json) printJson(jsonOf(stream, answer));
    else printLines(linesOf(stream, answer));
  });
}

async function eventsAsOf(
  store: EventStore,
  stream: string,
  asOf: string | undefined,
): Promise<readonly Recorded[]> {
  if (asOf === undefined) return streamOf(store, stream);
  const views = await viewsOf(store);
  try {
    const index = views.resolveAsOf(pointOf(asOf));
    return views.stream(stream, index).map((each) => decode(each));
  } finally {
    views.close();
  }
}

function jsonOf(stream: string, { steps, score }: Replay): object {
  return {
    unitYear: stream,
    total: formatPoints(score.total),
    steps: steps.map((step) => ({
      address: `${stream}@${step.revision}`,
      type: step.type,
      occurredOn: step.occurredOn,
      recordedAt: step.recordedAt,
      receivedAt: step.receivedAt,
      actor: step.actor,
      totalBefore: formatPoints(step.totalBefore),
      totalAfter: formatPoints(step.totalAfter),
      counts: step.counts,
      changes: step.changes.map(({ id, before, after, by }) => ({
        line: id,
        before: before && formatPoints(before.counted),
        after: after && formatPoints(after.counted),
        by: formatPoints(by),
        clause: (after ?? before)?.clause.reference ?? null,
        evidence: after?.evidence ?? [],
      })),
      why: step.why,
    })),
  };
}

function linesOf(stream: string, { steps, score }: Replay): readonly string[] {
  return [
    `${stream}: ${steps.length} bước / steps`,
    ...steps.flatMap(stepLines),
    '',
    `Tổng điểm / Total: ${formatPointsVi(score.total)}${standingOf(score.status)}`,
  ];
}

function stepLines(step: ReplayStep): readonly string[] {
  const moved = step.totalAfter - step.totalBefore;
  const sign = moved > 0 ? '+' : '';
  const by = moved === 0 ? '' : `  ${sign}${formatPointsVi(moved)}`;
  return [
    '',
    `@${step.revision}  ${formatCivilDateVi(step.occurredOn)}  ${step.type}  ${formatPointsVi(step.totalBefore)} → ${formatPointsVi(step.totalAfter)}${by}`,
    `    ${step.why.vi}`,
    `    ${step.why.en}`,
  ];
}

function standingOf(status: Replay['score']['status']): string {
  const words = [
    status.incomplete && 'chưa đủ / incomplete',
    status.provisional && 'tạm tính / provisional',
    status.excluded && 'chấm điểm, không bình xét / scored, not considered',
    status.approved && 'đã phê duyệt / approved',
  ].filter((each) => each !== false);
  return words.length > 0 ? ` (${words.join('; ')})` : '';
}
