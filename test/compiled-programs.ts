// The compiled programs run as a user runs them: the command line, and a server with the demonstration beside it.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

export const root = join(import.meta.dirname, '..');
/** The whole province is filled in half a minute, on a machine that does nothing else. */
const startTimeoutMs = 240_000;
const pollMs = 50;

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly all: string;
}

/** The programs over a place of their own, where `data` is the folder of the ledger unless a command says otherwise. */
export interface Programs {
  readonly place: string;
  readonly data: string;
  /** The file that starts the command line. */
  readonly cli: string;
  readonly said: (command: string, args: readonly string[], input?: string) => Said;
  readonly thidua: (...args: readonly string[]) => Said;
  /** As `thidua`, while servers of this process go on answering. */
  readonly thiduaBeside: (...args: readonly string[]) => Promise<Said>;
  /** A batch of units, a line each, in a file. */
  readonly batchOf: (file: string, ...ids: readonly string[]) => string;
  /** Puts the small demonstration into the folder of the ledger. */
  readonly fillSmall: () => void;
  /** Answers its address when it is ready; on the folder that its flags name, else on the ledger's. */
  readonly startServer: (...flags: readonly string[]) => Promise<string>;
  readonly stopServer: () => Promise<void>;
  /** Ends what runs and clears the place. */
  readonly clear: () => Promise<void>;
}

/** The file that starts a program. @throws Error where the programs could not be compiled */
export function compiledProgram(name: 'server' | 'cli'): string {
  const { fault } = inject('programs');
  if (fault !== null) throw new Error(fault);
  return join(root, `dist/apps/${name}/main.js`);
}

/** @throws Error where the programs could not be compiled */
export function openPrograms(): Programs {
  const cli = compiledProgram('cli');
  const place = mkdtempSync(join(tmpdir(), 'ledger-cli-'));
  const data = join(place, 'data');
  const own = { LEDGER_DATA: data, LEDGER_PORT: '0', NO_COLOR: '1' };
  const env = { ...process.env, ...own };
  let server: ChildProcess | null = null;
  const said = (command: string, args: readonly string[], input = '') => {
    const options = { cwd: place, env, input, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    const { status, stdout, stderr } = spawnSync(command, args, options);
    return { code: status, out: stdout, all: stdout + stderr };
  };
  const stopServer = async () => {
    const running = server;
    server = null;
    if (running) await end(running);
  };
  return {
    place,
    data,
    cli,
    said,
    thidua: (...args) => said(process.execPath, [cli, ...args]),
    thiduaBeside: (...args) =>
      new Promise((settle) => {
        const options = { cwd: place, env, encoding: 'utf8' } as const;
        const child = execFile(process.execPath, [cli, ...args], options, (_, out, err) =>
          settle({ code: child.exitCode, out, all: out + err }),
        );
      }),
    batchOf(file, ...ids) {
      writeFileSync(join(place, file), ids.map((id) => `${enterUnit(id)}\n`).join(''));
      return file;
    },
    fillSmall: () => cpSync(inject('programs').smallLedger, data, { recursive: true }),
    async startServer(...flags) {
      const told = flags.includes('--data') ? flags[flags.indexOf('--data') + 1] : undefined;
      const options = { cwd: place, env, stdio: 'ignore' } as const;
      server = spawn(process.execPath, [compiledProgram('server'), ...flags], options);
      return readyUrl(resolve(place, told ?? data), server);
    },
    stopServer,
    async clear() {
      await stopServer();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

export function enterUnit(id: string): string {
  const paper = { commandId: id, occurredOn: '2022-01-01' };
  const about = { unit: id, name: `Đơn vị ${id}`, kind: 'department', parent: null, from: null };
  const actor = { account: 'a', role: 'board' };
  const input = { ...paper, ...about, housesBoard: false };
  return JSON.stringify({ command: 'enterUnit', actor, input });
}

async function readyUrl(data: string, server: ChildProcess): Promise<string> {
  const address = join(data, 'server.json');
  const giveUpAt = performance.now() + startTimeoutMs;
  while (performance.now() < giveUpAt && server.exitCode === null) {
    if (existsSync(address)) {
      const { url } = JSON.parse(readFileSync(address, 'utf8')) as { readonly url: string };
      const ready = await fetch(`${url}/health/ready`).catch(() => null);
      if (ready?.ok) return url;
    }
    await sleep(pollMs);
  }
  throw new Error('the server did not become ready');
}

async function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  await gone;
}
