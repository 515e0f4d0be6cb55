// The demonstration holds every rule, as its committed tables say, and is the same bytes for the same seed.
import { readFile } from 'node:fs/promises';
import { buildSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { aggregates } from '../libs/domain/aggregates.ts';
import { civilDateOf, isCivilDate } from '../libs/domain/civil-date.ts';
import type { UnitEntered } from '../libs/domain/unit/naming.ts';
import { unitKinds } from '../libs/domain/unit/unit.ts';
import { workingDay } from '../libs/demonstration/working-time.ts';
import {
  DemonstrationRefused,
  fillDemonstration,
  type Progress,
} from '../libs/demonstration/fill.ts';
import { demonstrationSeed, generateDemonstration } from '../libs/demonstration/generate.ts';
import { readGenesis } from '../libs/commands/genesis.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import { limits, StoreUnavailable, type EventStore } from '../libs/event-store/port.ts';
import { verifyChain } from '../libs/ledger/chain.ts';
import { sha256Hex } from '../libs/ledger/hash.ts';
import { open } from '../libs/ledger/seal.ts';
import { happenedToBlocs } from './demonstration/happened-blocs.ts';
import { happenedInYears } from './demonstration/happened-year.ts';
import { readingOf } from './demonstration/happened.ts';
import { keyRows, notShown } from './demonstration/keys.ts';
import {
  demonstrated,
  figureOf,
  momentIn,
  replayOf,
  type Demonstrated,
} from './demonstration/measure.ts';
import { demonstrationPage } from './demonstration/page.ts';
import { rules, workedByHand } from './demonstration/rules.ts';
import { sentences } from './demonstration/sentences.ts';
import { traps } from './demonstration/traps.ts';

let demonstration: Demonstrated;
beforeAll(async () => {
  demonstration = await demonstrated({ seed: demonstrationSeed, extent: 'province' });
}, 180_000);

/** What the tests of filling a ledger fill: the same of every extent. */
const small = { seed: demonstrationSeed, extent: 'small' } as const;

describe('the table worked by hand', () => {
  test.each(workedByHand)('$unit: $rule → $figure', (row) => {
    expect(figureOf(demonstration, row)).toBe(row.figure);
  });

  test.each(sentences)('$unit, $moment: the replay says so in both languages', (pinned) => {
    const step = replayOf(demonstration, pinned.unit).steps[
      momentIn(demonstration, pinned.unit, pinned.moment)
    ];
    expect(step?.why).toEqual({ vi: pinned.vi, en: pinned.en });
  });
});

/** A saved question holds the hash of its answer, which the server computes: nobody asks one before it runs. */
const askedOfServers: ReadonlySet<string> = new Set(['reconstruction']);

describe('every rule', () => {
  test.each(rules)('$unit: $rule → $figure', (row) => {
    expect(figureOf(demonstration, row)).toBe(row.figure);
  });

  test('every type of event occurs', () => {
    const seen = new Set([...demonstration.streams.values()].flat().map((each) => each.type));
    const known = Object.values(aggregates)
      .filter(({ category }) => !askedOfServers.has(category))
      .flatMap(({ types }) => Object.keys(types));
    expect(known.filter((type) => !seen.has(type))).toEqual([]);
  });
});

describe('every rule of the year that moves no points', () => {
  test.each([...happenedToBlocs, ...happenedInYears])('$stream: $rule → $says', (row) => {
    expect(readingOf(demonstration, row)).toBe(row.says);
  });
});

describe('the province', () => {
  const named = (prefix: string) =>
    [...demonstration.streams.keys()].filter((stream) => stream.startsWith(prefix));

  test('has sixteen blocs of all kinds of unit, about 170 units and about 100,000 events', () => {
    expect(named('bloc-')).toHaveLength(16);
    expect(named('blocYear-')).toHaveLength(32);
    expect(named('unit-').length).toBeGreaterThanOrEqual(165);
    expect(named('unit-').length).toBeLessThanOrEqual(175);
    expect(demonstration.times.length).toBeGreaterThan(95_000);
    expect(demonstration.times.length).toBeLessThan(105_000);
    const entered = [...demonstration.streams.values()].flat().filter(isEntry);
    const kinds = new Set(entered.map(({ data }) => (data as UnitEntered['data']).kind));
    expect([...kinds].toSorted()).toEqual([...unitKinds].toSorted());
  });
});

const isEntry = ({ type }: { readonly type: string }) => type === 'UnitEntered';

describe('every trap', () => {
  test.each(traps)('$number · $trap: $shows', ({ read, shows }) => {
    expect(read(demonstration)).toBe(shows);
  });

  test('is told with fifteen places to look, whose queries the schema knows', async () => {
    expect(traps).toHaveLength(15);
    const schema = buildSchema(
      await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'),
    );
    const queries = traps.map(({ look }) => look).filter((look) => look.startsWith('{'));
    expect(queries.length).toBeGreaterThan(6);
    for (const query of queries) expect(validate(schema, parse(query)), query).toEqual([]);
  });
});

describe('every key that the guidance does not settle', () => {
  test.each(keyRows)('$key: $unit has $figure, and $figureTurned when it is $turned', (row) => {
    expect(figureOf(demonstration, row)).toBe(row.figure);
    expect(figureOf(demonstration, row, row.turn)).toBe(row.figureTurned);
    expect(row.figureTurned).not.toBe(row.figure);
  });

  test('is in the table, or is named with the reason why no figure shows it', async () => {
    const page = await readFile(new URL('../docs/rule-book.md', import.meta.url), 'utf8');
    const unsettled = page
      .split('\n')
      .filter((line) => line.startsWith('| `') && line.includes('(d)'))
      .map((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, key]) => key));
    const told = [...keyRows, ...notShown].map(({ key }) => key);
    const missing = unsettled.filter(
      (keys) => !keys.some((key) => told.some((each) => each.includes(key ?? '?'))),
    );
    expect(unsettled.length).toBeGreaterThan(18);
    expect(missing).toEqual([]);
  });
});

