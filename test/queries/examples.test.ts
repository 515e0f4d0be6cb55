// The queries that the explorer page opens with are answered by the schema that is served.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examples } from '../../apps/server/explorer-examples.ts';
import { askTheSmallYear, type Asking } from './asking.ts';

let simulated: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
});
afterAll(async () => {
  await simulated.stop();
});

test.each(examples)('the example “$name” is answered without an error', async ({ query }) => {
  expect(await simulated.refused(query, {})).toEqual([]);
});
