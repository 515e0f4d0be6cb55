// That answers about a unit-year are right before they are timed: against fresh folds of its stream, and the functions that answer.
import { deepStrictEqual } from 'node:assert/strict';
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import { scored, type Reading } from '../libs/domain/history/compare.ts';
import { removedWith } from '../libs/domain/history/presupposes.ts';
import { formatPoints } from '../libs/domain/points.ts';
import type { Questions } from '../libs/views/views.ts';
import { basisAt } from '../apps/server/unit-year-scores.ts';
import { ask } from './load.ts';
import type { Process } from './server-process.ts';
import type { UnitYear } from './history-ledger.ts';
import { type Asked, callOf, inProcess } from './unit-year-questions.ts';

interface Line {
  readonly counted: string;
}
interface Difference {
  readonly id: string;
  readonly by: string;
  readonly before: Line | null;
  readonly after: Line | null;
  readonly causes: readonly { readonly event: string; readonly added: boolean }[];
}
interface Total {
  readonly computed: string;
}
interface Answers {
  readonly compareScores: {
    readonly from: Total;
    readonly to: Total;
    readonly lines: readonly Difference[];
  };
  readonly whatIf: { readonly leftOut: readonly string[]; readonly lines: readonly Difference[] };
  readonly explain: {
    readonly line: Line | null;
    readonly steps: readonly { readonly event: string; readonly by: string }[];
  };
}

/** Both readings of a comparison, each folded anew from the copy of the events. */
interface Fresh {
  readonly stream: string;
  readonly before: Reading;
  readonly after: Reading;
}

/** @throws AssertionError */
export async function insistRight(
  server: Process,
  views: Questions,
  questions: readonly Asked[],
): Promise<void> {
  for (const question of questions) {
    const { of, revision } = question;
    const { stream } = of;
    const then = readingOf(views, of, of.indexes[revision] ?? 0);
    const now = readingOf(views, of, null);
    const { from, to, lines } = await answerOf(server, 'compareScores', question);
    deepStrictEqual(from.computed, formatPoints(scored(then).computed));
    deepStrictEqual(to.computed, formatPoints(scored(now).computed));
    insistDifferences(lines, { stream, before: then, after: now });
    const { leftOut, lines: moved } = await answerOf(server, 'whatIf', question);
    const gone = removedWith(now.events, [revision]);
    deepStrictEqual(
      leftOut,
      gone.map((each) => `${stream}@${each}`),
    );
    const events = now.events.filter((each) => !gone.includes(each.revision));
    insistDifferences(moved, { stream, before: now, after: { ...now, events } });
    insistStory(await answerOf(server, 'explain', question), question, { views, then });
  }
}

async function answerOf<Kind extends keyof Answers>(
  server: Process,
  kind: Kind,
  question: Asked,
): Promise<Answers[Kind]> {
  const { data } = (await ask(server.url, callOf(kind, question))) as { readonly data: Answers };
  return data[kind];
}

function readingOf(views: Questions, { stream }: UnitYear, asOf: number | null): Reading {
  return { events: views.stream(stream, asOf).map(decode), source: basisAt(views, asOf) };
}

/** Every line that differs is told with what it gained; without its causes it is as it was before. */
function insistDifferences(lines: readonly Difference[], { stream, before, after }: Fresh): void {
  const [was, is] = [pointsOf(before), pointsOf(after)];
  const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => (was.get(id) ?? 0) !== (is.get(id) ?? 0),
  );
  const told = lines.filter(({ by }) => by !== '0.00');
  deepStrictEqual(told.map(({ id }) => id).toSorted(), differing.toSorted());
  for (const { id, by, causes } of told) {
    deepStrictEqual(by, formatPoints((is.get(id) ?? 0) - (was.get(id) ?? 0)));
    const undone = new Set(causes.map(({ event }) => Number(event.slice(stream.length + 1))));
    const without = pointsOf({ ...after, events: undoing(undone, before, after) });
    deepStrictEqual(without.get(id) ?? 0, was.get(id) ?? 0, `${stream} ${id}`);
  }
}

function pointsOf(reading: Reading): ReadonlyMap<string, number> {
  return new Map(scored(reading).lines.map(({ id, counted }) => [id, counted]));
}

/** The later events without those added, and with those left, again. */
function undoing(
  undone: ReadonlySet<number>,
  before: Reading,
  after: Reading,
): readonly Recorded[] {
  const later = new Set(after.events.map(({ revision }) => revision));
  return [
    ...after.events.filter(({ revision }) => !undone.has(revision)),
    ...before.events.filter(({ revision }) => undone.has(revision) && !later.has(revision)),
  ].toSorted((a, b) => a.revision - b.revision);
}

function insistStory(
  { line, steps }: Answers['explain'],
  question: Asked,
  { views, then }: { readonly views: Questions; readonly then: Reading },
): void {
  const story = inProcess.explain(views, question);
  const { stream } = question.of;
  deepStrictEqual(
    steps.map(({ event, by }) => [event, by]),
    story.steps.map(({ step, by }) => [`${stream}@${step.revision}`, formatPoints(by)]),
  );
  const counted = pointsOf(then).get(question.line);
  deepStrictEqual(line?.counted, counted === undefined ? undefined : formatPoints(counted));
  const gained = story.steps.reduce((sum, { by }) => sum + by, 0);
  deepStrictEqual(gained, counted ?? 0);
}
