// The command of a built image as a process: with the account, the environment and the rights to write that the image gives it.
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageFolder } from './image-folder.ts';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 15_000;
const isRoot = process.getuid?.() === 0;
const written: readonly string[] = ['data', 'tmp'];

/** @throws Error at the first thing that is not as it should be */
export async function runImage(image: ImageFolder, say: (line: string) => void): Promise<void> {
  closeToWriting(image.root);
  const port = await freePort();
  const options = optionsOf(image, port);
  refuseWriting(image, options);
  const before = listing(image.root);

  say(`CMD ${image.command.join(' ')}`);
  const server = start(image.command, options);
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilReady(url, server);
    say('  /health/ready answers 200');
    say(`  a query answers ${await query(url)}`);
    const health = spawnSync(image.health[0] ?? '', image.health.slice(1), options);
    if (health.status !== 0) throw new Error(`the health check ended with ${health.status}`);
    say('  the health check ends with 0');
  } finally {
    server.kill('SIGTERM');
    await ended(server);
  }
  say('  SIGTERM ends it with 0');

  const unhealthy = spawnSync(image.health[0] ?? '', image.health.slice(1), options);
  if (unhealthy.status !== 1) throw new Error('the health check passes without a server');
  say('  the health check then ends with 1');

  const verified = spawnSync('node', ['dist/apps/cli/main.js', 'verify'], options);
  if (verified.status !== 0)
    throw new Error(`thidua verify ended with ${verified.status}: ${verified.stderr}`);
  say('  thidua verify passes in /data');

  const changed = listing(image.root).filter((line) => !before.includes(line));
  if (changed.length > 0) throw new Error(`written outside /data and /tmp: ${changed.join(', ')}`);
  if (readdirSync(join(image.root, 'data')).length === 0) throw new Error('/data is empty');
  say('  nothing was written outside /data and /tmp');
}

/** Whoever runs the server may read everything and write to /data and /tmp alone. */
function closeToWriting(root: string): void {
  chmodSync(join(root, '..'), 0o755);
  spawnSync('chmod', ['-R', 'a+rX,a-w', root]);
  chmodSync(join(root, 'data'), 0o755);
  chmodSync(join(root, 'tmp'), 0o777);
}

function optionsOf(image: ImageFolder, port: number): SpawnOptions & { readonly encoding: 'utf8' } {
  return {
    cwd: join(image.root, image.workingFolder),
    env: {
      ...image.environment,
      PATH: join(image.root, 'usr/local/bin'),
      TMPDIR: join(image.root, 'tmp'),
      // The root of the file system is this folder; and the check opens nothing to the network.
      LEDGER_DATA: join(image.root, image.environment['LEDGER_DATA'] ?? ''),
      LEDGER_HOST: '127.0.0.1',
      LEDGER_PORT: String(port),
    },
    ...(isRoot ? image.user : {}),
    encoding: 'utf8',
  };
}

/** That the rights are as meant, lest the check shows nothing. */
function refuseWriting(image: ImageFolder, options: SpawnOptions): void {
  const script = "require('node:fs').writeFileSync('written', '')";
  const { status } = spawnSync('node', ['-e', script], { ...options, stdio: 'ignore' });
  if (status === 0) throw new Error(`${image.workingFolder} can be written to`);
}

function start(command: readonly string[], options: SpawnOptions): ChildProcess {
  const [program = '', ...rest] = command;
  return spawn(program, rest, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + startTimeoutMs;
  for (;;) {
    const status = await fetch(`${url}/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    if (Date.now() > until) throw new Error(`not ready after ${startTimeoutMs} ms: ${status}`);
    await sleep(100);
  }
}

async function query(url: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ units(first: 1) { index } }' }),
  });
  const text = await answer.text();
  if (answer.status !== 200 || text.includes('"errors"'))
    throw new Error(`${answer.status} ${text}`);
  return text;
}

async function ended(server: ChildProcess): Promise<void> {
  const late = setTimeout(() => server.kill('SIGKILL'), stopTimeoutMs);
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  clearTimeout(late);
  if (server.exitCode !== 0)
    throw new Error(`it ended with ${server.exitCode ?? server.signalCode}`);
}

/** Every file outside /data and /tmp with its size and time. */
function listing(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !written.some((each) => path === each || path.startsWith(`${each}/`)))
    .map((path) => {
      const { size, mtimeMs } = lstatSync(join(root, path));
      return `${path} ${size} ${mtimeMs}`;
    });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
