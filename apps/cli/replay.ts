// `thidua replay`: a unit-year step by step, with keys in a terminal, as lines or as JSON; or two points of it compared.
import { compareScores } from '../../libs/domain/history/compare.ts';
import { formatPoints } from '../../libs/domain/points.ts';
import { replay, type Replay } from '../../libs/domain/replay/replay.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { Failure } from './failure.ts';
import { basisSourceOf, bookOf, reading, simulatedTimesOf, streamOf } from './ledger-reading.ts';
import { illustrativeLine, printJson, printLines, simulatedLine } from './output.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import { isIllustrative } from '../../libs/domain/scoring/illustrative.ts';
import type { BasisSource } from '../../libs/domain/scoring/score.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import type { Recorded } from '../../libs/domain/act.ts';
import { differenceJson, differenceLines } from './replay-difference.ts';
import { hypotheticalLine, stepLines, totalLine } from './replay-lines.ts';
import { checkPoints, eventsAsOf, twoPointsOf, type PointFlags } from './replay-points.ts';
import { stepThrough } from './replay-stepping.ts';
import { wrapped } from './replay-width.ts';

interface Flags extends PointFlags {
  readonly ruleBook?: string;
  readonly list?: true;
}

export async function replayUnitYear(unit: string, year: number, flags: Flags): Promise<void> {
  const stream = unitYearStream({ unit, year });
  checkPoints(flags);
  await reading(flags, async (store) => {
    if ((await streamOf(store, stream)).length === 0) throw notThere(unit, year);
    if (flags.diff) return printDifference(store, stream, flags);
    const events = upTo(
      await eventsAsOf(store, stream, flags.untilEvent ?? flags.asOf, flags),
      flags,
    );
    if (events.length === 0) throw notThere(unit, year);
    const source = await sourceOf(store, events, flags);
    const from = placeOf(events, flags.from ?? 0);
    const told = {
      stream,
      ...replay(events, source, { from }),
      isSimulated: await simulatedTimesOf(store),
      illustrative: isOfSample(events, source),
      ruleBook: flags.ruleBook ?? null,
    };
    return show(told, flags);
  });
}

/** @throws Failure where the events end before */
function placeOf(events: readonly Recorded[], from: number): number {
  const place = events.findIndex(({ revision }) => revision >= from);
  if (place >= 0) return place;
  throw new Failure(
    `Không có bước nào từ sự kiện số ${from} trở đi.`,
    `There is no step from event ${from} on.`,
  );
}

/** With keys in a terminal, whole where nobody steps. */
async function show(told: Told, flags: Flags): Promise<void> {
  const { stdin: input, stdout: output } = process;
  if (flags.json) return printJson(jsonOf(told));
  if (flags.list || !input.isTTY || !output.isTTY) return printShown(linesOf(told));
  await stepThrough(told.steps, headingsOf(told), { input, output });
  return printShown([totalLine(told.score)]);
}

/** As wide as the terminal; whole where the output is kept. */
function printShown(lines: readonly string[]): void {
  const { stdout } = process;
  printLines(wrapped(lines, stdout.isTTY ? stdout.columns : 0));
}

function notThere(unit: string, year: number): Failure {
  return new Failure(
    `Sổ cái không có năm thi đua ${year} của đơn vị “${unit}” tại thời điểm đó.`,
    `The ledger has no year ${year} of unit “${unit}” at that point.`,
  );
}

/** Both points in the order given: what the second has more, and what it lacks. */
async function printDifference(store: EventStore, stream: string, flags: Flags): Promise<void> {
  const [first, second] = twoPointsOf(flags.diff ?? []);
  const [before, after] = [
    await eventsAsOf(store, stream, first, flags),
    await eventsAsOf(store, stream, second, flags),
  ];
  const all = before.length > after.length ? before : after;
  const source = await sourceOf(store, all, flags);
  const compared = compareScores({ events: before, source }, { events: after, source });
  const asked = { stream, ruleBook: flags.ruleBook ?? null };
  if (flags.json) printJson(differenceJson(compared, asked));
  else printShown(differenceLines(compared, all, asked));
}

/** By the scorecard's own rule book, or by another that was published. */
async function sourceOf(
  store: EventStore,
  events: readonly Recorded[],
  { ruleBook: id }: Flags,
): Promise<BasisSource> {
  const own = await basisSourceOf(store, events);
  if (id === undefined) return own;
  const book = await bookOf(store, id);
  return (applied) => ({ ...own(applied), book });
}

function upTo(events: readonly Recorded[], { to = Infinity }: Flags): readonly Recorded[] {
  return events.filter(({ revision }) => revision <= to);
}

interface Told extends Replay {
  readonly stream: string;
  readonly isSimulated: (at: Instant) => boolean;
  /** The rule book or the scorecard that the score rests on is a sample. */
  readonly illustrative: boolean;
  /** Scored by another rule book than its own; null: by its own. */
  readonly ruleBook: string | null;
}

function isOfSample(events: readonly Recorded[], source: BasisSource): boolean {
  const { applied } = events.reduce(
    (state, each) => counted.evolve(state, each),
    counted.initial,
  ).facts;
  const basis = applied && source(applied);
  return isIllustrative(basis?.book ?? null, basis?.scorecard ?? null);
}

function jsonOf({ stream, steps, score, isSimulated, illustrative, ruleBook }: Told): object {
  return {
    unitYear: stream,
    hypothetical: ruleBook !== null,
    ruleBook,
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

/** What every form of the replay says first. */
function headingsOf({
  stream,
  steps,
  isSimulated,
  illustrative,
  ruleBook,
}: Told): readonly string[] {
  return [
    `${stream}: ${steps.length} bước / steps`,
    ...(ruleBook === null ? [] : [hypotheticalLine(ruleBook)]),
    ...(steps.some((step) => isSimulated(step.recordedAt)) ? [simulatedLine] : []),
    ...(illustrative ? [illustrativeLine] : []),
  ];
}

function linesOf(told: Told): readonly string[] {
  return [...headingsOf(told), ...told.steps.flatMap(stepLines), '', totalLine(told.score)];
}
