// The frame of the server over real HTTP: health, limits, the shape of errors, the explorer, who may act.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../apps/server/explorer-examples.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import {
  answerOf,
  codes,
  post,
  runServer,
  temporaryFolder,
  type Answer,
  type ServerUnderTest,
} from './running-server.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.stop());

const modern = { accept: 'application/graphql-response+json' };

function get(path: string): Promise<Response> {
  return fetch(`${server.url}${path}`, { redirect: 'manual' });
}

/** fetch sets Host by itself, so a foreign one needs the plain client. */
function statusUnderHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/health/live`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('health', () => {
  test('a server that runs is alive', async () => {
    const response = await get('/health/live');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ok' });
  });

  test('a server whose store answers and whose views have caught up is ready', async () => {
    await expect.poll(async () => (await get('/health/ready')).status).toBe(200);
    const ready = (await (await get('/health/ready')).json()) as { details: object };
    expect(Object.keys(ready.details)).toEqual(['store', 'views', 'integrity']);
  });

  test('a server whose ledger holds an event that cannot be read is alive and not ready', async () => {
    const folder = temporaryFolder();
    const store = await openSqliteStore(folder, { mode: 'write' });
    const unreadable = { id: randomUUID(), type: 'Nothing', bytes: Buffer.from('not an event') };
    await store.append('unit-a', -1, [unreadable], { timeoutMs: 5_000 });
    await store.close();
    const damaged = await runServer({ data: folder });
    const ready = () => fetch(`${damaged.url}/health/ready`);
    await expect.poll(async () => (await ready()).status).toBe(503);
    expect(await (await ready()).json()).toMatchObject({
      error: { integrity: { status: 'down' } },
    });
    expect((await fetch(`${damaged.url}/health/live`)).status).toBe(200);
    await damaged.stop();
    rmSync(folder, { recursive: true });
  });

  test('the address file says where the server is while it runs, and goes when it stops', async () => {
    const other = await runServer();
    const file = join(other.folder, 'server.json');
    const folder = realpathSync(other.folder);
    const content = { url: other.url, pid: process.pid, folder, store: folder };
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(content);
    await other.stop();
    expect(existsSync(file)).toBe(false);
  });
});

describe('GraphQL over HTTP', () => {
  test('the ledger says of every view how far it has come', async () => {
    const query =
      '{ ledger { head lag { events seconds } views { name index stopped { code } } } }';
    const ask = async () => (await server.ask({ query })).body.data?.['ledger'];
    const view = expect.objectContaining({ index: 0, stopped: null }) as object;
    const said = {
      lag: { events: 0, seconds: 0 },
      views: expect.arrayContaining([view]) as object,
    };
    await expect.poll(ask).toMatchObject(said);
  });

  test('the ledger answers', async () => {
    const answer = await server.ask({ query: '{ ledger { head now } }' });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ ledger: { head: 1 } });
  });

  test('the audit of the specification finds nothing to warn of', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${server.url}/graphql` }).map((audit) => audit.fn()),
    );
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
  });

  test('a wrong document is 400 in the newer media type and 200 in plain JSON', async () => {
    const wrong = { query: '{ nothing }' };
    expect(await server.ask(wrong, modern)).toMatchObject({ status: 400 });
    const plain = await server.ask(wrong);
    expect(plain.status).toBe(200);
    expect(plain.body).not.toHaveProperty('data');
  });

  test('a form of another site is not taken for a request', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await post(server.url, '{"query":"{ledger{head}}"}', { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(codes(answer)).toEqual(['MEDIA_TYPE_UNSUPPORTED']);
    }
  });

  test('a GET that names no operation of its document is refused, not a fault', async () => {
    const response = await get('/graphql?query=query+A{ledger{head}}&operationName=B');
    expect(codes(await answerOf(response))).toEqual(['OPERATION_UNKNOWN']);
  });

  test('of a document with several operations the one asked for runs, however often another ran before', async () => {
    const query = 'query Head { ledger { head } } query Now { ledger { now } }';
    for (let time = 0; time < 6; time += 1) await server.ask({ query, operationName: 'Head' });
    const answer = await server.ask({ query, operationName: 'Now' });
    expect(Object.keys(answer.body.data?.['ledger'] as object)).toEqual(['now']);
  });

  test('a query answers alike before and after it is compiled', async () => {
    const query = '{ ledger { id clock head } }';
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push((await server.ask({ query })).text);
    expect(new Set(answers).size).toBe(1);
  });
});

describe('errors', () => {
  function expectError(answer: Answer, code: string): void {
    expect(codes(answer)).toEqual([code]);
    const [error] = answer.body.errors!;
    expect(error!.message).toBe(error!.extensions.vi);
    expect(error!.extensions.en).toMatch(/^[A-Z]/);
    expect(error!.extensions).toHaveProperty('field');
    expect(answer.text).not.toMatch(/node_modules|\.ts:|at async|SELECT/);
  }

  test('a syntax error has its code', async () => {
    expectError(await server.ask({ query: '{ ledger {' }), 'DOCUMENT_SYNTAX');
  });

  test('an unknown field has its code', async () => {
    expectError(await server.ask({ query: '{ ledger { colour } }' }), 'DOCUMENT_INVALID');
  });

  test('a request that is not JSON has its code', async () => {
    const answer = await post(server.url, '{"query":');
    expectError(answer, 'REQUEST_MALFORMED');
    expect(answer.status).toBe(400);
  });

  test('a request without a query names the field', async () => {
    const answer = await server.ask({});
    expectError(answer, 'REQUEST_MALFORMED');
    expect(answer.body.errors?.[0]?.extensions.field).toBe('query');
  });
});

