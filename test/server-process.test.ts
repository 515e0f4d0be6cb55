// The server as a process: what it prints, what it answers a second one, how it stops.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compiledProgram } from './compiled-programs.ts';
import { temporaryFolder } from './running-server.ts';

const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly complained: () => string;
}

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

function start(...flags: readonly string[]): Started {
  const child = spawn(process.execPath, [compiledProgram('server'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  return { child, printed: () => texts.out, complained: () => texts.err };
}

async function ended({ child }: Started): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function ready(server: Started): Promise<void> {
  await expect.poll(server.printed, { timeout: 20_000 }).toContain('Sẵn sàng');
}

test('the start says in a few lines what runs, where its data is, what to open and who may act', async () => {
  const folder = newFolder();
  const server = start('--port', '0', '--data', folder);
  await ready(server);
  const { url } = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { url: string };
  const lines = server.printed().trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(lines[0]).toMatch(/^Sổ cái thi đua đang chạy/);
  for (const said of [
    folder,
    `${url}/explorer/`,
    '/health/ready',
    'x-actor-…',
    'No accounts yet',
  ]) {
    expect(server.printed()).toContain(said);
  }
  expect(server.complained()).toBe('');
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s stops it in order', async (signal) => {
  const folder = newFolder();
  const server = start('--port', '0', '--data', folder);
  await ready(server);
  server.child.kill(signal);
  expect(await ended(server)).toBe(0);
  expect(server.printed()).toContain('Đang dừng');
  expect(existsSync(join(folder, 'server.json'))).toBe(false);
});

test('a second server on the folder is refused in one plain sentence of each language', async () => {
  const folder = newFolder();
  await ready(start('--port', '0', '--data', folder));
  const second = start('--port', '0', '--data', folder);
  expect(await ended(second)).toBe(1);
  expect(second.printed()).toBe('');
  const lines = second.complained().trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^Thư mục sổ cái .* đang được một chương trình khác mở để ghi/);
  expect(lines[1]).toMatch(/already open for writing by another program/);
});

test('a port that another program has is named, and the folder is free again', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  const folder = newFolder();
  const refused = start('--port', port, '--data', folder);
  expect(await ended(refused)).toBe(1);
  expect(refused.complained().trim().split('\n')).toEqual([
    expect.stringContaining(`Cổng ${port}`),
    expect.stringContaining(`Port ${port}`),
  ]);
  other.close();
  await ready(start('--port', '0', '--data', folder));
});

test('a wrong flag is refused before anything is opened', async () => {
  const folder = join(newFolder(), 'never');
  const refused = start('--port', '70000', '--data', folder);
  expect(await ended(refused)).toBe(1);
  expect(refused.complained()).toContain('Cổng là số từ 0 đến 65535');
  expect(existsSync(folder)).toBe(false);
});

test('a server open to others says that every mutation is refused', async () => {
  const server = start('--port', '0', '--host', '0.0.0.0', '--data', newFolder());
  await ready(server);
  expect(server.printed()).toContain('mọi lệnh ghi đều bị từ chối');
  expect(server.printed()).toContain('every mutation is refused');
  expect(server.printed()).toContain('on all addresses of this machine');
  expect(server.printed()).toMatch(/Open next\s+http:\/\/127\.0\.0\.1:\d+\/explorer\//);
  expect(server.printed()).not.toContain('http://0.0.0.0');
});
