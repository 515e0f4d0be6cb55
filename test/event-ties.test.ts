// What events come from and what they do, over random lawful years: ties hold both ways, and influence is a difference.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { causesOf, effectsInStream } from '../libs/domain/history/causation.ts';
import { scored } from '../libs/domain/history/compare.ts';
import { influenceOf } from '../libs/domain/history/influence.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { generateYear } from './years/generate.ts';
import type { Ledger } from './years/ledger.ts';
import { randomFrom } from './years/random.ts';

const freshSeed = Date.now() % 1_000_000_000;
const seeds = [...Array.from({ length: 45 }, (_, place) => place + 1), freshSeed, freshSeed + 1];

const counts = new Map<string, number>();
const faults: string[] = [];

/** An annulment takes back one fact, which bears the same id or the revision that it names. */
function lookAtTies(stream: string, events: readonly Recorded[]): void {
  for (const [place, event] of events.entries()) {
    const causes = causesOf({ stream, event }, events.slice(0, place));
    for (const { tie, event: at } of causes) {
      counts.set(tie, (counts.get(tie) ?? 0) + 1);
      if (at.stream !== stream) continue;
      const back = effectsInStream(at, events).find((each) => each.revision === event.revision);
      if (back?.tie !== tie) faults.push(`${stream}@${place} ${tie} ${at.revision}`);
    }
    if (!event.type.endsWith('Annulled')) continue;
    const taken = causes.filter(({ tie }) => tie === 'takesBack');
    const [fact] = taken.map(({ event: at }) => events[at.revision]!);
    const of = (fact?.data ?? {}) as Readonly<Record<string, unknown>>;
    const shared = Object.entries(event.data).filter(([name, value]) => of[name] === value);
    const named = shared.length > 0 || 'closure' in event.data;
    if (taken.length !== 1 || !named) faults.push(`${stream}@${place} takes back ${taken.length}`);
  }
}

function lookAtInfluence(stream: string, events: readonly Recorded[], ledger: Ledger): void {
  const actual = { events, source: basisSource(ledger.known) };
  const { revision } = randomFrom(events.length).pick(events);
  const { leftOut, without, comparison } = influenceOf(actual, {
    revisions: [revision],
    source: actual.source,
  });
  const sum = comparison.lines.reduce((total, { by }) => total + by, 0);
  const by = scored(actual).computed - scored(without).computed;
  const whole = without.events.length + leftOut.length === events.length;
  if (sum !== by || !whole || !leftOut.includes(revision)) faults.push(`${stream}@${revision}`);
  if (by !== 0) counts.set('influence', (counts.get('influence') ?? 0) + 1);
}

beforeAll(() => {
  for (const seed of seeds) {
    const { ledger, units, year } = generateYear(seed);
    for (const unit of units) {
      const stream = unitYearStream({ unit, year });
      lookAtTies(stream, ledger.events(stream));
      lookAtInfluence(stream, ledger.events(stream), ledger);
    }
  }
});

describe(`in random years, the last two from seed ${freshSeed} on`, () => {
  test('what an event names is tied to it from both ends, and what an event adds is its influence', () => {
    expect(faults).toEqual([]);
  });

  test('every tie within a unit-year occurs', () => {
    const ties = ['read', 'takesBack', 'corrects', 'amends', 'admits', 'influence'];
    expect(ties.filter((tie) => (counts.get(tie) ?? 0) === 0)).toEqual([]);
  });
});
