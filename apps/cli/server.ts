// The server that a batch goes through: the one that runs on this ledger here, else one started for the batch alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readGenesis } from '../../libs/commands/genesis.ts';
import { StoreUnavailable } from '../../libs/event-store/port.ts';
import {
  allowsDeletionFlag,
  StoreAddressInvalid,
  storeName,
  storeVariables,
} from '../../libs/event-store/store-address.ts';
import { Failure } from './failure.ts';
import { storeOf, type CommonFlags } from './flags.ts';
import { reading } from './ledger-reading.ts';

const answerTimeoutMs = 5_000;
const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;

/** Hands over the address of a server on the ledger; one that was started here is stopped afterwards. */
export async function withServer<Result>(
  flags: CommonFlags,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const running = await runningServer(flags);
  if (running !== null) return work(running.url);
  const child = startServer(flags);
  try {
    return await work(await addressOf(child, flags));
  } finally {
    await stop(child);
  }
}

interface Address {
  readonly url: string;
  readonly pid: number;
}

/**
 * The server that the file beside the data names, if its process lives and it serves this very ledger in this very store. A
 * crash may have left the file behind and another program may have taken the port, or even the process id: what answers there
 * is believed only where it names the ledger that the store itself holds.
 */
async function runningServer(flags: CommonFlags): Promise<Address | null> {
  const address = readAddress(flags);
  if (address === null || !lives(address.pid)) return null;
  const served = await ledgerServedAt(address.url);
  return served !== null && served === (await ledgerIn(flags)) ? address : null;
}

function readAddress(flags: CommonFlags): Address | null {
  const file = join(flags.data, 'server.json');
  if (!existsSync(file)) return null;
  try {
    const { url, pid, folder, store } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
      Record<keyof Address | 'folder' | 'store', unknown>
    >;
    const here = realpathSync(dirname(file));
    const isOurs = folder === here && (store ?? here) === storeName(storeOf(flags));
    return isOurs && typeof url === 'string' && Number.isSafeInteger(pid) && Number(pid) > 0
      ? { url, pid: Number(pid) }
      : null;
  } catch (error) {
    if (error instanceof StoreAddressInvalid) throw error;
    return null;
  }
}

/** A process of another user lives too: the system tells so by refusing the signal. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Null where nobody answers, or not as the server of a ledger does. */
async function ledgerServedAt(url: string): Promise<string | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ ledger { id } }' }),
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    const answer = (await response.json()) as {
      readonly data?: { readonly ledger?: { readonly id?: unknown } };
    } | null;
    const id = answer?.data?.ledger?.id;
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** The id in the genesis that the store holds; null for one without a ledger. */
async function ledgerIn(flags: CommonFlags): Promise<string | null> {
  try {
    const genesis = await reading(flags, readGenesis);
    return genesis?.opened?.ledger ?? null;
  } catch (error) {
    if (error instanceof StoreUnavailable) return null;
    throw error;
  }
}

/** The server beside this command in the same build. */
function startServer(flags: CommonFlags): ChildProcess {
  const main = fileURLToPath(new URL('../server/main.js', import.meta.url));
  // Named here, because the environment may say otherwise and a server open to others takes no commands.
  const told = ['--host', '127.0.0.1', '--port', '0', '--data', flags.data];
  if (flags.storeAllowsDeletion === true) told.push(allowsDeletionFlag.flag);
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...told], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...storeVariables(flags) },
  });
  endWithThisProcess(child);
  return child;
}

/** A command that is ended from outside ends the server that it started, which stops in order. */
function endWithThisProcess(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const end = () => {
      child.kill('SIGTERM');
      process.exit(1);
    };
    process.once(signal, end);
    child.once('exit', () => process.off(signal, end));
  }
}

async function addressOf(child: ChildProcess, flags: CommonFlags): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const until = Date.now() + startTimeoutMs;
  while (Date.now() < until && child.exitCode === null) {
    const address = readAddress(flags);
    // Its own word is enough: it was started here, for this store.
    if (address !== null && address.pid === child.pid) return address.url;
    await wait(100);
  }
  throw new Failure(
    `Không khởi động được máy chủ trên sổ cái này. ${said.trim()}`,
    `The server could not be started on this ledger. ${said.trim()}`,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await gone;
  clearTimeout(killer);
}
