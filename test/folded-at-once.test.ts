// Shorter ways to the same: events folded at once as one by one, one line's points as those among all lines.
import { expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { linePoints, scoreLines } from '../libs/domain/scoring/score.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { counted, countedOf } from '../libs/domain/unit-year/counted.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { generateYear } from './years/generate.ts';

const years = Array.from({ length: 40 }, (_, place) => place + 1).map(generateYear);
const unitYears = years.flatMap(({ ledger, units, year }) =>
  units.map((unit) => ({ ledger, events: ledger.events(unitYearStream({ unit, year })) })),
);

test('events folded at once count as those folded one by one, from any state on', () => {
  let reopened = 0;
  for (const { events } of unitYears) {
    const states = [counted.initial];
    for (const event of events) states.push(counted.evolve(states.at(-1)!, event));
    const places = [...states.keys()].filter((place) => place % 7 === 0);
    const upTo = (place: number) => countedOf(events.slice(0, place));
    const from = (place: number) => countedOf(events.slice(place), states[place]);
    expect(places.map(upTo)).toEqual(places.map((place) => states[place]));
    expect(places.map(from)).toEqual(places.map(() => states.at(-1)));
    reopened += events.filter(({ type }) => type === 'UnitYearReopened').length;
  }
  expect(reopened).toBeGreaterThan(10);
});

test('a line alone has the points that it has among all lines', () => {
  const kinds = new Set<string>();
  for (const { ledger, events } of unitYears.filter(({ events }) => hasScorecard(events))) {
    const { facts } = countedOf(events);
    const basis = basisSource(ledger.known)(facts.applied!);
    const lines = scoreLines(facts, basis);
    const alone = lines.map(({ id }) => linePoints(id, facts, basis));
    expect(alone).toEqual(lines.map((line) => line.counted));
    expect(linePoints('no such line', facts, basis)).toBe(0);
    for (const { kind } of lines) kinds.add(kind);
  }
  expect([...kinds]).toEqual(
    expect.arrayContaining(['bonusItem', 'bonusCeiling', 'criterion', 'deduction', 'sectionLimit']),
  );
});

function hasScorecard(events: readonly Recorded[]): boolean {
  return countedOf(events).facts.applied !== null;
}
