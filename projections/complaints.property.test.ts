// The list of cases holds at every index what a fresh fold of each case's stream gives.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { complaint, type CaseRecord } from '../libs/domain/complaint/complaint.ts';
import { courseOf, decisionOf, isClosed } from '../libs/domain/complaint/course.ts';
import { everyAct } from '../libs/domain/every-act.contract.ts';
import { deedOf } from '../libs/domain/cases.contract.ts';
import { by, deed, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { basis } from '../libs/domain/papers.contract.ts';
import { before, handler } from '../libs/domain/complaint/case-given.contract.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { everyEvent } from '../test/every-event.ts';
import { randomFrom, type Random } from '../test/years/random.ts';
import { complaints, complaintsScope } from './complaints.ts';

const seeds = Array.from({ length: 12 }, (_, place) => place + 1);

/** Every deed on a case that the cases of acts begin from or ask about, once, in the order of their days. */
const pool: readonly Deed[] = [
  ...new Map(
    everyAct
      .flatMap((cases) => [...cases.given, deedOf(cases)])
      .filter(({ input }) => 'complaint' in input)
      .map((each) => [each.circumstances.commandId, each]),
  ).values(),
].toSorted((one, other) => (one.circumstances.now < other.circumstances.now ? -1 : 1));

function annulment(random: Random, streams: Streams): Deed | null {
  const cases = [...streams].filter(([stream]) => stream.startsWith('complaint-'));
  if (cases.length === 0) return null;
  const [, events] = random.pick(cases);
  const { stream, revision: fact, type: factType } = random.pick(events).content;
  const named = { complaint: stream.slice('complaint-'.length), fact, factType };
  const taken = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  return deed('annulCaseFact', { ...named, ...taken }, by(handler, '2022-04-01'));
}

const met = { states: new Set<string>(), annulled: 0 };

function freshRow(past: readonly ViewEvent[]): object {
  const events = past.map(decode) as readonly CaseRecord[];
  const state = events.reduce((held, each) => complaint.evolve(held, each), complaint.initial);
  const [first] = events;
  if (first?.type !== 'CaseLodged') throw new Error('a case begins with its lodging');
  const { data } = first;
  met.states.add(courseOf(state) ?? 'annulled');
  met.annulled += state.annulled.size;
  return {
    complaint: data.complaint,
    kind: data.kind,
    state: courseOf(state) ?? 'annulled',
    closed: isClosed(state),
    lodgerKind: data.lodger.kind,
    units: data.lodger.kind === 'units' ? data.lodger.units : [],
    outcome: decisionOf(state)?.data.outcome ?? null,
    revision: events.length - 1,
  };
}

describe.each(seeds)('in the random course %i of cases', (seed) => {
  test('the list as of every index is what a fresh fold gives, and holds no claims and no files', async () => {
    const random = randomFrom(seed);
    const { store, streams, tryDeed } = openDeedStore();
    for (const each of before) await tryDeed(each);
    for (const each of [...random.some(pool, 0.7), ...random.shuffled(pool)]) {
      await tryDeed(each);
      const taken = random.chance(0.1) ? annulment(random, streams()) : null;
      if (taken) await tryDeed(taken);
    }
    const views = openViews(':memory:', [complaints]);
    await views.catchUp(store);
    const events = everyEvent(views);
    for (const { stream, index } of events.filter((each) => each.stream.startsWith('complaint-'))) {
      const past = events.slice(0, index + 1);
      const own = past.filter((each) => each.stream === stream);
      const { rows } = views.rows(complaints.name, complaintsScope, index);
      const row = rows.find(({ key }) => `complaint-${key}` === stream);
      expect(row?.value, `${stream} as of ${index}`).toMatchObject(freshRow(own));
      expect(JSON.stringify(row)).not.toMatch(/claims|files|sha256|ciphertext|subject/);
      expect(rows).toHaveLength(new Set(past.map((each) => each.stream).filter(isOfCase)).size);
    }
    views.close();
  });
});

function isOfCase(stream: string): boolean {
  return stream.startsWith('complaint-');
}

test('the random courses met most states, and annulments', () => {
  expect(met.states.size).toBeGreaterThan(5);
  expect(met.annulled).toBeGreaterThan(5);
});
