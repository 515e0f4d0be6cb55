// Overtaken acts over real HTTP: a request annulled after the appraisal, a unit that had left before its year.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { codes, runServer, temporaryFolder, type ServerUnderTest } from '../running-server.ts';
import { recorder } from '../season-recorder.ts';
import { paper } from '../season-rules.ts';
import { recordSeason } from '../season.ts';
import type { Page } from './asking.ts';

const folder = temporaryFolder();
let server: ServerUnderTest;

beforeAll(async () => {
  const store = await openSqliteStore(folder, { mode: 'write' });
  await recordSeason(store, { clock: 'machine' });
  const record = recorder(store);
  const legalBasis = { text: 'Kết luận kiểm tra', document: null };
  const annulment = { cause: 'recordedInError', legalBasis, effectiveFrom: null } as const;
  const request = { bloc: 'k1', year: 2021, fact: 7, factType: 'AppraisalRequested' };
  const handler = { role: 'complaintHandler' } as const;
  await record.do('2022-01-05', 'annulBlocYearFact', { ...request, ...annulment }, handler);
  const decision = paper('40', '2022-01-06');
  const left = { unit: 'snv', bloc: 'k1', until: '2020-12-31', decision };
  await record.do('2022-01-06', 'leaveBloc', left);
  await store.close();
  server = await runServer({ data: folder });
  await server.ask({ query: '{ ledger { head } }' }, { 'x-wait-for': 'unit-snv@2' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const query = `query($year: Int!, $bloc: ID, $all: Boolean, $asOf: AsOf, $first: Int, $after: String) {
  overtaken(year: $year, bloc: $bloc, all: $all, asOf: $asOf, first: $first, after: $after) {
    index pageInfo { hasNextPage endCursor }
    edges { node { overtaking reason { vi en } settled settledBy
      act { type day event { address } sentence { vi } }
      read { type event { address } }
      by { type event { address } sentence { vi } } } } } }`;

interface Act {
  readonly overtaking: string;
  readonly act: { readonly type: string; readonly event: { readonly address: string } };
  readonly by: { readonly event: { readonly address: string } };
}

async function ask(variables: object): Promise<Page<Act>> {
  const all = { year: 2021, all: false, first: 50, ...variables };
  const answer = await server.ask({ query, variables: all });
  expect(answer.body.errors).toBeUndefined();
  return answer.body.data?.['overtaken'] as Page<Act>;
}
const told = ({ edges }: Page<Act>) =>
  edges.map(({ node: { act, overtaking, by } }) => [
    act.type,
    act.event.address,
    overtaking,
    by.event.address,
  ]);

const expected = [
  ['ScorecardAgreed', 'blocYear-2021-k1@3', 'memberLeft', 'unit-snv@2'],
  ['UnitYearOpened', 'unitYear-2021-snv@0', 'memberLeft', 'unit-snv@2'],
  ['SectionThreeAppraised', 'unitYear-2021-stc@9', 'factAnnulled', 'blocYear-2021-k1@8'],
  ['SectionThreeAppraised', 'unitYear-2021-stp@9', 'factAnnulled', 'blocYear-2021-k1@8'],
];

describe('overtaken acts', () => {
  test('are those that rest on what was changed since, with the reason in words', async () => {
    const page = await ask({});
    expect(told(page)).toEqual(expected);
    expect(page.edges[2]?.node).toMatchObject({
      reason: { vi: 'Nội dung được dựa vào đã bị huỷ.', en: 'What it rests on was annulled.' },
      settled: null,
      settledBy: null,
      act: { day: '2021-12-06' },
      read: { type: 'AppraisalRequested', event: { address: 'blocYear-2021-k1@7' } },
      by: { type: 'BlocYearFactAnnulled' },
    });
  });

  test('come page by page, of a bloc, of a year', async () => {
    const first = await ask({ first: 3, bloc: 'k1' });
    const rest = await ask({ first: 3, bloc: 'k1', after: first.pageInfo.endCursor });
    expect([...told(first), ...told(rest)]).toEqual(expected);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect((await ask({ bloc: 'k9' })).edges).toEqual([]);
    expect((await ask({ year: 2020 })).edges).toEqual([]);
  });

  test('as of a point are those overtaken by then', async () => {
    const now = await ask({});
    const before = await ask({ asOf: { index: now.index - 1 } });
    expect(told(before)).toEqual(expected.slice(2));
    expect((await ask({ asOf: { index: now.index - 2 } })).edges).toEqual([]);
  });

  test('of a year that is none are refused', async () => {
    const answer = await server.ask({ query, variables: { year: 1, all: false, first: 1 } });
    expect(codes(answer)).toEqual(['INPUT_INVALID']);
  });
});
