// The secrecy of ballots in what the ledger keeps: no order, no time and no voter in data, metadata or digest.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acts } from '../domain/acts.ts';
import type { BallotQuestion } from '../domain/bloc-year/ballot.ts';
import { holdYearEnd } from '../domain/bloc-year/convening.contract.ts';
import { tally, yearEndHeld } from '../domain/bloc-year/tallying.contract.ts';
import { digestOf, type Deed } from '../domain/given.contract.ts';
import { stages } from '../domain/year.contract.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import { decode, open } from '../ledger/seal.ts';
import { openCommands, type Command } from './carry-out.ts';

function commandOf({ act: name, input, circumstances }: Deed): Command {
  const { commandId, now: _, ...who } = circumstances;
  return { name, input, id: commandId, ...who };
}

/** The bytes of the last event of the bloc-year after these deeds, carried out as commands. */
async function lastOf(deeds: readonly Deed[]): Promise<Uint8Array> {
  const store = openMemoryStore();
  // Each deed is recorded when it happens; the clock of a ledger never runs back.
  let now = '';
  const commands = openCommands({ store, ledger: 'l-1', clock: () => now });
  for (const each of deeds) {
    now = each.circumstances.now > now ? each.circumstances.now : now;
    await commands.carryOut(commandOf(each));
  }
  let last: Uint8Array | null = null;
  for await (const { bytes } of store.readStream('blocYear-2021-khoi-1')) last = bytes;
  if (!last) throw new Error('nothing was recorded');
  return last;
}

const { questions } = tally.input as { readonly questions: readonly BallotQuestion[] };

/** The same ballot, its questions and their nominees typed in another order. */
const typed: fc.Arbitrary<readonly BallotQuestion[]> = fc
  .tuple(...questions.map(({ nominees }) => shuffled(nominees)))
  .map((orders) =>
    questions.map((each, place) => ({ ...each, nominees: orders[place] ?? each.nominees })),
  )
  .chain(shuffled);

function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<readonly Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

describe('a tally of secret ballots', () => {
  test('would tell the order of typing by its digest, were the order not taken away first', () => {
    const digests = fc.sample(typed, 50).map((order) => digestOf(order));
    expect(new Set(digests).size).toBeGreaterThan(1);
  });

  test('is the same bytes, digest and all, in whatever order the votes were typed', async () => {
    const usual = decode(await lastOf([...yearEndHeld, tally]));
    await fc.assert(
      fc.asyncProperty(typed, async (order) => {
        const other = { ...tally, input: { ...tally.input, questions: order } };
        expect(decode(await lastOf([...yearEndHeld, other]))).toBe(usual);
      }),
      { numRuns: 20 },
    );
  });

  test('keeps nothing that was typed beside the totals', async () => {
    const marked = questions.map((each) => ({
      ...each,
      countedAt: '2021-12-21T01:02:03.000Z',
      award: { ...each.award, voter: 'so-noi-vu' },
      nominees: each.nominees.map((votes, place) => ({ ...votes, order: place, voters: ['a'] })),
    }));
    const more = { ...tally, input: { ...tally.input, questions: marked } };
    expect(decode(await lastOf([...yearEndHeld, more]))).toBe(
      decode(await lastOf([...yearEndHeld, tally])),
    );
  });

  test('has exactly these fields, and the only time in it is that of its recording', async () => {
    const { data, metadata } = open(await lastOf([...yearEndHeld, tally]));
    const found = data as { readonly questions: readonly (BallotQuestion & object)[] };
    expect(Object.keys(data).toSorted()).toEqual([
      'meeting',
      'minutes',
      'questions',
      'read',
      'tally',
    ]);
    for (const question of found.questions) {
      const fields = ['award', 'ballotsIssued', 'nominees', 'question'];
      expect(Object.keys(question).toSorted()).toEqual(fields);
      for (const votes of question.nominees) {
        expect(Object.keys(votes).toSorted()).toEqual(['against', 'blank', 'for', 'unit']);
      }
    }
    expect(JSON.stringify(data)).not.toMatch(/T\d\d:\d\d|\d\d:\d\d/);
    const { recordedAt, ...others } = metadata;
    expect(recordedAt).toBe('2021-12-21T02:00:00.000Z');
    expect(others).toMatchObject({ occurredOn: '2021-12-21', receivedAt: null });
    expect(JSON.stringify(others)).not.toMatch(/T\d\d:\d\d/);
  });

  test('names one actor, who recorded it, and none of those who voted', async () => {
    const { metadata } = open(await lastOf([...yearEndHeld, tally]));
    expect(metadata.actor).toEqual(tally.circumstances.actor);
    expect(Object.keys(metadata).toSorted()).toEqual([
      'actor',
      'causation',
      'command',
      'correlation',
      'occurredOn',
      'receivedAt',
      'recordedAt',
      'scoringVersion',
    ]);
  });

  test('is one event: no act adds to it, and no second one of the meeting stands beside it', () => {
    const tallying = Object.values(acts).filter(({ act }) =>
      act.records.some((type) => /ballot|vote/i.test(type) && type !== 'CouncilVoted'),
    );
    expect(tallying.map(({ act }) => act.name)).toEqual(['tallyBallots']);
  });
});

test('a roll is the same bytes in whatever order units came', async () => {
  const { roll } = holdYearEnd.input as { readonly roll: readonly object[] };
  const usual = decode(await lastOf([...stages.founded, holdYearEnd]));
  await fc.assert(
    fc.asyncProperty(shuffled(roll), async (order) => {
      const other = { ...holdYearEnd, input: { ...holdYearEnd.input, roll: order } };
      expect(decode(await lastOf([...stages.founded, other]))).toBe(usual);
    }),
    { numRuns: 20 },
  );
});
