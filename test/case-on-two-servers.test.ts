// One case sent in turns to two servers on one store, one of them killed in the midst: both say the same of it at the same index.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { khieuNai2011 } from '../libs/domain/samples/khieu-nai-2011.ts';
import type { RemoteAddress } from '../libs/event-store/store-address.ts';
import { differences, type Question, textsOf } from './ledger-answers.ts';
import { killLedgers, type LedgerProcess, startLedger } from './ledger-process.ts';
import { remoteAddress } from './remote-store.ts';
import { temporaryFolder } from './running-server.ts';
import { clientOf, type RecordedAnswer, today } from './server-client.ts';
import { type StoreProcess, startStoreProcess } from './store-process.ts';
import { foundation, paper, type Step, year } from './year-by-mutations.ts';

const handler = { role: 'complaintHandler' } as const;
const of = { complaint: 'kn-1' } as const;
const settledBy = { body: 'Thanh tra tỉnh' };
const lodger = { lodger: true };
const document = paper('101');
const orders = [{ order: 'v-1', what: 'other', text: 'Xin lỗi bằng văn bản' }];

/** From the entry to the carrying out; long ago, so that what must wait for its day may be recorded today. */
const course: readonly Step[] = [
  ['publishComplaintProcedure', { complaintProcedure: 'qt-1', procedure: khieuNai2011 }],
  [
    'lodgeCase',
    {
      ...of,
      kind: 'complaint',
      instance: 'first',
      lodger: { ofUnits: { units: ['stc'] } },
      capacity: 'ownRight',
      claims: 'Đề nghị xem lại điểm trừ',
      area: 'ordinary',
      concerns: [{ unit: 'stc', year }],
      procedure: 'qt-1',
    },
    handler,
  ],
  ['acceptCase', { ...of, complexity: 'ordinary', settledBy, document }, handler],
  [
    'requestEvidence',
    { ...of, request: 'yc-1', from: lodger, what: 'Sổ điểm', due: today(), document },
    handler,
  ],
  [
    'suspendCase',
    { ...of, suspension: 'td-1', from: '2021-02-01', reason: 'Chờ kết luận', document },
    handler,
  ],
  ['resumeCase', { ...of, suspension: 'td-1', resumedFrom: '2021-02-08' }, handler],
  [
    'reportVerification',
    {
      ...of,
      report: 'bc-1',
      findings: 'partlyUpheld',
      differFromClaims: false,
      summary: 'Đúng một phần',
      document,
    },
    handler,
  ],
  [
    'decideCase',
    { ...of, outcome: 'partlyUpheld', reasons: 'Có căn cứ một phần', orders, document },
    handler,
  ],
  [
    'deliverDecision',
    { ...of, delivery: 'gui-1', to: lodger, on: '2021-02-02', manner: 'post' },
    handler,
  ],
  ['publishDecision', { ...of, publication: 'ck-1', on: '2021-02-03', manner: 'portal' }, handler],
  ['recordTakingEffect', { ...of, from: today() }, handler],
  ['completeCarryingOut', { ...of, corrections: [{ order: 'v-1', document }] }, handler],
];
/** After this many steps of the course the first server is killed, and started again on its folder. */
const killedAfter = 6;

const place = temporaryFolder();
const folders = [temporaryFolder(), temporaryFolder()] as const;
let store: StoreProcess;
let address: RemoteAddress;
let servers: [LedgerProcess, LedgerProcess];

beforeAll(async () => {
  store = await startStoreProcess(join(place, 'store.log'));
  address = remoteAddress(store);
  servers = [await startLedger(folders[0], address), await startLedger(folders[1], address)];
}, 30_000);
afterAll(async () => {
  for (const server of servers) await server.stop();
  killLedgers();
  await store.kill();
  for (const folder of [place, ...folders]) rmSync(folder, { recursive: true });
});

/** Every field but the disputed result, which this case has none of and a query pays for nevertheless. */
const costly = ['pin'];

/** As known at one index, and on one day. */
function questionsAt(index: number): readonly Question[] {
  const asked = { asOf: { index } };
  const on = today();
  return [
    ['complaints', { ...asked, first: 20 }],
    ['complaint', { ...asked, id: 'kn-1' }],
    ['complaintTimeline', { ...asked, id: 'kn-1', first: 30, on }],
    ['complaintDeadlines', { ...asked, first: 30, on }],
  ];
}

/** Both have the event, and say the same of the case. */
async function expectSame(waitFor: RecordedAnswer): Promise<void> {
  const heads = await Promise.all(
    servers.map(async (server) => {
      const { ledger } = await clientOf(server).query('{ ledger { head } }', {}, { waitFor });
      return (ledger as { readonly head: number }).head;
    }),
  );
  const questions = questionsAt(Math.min(...heads) - 1);
  const [one, other] = await Promise.all(
    servers.map((server) => textsOf(server, questions, costly)),
  );
  expect(differences(one!, other!)).toEqual([]);
}

async function holds(): Promise<readonly unknown[]> {
  const query = `{ holds(year: ${year}) { edges { node { unit inForce liftings { outcome } } } } }`;
  const answer = await clientOf(servers[1]).query(query);
  const { edges } = answer['holds'] as { edges: readonly { node: unknown }[] };
  return edges.map(({ node }) => node);
}

test('a whole case goes on through a killed server, and both tell it alike', async () => {
  let last: RecordedAnswer | null = null;
  for (const [name, input, actor] of foundation)
    last = await clientOf(servers[0]).mutate(name, input, actor);
  for (const [turn, [name, input, actor]] of course.entries()) {
    if (turn === killedAfter) {
      await servers[0].kill();
      servers[0] = await startLedger(folders[0], address);
    }
    last = await clientOf(servers[turn % 2]!).mutate(name, input, actor);
    if (turn % 3 === 2) await expectSame(last);
  }
  await expect
    .poll(holds, { timeout: 10_000 })
    .toEqual([{ unit: 'stc', inForce: false, liftings: [{ outcome: 'partlyUpheld' }] }]);
  await expectSame(last!);
}, 60_000);
