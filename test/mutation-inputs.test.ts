// What a mutation says to inputs that are wrong in form: a code, the field, a sentence in both languages, never INTERNAL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actNames } from '../libs/domain/acts.ts';
import { runServer, type AnsweredError, type ServerUnderTest } from './running-server.ts';
import { board, clientOf, headersOf, mutationOf, type Client, type Sent } from './server-client.ts';
import { foundation, paper, scorecard, send, year } from './year-by-mutations.ts';
import { usualBook } from './years/book.ts';

let server: ServerUnderTest;
let client: Client;
beforeAll(async () => {
  server = await runServer();
  client = clientOf(server);
});
afterAll(() => server.stop());

const department = { unit: 'stc', name: 'Sở Tài chính', kind: 'department', housesBoard: false };
const stc = { unit: 'stc', year };

function expectClear({ message, extensions }: AnsweredError): void {
  expect(extensions.code).toMatch(/^(INPUT|VARIABLES)_INVALID$/);
  expect(extensions.vi).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêệềếểễôộồốổỗơợờớởỡưựừứửữ]/);
  expect(extensions.en.length).toBeGreaterThan(20);
  expect(message).toBe(extensions.vi);
}

describe.each(actNames)('%s', (name) => {
  test('refuses an empty input by naming what is missing first', async () => {
    const answer = await server.ask(
      { query: mutationOf(name), variables: { input: {} } },
      headersOf(board),
    );
    const errors = answer.body.errors ?? [];
    errors.forEach(expectClear);
    expect(errors.map(({ extensions }) => extensions.field)).toContain('commandId');
    expect(errors.map(({ extensions }) => extensions.field)).toContain('occurredOn');
  });
});

test.each<readonly [what: string, input: Sent, field: string, said: string]>([
  ['an id with marks', { ...department, unit: 'sở-tc' }, 'unit', 'phải là mã gồm'],
  ['an id too long', { ...department, unit: 'a'.repeat(65) }, 'unit', 'phải là mã gồm'],
  ['a name of blanks', { ...department, name: ' \t ' }, 'name', 'từ 1 đến 300 ký tự'],
  ['a name too long', { ...department, name: 'ă'.repeat(301) }, 'name', 'từ 1 đến 300 ký tự'],
  ['a name with a control character', { ...department, name: 'a\u0007' }, 'name', 'điều khiển'],
  ['a name with half a character', { ...department, name: 'a\ud800' }, 'name', 'điều khiển'],
  ['a kind that is none', { ...department, kind: 'ministry' }, 'kind', 'lược đồ'],
  ['a day that is none', { ...department, from: '2021-02-30' }, 'from', 'Ngày phải có thật'],
  ['a command id with blanks', { ...department, commandId: 'a b' }, 'commandId', 'phải là mã gồm'],
  ['a time without a zone', { ...department, receivedAt: '2021-01-01T00:00:00' }, 'receivedAt', ''],
])('%s is refused, and its field named', async (_what, input, field, said) => {
  const error = await client.refused('enterUnit', input);
  expectClear(error);
  expect(error.extensions.field).toBe(field);
  expect(error.extensions.vi).toContain(said);
});

test('every problem of an input is told at once', async () => {
  const error = await client.refused('enterUnit', { ...department, unit: '?', name: ' ' });
  const { problems } = error.extensions as unknown as { problems: readonly { field: string }[] };
  expect(problems.map(({ field }) => field).toSorted()).toEqual(['name', 'unit']);
});

test('a field inside a list is named by its place', async () => {
  const lines = [
    { criterion: 'I.1', points: '1', explanation: 'Giải trình' },
    { criterion: 'I.2', points: '100.01', explanation: 'Giải trình' },
  ];
  const error = await client.refused('submitSelfScore', { ...stc, lines });
  expect(error.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'lines.1.points' });
  const thirds = [{ ...lines[0]!, points: '0.333' }];
  const finer = await client.refused('submitSelfScore', { ...stc, lines: thirds });
  expect(finer.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'lines.0.points' });
});

test('a list beyond its bound is refused before anything is read', async () => {
  const units = Array.from({ length: 201 }, (_, place) => `u${place}`);
  const input = { bloc: 'k1', year, units, document: paper('1') };
  const error = await client.refused('sendConsolidation', input);
  expect(error.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'units' });
  expect(error.extensions.vi).toContain('tối đa 200 mục');
});

test('a year outside the ledger’s is refused', async () => {
  const error = await client.refused('openBlocYear', { bloc: 'k1', year: 1999 });
  expect(error.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'year' });
});

test('a null where a list belongs is refused', async () => {
  const input = { ...stc, registration: 'dk1', items: [], titles: null };
  expect((await client.refused('receiveRegistration', input)).extensions.field).toBe('titles');
});

describe('a document of rules', () => {
  test.each<readonly [what: string, book: unknown, code: string, field: string]>([
    ['that is no object', 'x', 'RULE_BOOK_INVALID', 'book'],
    ['that lacks everything', {}, 'RULE_BOOK_INVALID', 'book.form'],
    [
      'with a key of its own',
      { ...usualBook(year), toString: 1 },
      'RULE_BOOK_INVALID',
      'book.toString',
    ],
    ['with half points', { ...usualBook(year), form: 1.5 }, 'INPUT_INVALID', 'book'],
    ['with half a character', { ...usualBook(year), title: '\ud800' }, 'INPUT_INVALID', 'book'],
    [
      'nested without end',
      JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)),
      'INPUT_INVALID',
      'book',
    ],
    ['of great length', { title: 'a'.repeat(70_000) }, 'INPUT_INVALID', 'book'],
  ])('%s is refused', async (_what, book, code, field) => {
    const error = await client.refused('publishRuleBook', { ruleBook: 'qt', book });
    expect(error.extensions).toMatchObject({ code, field });
  });

  test('is kept in NFC, whatever it was sent in', async () => {
    const book = { ...usualBook(year), title: 'Bộ quy tắc'.normalize('NFD') };
    const input = { commandId: 'nfc', ruleBook: 'qt-nfc', book };
    await client.mutate('publishRuleBook', input);
    const composed = { ...input, book: { ...book, title: book.title.normalize('NFC') } };
    expect(await client.mutate('publishRuleBook', composed)).toMatchObject({ repeated: true });
  });

  test('can stand in the document itself, and is read alike', async () => {
    const input = { bloc: 'k-moi', year, commandId: 'c', occurredOn: '2021-03-01' };
    const literal = JSON.stringify({ ...input, scorecard }).replaceAll(/"(\w+)":/g, '$1:');
    const query = `mutation { draftScorecard(input: ${literal}) { revision } }`;
    const [error] = (await server.ask({ query }, headersOf(board))).body.errors ?? [];
    expect(error?.extensions.code).toBe('BLOC_YEAR_NOT_OPEN');
  });
});

test('an act too long for one event is refused and says so', async () => {
  await client.mutate('enterUnit', department);
  const dossiers = Array.from({ length: 500 }, (_, place) => ({
    dossier: `${'Hồ sơ số '.repeat(9)}${place}`,
    level: 'provincial',
    submittedBy: 'stc',
  }));
  const others = foundation.filter(([, { unit, bloc }]) => unit !== 'stc' || bloc === 'k1');
  await send(client, others);
  const notice = { ...stc, notice: 'tb1', document: paper('1'), dossiers };
  const error = await client.refused('notifyIneligibleDossiers', notice);
  expect(error.extensions.code).toBe('INPUT_TOO_LARGE');
});
