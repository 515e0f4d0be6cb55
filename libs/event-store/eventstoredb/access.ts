// Who may do what in the store: nobody deletes or truncates, one account appends, another reads everything.
import { AccessDeniedError, WrongExpectedVersionError } from '@eventstore/db-client';
import { sha256Hex, uuidOfHash } from '../../ledger/hash.ts';
import { Conflict, StoreUnavailable } from '../port.ts';
import { ensureAccount, refuseAccounts } from './accounts.ts';
import { openAppends } from './appends.ts';
import type { Append } from './append-messages.ts';
import { type Account, type Address, reachOf } from './connection-string.ts';
import { connect, type Connection } from './connection.ts';
import { openCount } from './count.ts';
import { failureOf } from './failures.ts';
import { openReads } from './reads.ts';
import {
  StoreDeniesAccess,
  StoreHasNoAccounts,
  StoreLetsDelete,
  StoreSettingsDiffer,
} from './refusals.ts';

export type { Account } from './connection-string.ts';

/** A revision that no stream reaches: what is permitted fails at it and changes nothing. */
const unreachable = 999_999_999;
const timeoutMs = 10_000;

/** @throws StoreLetsDelete where this account could delete a stream of the ledger or set its metadata, which can truncate it */
export async function refuseDeletion(connection: Connection, prefix: string): Promise<void> {
  const stream = `${prefix}deletion-probe`;
  const client = connection.client();
  const revision = BigInt(unreachable);
  const permitted =
    (await isPermitted(connection, () =>
      client.deleteStream(stream, { expectedRevision: revision }),
    )) ||
    (await isPermitted(connection, () =>
      client.tombstoneStream(stream, { expectedRevision: revision }),
    )) ||
    (await maySetMetadata(connection, stream));
  if (permitted) throw new StoreLetsDelete();
}

async function isPermitted(
  connection: Connection,
  attempt: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    if (error instanceof AccessDeniedError) return false;
    if (error instanceof WrongExpectedVersionError) return true;
    throw failureOf(error, connection, 'append');
  }
}

async function maySetMetadata(connection: Connection, stream: string): Promise<boolean> {
  const appends = openAppends(connection, { prefix: '$$', queueMax: 1 });
  try {
    await appends.append(metadata(stream, unreachable, '{}'), timeoutMs);
    return true;
  } catch (error) {
    if (error instanceof StoreDeniesAccess) return false;
    if (error instanceof Conflict) return true;
    throw error;
  }
}

function metadata(stream: string, expected: number, json: string, type = '$metadata'): Append {
  const bytes = new TextEncoder().encode(json);
  // A setting written again after another is another event: its place makes its id.
  const id = uuidOfHash(sha256Hex(new TextEncoder().encode(`${stream} ${expected} ${json}`)));
  return { stream, expected, events: [{ id, type, bytes }], json: true };
}

export interface InstallOptions extends Address {
  /** Appends to the ledger; may neither delete nor truncate. */
  readonly service: Account;
  /** Reads everything. */
  readonly reader: Account;
  /** Writes over settings that somebody else made. */
  readonly replaceSettings?: boolean;
}

export interface Installed {
  readonly accounts: readonly {
    readonly username: string;
    readonly outcome: 'created' | 'kept' | 'updated';
  }[];
  readonly settings: 'written' | 'kept';
}

/**
 * Writes the store's access settings and makes both accounts; a second time it changes nothing. The settings hold for every
 * stream of the store, other applications' too; its administrators stand above them and always may.
 * @throws StoreDeniesAccess where the account is no administrator; StoreSettingsDiffer, StoreHasNoAccounts,
 * StoreUnavailable, ConnectionStringInvalid
 */
export async function installAccess(options: InstallOptions): Promise<Installed> {
  const reach = reachOf(options);
  // Without TLS the store has no accounts: it leaves calls about them unanswered, and would take the settings for nothing.
  if (reach.channel.insecure) throw new StoreHasNoAccounts();
  const connection = connect(reach, true);
  try {
    connection.suspect();
    if (!(await connection.answering(AbortSignal.timeout(timeoutMs)))) {
      throw new StoreUnavailable(`the store at ${connection.shown} does not answer`);
    }
    const { service, reader, replaceSettings = false } = options;
    await refuseAccounts(connection, [service, reader]);
    const names = [service.username, reader.username] as const;
    const settings = await writeSettings(connection, names, replaceSettings);
    const accounts: { username: string; outcome: 'created' | 'kept' | 'updated' }[] = [];
    for (const account of [service, reader]) {
      accounts.push({
        username: account.username,
        outcome: await ensureAccount(connection, account, options),
      });
    }
    return { accounts, settings };
  } finally {
    await connection.close();
  }
}

function settingsFor(
  service: string,
  reader: string,
): ReadonlyMap<string, readonly [string, object]> {
  const readers = ['$admins', service, reader];
  return new Map([
    [
      '$settings',
      [
        '$settings',
        {
          $userStreamAcl: { $r: readers, $w: [service], $d: [], $mr: readers, $mw: [] },
          $systemStreamAcl: {
            $r: ['$admins'],
            $w: ['$admins'],
            $d: ['$admins'],
            $mr: ['$admins'],
            $mw: ['$admins'],
          },
        },
      ],
    ],
    ['$$$all', ['$metadata', { $acl: { $r: readers } }]],
  ]);
}

async function writeSettings(
  connection: Connection,
  [service, reader]: readonly [string, string],
  replace: boolean,
): Promise<Installed['settings']> {
  const reads = openReads(connection, '', openCount());
  const appends = openAppends(connection, { prefix: '', queueMax: 1 });
  const missing: Append[] = [];
  // All of them are read before one is written: a refusal leaves the store as it was.
  for (const [stream, [type, wanted]] of settingsFor(service, reader)) {
    const json = JSON.stringify(wanted);
    const now = await administering(reads.newest(stream));
    if (now && sameForm(now.bytes) === json) continue;
    if (now && !replace) throw new StoreSettingsDiffer(stream);
    missing.push(metadata(stream, now?.revision ?? -1, json, type));
  }
  for (const settings of missing) await administering(appends.append(settings, timeoutMs));
  return missing.length > 0 ? 'written' : 'kept';
}

function sameForm(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

async function administering<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof StoreDeniesAccess ? new StoreDeniesAccess('administer') : error;
  }
}
