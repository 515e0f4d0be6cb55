// What questions about cases and events cost, over real HTTP: an ordinary page is answered, a dear one is refused before it begins.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askTheDeeds } from './asking-deeds.ts';
import type { Asking } from './asking.ts';
import { workedCase } from './complaint-case.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds(workedCase);
});
afterAll(() => asking.stop());

const difference = 'id by through { code } causes { event deed { vi } }';
const fields = `complaint kind state closed lodger { kind units { unitName } }
  instances { instance claims against { address } lines concerns { unitName year } complexity suspended ending
    decision { event outcome reasons document { number date } deliveredOn inForceFrom
      orders { order what text state corrections doneOn outstandingSince } } }
  steps { event type sentence { vi } occurredOn actor { role } annulment }
  corrections { event sentence { vi } orders standing }
  holds { state unitName year event refusal { sentence { vi } since triedAt } }`;
const pin = `pin { event disputed { sentence { vi } } standing takenBackBy { address }
  then { total } now { total } by differences { ${difference} }
  board { blocName rows { name rankBefore rankAfter totalBefore totalAfter by lines { ${difference} } } }
  laterFacts { event sentence { vi } ofThisCase } }`;
const whole = `complaint(id: "kn-1") { ${fields} ${pin} }`;
const influence = `influence { leftOut complete scores { name by lines { ${difference} } with { rank } without { rank } }
  ranks { name rank rankWithout } deadlines { with { name { vi } state } without { state } } }`;

const refusals = (query: string) => asking.refused(query, {});
const tooCostly = ['QUERY_TOO_COSTLY null'];

test('the whole page of a case is answered, with what it disputes then and now', async () => {
  expect(
    await refusals(
      `{ ${whole} complaintDeadlines(id: "kn-1") { edges { node { clock state lastDay } } } }`,
    ),
  ).toEqual([]);
});

test('the list of cases with what is due in all of them is answered', async () => {
  expect(
    await refusals(`{
    complaints(first: 100) { edges { node { complaint kind state units { unitName } concerns { unitName } } } }
    complaintDeadlines(first: 100) { edges { node { complaint clock state lastDay clause { reference } } } } }`),
  ).toEqual([]);
});

test('an event with all that it does is answered', async () => {
  expect(
    await refusals(`{ effects(event: "complaint-kn-1@6") { event { sentence { vi } }
    caused { address } readBy { field event { address } } ${influence} } }`),
  ).toEqual([]);
});

const named = (count: number, query: string) =>
  Array.from({ length: count }, (_, place) => `q${place}: ${query}`).join(' ');

test('many cases with what they dispute are refused, and as many without it are answered', async () => {
  expect(await refusals(`{ ${named(8, `complaint(id: "kn-1") { kind ${pin} }`)} }`)).toEqual(
    tooCostly,
  );
  expect(await refusals(`{ ${named(8, 'complaint(id: "kn-1") { kind state }')} }`)).toEqual([]);
});

test('many events with what they do are refused, and as many without it are answered', async () => {
  const effects = (asked: string) =>
    `effects(event: "complaint-kn-1@6") { event { type } ${asked} }`;
  expect(await refusals(`{ ${named(5, effects(influence))} }`)).toEqual(tooCostly);
  expect(await refusals(`{ ${named(5, effects('readBy { event { type } }'))} }`)).toEqual([]);
});

test('everything that is due, asked for again and again, is refused', async () => {
  const due =
    'complaintDeadlines(first: 200) { edges { node { complaint clock state lastDay metOn lateDays } } }';
  expect(await refusals(`{ ${due} }`)).toEqual([]);
  expect(await refusals(`{ ${named(30, due)} }`)).toEqual(tooCostly);
});
