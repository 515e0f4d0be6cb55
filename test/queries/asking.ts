// The small year served with either clock, and questions to it over real HTTP.
import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { codes, runServer, temporaryFolder, type ServerUnderTest } from '../running-server.ts';
import { recordSeason } from '../season.ts';

export interface Held {
  readonly index: number;
  readonly time: string | null;
  readonly simulatedClock: boolean;
}
export interface Page<Node> extends Held {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface Addressed {
  readonly address: string;
  readonly index: number;
}

export interface Asking {
  /** The one field that a query asks for. */
  ask<Value>(query: string, variables?: object): Promise<Value>;
  /** The codes of the refusal and the fields that they name. */
  refused(query: string, variables: object): Promise<readonly string[]>;
  /** The ledger index of an event, by its address. */
  indexOf(address: string): Promise<number>;
  stop(): Promise<void>;
}

/** Records the small year and serves it once every view has come to its end. */
export async function askTheSmallYear(clock: 'machine' | 'simulated'): Promise<Asking> {
  const folder = temporaryFolder();
  const store = await openSqliteStore(folder, { mode: 'write' });
  await recordSeason(store, { clock });
  await store.close();
  const server = await runServer({ data: folder });
  const last = clock === 'simulated' ? 'ledger@1' : 'unitYear-2021-stp@11';
  await server.ask({ query: '{ ledger { head } }' }, { 'x-wait-for': last });
  return askingOf(server, folder);
}

/** Questions to a server; the folder that it serves is removed at the end. */
export function askingOf(server: ServerUnderTest, folder: string): Asking {
  const ask = async <Value>(query: string, variables: object = {}): Promise<Value> => {
    const answer = await server.ask({ query, variables });
    expect(answer.body.errors).toBeUndefined();
    const [value] = Object.values(answer.body.data ?? {});
    return value as Value;
  };
  return {
    ask,
    async refused(query, variables) {
      const answer = await server.ask({ query, variables });
      const fields = (answer.body.errors ?? []).map(({ extensions }) => extensions.field);
      return codes(answer).map((code, place) => `${code} ${fields[place]}`);
    },
    async indexOf(address) {
      const [stream] = address.split('@');
      const page = await ask<Page<Addressed>>(
        `query($stream: String) {
          events(filter: { stream: $stream }) { edges { node { address index } } } }`,
        { stream },
      );
      const found = page.edges.find(({ node }) => node.address === address);
      if (!found) throw new Error(`there is no event ${address}`);
      return found.node.index;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
