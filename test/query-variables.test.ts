// Variables of a query over real HTTP: their defaults, and what is said where one is missing or null, compiled or not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runServer, type ServerUnderTest } from './running-server.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.stop());

test.each(['Int! = 1', 'Int = 1'])(
  'a variable %s may be left out, before and after the query is compiled',
  async (type) => {
    const query = `query ($first: ${type}) { events(first: $first) { pageInfo { hasNextPage } } }`;
    const answers = [];
    for (let time = 0; time < 5; time += 1) {
      answers.push((await server.ask({ query, variables: {} })).text);
    }
    expect(new Set(answers)).toEqual(
      new Set(['{"data":{"events":{"pageInfo":{"hasNextPage":false}}}}']),
    );
  },
);

test('a variable that may be null says so where it is given to what may not', async () => {
  const query = 'query ($first: Int = 1) { events(first: $first) { pageInfo { hasNextPage } } }';
  for (let time = 0; time < 5; time += 1) {
    const { body } = await server.ask({ query, variables: { first: null } });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'VARIABLES_INVALID',
      field: 'first',
      en: expect.stringContaining('It may not be null.'),
    });
  }
});

test('a variable that is missing is named', async () => {
  const query = 'query ($first: Int!) { events(first: $first) { pageInfo { hasNextPage } } }';
  for (let time = 0; time < 5; time += 1) {
    const { body } = await server.ask({ query, variables: {} });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'VARIABLES_INVALID',
      field: 'first',
    });
  }
});
