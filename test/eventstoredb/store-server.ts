// A server of EventStoreDB's gRPC protocol for tests: real gRPC on the loopback, real data, faults on demand.
//
//   const server = await startStoreServer();            // insecure, a free port, a log in memory
//   server.url                                           // esdb://127.0.0.1:PORT?tls=false
//   const fault = server.faults.add({ kind: 'drop', at: 'afterCommit', calls: ['batchAppend'] });
//   await fault.happened; fault.fired; fault.remove();   // or `times`, `skip`, `stream` in the rule
//   server.faults.cutConnections(); server.faults.freeze(); server.faults.thaw();
//   await server.restart();                              // same port, same log; what a server remembers is lost
//   await server.stop();                                 // again with `start()`
//
// `tls: true` makes it a secure one as by default: accounts (`admin`, `ops`, password `changeit`), access lists,
// and `server.urlFor('admin', 'changeit')` is a connection string with user information and `tlsCAFile`. An insecure
// one lets everybody do everything, as a real one does. `log: openStoreLog(file)` keeps the data in a file; the same
// from a process of its own: `node test/eventstoredb/main.ts --port N --file F`. Several nodes on one log:
// `startStoreCluster`; faults at random from a seed: `startRandomFaults`. What each answer is taken from stands in PROTOCOL.md.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { openAccess, openToAll } from './access.ts';
import { writeBeginning, writeEpoch } from './accounts.ts';
import { append, deleteStream, tombstone } from './append-calls.ts';
import { batchAppend } from './batch-append-calls.ts';
import { type Certificates, makeCertificates } from './certificates.ts';
import { type FaultRules, openFaultRules } from './faults.ts';
import { gossipRead, supportedMethods } from './node-calls.ts';
import { featuresGrpc, gossipGrpc, streamsGrpc, usersGrpc } from './protocol.ts';
import { read } from './read-calls.ts';
import { openRelay } from './relay.ts';
import { openStoreLog, type StoreLog } from './store-log.ts';
import type { Member, StoreNode } from './store-node.ts';
import { openStoreWriter, type StoreWriter } from './store-writer.ts';
import { usersCalls } from './users-calls.ts';

export interface StoreServerOptions {
  /** A free one unless told. */
  readonly port?: number;
  /** In memory unless told. */
  readonly log?: StoreLog;
  /** With TLS, accounts and access lists; without them unless told. */
  readonly tls?: boolean;
  /** Bytes of data in an append; 1 MiB unless told. */
  readonly maxAppendSize?: number;
  /** How long an append may take to arrive whole; 2,000 unless told. */
  readonly writeTimeoutMs?: number;
}

export interface StoreFaults extends FaultRules {
  /** Destroys every connection now. */
  cutConnections(): void;
  /** The server accepts connections and answers nothing, until `thaw`. */
  freeze(): void;
  thaw(): void;
}

export interface StoreServer {
  readonly host: string;
  readonly port: number;
  /** Connection string without user information. */
  readonly url: string;
  urlFor(username: string, password: string): string;
  /** PEM file of the authority; null for an insecure one. */
  readonly caFile: string | null;
  readonly log: StoreLog;
  readonly faults: StoreFaults;
  connections(): { readonly open: number; readonly accepted: number };
  start(): Promise<void>;
  /** Ends subscriptions and batches with a status, as a server that shuts down, then refuses connections. */
  stop(): Promise<void>;
  /** Destroys every connection and refuses new ones, as a process that is killed. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** What a node has from its cluster. */
export interface Membership {
  readonly instanceId: string;
  members(): readonly Member[];
  leaderWriter(): StoreWriter | null;
  /** Told when the node comes up, with its writer, and when it goes. */
  joined(server: StoreServer, writer: StoreWriter): void;
  left(): void;
}

function alone(): Membership {
  const instanceId = randomUUID();
  let here: { readonly server: StoreServer; readonly writer: StoreWriter } | null = null;
  return {
    instanceId,
    members: () => {
      if (here === null) return [];
      const { host, port } = here.server;
      return [{ instanceId, host, port, state: 'leader', alive: true }];
    },
    leaderWriter: () => here?.writer ?? null,
    joined: (server, writer) => {
      here = { server, writer };
    },
    left: () => {
      here = null;
    },
  };
}

/** Time in which the statuses of ended calls reach their callers, before connections are destroyed. */
const STATUS_LEAVES_MS = 50;

function openGrpc(node: StoreNode): Server {
  const grpc = new Server({ 'grpc.max_receive_message_length': 16 * 1024 * 1024 });
  grpc.addService(streamsGrpc.StreamsService, {
    append: append(node),
    batchAppend: batchAppend(node),
    read: read(node),
    delete: deleteStream(node),
    tombstone: tombstone(node),
  });
  grpc.addService(usersGrpc.UsersService, usersCalls(node));
  grpc.addService(gossipGrpc.GossipService, { read: gossipRead(node) });
  grpc.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: supportedMethods(node),
  });
  return grpc;
}

