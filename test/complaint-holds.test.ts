// The server holds award proposals by itself while a case is pending, and goes on with it after it was stopped.
import { expect, test, vi } from 'vitest';
import { khieuNai2011 } from '../libs/domain/samples/khieu-nai-2011.ts';
import { startStoreServer } from './eventstoredb/store-server.ts';
import { remoteAddress } from './remote-store.ts';
import { runServer, temporaryFolder } from './running-server.ts';
import { clientOf, type Client, type Sent } from './server-client.ts';
import { foundation, paper, send, year, type Step } from './year-by-mutations.ts';

const handler = { role: 'complaintHandler' } as const;
const document = paper('101');
const lodge: Sent = {
  complaint: 'kn-1',
  kind: 'complaint',
  instance: 'first',
  lodger: { ofUnits: { units: ['stc'] } },
  capacity: 'ownRight',
  claims: 'Đề nghị xem lại điểm trừ của đơn vị',
  area: 'ordinary',
  concerns: [{ unit: 'stc', year }],
  procedure: 'kn-1',
};
const settled = {
  complexity: 'ordinary',
  settledBy: { body: 'Thanh tra tỉnh' },
  excusedLateness: { reason: 'Thiên tai' },
  document,
};
const untilAccepted: readonly Step[] = [
  ['publishComplaintProcedure', { complaintProcedure: 'kn-1', procedure: khieuNai2011 }],
  ['lodgeCase', lodge, handler],
  ['acceptCase', { complaint: 'kn-1', ...settled }, handler],
];

async function holdsOf(client: Client): Promise<readonly unknown[]> {
  const { holds } = (await client.query(
    `{ holds(year: ${year}) { edges { node { unit cause inForce liftings { outcome } } } } }`,
  )) as { holds: { edges: readonly { node: unknown }[] } };
  return holds.edges.map(({ node }) => node);
}

test('an accepted complaint holds the unit’s proposals, and its end after a restart lifts the hold', async () => {
  const folder = temporaryFolder();
  const first = await runServer({ data: folder });
  const client = clientOf(first);
  await send(client, [...foundation, ...untilAccepted]);
  const held = { unit: 'stc', cause: 'complaint', inForce: true, liftings: [] };
  await vi.waitFor(async () => expect(await holdsOf(client)).toEqual([held]), 5_000);
  await first.stop();

  const again = await runServer({ data: folder });
  const later = clientOf(again);
  expect(await holdsOf(later)).toEqual([held]);
  const discontinued = {
    complaint: 'kn-1',
    cause: 'beforeACourt',
    reason: 'Toà đã thụ lý',
    document,
  };
  await send(later, [['discontinueCase', discontinued, handler]]);
  const lifted = { ...held, inForce: false, liftings: [{ outcome: 'discontinued' }] };
  await vi.waitFor(async () => expect(await holdsOf(later)).toEqual([lifted]), 5_000);
  await again.stop();
});

test('of two servers on one EventStoreDB one places the hold, and neither places it again', async () => {
  const store = await startStoreServer();
  const address = remoteAddress(store);
  const servers = [
    await runServer({ data: temporaryFolder(), store: address }),
    await runServer({ data: temporaryFolder(), store: address }),
  ] as const;
  const [one, other] = [clientOf(servers[0]), clientOf(servers[1])];
  await send(one, [...foundation, ...untilAccepted]);
  const held = [{ unit: 'stc', cause: 'complaint', inForce: true, liftings: [] }];
  await vi.waitFor(async () => expect(await holdsOf(other)).toEqual(held), 10_000);
  const discontinued = {
    complaint: 'kn-1',
    cause: 'beforeACourt',
    reason: 'Toà đã thụ lý',
    document,
  };
  await send(other, [['discontinueCase', discontinued, handler]]);
  const lifted = [{ ...held[0], inForce: false, liftings: [{ outcome: 'discontinued' }] }];
  await vi.waitFor(async () => expect(await holdsOf(one)).toEqual(lifted), 10_000);
  await Promise.all(servers.map((each) => each.stop()));
  await store.stop();
}, 60_000);
