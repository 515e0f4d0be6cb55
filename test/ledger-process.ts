// The programs of the ledger as processes of their own: a server that may be killed, and the command line.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RemoteAddress, StoreAddress } from '../libs/event-store/store-address.ts';
import { compiledProgram, root } from './compiled-programs.ts';
import { post, type ServerUnderTest } from './running-server.ts';

const startTimeoutMs = 60_000;
const pollMs = 20;

export interface LedgerProcess extends ServerUnderTest {
  /** Ends it at once, as the machine's power would: nothing of the process's own runs any more. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends whatever a test that failed has left running. */
export function killLedgers(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The flags that name a store to a program; none for the embedded one, which is in the folder of the data. */
export function storeFlagsOf(address: StoreAddress): readonly string[] {
  return address.kind === 'folder' ? [] : remoteFlagsOf(address);
}

function remoteFlagsOf({ connection, caFile, prefix, allowDeletion }: RemoteAddress) {
  return [
    '--store',
    connection,
    ...(caFile === null ? [] : ['--store-ca', caFile]),
    ...(prefix === null ? [] : ['--store-prefix', prefix]),
    ...(allowDeletion ? ['--store-allows-deletion'] : []),
  ];
}

/** Starts a server on a folder, which may have been left by one that was killed, and waits until it is ready. */
export async function startLedger(folder: string, address: StoreAddress): Promise<LedgerProcess> {
  const file = join(folder, 'server.json');
  rmSync(file, { force: true });
  const flags = ['--data', folder, '--port', '0', '--log', 'error', ...storeFlagsOf(address)];
  const child = spawn(process.execPath, [compiledProgram('server'), ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const url = await readyUrl(file, child, () => complaints);
  return {
    url,
    folder,
    ask: (request, headers = {}) => post(url, JSON.stringify(request), headers),
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function readyUrl(file: string, child: ChildProcess, complaints: () => string) {
  const giveUpAt = performance.now() + startTimeoutMs;
  while (performance.now() < giveUpAt && child.exitCode === null) {
    if (existsSync(file)) {
      const { url } = JSON.parse(readFileSync(file, 'utf8')) as { readonly url: string };
      const ready = await fetch(`${url}/health/ready`).catch(() => null);
      if (ready?.ok) return url;
    }
    await sleep(pollMs);
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not become ready: ${complaints()}`);
}

/** @throws Error where it had ended by itself */
async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null) throw new Error(`the server had ended with ${child.exitCode}`);
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

export interface Verified {
  readonly intact: boolean;
  readonly ledger: string;
  readonly events: number;
  readonly firstFault: object | null;
}

/** What `thidua verify` says of the ledger in a store. */
export function verify(folder: string, address: StoreAddress): Promise<Verified> {
  const flags = ['verify', '--json', '--data', folder, ...storeFlagsOf(address)];
  return new Promise((resolve, reject) => {
    const args = [compiledProgram('cli'), ...flags];
    execFile(process.execPath, args, { cwd: root }, (error, out, complaints) => {
      if (out === '') reject(new Error(`verify said nothing: ${complaints}`, { cause: error }));
      else resolve(JSON.parse(out) as Verified);
    });
  });
}
