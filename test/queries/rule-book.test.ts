// A rule book asked through GraphQL: what it rests on, its ceilings and days, and what took its place, as of a point.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laoCai2021 } from '../../libs/domain/samples/lao-cai-2021.ts';
import { openLedger } from '../../libs/commands/genesis.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from '../running-server.ts';
import { recorder } from '../season-recorder.ts';
import { paper } from '../season-rules.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  const data = temporaryFolder();
  const store = await openSqliteStore(data, { mode: 'write' });
  const purpose = 'Bộ quy tắc';
  await openLedger(store, { ledger: 'thu', purpose, clock: 'machine' }, '2021-10-01T01:00:00.000Z');
  const record = recorder(store);
  await record.do('2021-10-22', 'publishRuleBook', { ruleBook: 'lao-cai-2021', book: laoCai2021 });
  await record.do('2022-01-05', 'publishRuleBook', {
    ruleBook: 'lao-cai-2022',
    book: { ...laoCai2021, years: { from: 2022, until: null } },
  });
  await record.do('2022-01-06', 'supersedeRuleBook', {
    ruleBook: 'lao-cai-2021',
    by: 'lao-cai-2022',
    from: '2022-01-01',
    legalBasis: { text: 'Quyết định mới', document: paper('9', '2022-01-05') },
  });
  await store.close();
  server = await runServer({ data });
});
afterAll(() => server.stop());

async function book(asked: string, fields: string): Promise<unknown> {
  const query = `{ ruleBook(${asked}) { ${fields} } }`;
  const { body } = await server.ask({ query }, { 'x-wait-for': 'ruleBook-lao-cai-2021@1' });
  expect(body.errors).toBeUndefined();
  return body.data?.['ruleBook'];
}

describe('a rule book', () => {
  test('names its instruments with what they replaced: Decision 3666 of 13/10/2021, the guidance after 572', async () => {
    const { instruments } = (await book(
      'id: "lao-cai-2021"',
      'instruments { number date replaces textAvailable }',
    )) as {
      readonly instruments: readonly {
        readonly number: string | null;
        readonly replaces: readonly string[];
      }[];
    };
    expect(instruments).toContainEqual(
      expect.objectContaining({ number: '3666/QĐ-UBND', date: '2021-10-13', textAvailable: false }),
    );
    const replaced = instruments.flatMap(({ replaces }) => replaces).join(' ');
    for (const number of ['1127', '1206', '572']) expect(replaced).toContain(number);
  });

  test('has ceilings that sum to 95, and its days with their clauses', async () => {
    const { sections, deadlines } = (await book(
      'id: "lao-cai-2021", year: 2021',
      'sections { ceiling } deadlines { deadline tooLateFrom daysAfterMeeting illustrative clause { reference } }',
    )) as {
      readonly sections: readonly { readonly ceiling: string }[];
      readonly deadlines: readonly { readonly deadline: string }[];
    };
    expect(sections.reduce((sum, { ceiling }) => sum + Number(ceiling), 0)).toBe(95);
    const of = (id: string) => deadlines.find(({ deadline }) => deadline === id);
    expect(of('memberYearReport')).toMatchObject({ tooLateFrom: '2021-12-14T17:00:00.000Z' });
    expect(of('awardDossiers')).toMatchObject({ tooLateFrom: null, daysAfterMeeting: 5 });
  });

  test('says what took its place, and did not before that was recorded', async () => {
    const superseded = 'superseded { by from legalBasis { text } }';
    expect(await book('id: "lao-cai-2021"', superseded)).toEqual({
      superseded: {
        by: 'ruleBook-lao-cai-2022@0',
        from: '2022-01-01',
        legalBasis: { text: 'Quyết định mới' },
      },
    });
    const before = 'id: "lao-cai-2021", asOf: { time: "2022-01-05T23:00:00+07:00" }';
    expect(await book(before, superseded)).toEqual({ superseded: null });
  });

  test('is given whole, and there is none of another id', async () => {
    const { document } = (await book('id: "lao-cai-2021"', 'document')) as {
      readonly document: string;
    };
    expect(JSON.parse(document)).toEqual(laoCai2021);
    expect(await book('id: "khong-co"', 'title')).toBeNull();
  });
});
