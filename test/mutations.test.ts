// A bloc's year through the API, from the first act to the approval, and what every mutation promises.
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actNames } from '../libs/domain/acts.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { runServer, type ServerUnderTest } from './running-server.ts';
import { laterSteps } from './mutation-steps/steps.ts';
import { uploadSample } from './sample-file.ts';
import { clientOf, headersOf, mutationOf, today, type Client } from './server-client.ts';
import {
  claims,
  decisions,
  departures,
  foundation,
  issue,
  paper,
  send,
  year,
} from './year-by-mutations.ts';

const department = { kind: 'department', housesBoard: false };
const stc = { unit: 'stc', year };

let server: ServerUnderTest;
let client: Client;
beforeAll(async () => {
  server = await runServer();
  client = clientOf(server);
  await uploadSample(server.url);
});
afterAll(() => server.stop());

async function typesOf(stream: string): Promise<readonly string[]> {
  const store = await openSqliteStore(server.folder, { mode: 'read' });
  const types: string[] = [];
  for await (const { type } of store.readStream(stream)) types.push(type);
  await store.close();
  return types;
}

test('there is a mutation for every act, and no other', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.toSorted()).toEqual([...actNames].toSorted());
});

test('an empty folder becomes a ledger that goes by the machine’s clock', async () => {
  const { ledger } = await client.query('{ ledger { id clock head } }');
  expect(ledger).toMatchObject({ clock: 'machine' });
  expect((ledger as { id: string }).id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await typesOf('ledger')).toEqual(['LedgerOpened']);
});

describe('a bloc’s year', () => {
  test('goes from the rule book to the approval and the reopening by mutations alone', async () => {
    await send(client, [...foundation, ...issue, ...claims]);
    const last = await send(client, decisions);
    expect(last).toMatchObject({ stream: 'unitYear-2021-stc', repeated: false });

    const seen = await client.query(
      '{ score(unit: "stc", year: 2021) { total scoreDigest provisional incomplete } }',
      {},
      { waitFor: last },
    );
    // 59.00 + 4.50, 15.00, 14.00; one target exceeded; one criticism document.
    expect(seen['score']).toMatchObject({ total: '93.00', provisional: false, incomplete: false });
    const { total, scoreDigest } = seen['score'] as { total: string; scoreDigest: string };
    const approved = await client.mutate(
      'approveUnitYear',
      { ...stc, total, scoreDigest, decision: paper('40') },
      { role: 'chairman' },
    );
    expect(approved.revision).toBe(last.revision + 1);

    const late = {
      ...stc,
      exclusion: 'lt9',
      ground: 'Phát hiện sau',
      legalBasis: { text: 'Kết luận' },
    };
    const after = await client.mutate('recordExclusion', late);
    const reopened = { ...stc, legalBasis: { text: 'Quyết định' }, admits: [after.revision] };
    await client.mutate('reopenUnitYear', reopened, { role: 'chairman' });
    await send(client, departures);
    await send(client, laterSteps);
    expect((await typesOf('unitYear-2021-stc')).slice(-4)).toEqual([
      'UnitYearApproved',
      'ExclusionRecorded',
      'UnitYearReopened',
      'IneligibleDossiersNotified',
    ]);
  });

  test('has every act of the ledger in it', () => {
    const steps = [...foundation, ...issue, ...claims, ...decisions, ...departures, ...laterSteps];
    const sent = steps.map(([name]) => name);
    const rest = ['approveUnitYear', 'reopenUnitYear'] as const;
    expect(new Set([...sent, ...rest])).toEqual(new Set(actNames));
  });
});

describe('a command', () => {
  test('sent twice is recorded once and answers as the first time', async () => {
    const input = { commandId: 'lenh-1', unit: 'sct', name: 'Sở Công Thương', ...department };
    const first = await client.mutate('enterUnit', input);
    expect(first).toEqual({ stream: 'unit-sct', revision: 0, repeated: false });
    expect(await client.mutate('enterUnit', input)).toEqual({ ...first, repeated: true });
    expect(await typesOf('unit-sct')).toEqual(['UnitEntered']);
  });

  test('is the same command whether a field is left out or null, and however its text is composed', async () => {
    const input = { commandId: 'lenh-2', unit: 'sgtvt', ...department };
    const name = 'Sở Giao thông vận tải'.normalize('NFD');
    await client.mutate('enterUnit', { ...input, name: ` ${name}\t` });
    const again = { ...input, name: name.normalize('NFC'), parent: null, from: null };
    expect(await client.mutate('enterUnit', again)).toMatchObject({ repeated: true });
  });

  test('is refused where its id was used for other content', async () => {
    const input = { commandId: 'lenh-3', unit: 'sxd', name: 'Sở Xây dựng', ...department };
    await client.mutate('enterUnit', input);
    const error = await client.refused('enterUnit', { ...input, name: 'Sở khác' });
    expect(error.extensions).toMatchObject({ code: 'COMMAND_ID_REUSED', field: 'commandId' });
  });

  test('that a rule refuses says its code, its field and a sentence in both languages', async () => {
    const error = await client.refused('openBlocYear', { bloc: 'k9', year });
    expect(error.extensions).toEqual({
      code: 'BLOC_UNKNOWN',
      field: 'bloc',
      vi: 'Chưa có khối thi đua này; cần ghi nhận quyết định thành lập hoặc kiện toàn khối trước.',
      en: 'The ledger has no such bloc; record the decision that set it up first.',
    });
    expect(error.message).toBe(error.extensions.vi);
  });

  test('may not have occurred after its recording', async () => {
    const unit = { unit: 'tuong-lai', name: 'Sở Tương lai', ...department };
    const error = await client.refused('enterUnit', { ...unit, occurredOn: '2099-01-01' });
    expect(error.extensions).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'occurredOn' });
    const received = { ...unit, receivedAt: '2099-01-01T00:00:00Z' };
    expect((await client.refused('enterUnit', received)).extensions.field).toBe('receivedAt');
  });

  test('on one’s own unit’s appraisal is refused', async () => {
    const appraisal = { ...stc, lines: [], document: paper('60') };
    const board = { role: 'board', unit: 'stc' } as const;
    const error = await client.refused('appraiseSectionThree', appraisal, board);
    expect(error.extensions).toMatchObject({ code: 'OWN_CASE', field: 'actor.unit' });
  });

  test('needs somebody who acts', async () => {
    const input = { commandId: 'x', occurredOn: today(), unit: 'x', name: 'X', ...department };
    const request = { query: mutationOf('enterUnit'), variables: { input } };
    const error = (await server.ask(request)).body.errors?.[0];
    expect(error?.extensions.code).toBe('ACTOR_MISSING');
    const proxied = { ...headersOf({ role: 'board' }), 'x-forwarded-for': '10.0.0.1' };
    const other = (await server.ask(request, proxied)).body.errors?.[0];
    expect(other?.extensions.code).toBe('ACTOR_NOT_LOCAL');
  });
});