describe('limits', () => {
  test('a query that is nested too deeply is refused', async () => {
    const small = await runServer({ limits: { queryDepthMax: 1 } });
    const answer = await small.ask({ query: '{ ledger { head } }' }, modern);
    await small.stop();
    expect(answer.status).toBe(400);
    expect(codes(answer)).toEqual(['QUERY_TOO_DEEP']);
  });

  test('a query that costs too much is refused before it runs', async () => {
    const small = await runServer({ limits: { queryCostMax: 3 } });
    const cheap = await small.ask({ query: '{ ledger { head now } }' });
    const dear = await small.ask({ query: '{ a: ledger { head } b: ledger { head } }' }, modern);
    await small.stop();
    expect(cheap.body.errors).toBeUndefined();
    expect(dear.status).toBe(400);
    expect(codes(dear)).toEqual(['QUERY_TOO_COSTLY']);
  });

  test('folding streams, or searching, again and again in one request is refused', async () => {
    const replay = (at: number) =>
      `r${at}: scoreReplay(unit: "stc", year: 2021) { pageInfo { endCursor } }`;
    const search = (at: number) => `s${at}: search(text: "so") { more }`;
    for (const field of [replay, search]) {
      const query = `{ ${Array.from({ length: 100 }, (_, at) => field(at)).join(' ')} }`;
      expect(codes(await server.ask({ query }))).toEqual(['QUERY_TOO_COSTLY']);
    }
    expect((await server.ask({ query: `{ ${replay(0)} ${replay(1)} }` })).status).toBe(200);
  });

  test('a document that is nested past what can be parsed is a wrong document', async () => {
    for (const depth of [1_900, 3_000, 100_000]) {
      const answer = await server.ask({ query: `{ units(first: ${'['.repeat(depth)} }` });
      expect(codes(answer)).toEqual(['DOCUMENT_SYNTAX']);
    }
  });

  test.each(['{}', '[]', 'null', '"a"', '1', '{"kind":"Document","definitions":[]}'])(
    'the JSON %s in place of a document is a wrong document',
    async (query) => {
      expect(codes(await server.ask({ query }))).toEqual(['DOCUMENT_SYNTAX']);
    },
  );

  test('a document of too many words is refused while it is read', async () => {
    const query = `{ ${'a: ledger { head } '.repeat(2_000)} }`;
    expect(codes(await server.ask({ query }))).toEqual(['DOCUMENT_SYNTAX']);
  });

  test('a body that is too large is refused', async () => {
    const answer = await server.ask({ query: `# ${'x'.repeat(1024 * 1024)}` });
    expect(answer.status).toBe(413);
    expect(codes(answer)).toEqual(['BODY_TOO_LARGE']);
  });

  test('beyond what is served at once a request is told to come back, while health still answers', async () => {
    const full = await runServer({ limits: { inFlightMax: 0 } });
    const answer = await full.ask({ query: '{ ledger { head } }' });
    const health = await fetch(`${full.url}/health/live`);
    await full.stop();
    expect(answer.status).toBe(503);
    expect(codes(answer)).toEqual(['OVERLOADED']);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(health.status).toBe(200);
  });

  test('a place is free again when its request is answered', async () => {
    const narrow = await runServer({ limits: { inFlightMax: 1 } });
    for (let time = 0; time < 3; time += 1) {
      const answer = await narrow.ask({ query: '{ ledger { head } }' });
      expect(answer.status).toBe(200);
    }
    await narrow.stop();
  });
});

describe('the door', () => {
  test.each([
    ['/nothing', 404, 'NOT_FOUND'],
    ['/explorer/nothing', 404, 'NOT_FOUND'],
    ['/health/nothing', 404, 'NOT_FOUND'],
    ['/%', 400, 'REQUEST_MALFORMED'],
  ])('%s is refused in the form of every error', async (path, status, code) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    const answer = await answerOf(response);
    expect(codes(answer)).toEqual([code]);
    expect(answer.body.errors?.[0]?.extensions.en).toMatch(/^The(re)? /);
    expect(answer.text).not.toContain('nothing');
  });

  test('a call under a name that is not this machine’s is turned away', async () => {
    expect(await statusUnderHost('ledger.example')).toBe(421);
    expect(await statusUnderHost('localhost:8080')).toBe(200);
  });

  test('the explorer and all its files come from this server', async () => {
    const home = await get('/');
    expect(home.headers.get('location')).toBe('/explorer/');
    const page = await get('/explorer/');
    const html = await page.text();
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect((await get(`/explorer/${file}`)).status).toBe(200);
  });

  test('every tab of the explorer asks this server by its whole address', async () => {
    const script = await (await get('/explorer/options.js')).text();
    const addresses = [...script.matchAll(/endpointURL: (.+)$/gm)].map(([, address]) => address);
    expect(addresses.length).toBe(examples.length);
    for (const each of addresses) expect(each).toContain("new URL('/graphql', location.href).href");
  });

  test('the browser is told to load nothing from elsewhere', async () => {
    const policy = (await get('/explorer/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:/);
  });
});
