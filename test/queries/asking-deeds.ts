// Deeds of the domain's tests served, and questions to them over real HTTP.
import type { Deed } from '../../libs/domain/given.contract.ts';
import { openLedger } from '../../libs/commands/genesis.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { openDeedStore } from '../deed-store.ts';
import { runServer, temporaryFolder } from '../running-server.ts';
import { askingOf, type Asking } from './asking.ts';

/** Records the deeds and serves them once every view has come to its end. @throws Error where one of them is refused */
export async function askTheDeeds(deeds: readonly Deed[]): Promise<Asking> {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder, { mode: 'write' });
  const ledger = 'so-cai-thi-dua-lao-cai';
  const opening = { ledger, purpose: 'Thử', clock: 'simulated' } as const;
  await openLedger(store, opening, '2021-01-04T02:00:00.000Z');
  const { streams, tryDeed } = openDeedStore(store);
  for (const each of deeds) {
    if (!(await tryDeed(each))) throw new Error(`${each.act} was to be recorded`);
  }
  const last = [...streams()].at(-1);
  await store.close();
  const server = await runServer({ data: folder });
  const [stream, events] = last ?? ['ledger', []];
  const address = `${stream}@${Math.max(0, events.length - 1)}`;
  await server.ask({ query: '{ ledger { head } }' }, { 'x-wait-for': address });
  return askingOf(server, folder);
}
