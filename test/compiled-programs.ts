// The compiled programs run as a user runs them: the command line, and a server with the demonstration beside it.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');
export const place = mkdtempSync(join(tmpdir(), 'ledger-cli-'));
export const data = join(place, 'data');
const environment = { ...process.env, LEDGER_DATA: data, LEDGER_PORT: '0', NO_COLOR: '1' };
let server: ChildProcess | null = null;

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly all: string;
}

export function said(command: string, args: readonly string[], input = ''): Said {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: place,
    env: environment,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, all: stdout + stderr };
}

export const cli = join(root, 'dist/apps/cli/main.js');
export const thidua = (...args: readonly string[]) => said(process.execPath, [cli, ...args]);

/** As `thidua`, while servers of this process go on answering. */
export function thiduaBeside(...args: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    const options = { cwd: place, env: environment, encoding: 'utf8' } as const;
    const child = execFile(process.execPath, [cli, ...args], options, (_, out, err) =>
      resolve({ code: child.exitCode, out, all: out + err }),
    );
  });
}

/** A batch of units, a line each, in a file. */
export function batchOf(file: string, ...ids: readonly string[]): string {
  writeFileSync(join(place, file), ids.map((id) => `${enterUnit(id)}\n`).join(''));
  return file;
}

export function enterUnit(id: string): string {
  const paper = { commandId: id, occurredOn: '2022-01-01' };
  const about = { unit: id, name: `Đơn vị ${id}`, kind: 'department', parent: null, from: null };
  const actor = { account: 'a', role: 'board' };
  const input = { ...paper, ...about, housesBoard: false };
  return JSON.stringify({ command: 'enterUnit', actor, input });
}

export async function startServer(): Promise<string> {
  const main = join(root, 'dist/apps/server/main.js');
  server = spawn(process.execPath, [main, '--demo'], { env: environment, stdio: 'ignore' });
  const address = join(data, 'server.json');
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (existsSync(address)) {
      const { url } = JSON.parse(readFileSync(address, 'utf8')) as { url: string };
      const ready = await fetch(`${url}/health/ready`).catch(() => null);
      if (ready?.ok) return url;
    }
    await sleep(100);
  }
  throw new Error('the server did not become ready');
}

export async function stopServer(): Promise<void> {
  const running = server;
  if (!running) return;
  server = null;
  if (running.exitCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  await gone;
}
