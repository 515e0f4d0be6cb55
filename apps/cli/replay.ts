// `thidua replay`: a unit-year step by step, in the terminal or as JSON.
import { formatCivilDateVi } from '../../libs/domain/civil-date.ts';
import { formatPoints, formatPointsVi } from '../../libs/domain/points.ts';
import { replay, type Replay, type ReplayStep } from '../../libs/domain/replay/replay.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { Failure } from './failure.ts';
import {
  basisSourceOf,
  pointOf,
  reading,
  simulatedTimesOf,
  streamOf,
  viewsOf,
} from './ledger-reading.ts';
import type { CommonFlags } from './flags.ts';
import { illustrativeLine, printJson, printLines, simulatedLine } from './output.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import type { LineChange } from '../../libs/domain/replay/line-change.ts';
import { isIllustrative } from '../../libs/domain/scoring/illustrative.ts';
import type { BasisSource } from '../../libs/domain/scoring/score.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import type { Recorded } from '../../libs/domain/act.ts';

interface Flags extends CommonFlags {
  readonly asOf?: string;
}

export async function replayUnitYear(unit: string, year: number, flags: Flags): Promise<void> {
  const stream = unitYearStream({ unit, year });
  await reading(flags, async (store) => {
    const events = await eventsAsOf(store, stream, flags);
    if (events.length === 0) {
      throw new Failure(
        `Sổ cái không có năm thi đua ${year} của đơn vị “${unit}” tại thời điểm đó.`,
        `The ledger has no year ${year} of unit “${unit}” at that point.`,
      );
    }
    const source = await basisSourceOf(store, events);
    const told = {
      stream,
      ...replay(events, source),
      isSimulated: await simulatedTimesOf(store),
      illustrative: isOfSample(events, source),
    };
    if (flags.json) printJson(jsonOf(told));
    else printLines(linesOf(told));
  });
}

interface Told extends Replay {
  readonly stream: string;
  readonly isSimulated: (at: Instant) => boolean;
  /** The rule book or the scorecard that the score rests on is a sample. */
  readonly illustrative: boolean;
}

function isOfSample(events: readonly Recorded[], source: BasisSource): boolean {
  const { applied } = events.reduce(
    (state, each) => counted.evolve(state, each),
    counted.initial,
  ).facts;
  const basis = applied && source(applied);
  return isIllustrative(basis?.book ?? null, basis?.scorecard ?? null);
}

async function eventsAsOf(
  store: EventStore,
  stream: string,
  flags: Flags,
): Promise<readonly Recorded[]> {
  if (flags.asOf === undefined) return streamOf(store, stream);
  const views = await viewsOf(store, flags);
  try {
    const index = views.resolveAsOf(pointOf(flags.asOf));
    return views.stream(stream, index).map((each) => decode(each));
  } finally {
    views.close();
  }
}

function jsonOf({ stream, steps, score, isSimulated, illustrative }: Told): object {
  return {
    unitYear: stream,
    simulatedClock: steps.some((step) => isSimulated(step.recordedAt)),
    illustrative,
    total: formatPoints(score.total),
    steps: steps.map((step) => ({
      address: `${stream}@${step.revision}`,
      type: step.type,
      occurredOn: step.occurredOn,
      recordedAt: step.recordedAt,
      receivedAt: step.receivedAt,
      simulatedClock: isSimulated(step.recordedAt),
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

function linesOf({ stream, steps, score, isSimulated, illustrative }: Told): readonly string[] {
  return [
    `${stream}: ${steps.length} bước / steps`,
    ...(steps.some((step) => isSimulated(step.recordedAt)) ? [simulatedLine] : []),
    ...(illustrative ? [illustrativeLine] : []),
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

function pointsOf(line: LineChange['before']): string {
  return line === null ? '–' : formatPointsVi(line.counted);
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
