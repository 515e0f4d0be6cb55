// The holds that a case is told to want are those that the reactor brings about: in random courses of cases, looked at at random times.
import { describe, expect, test } from 'vitest';
import { caseHoldsShown } from '../apps/server/case-holds.shown.ts';
import { openCommands } from '../libs/commands/carry-out.ts';
import { openStreamCache } from '../libs/commands/stream-cache.ts';
import { deedOf } from '../libs/domain/cases.contract.ts';
import { before, handler } from '../libs/domain/complaint/case-given.contract.ts';
import { everyAct } from '../libs/domain/every-act.contract.ts';
import { by, deed, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { basis } from '../libs/domain/papers.contract.ts';
import { complaintHolds } from '../libs/reactors/complaint-holds.ts';
import { openViews } from '../libs/views/open-views.ts';
import { consequences } from '../projections/consequences.ts';
import { holds } from '../projections/holds.ts';
import { complaintFold } from '../projections/stream-folds.ts';
import { openDeedStore } from './deed-store.ts';
import { randomFrom, type Random } from './years/random.ts';

// In the last an acceptance is annulled and given anew between two looks.
const seeds = [...Array.from({ length: 9 }, (_, place) => place + 1), 55];
const met: Record<string, number> = { inForce: 0, lifted: 0, annulled: 0, missing: 0 };

/** Every deed on a case that the cases of acts begin from or ask about, once, in the order of their days. */
const pool: readonly Deed[] = [
  ...new Map(
    everyAct
      .flatMap((cases) => [...cases.given, deedOf(cases)])
      .filter(({ input }) => 'complaint' in input)
      .map((each) => [each.circumstances.commandId, each]),
  ).values(),
].toSorted((one, other) => (one.circumstances.now < other.circumstances.now ? -1 : 1));

const casesIn = (streams: Streams) =>
  [...streams.keys()].filter((stream) => stream.startsWith('complaint-'));

function annulment(random: Random, streams: Streams): Deed | null {
  const cases = casesIn(streams);
  if (cases.length === 0) return null;
  const {
    stream,
    revision: fact,
    type: factType,
  } = random.pick(streams.get(random.pick(cases)) ?? []).content;
  const named = { complaint: stream.slice('complaint-'.length), fact, factType };
  const taken = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  return deed('annulCaseFact', { ...named, ...taken }, by(handler, '2022-04-01'));
}

function reacting({ store }: ReturnType<typeof openDeedStore>) {
  const commands = openCommands({
    store,
    ledger: 'so-cai-thi-dua-lao-cai',
    clock: () => '2022-05-01T01:00:00.000Z',
  });
  const cache = openStreamCache(store, 5_000);
  const reactor = complaintHolds({
    read: (stream) => cache.refresh(stream),
    carryOut: (command) => commands.carryOut(command),
  });
  return (stream: string) => reactor.react(stream);
}

describe.each(seeds)('in the random course %i of cases', (seed) => {
  test('nothing is missing and nothing is left to be lifted once it was looked at, but what was refused', async () => {
    const random = randomFrom(seed);
    const deeds = openDeedStore();
    const react = reacting(deeds);
    for (const each of before) await deeds.tryDeed(each);
    for (const each of [...random.some(pool, 0.7), ...random.shuffled(pool)]) {
      await deeds.tryDeed(each);
      const taken = random.chance(0.1) ? annulment(random, deeds.streams()) : null;
      if (taken) await deeds.tryDeed(taken);
      const cases = casesIn(deeds.streams());
      if (cases.length > 0 && random.chance(0.2)) await react(random.pick(cases));
    }
    const cases = casesIn(deeds.streams());
    const unseen = await shownOf(cases);
    met['missing']! += unseen.filter(({ state }) => state === 'missing').length;
    const refused = (await Promise.all(cases.map(react))).flat();
    expect(refused).toEqual([]);
    const shown = await shownOf(cases);
    expect(shown.filter(({ state }) => state === 'missing' || state === 'toBeLifted')).toEqual([]);
    for (const { state } of shown) met[state]! += 1;

    async function shownOf(streams: readonly string[]) {
      const views = openViews(':memory:', [holds, consequences]);
      await views.catchUp(deeds.store);
      const asOf = views.resolveAsOf(null);
      const all = streams.flatMap((stream) => {
        const state = views.state(stream, complaintFold, asOf);
        return caseHoldsShown({ views, asOf, stream, state }, []);
      });
      views.close();
      return all;
    }
  });
});

test('holds in force, lifted, annulled, and missing before they were looked at, are met', () => {
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
});
