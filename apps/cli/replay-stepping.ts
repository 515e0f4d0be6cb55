// Stepping through a replay with keys: forwards and back, a step or ten at a time, or to the next step that moved points.
import { emitKeypressEvents } from 'node:readline';
import type { ReplayStep } from '../../libs/domain/replay/replay.ts';
import { stepLines } from './replay-lines.ts';
import { wrapped } from './replay-width.ts';

type Steps = readonly ReplayStep[];
type Move = (place: number, steps: Steps) => number;

const last = (steps: Steps): number => steps.length - 1;
const moves = ({ totalBefore, totalAfter }: ReplayStep): boolean => totalBefore !== totalAfter;
const by =
  (count: number): Move =>
  (place, steps) =>
    Math.min(Math.max(place + count, 0), last(steps));
const nextMove: Move = (place, steps) => {
  const found = steps.findIndex((step, at) => at > place && moves(step));
  return found < 0 ? place : found;
};
const moveBefore: Move = (place, steps) => {
  const found = steps.findLastIndex((step, at) => at < place && moves(step));
  return found < 0 ? place : found;
};

const keys: Readonly<Record<string, Move>> = {
  right: by(1),
  down: by(1),
  space: by(1),
  return: by(1),
  left: by(-1),
  up: by(-1),
  backspace: by(-1),
  pagedown: by(10),
  pageup: by(-10),
  home: () => 0,
  end: (_, steps) => last(steps),
  n: nextMove,
  p: moveBefore,
};

const help = [
  '←/→ từng bước · PgUp/PgDn mười bước · n/p đến bước có thay đổi điểm · Home/End · q thoát',
  '←/→ a step · PgUp/PgDn ten · n/p to a step that moved points · Home/End · q to leave',
];

/** The place that a key leads to; null where it leaves. */
export function placeAfterKey(key: string, place: number, steps: Steps): number | null {
  if (key === 'q' || key === 'escape' || key === 'ctrl-c') return null;
  return keys[key]?.(place, steps) ?? place;
}

/** What a terminal of so many columns shows at a step; whole lines where it does not tell how many it has. */
export function screenOf(
  steps: Steps,
  place: number,
  headings: readonly string[],
  columns?: number,
): string {
  const step = steps[place];
  const at = `Bước / step ${place + 1}/${steps.length}`;
  const lines = step ? stepLines(step) : ['', 'Không có bước nào. / There is no step.'];
  return wrapped([...headings, at, ...lines, '', ...help], columns).join('\n');
}

const clearScreen = '\u001B[2J\u001B[H';

/** What of a terminal is needed; its output tells by `resize` that `columns` changed. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { setRawMode(on: boolean): unknown };
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
}

/** Shows the steps one at a time until a key leaves; the terminal is as it was afterwards, whatever happens. */
export async function stepThrough(
  steps: Steps,
  headings: readonly string[],
  { input, output }: Terminal,
): Promise<void> {
  let place = 0;
  const show = (): void =>
    void output.write(`${clearScreen}${screenOf(steps, place, headings, output.columns)}\n`);
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  output.on('resize', show);
  show();
  try {
    await new Promise<void>((leave) => {
      input.on('keypress', (_text, { name, ctrl }: { name?: string; ctrl?: boolean }) => {
        const next = placeAfterKey(ctrl ? `ctrl-${name}` : (name ?? ''), place, steps);
        if (next === null) return leave();
        place = next;
        return show();
      });
      input.once('end', leave);
    });
  } finally {
    input.setRawMode(false);
    input.pause();
    input.removeAllListeners('keypress');
    output.off('resize', show);
  }
}
