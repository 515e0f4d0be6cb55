// One event has one address, wherever it is told: the replay's steps, explanations, comparisons, suppositions, cases, exports.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheDeeds } from './asking-deeds.ts';
import { askTheSmallYear, type Asking, type Page } from './asking.ts';
import { disputed, ofYear, workedCase } from './complaint-case.ts';

interface Step {
  readonly address: string;
  readonly index: number;
  readonly type: string;
}

/** Every string of an answer that is an address. */
function addressesIn(answer: unknown): readonly string[] {
  const found = JSON.stringify(answer).match(/(?<=")[A-Za-z]+(?:-[^"@\s]+)?@\d+(?=")/gu);
  return [...new Set(found)];
}

describe('the steps of a unit’s year', () => {
  let asking: Asking;
  let steps: readonly Step[];
  beforeAll(async () => {
    asking = await askTheSmallYear('simulated');
    const replay = await asking.ask<Page<Step>>(
      '{ scoreReplay(unit: "stp", year: 2021, first: 50) { edges { node { address index type } } } }',
    );
    steps = replay.edges.map(({ node }) => node);
  });
  afterAll(() => asking.stop());

  const of = 'unit: "stp", year: 2021';
  test.each([
    [
      'a line explained',
      `{ explain(${of}, line: "deduction.criticism") { steps { event } line { events } } }`,
    ],
    [
      'two points compared',
      `{ compareScores(${of}, from: { asOf: { event: "unitYear-2021-stp@3" } }) { from { recordedAfterApproval } to { recordedAfterApproval } lines { causes { event } after { events } } } }`,
    ],
    [
      'what would be',
      `{ whatIf(${of}, without: ["unitYear-2021-stp@7"]) { leftOut lines { causes { event } before { events } } } }`,
    ],
    ['a score', `{ score(${of}) { lines { events } approval { event } recordedAfterApproval } }`],
    [
      'the evidence of a criterion',
      `{ evidenceTrail(${of}, criterion: "I.1") { evidence { filed { event } } } }`,
    ],
    [
      'what an event does',
      `{ effects(event: "unitYear-2021-stp@7") { event { address } influence { leftOut scores { lines { causes { event } } } } } }`,
    ],
  ])('bear the addresses by which they are told elsewhere: %s', async (_, query) => {
    const named = addressesIn(await asking.ask(query));
    expect(named.length).toBeGreaterThan(0);
    expect(steps.map(({ address }) => address)).toEqual(expect.arrayContaining([...named]));
  });

  test('each address leads back to its event, as a point of history and as a question', async () => {
    for (const { address, index, type } of steps) {
      const answer = await asking.ask(
        `{ causes(event: "${address}") { event { address index type } } }`,
      );
      expect(answer).toEqual({ event: { address, index, type } });
      const then = await asking.ask(`{ score(${of}, asOf: { event: "${address}" }) { index } }`);
      expect(then).toEqual({ index });
    }
  });
});

test('the later facts of a case, its corrections and its pin are steps of the disputed result', async () => {
  const asking = await askTheDeeds(workedCase);
  const replay = await asking.ask<Page<Step>>(
    '{ scoreReplay(unit: "so-y-te", year: 2021, first: 50) { edges { node { address } } } }',
  );
  const steps = replay.edges.map(({ node }) => node.address);
  const held = await asking.ask(`{ complaint(id: "kn-1") {
    pin { event disputed { address } differences { causes { event } } laterFacts { event } }
    corrections { event } instances { decision { orders { corrections } } } } }`);
  const named = addressesIn(held);
  expect(named).toContain(`${ofYear}@${disputed}`);
  expect(named).toContain(`${ofYear}@${disputed + 1}`);
  expect(steps).toEqual(expect.arrayContaining([...named]));
  await asking.stop();
});
