// The test server of EventStoreDB's protocol as a process of its own, which may be killed; its file and its port survive it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..');

export interface StoreProcess {
  readonly url: string;
  readonly caFile: null;
  /** On the port and the file of before. */
  start(): Promise<void>;
  /** Ends it at once: what it had taken in and not answered may stand in the file or not. */
  kill(): Promise<void>;
}

interface Listening {
  readonly url: string;
  readonly port: number;
}

export async function startStoreProcess(file: string): Promise<StoreProcess> {
  let child = spawnOn(file, 0);
  const { url, port } = await listening(child);
  return {
    url,
    caFile: null,
    async start() {
      child = spawnOn(file, port);
      await listening(child);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function spawnOn(file: string, port: number): ChildProcess {
  const args = ['test/eventstoredb/main.ts', '--port', String(port), '--file', file];
  return spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** @throws Error where it ends before it listens */
async function listening({ stdout }: ChildProcess): Promise<Listening> {
  for await (const line of createInterface({ input: stdout! })) {
    stdout!.resume();
    return JSON.parse(line) as Listening;
  }
  throw new Error('the store server did not start');
}
