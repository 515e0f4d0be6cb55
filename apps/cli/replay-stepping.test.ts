// Which step each key leads to, and that the ends hold.
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ReplayStep } from '../../libs/domain/replay/replay.ts';
import { placeAfterKey, screenOf, stepThrough } from './replay-stepping.ts';

/** Totals after each of fifteen steps; points move at the third and at the tenth. */
const steps = Array.from({ length: 15 }, (_, place): ReplayStep => {
  const total = (at: number): number => (at >= 9 ? 150 : at >= 2 ? 100 : 0);
  return {
    revision: place,
    type: 'EvidenceFiled',
    occurredOn: '2021-05-01',
    recordedAt: '2021-05-01T02:00:00.000Z',
    receivedAt: '2021-05-01T02:00:00.000Z',
    actor: {
      account: 'tk-1',
      role: 'unitOfficer',
      unit: 'u1',
      bloc: null,
      actingFor: null,
      appointment: null,
      channel: 'graphql',
    },
    totalBefore: place === 0 ? 0 : total(place - 1),
    totalAfter: total(place),
    changes: [],
    counts: true,
    why: { vi: `Bước ${place}.`, en: `Step ${place}.` },
  };
});

describe('a key leads to a step', () => {
  test.each([
    ['right', 0, 1],
    ['space', 3, 4],
    ['left', 1, 0],
    ['pagedown', 2, 12],
    ['pageup', 12, 2],
    ['home', 7, 0],
    ['end', 7, 14],
    ['n', 0, 2],
    ['n', 2, 9],
    ['p', 9, 2],
  ])('%s at %i: %i', (key, from, to) => {
    expect(placeAfterKey(key, from, steps)).toBe(to);
  });

  test.each([
    ['left', 0],
    ['right', 14],
    ['pagedown', 14],
    ['n', 9],
    ['p', 2],
    ['x', 5],
  ])('%s stays at %i, where there is nothing further', (key, place) => {
    expect(placeAfterKey(key, place, steps)).toBe(place);
  });

  test.each(['q', 'escape', 'ctrl-c'])('%s leaves', (key) => {
    expect(placeAfterKey(key, 5, steps)).toBeNull();
  });
});

test('a screen shows its step, how many there are, and the keys', () => {
  const screen = screenOf(steps, 9, ['unitYear-2021-u1']);
  expect(screen).toContain('Bước / step 10/15');
  expect(screen).toContain('1,00 → 1,50  +0,50');
  expect(screen).toContain('Bước 9.');
  expect(screen).not.toContain('Bước 8.');
  expect(screen).toContain('q thoát');
});

test('a screen is as wide as the terminal, and is drawn anew where that changes', async () => {
  const shown: string[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { columns: 60 });
  output.on('data', (bytes: Buffer) => shown.push(bytes.toString()));
  const left = stepThrough(steps, ['unitYear-2021-u1'], { input, output });
  input.write(' ');
  await turn();
  output.columns = 30;
  output.emit('resize');
  input.write('q');
  await left;
  output.emit('resize');
  await turn();
  const widest = shown.map((screen) =>
    Math.max(...screen.split('\n').map((row) => row.replace(/^.*\[H/u, '').length)),
  );
  expect(shown.map((screen) => /step \d+/.exec(screen)?.[0])).toEqual([
    'step 1',
    'step 2',
    'step 2',
  ]);
  expect(widest.map((columns) => Math.ceil(columns / 30) * 30)).toEqual([60, 60, 30]);
});