function bind(grpc: Server, certificates: Certificates | null): Promise<number> {
  const credentials =
    certificates === null
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [
          {
            private_key: Buffer.from(certificates.key),
            cert_chain: Buffer.from(certificates.cert),
          },
        ]);
  return new Promise((resolve, reject) => {
    grpc.bindAsync('127.0.0.1:0', credentials, (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}

/** A connection string; without a name, user information is left out. */
function connectionString(
  server: { readonly host: string; readonly port: number; readonly caFile: string | null },
  user: string,
): string {
  const options =
    server.caFile === null
      ? 'tls=false'
      : `tls=true&tlsCAFile=${encodeURIComponent(server.caFile)}`;
  return `esdb://${user}${server.host}:${server.port}?${options}`;
}

/** Starts a server and resolves when it listens. */
export async function startStoreServer(
  options: StoreServerOptions = {},
  membership: Membership = alone(),
  certificates: Certificates | null = null,
): Promise<StoreServer> {
  const tls = options.tls === true ? (certificates ?? (await makeCertificates())) : null;
  const log = options.log ?? openStoreLog();
  const rules = openFaultRules();
  const relay = openRelay(options.port ?? 0);
  const access = tls === null ? openToAll : openAccess(log);
  const stopListeners = new Set<() => void>();
  let grpc: Server | null = null;

  const node: StoreNode = {
    log,
    access,
    faults: rules,
    maxAppendSize: options.maxAppendSize ?? 1024 * 1024,
    writeTimeoutMs: options.writeTimeoutMs ?? 2000,
    members: () => membership.members(),
    self: () =>
      membership.members().find(({ instanceId }) => instanceId === membership.instanceId)!,
    writer: () => membership.leaderWriter(),
    onStop: (listener) => {
      stopListeners.add(listener);
      return () => stopListeners.delete(listener);
    },
    cut: (peer) => relay.cut(peer),
  };

  const start = async (): Promise<void> => {
    if (grpc !== null) return;
    grpc = openGrpc(node);
    membership.joined(server, openStoreWriter(log));
    await relay.listen(await bind(grpc, tls));
  };

  const kill = async (): Promise<void> => {
    const ending = grpc;
    grpc = null;
    membership.left();
    relay.cutAll();
    ending?.forceShutdown();
    await relay.close();
    stopListeners.clear();
  };

  const stop = async (): Promise<void> => {
    for (const listener of stopListeners) listener();
    await sleep(STATUS_LEAVES_MS);
    await kill();
  };

  const server: StoreServer = {
    // Over TLS a name, for Node refuses to send an address as the name of a server.
    host: tls === null ? '127.0.0.1' : 'localhost',
    get port() {
      return relay.port;
    },
    get url() {
      return connectionString(server, '');
    },
    urlFor: (username, password) =>
      connectionString(server, `${encodeURIComponent(username)}:${encodeURIComponent(password)}@`),
    caFile: tls?.caFile ?? null,
    log,
    faults: {
      ...rules,
      cutConnections: () => relay.cutAll(),
      freeze: () => relay.freeze(),
      thaw: () => relay.thaw(),
    },
    connections: () => ({ open: relay.open, accepted: relay.accepted }),
    start,
    stop,
    kill,
    restart: async () => {
      await kill();
      await writeEpoch(log);
      await start();
    },
  };

  await writeBeginning(log, tls !== null);
  await start();
  return server;
}
