// Several nodes on one shared log: one of them leads, all of them tell who does, and elections happen on demand.
import { randomUUID } from 'node:crypto';
import { makeCertificates } from './certificates.ts';
import { openStoreLog, type StoreLog } from './store-log.ts';
import type { Member } from './store-node.ts';
import { type Membership, startStoreServer, type StoreServer } from './store-server.ts';
import type { StoreWriter } from './store-writer.ts';
import { writeEpoch } from './accounts.ts';

export interface StoreCluster {
  readonly nodes: readonly StoreServer[];
  readonly log: StoreLog;
  /** Connection string that names every node, without user information. */
  readonly url: string;
  urlFor(username: string, password: string): string;
  /** The leader's number; null while there is none. */
  leader(): number | null;
  /** Makes a node the leader; the old one follows. Null leaves the cluster without one: nothing is ready. */
  elect(node: number | null): Promise<void>;
  stop(): Promise<void>;
}

export interface StoreClusterOptions {
  /** Three unless told. */
  readonly size?: number;
  readonly log?: StoreLog;
  readonly tls?: boolean;
}

interface Seat {
  readonly instanceId: string;
  server: StoreServer | null;
  /** Null while the node is down. */
  writer: StoreWriter | null;
}

function hostsOf(nodes: readonly StoreServer[]): string {
  return nodes.map(({ host, port }) => `${host}:${port}`).join(',');
}

/**
 * Starts a cluster; its first node leads. When the leader is stopped the others go on naming it, until `elect(null)`
 * begins an election and `elect(n)` ends it, as the nodes of a real one do within a second.
 */
export async function startStoreCluster(options: StoreClusterOptions = {}): Promise<StoreCluster> {
  const log = options.log ?? openStoreLog();
  const certificates = options.tls === true ? await makeCertificates() : null;
  const seats: readonly Seat[] = Array.from({ length: options.size ?? 3 }, () => ({
    instanceId: randomUUID(),
    server: null,
    writer: null,
  }));
  let leader: number | null = 0;

  const isUp = (at: number | null): at is number => at !== null && seats[at]?.writer !== null;
  const stateOf = (at: number): Member['state'] => {
    if (leader === null) return 'unknown';
    return at === leader ? 'leader' : 'follower';
  };
  const members = (): readonly Member[] =>
    seats.flatMap(({ instanceId, server, writer }, at) => {
      if (server === null) return [];
      const { host, port } = server;
      return [{ instanceId, host, port, alive: writer !== null, state: stateOf(at) }];
    });
  const seatAt = (seat: Seat): Membership => ({
    instanceId: seat.instanceId,
    members,
    leaderWriter: () => (isUp(leader) ? seats[leader]!.writer : null),
    joined: (server, writer) => {
      seat.server = server;
      seat.writer = writer;
    },
    left: () => {
      seat.writer = null;
    },
  });

  const nodes: StoreServer[] = [];
  for (const seat of seats) {
    const tls = options.tls ?? false;
    nodes.push(await startStoreServer({ log, tls }, seatAt(seat), certificates));
  }
  const withHosts = (url: string): string => {
    const { host, port } = nodes[0]!;
    return url.replace(`${host}:${port}`, hostsOf(nodes));
  };
  return {
    nodes,
    log,
    url: withHosts(nodes[0]!.url),
    urlFor: (username, password) => withHosts(nodes[0]!.urlFor(username, password)),
    leader: () => (isUp(leader) ? leader : null),
    elect: async (node) => {
      leader = node;
      if (node !== null) await writeEpoch(log);
    },
    stop: async () => {
      for (const node of nodes) await node.kill();
    },
  };
}
