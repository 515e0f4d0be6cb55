// The server that a batch goes through: the one that runs on the folder, else one started for the batch alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readGenesis } from '../../libs/commands/genesis.ts';
import { StoreUnavailable } from '../../libs/event-store/port.ts';
import { Failure } from './failure.ts';
import { reading } from './ledger-reading.ts';

const answerTimeoutMs = 5_000;
const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;

/** Hands over the address of a server on the folder; one that was started here is stopped afterwards. */
export async function withServer<Result>(
  folder: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const running = await runningServer(folder);
  if (running !== null) return work(running.url);
  const child = startServer(folder);
  try {
    return await work(await addressOf(child, folder));
  } finally {
    await stop(child);
  }
}

interface Address {
  readonly url: string;
  readonly pid: number;
}

/**
 * The server that the file beside the data names, if its process lives and it serves this folder's own ledger. A crash may
 * have left the file behind and another program may have taken the port, or even the process id: what answers there is
 * believed only where it names the ledger that the folder itself holds.
 */
async function runningServer(folder: string): Promise<Address | null> {
  const address = readAddress(join(folder, 'server.json'));
  if (address === null || !lives(address.pid)) return null;
  const served = await ledgerServedAt(address.url);
  return served !== null && served === (await ledgerIn(folder)) ? address : null;
}

function readAddress(file: string): Address | null {
  if (!existsSync(file)) return null;
  try {
    const { url, pid, folder } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
      Record<keyof Address | 'folder', unknown>
    >;
    const here = folder === realpathSync(dirname(file));
    return here && typeof url === 'string' && Number.isSafeInteger(pid) && Number(pid) > 0
      ? { url, pid: Number(pid) }
      : null;
  } catch {
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

/** The id in the genesis that the folder holds; null for a folder without a ledger. */
async function ledgerIn(folder: string): Promise<string | null> {
  try {
    const genesis = await reading(folder, readGenesis);
    return genesis?.opened?.ledger ?? null;
  } catch (error) {
    if (error instanceof StoreUnavailable) return null;
    throw error;
  }
}

/** The server beside this command in the same build. */
function startServer(folder: string): ChildProcess {
  const main = fileURLToPath(new URL('../server/main.js', import.meta.url));
  // Named here, because the environment may say otherwise and a server open to others takes no commands.
  const told = ['--host', '127.0.0.1', '--port', '0', '--data', folder];
  const child = spawn(process.execPath, ['--enable-source-maps', main, ...told], {
    stdio: ['ignore', 'ignore', 'pipe'],
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

async function addressOf(child: ChildProcess, folder: string): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const until = Date.now() + startTimeoutMs;
  while (Date.now() < until && child.exitCode === null) {
    const address = await runningServer(folder);
    if (address !== null && address.pid === child.pid) return address.url;
    await wait(100);
  }
  throw new Failure(
    `Không khởi động được máy chủ trên thư mục này. ${said.trim()}`,
    `The server could not be started on this folder. ${said.trim()}`,
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
