// A ledger that somebody changed behind the store's back: the server says so, shows what comes before, and takes nothing in.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { compiledProgram } from './compiled-programs.ts';
import { codes, post, temporaryFolder } from './running-server.ts';
import { recordSeason } from './season.ts';
import { headersOf, mutationOf, today } from './server-client.ts';

const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

/** The small year, its clock the machine's, so that nothing but the damage stands against a command. */
async function smallYear(): Promise<string> {
  const folder = newFolder();
  const store = await openSqliteStore(folder, { mode: 'write' });
  await recordSeason(store, { clock: 'machine' });
  await store.close();
  return folder;
}

/** Changes the file as somebody would who has a database tool: the triggers go first. */
function damage(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  const triggers = database.prepare(`select name from sqlite_master where type = 'trigger'`).all();
  for (const { name } of triggers) database.exec(`drop trigger ${String(name)}`);
  database.exec(sql);
  database.close();
}

interface Started {
  readonly child: ChildProcess;
  readonly texts: { out: string; err: string };
}

function start(folder: string): Started {
  const flags = ['--port', '0', '--data', folder];
  const child = spawn(process.execPath, [compiledProgram('server'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  return { child, texts };
}

function urlOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { url: string }).url;
}

const editedEvent = `select position, stream, revision from event where type = 'SelfScored' limit 1`;

describe('a ledger with an edit inside the bytes of one event', () => {
  async function edited() {
    const folder = await smallYear();
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    const event = database.prepare(editedEvent).get() as {
      readonly position: number;
      readonly stream: string;
      readonly revision: number;
    };
    database.close();
    damage(
      folder,
      `update event set bytes = cast(replace(cast(bytes as text), '"points":', '"points":1') as blob)
        where position = ${event.position}`,
    );
    return { folder, at: `${event.stream}@${event.revision}`, index: event.position - 1 };
  }

  test('is announced as read only up to the event before it, in both languages', async () => {
    const { folder, at, index } = await edited();
    const { texts } = start(folder);
    await expect.poll(() => texts.out, { timeout: 20_000 }).toContain('READING ONLY');
    expect(texts.out).not.toContain('Sẵn sàng');
    expect(texts.out).toContain(`CHỈ ĐỌC: ${index} sự kiện đầu`);
    expect(texts.out).toContain(`Sự kiện: ${at}.`);
    expect(texts.out).toContain(`The event: ${at}.`);
    expect(texts.out.match(/thidua verify/g)).toHaveLength(2);
  });

  test('is not ready, names the event, takes no commands, and answers what comes before', async () => {
    const { folder, at, index } = await edited();
    const { texts } = start(folder);
    await expect.poll(() => texts.out, { timeout: 20_000 }).toContain('READING ONLY');
    const url = urlOf(folder);
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      error: { integrity: { status: 'down', code: 'EVENT_UNFIT', at, index } },
    });
    const unit = { unit: 'stc-2', name: 'Sở', kind: 'department', housesBoard: false };
    const input = { ...unit, commandId: 'c-1', occurredOn: today() };
    const request = { query: mutationOf('enterUnit'), variables: { input } };
    const refused = await post(url, JSON.stringify(request), headersOf({ role: 'board' }));
    expect(codes(refused)).toEqual(['LEDGER_STOPPED']);
    expect(refused.body.errors?.[0]?.extensions.vi).toContain(at);
    const query = `{
      events(first: 50) { edges { node { index } } }
      ledger { lag { events } views { name version index stopped { code index stream revision } } }
    }`;
    const read = await post(url, JSON.stringify({ query }));
    const { ledger, events } = read.body.data as unknown as {
      readonly ledger: { readonly views: readonly object[]; readonly lag: object };
      readonly events: { readonly edges: readonly object[] };
    };
    const { views, lag } = ledger;
    expect(lag).not.toEqual({ events: 0 });
    expect(views.length).toBeGreaterThan(2);
    const [stream, revision] = at.split('@');
    const stopped = { code: 'EVENT_UNFIT', index, stream, revision: Number(revision) };
    for (const view of views) expect(view).toMatchObject({ index: index - 1, stopped });
    expect(events.edges).toHaveLength(Math.min(50, index));
  });
});

test('a ledger whose first event cannot be read is served without a name and takes no commands', async () => {
  const folder = await smallYear();
  damage(folder, `update event set bytes = x'00' where position = 1`);
  const { texts } = start(folder);
  await expect.poll(() => texts.out, { timeout: 20_000 }).toContain('CHỈ ĐỌC: 0 sự kiện');
  const query = '{ ledger { id clock views { index stopped { code stream } } } }';
  const { body } = await post(urlOf(folder), JSON.stringify({ query }));
  expect(body.errors).toBeUndefined();
  expect(body.data?.['ledger']).toMatchObject({ id: null, clock: null });
});

describe('a start that cannot be', () => {
  async function expectRefused(folder: string, vi: RegExp, en: RegExp): Promise<void> {
    const { child, texts } = start(folder);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(1);
    expect(texts.out).toBe('');
    const said = texts.err.trim().split('\n');
    expect(said).toEqual([expect.stringMatching(vi), expect.stringMatching(en)]);
  }

  test('for a ledger that has lost its last events', async () => {
    const folder = await smallYear();
    damage(folder, 'delete from event where position = (select max(position) from event)');
    await expectRefused(folder, /thiếu các sự kiện cuối/, /lacks its last events/);
  });

  test('for a file that is no database', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'ledger.sqlite'), 'not a database at all, '.repeat(400));
    await expectRefused(folder, /ledger\.sqlite .* bị hỏng/, /ledger\.sqlite .* is damaged/);
  });

  test('for a database of something else', async () => {
    const folder = newFolder();
    const other = new DatabaseSync(join(folder, 'ledger.sqlite'));
    other.exec('create table x (a); pragma user_version = 7');
    other.close();
    await expectRefused(folder, /không phải là sổ cái/, /is no ledger/);
  });

  test('for a folder that is a file, and then nothing is said of the port', async () => {
    const file = join(newFolder(), 'data');
    writeFileSync(file, '');
    await expectRefused(file, /^Không ghi được vào thư mục ((?!cổng).)*$/, /^The folder .* cannot/);
  });
});
