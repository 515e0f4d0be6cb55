// The points of a replay: what is refused, and what belongs to a comparison.
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../../libs/domain/act.ts';
import { checkPoints, pointsApart, twoPointsOf, upToEvent } from './replay-points.ts';

const flags = { data: '/so-cai', json: false };
const stream = 'unitYear-2021-u1';
const events = [0, 1, 2].map((revision) => ({ revision }) as Recorded);
const inBoth = (vi: string, en: string) =>
  expect.objectContaining({ vi: expect.stringContaining(vi), en: expect.stringContaining(en) });

describe('an event as the end of a replay', () => {
  test('is the last that is shown', () => {
    expect(upToEvent(events, { stream, revision: 1 })).toEqual(events.slice(0, 2));
  });

  test('is refused in both languages where the ledger does not have it', () => {
    expect(() => upToEvent(events, { stream, revision: 3 })).toThrow(
      inBoth(`không có sự kiện ${stream}@3`, `no event ${stream}@3`),
    );
  });

  test('is refused where it is no address', () => {
    expect(() => checkPoints({ ...flags, untilEvent: '1234' })).toThrow(
      inBoth('“1234” không phải là địa chỉ', '“1234” is no address'),
    );
    expect(() => checkPoints({ ...flags, untilEvent: `${stream}@3` })).not.toThrow();
  });
});

test('a replay from an event to an earlier one is refused, to itself it is one step', () => {
  expect(() => checkPoints({ ...flags, from: 20, to: 10 })).toThrow(
    inBoth('--from 20 đứng sau --to 10', '--from 20 is after --to 10'),
  );
  expect(() => checkPoints({ ...flags, from: 20, to: 20 })).not.toThrow();
});

describe('a comparison', () => {
  test.each([
    ['--diff A B u1 2021', '--diff A --diff B u1 2021'],
    ['u1 2021 --diff A B', 'u1 2021 --diff A --diff B'],
    ['u1 --diff A B 2021 --json', 'u1 --diff A --diff B 2021 --json'],
    ['u1 2021 --diff A --json', 'u1 2021 --diff A --json'],
    ['u1 2021 --diff A', 'u1 2021 --diff A'],
    ['u1 2021 -- --diff A B', 'u1 2021 -- --diff A B'],
    ['u1 2021', 'u1 2021'],
  ])('takes the two words behind it and no more: %s', (said, meant) => {
    const all = ['replay', ...said.split(' ')];
    expect(pointsApart(all)).toEqual(['replay', ...meant.split(' ')]);
  });

  test.each([[['A']], [['A', 'B', 'C']], [[]]])('of %j is refused', (points) => {
    expect(() => twoPointsOf(points)).toThrow(inBoth('đúng hai mốc', 'exactly two points'));
  });
});
