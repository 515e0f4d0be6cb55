// What the tests of the protocol run against: this test server, and a real one where the environment names it.
import { readFileSync } from 'node:fs';
import { ChannelCredentials, credentials, Metadata } from '@grpc/grpc-js';
import store from '@eventstore/db-client';
import type { EventStoreDBClient as Client } from '@eventstore/db-client';
import { streamsGrpc, usersGrpc } from './protocol.ts';
import { startStoreServer } from './store-server.ts';

export interface StoreTarget {
  readonly name: string;
  readonly isSecure: boolean;
  /** Whether it is a real server, on which nothing but streams of this run may be touched. */
  readonly isReal: boolean;
  readonly url: string;
  close(): Promise<void>;
}

/** The real server that the environment names, or null. */
export const REAL_URL: string | null = process.env['EVENTSTORE_URL'] ?? null;

export async function openTestTarget(tls: boolean): Promise<StoreTarget> {
  const server = await startStoreServer({ tls });
  return {
    name: tls ? 'the test server, secure' : 'the test server',
    isSecure: tls,
    isReal: false,
    url: tls ? server.urlFor('admin', 'changeit') : server.url,
    close: () => server.kill(),
  };
}

export async function openRealTarget(url: string): Promise<StoreTarget> {
  const isSecure = !new URL(url).searchParams.get('tls')?.includes('false');
  return { name: 'a real server', isSecure, isReal: true, url, close: async () => undefined };
}

/** The same server for another account; null is nobody. */
export function urlFor(target: StoreTarget, login: string | null, password = ''): string {
  const url = new URL(target.url);
  url.username = login === null ? '' : encodeURIComponent(login);
  url.password = encodeURIComponent(password);
  return url.toString();
}

export function connect(url: string): Client {
  return store.EventStoreDBClient.connectionString(url);
}

/** The bare calls of the services, for what the client hides. */
export function openRaw(target: Pick<StoreTarget, 'url' | 'isSecure'>) {
  const { host, username, password, searchParams } = new URL(target.url);
  const caFile = searchParams.get('tlsCAFile');
  const channel: ChannelCredentials =
    caFile === null ? credentials.createInsecure() : credentials.createSsl(readFileSync(caFile));
  const metadata = new Metadata();
  if (target.isSecure) {
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    metadata.set('authorization', `Basic ${Buffer.from(user).toString('base64')}`);
  }
  return {
    metadata,
    streams: new streamsGrpc.StreamsClient(host, channel),
    users: new usersGrpc.UsersClient(host, channel),
  };
}

let made = 0;

/** A stream that no other test and no other run has. */
export function freshStream(what: string): string {
  made += 1;
  return `${what}-${process.pid}-${Date.now().toString(36)}-${made}`;
}

export function event(text = 'xyz', type = 'Happened') {
  return store.binaryEvent({ type, data: Buffer.from(text) });
}

/** What a promise was rejected with; fails where it was not. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new Error('Resolved, where it was to be refused');
  return outcome.error as Record<string, unknown>;
}

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
