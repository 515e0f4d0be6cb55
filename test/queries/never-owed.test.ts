// What never was owed is late nowhere: the budget says so as the list of deadlines does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paper, send } from '../year-by-mutations.ts';
import { lead, of, openAwardYear, type AwardYear } from './award-year.ts';

let served: AwardYear;

beforeAll(async () => {
  served = await openAwardYear();
});
afterAll(() => served.server.stop());

const estimate = {
  ...of,
  estimate: 'dt-1',
  lead: 'stp',
  payee: { administrative: { unitName: 'Sở Tư pháp' } },
  lines: [{ line: 'hoi-nghi', text: 'Tổ chức hội nghị', amount: '25000000' }],
  total: '25000000',
  occurredOn: '2021-06-01',
  receivedAt: '2021-06-02T01:00:00Z',
};
const query = `{
  budget(year: 2021, bloc: "k1") { estimateTimeliness { lastDay metOn late daysLate released } }
  deadlines(year: 2021, deadlines: [budgetEstimate]) { edges { node { state daysLate released } } }
}`;

async function asked(): Promise<unknown> {
  const { budget, deadlines } = await served.client.query(query);
  const [{ node }] = (deadlines as { readonly edges: readonly [{ readonly node: object }] }).edges;
  return { ...(budget as object), node };
}

test('an estimate is late by its days under a lead of before the last day', async () => {
  await send(served.client, [['submitBudgetEstimate', estimate, lead]]);
  expect(await asked()).toEqual({
    estimateTimeliness: {
      lastDay: '2021-05-30',
      metOn: '2021-06-02',
      late: true,
      daysLate: 3,
      released: null,
    },
    node: { state: 'metLate', daysLate: 3, released: null },
  });
});

test('it is not late where the lead was approved after the last day', async () => {
  const approved = { bloc: 'k1', lead: 'stp', deputies: ['snv'], from: '2021-06-01' };
  await send(served.client, [
    ['endBlocLead', { bloc: 'k1', approval: 1, until: '2021-05-01', decision: paper('64') }],
    ['approveBlocLead', { ...approved, decision: paper('65') }],
  ]);
  expect(await asked()).toEqual({
    estimateTimeliness: {
      lastDay: '2021-05-30',
      metOn: '2021-06-02',
      late: null,
      daysLate: null,
      released: 'leadApprovedLater',
    },
    node: { state: 'notApplicable', daysLate: null, released: 'leadApprovedLater' },
  });
});