test('docs/demonstration.md is made from these tables', async () => {
  await expect(demonstrationPage(demonstration)).toMatchFileSnapshot('../docs/demonstration.md');
});

async function digestOfAll(seed: number): Promise<string> {
  const bytes: Uint8Array[] = [];
  for await (const { events } of generateDemonstration({ seed, extent: 'small' }).batches) {
    bytes.push(...events.map((each) => each.bytes));
  }
  return sha256Hex(Buffer.concat(bytes));
}

describe('its bytes', () => {
  test('are the same for the same seed, and others for another', async () => {
    const [one, again, other] = [await digestOfAll(7), await digestOfAll(7), await digestOfAll(8)];
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('come in appends within the limits of the port', async () => {
    const { batches, events } = generateDemonstration(small);
    const sizes: number[] = [];
    for await (const batch of batches) sizes.push(batch.events.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.appendEventsMax);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(events);
    expect(events).toBeGreaterThan(3_000);
  });

  test('fit their chains', async () => {
    const store = await filled();
    const { firstFault, events } = await verifyChain(store.readAll(null));
    expect(firstFault).toBeNull();
    expect(events).toBe((await store.head())?.index);
  });
});

async function filled(onProgress?: (progress: Progress) => void): Promise<EventStore> {
  const store = openMemoryStore();
  await fillDemonstration(store, { ...small, ...(onProgress ? { onProgress } : {}) });
  return store;
}

describe('its times', () => {
  test('ascend through the whole ledger, within the working hours of working days', async () => {
    let last = '';
    for await (const { bytes } of (await filled()).readAll(null)) {
      const { recordedAt } = open(bytes).metadata;
      expect(recordedAt >= last).toBe(true);
      last = recordedAt;
      const local = new Date(Date.parse(recordedAt) + 7 * 3_600_000).toISOString();
      const [day = '', clock = ''] = local.split('T');
      expect(isCivilDate(day) && workingDay(day)).toBe(day);
      expect(clock >= '07:30' && clock < '17:00').toBe(true);
    }
  });

  test('ascend through both years of the province, up to the day of the machine', () => {
    const { times } = demonstration;
    expect(times.filter((each, place) => each < (times[place - 1] ?? ''))).toEqual([]);
    expect(times.at(-1)).toBe('2023-03-31T09:45:00.000Z');
    const days = new Set(times.map(civilDateOf));
    expect([...days].filter((day) => workingDay(day) !== day)).toEqual([]);
  });

  test('are simulated until the machine takes over', async () => {
    const genesis = await readGenesis(await filled());
    expect(genesis?.opened?.clock).toBe('simulated');
    expect(genesis?.simulating).toBe(false);
  });

  test('give the unit-years of the province lengths of their own', () => {
    const lengths = [...demonstration.streams]
      .filter(([stream]) => stream.startsWith('unitYear-'))
      .map(([, events]) => events.length)
      .toSorted((one, other) => one - other);
    expect(lengths).toHaveLength(334);
    expect(lengths[0]).toBeGreaterThanOrEqual(60);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeGreaterThanOrEqual(250);
    expect(new Set(lengths).size).toBeGreaterThan(80);
  });
});

describe('filling a ledger', () => {
  test('tells its progress from nothing to all', async () => {
    const told: Progress[] = [];
    await filled((progress) => told.push(progress));
    const total = told[0]?.total ?? 0;
    expect(told[0]?.done).toBe(0);
    expect(told.at(-1)).toEqual({ done: total, total });
    expect(told.length).toBeGreaterThan(5);
  });

  test('goes on where it was cut short, and ends with the same events', async () => {
    const whole = await filled();
    const store = openMemoryStore();
    for (const after of [0, 1, 700]) {
      let appends = 0;
      const dying: EventStore = {
        ...store,
        append(...args) {
          appends += 1;
          if (appends > after) throw new StoreUnavailable('gone');
          return store.append(...args);
        },
      };
      const cut = fillDemonstration(dying, { ...small, oneByOne: true });
      await expect(cut).rejects.toBeInstanceOf(StoreUnavailable);
    }
    const other = fillDemonstration(store, { ...small, seed: demonstrationSeed + 1 });
    await expect(other).rejects.toBeInstanceOf(DemonstrationRefused);
    await fillDemonstration(store, small);
    const ids = async (from: EventStore) => {
      const all: string[] = [];
      for await (const { id } of from.readAll(null)) all.push(id);
      return all;
    };
    expect(await ids(store)).toEqual(await ids(whole));
  });

  test('is refused where there are events, in both languages, and changes nothing', async () => {
    const store = await filled();
    const before = await store.head();
    const again = fillDemonstration(store, small);
    await expect(again).rejects.toBeInstanceOf(DemonstrationRefused);
    await expect(again).rejects.toMatchObject({
      vi: expect.stringContaining('Sổ cái đã có dữ liệu'),
      en: expect.stringContaining('The ledger has data'),
    });
    expect(await store.head()).toEqual(before);
  });
});
