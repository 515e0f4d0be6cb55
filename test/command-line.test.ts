// The command line and the README's own commands, run on the compiled programs as a user runs them.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'ledger-cli-'));
const data = join(place, 'data');
const environment = { ...process.env, LEDGER_DATA: data, LEDGER_PORT: '0', NO_COLOR: '1' };
let server: ChildProcess | null = null;

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly all: string;
}

function said(command: string, args: readonly string[], input = ''): Said {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: place,
    env: environment,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, all: stdout + stderr };
}

const cli = join(root, 'dist/apps/cli/main.js');
const thidua = (...args: readonly string[]) => said(process.execPath, [cli, ...args]);

async function startServer(): Promise<string> {
  const main = join(root, 'dist/apps/server/main.js');
  server = spawn(process.execPath, [main, '--demo'], { env: environment, stdio: 'ignore' });
  const address = join(data, 'server.json');
  for (let tries = 0; tries < 300; tries += 1) {
    if (existsSync(address)) {
      const { url } = JSON.parse(readFileSync(address, 'utf8')) as { url: string };
      const ready = await fetch(`${url}/health/ready`).catch(() => null);
      if (ready?.ok) return url;
    }
    await sleep(100);
  }
  throw new Error('the server did not become ready');
}

async function stopServer(): Promise<void> {
  const running = server;
  if (!running) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGTERM');
  await gone;
  server = null;
}

beforeAll(() => {
  const built = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed: ${built.stdout}${built.stderr}`);
}, 120_000);

afterAll(async () => {
  await stopServer();
  rmSync(place, { recursive: true, force: true });
});

interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** The commands of the README's console blocks with the lines that it shows for each. */
function readmeCommands(): readonly Shown[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```console\n(.*?)```/gs)].map((each) => each[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, lines };
      }),
  );
}

describe('the README', () => {
  test('shows what its commands really say, beside the running server', async () => {
    const url = await startServer();
    const shown = readmeCommands();
    expect(shown.length).toBeGreaterThan(8);
    for (const { command, lines } of shown) {
      const run = command
        .replaceAll('npm run -s thidua --', `"${process.execPath}" "${cli}"`)
        .replaceAll('localhost:8080', new URL(url).host)
        .replaceAll('docs/', `${root}/docs/`);
      const { all } = said('bash', ['-c', run]);
      for (const line of lines) {
        // A line may be cut by an ellipsis: what stands before it must be said.
        const [before = ''] = line.split('…');
        expect(all, command).toContain(before);
      }
    }
  }, 120_000);

  test('its batch is refused at the first wrong line, says which and why, and keeps what went before', async () => {
    const good = (id: string) =>
      `{"command":"enterUnit","actor":{"account":"a","role":"board"},"input":{"commandId":"${id}","occurredOn":"2022-01-01","unit":"${id}","name":"Đơn vị ${id}","kind":"department","housesBoard":false,"parent":null,"from":null}}`;
    const batch = [good('u-1'), good('u-2'), '{"command":"enterUnit"}', good('u-3')];
    writeFileSync(join(place, 'batch.jsonl'), batch.join('\n'));
    const first = thidua('record', 'batch.jsonl');
    expect(first.code).toBe(1);
    expect(first.all).toContain('Dòng 3');
    expect(first.all).toContain('Recorded 2 commands; 0 had been recorded before.');
    writeFileSync(join(place, 'batch.jsonl'), [good('u-1'), good('u-2'), good('u-3')].join('\n'));
    const again = thidua('record', 'batch.jsonl', '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject([
      { line: 1, repeated: true },
      { line: 2, repeated: true },
      { line: 3, repeated: false, stream: 'unit-u-3', revision: 0 },
    ]);
  }, 60_000);

  test('a batch without a running server starts one for itself, and reads from standard input', async () => {
    await stopServer();
    const line = `{"command":"enterUnit","actor":{"account":"a","role":"board"},"input":{"commandId":"u-4","occurredOn":"2022-01-01","unit":"u-4","name":"Đơn vị u-4","kind":"department","housesBoard":false,"parent":null,"from":null}}\n`;
    const alone = said(process.execPath, [cli, 'record', '-'], line);
    expect(alone.all).toContain('Recorded 1 commands');
    expect(existsSync(join(data, 'server.json'))).toBe(false);
  }, 60_000);
});

describe('verify', () => {
  test('names the event whose byte was changed in the database', () => {
    const copy = join(place, 'altered');
    said('mkdir', [copy]);
    copyFileSync(join(data, 'ledger.sqlite'), join(copy, 'ledger.sqlite'));
    const database = new DatabaseSync(join(copy, 'ledger.sqlite'));
    for (const { name } of database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .all() as unknown as readonly { name: string }[]) {
      database.exec(`DROP TRIGGER "${name}"`);
    }
    const { position, stream, revision, bytes } = database
      .prepare("SELECT * FROM event WHERE type = 'CriticismDocumentRecorded' LIMIT 1")
      .get() as unknown as {
      position: number;
      stream: string;
      revision: number;
      bytes: Uint8Array;
    };
    const text = Buffer.from(bytes).toString().replace('"serious":false', '"serious":true ');
    database
      .prepare('UPDATE event SET bytes = ? WHERE position = ?')
      .run(Buffer.from(text), position);
    database.close();
    const answer = thidua('verify', '--data', copy, '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.out)).toMatchObject({
      intact: false,
      firstFault: { stream, revision, reason: 'bytes-not-canonical' },
    });
  });

  test('finds a lost tail and a lost stream by heads that were noted, and says that chains alone cannot', () => {
    const heads = join(place, 'heads.json');
    expect(thidua('verify', '--note-heads', heads).code).toBe(0);
    const file = join(place, 'whole.jsonl');
    expect(thidua('export', file).code).toBe(0);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const cut = join(place, 'cut.jsonl');
    writeFileSync(cut, `${lines.slice(0, -1).join('\n')}\n`);
    const alone = thidua('verify', '--export', cut);
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('không tự phát hiện được');
    expect(thidua('verify', '--export', cut, '--heads', heads).code).toBe(1);
  }, 60_000);
});

describe('a command that cannot go on', () => {
  test.each([
    ['replay of an unknown unit', ['replay', 'khong-co', '2021'], 1],
    ['scoreboard of an unknown bloc', ['scoreboard', 'khong-co', '2021'], 1],
    ['a folder without a ledger', ['verify', '--data', '/khong-co'], 1],
    ['a point that is none', ['scoreboard', 'khoi-xa', '2021', '--as-of', 'hom-qua'], 2],
    ['demo over data', ['demo'], 1],
    ['export over a file', ['export', 'whole.jsonl'], 1],
    ['a batch that is not there', ['record', 'khong-co.jsonl'], 1],
    ['an export that is not there', ['verify', '--export', 'khong-co.jsonl'], 1],
  ])('%s: one plain sentence in both languages, no stack', (_, args, code) => {
    const answer = thidua(...args);
    expect(answer.code).toBe(code);
    expect(answer.all).not.toMatch(/\n\s+at /);
    expect(answer.all.trim().split('\n').length).toBeLessThan(5);
  });
});
