// Processes under load: the built server and its peers, each in a process of its own, killed at the end.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 5;
const readyTimeoutMs = 300_000;

export interface Process {
  readonly url: string;
  /** From the spawn to the first good answer of the address that says so. */
  readonly readyMs: number;
  /** Resident memory now, in MB. */
  readonly residentMb: () => number;
  readonly stop: () => Promise<void>;
}

/** Compiles what production runs. */
export function buildServer(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
}

export async function startServer(folder: string): Promise<Process> {
  const port = await freePort();
  const flags = ['--data', folder, '--port', String(port), '--log', 'error'];
  return whenReady([...startCommand(), ...flags], `http://127.0.0.1:${port}`, '/health/ready');
}

/** What `npm start` gives to Node, so that the server is measured with the very flags that it runs with. */
function startCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [, given] = /\bnode (.*main\.js)/.exec(scripts.start) ?? [];
  if (given === undefined) throw new Error(`no server in the start script: ${scripts.start}`);
  return given.split(' ');
}

/** A peer is a module of `bench/peers` that listens on the port given first and answers `GET /ready`. */
export async function startPeer(module: string, ...rest: readonly string[]): Promise<Process> {
  const port = await freePort();
  const peer = ['--import', '@oxc-node/core/register', `bench/peers/${module}`, String(port)];
  return whenReady([...peer, ...rest], `http://127.0.0.1:${port}`, '/ready');
}

async function whenReady(
  flags: readonly string[],
  url: string,
  readyPath: string,
): Promise<Process> {
  const started = performance.now();
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await isReady(`${url}${readyPath}`))) {
    if (child.exitCode !== null) throw new Error(`${flags.join(' ')} ended at its start`);
    if (performance.now() - started > readyTimeoutMs) throw new Error(`${url} is never ready`);
    await sleep(pollMs);
  }
  const readyMs = performance.now() - started;
  return { url, readyMs, residentMb: () => residentMbOf(child), stop: () => stop(child) };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { headers: { connection: 'close' } })).ok;
  } catch {
    return false;
  }
}

function residentMbOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
