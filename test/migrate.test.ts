// A ledger moved by the command line between a folder and a remote store with accounts, and what answers from either.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../libs/event-store/open-store.ts';
import { openPrograms } from './compiled-programs.ts';
import { startStoreServer, type StoreServer } from './eventstoredb/store-server.ts';
import { answersOf, differences } from './ledger-answers.ts';
import { remoteAddress } from './remote-store.ts';
import { runServer } from './running-server.ts';

const passwords = { admin: 'changeit', 'so-cai': 's3cret-ghi', 'thanh-tra': 's3cret-doc' } as const;
type Name = keyof typeof passwords;
const programs = openPrograms();
const { batchOf, cli, data, place, thiduaBeside } = programs;
let store: StoreServer;

const fileOf = (name: Name) => join(place, `mat-khau-${name}`);
const fresh = () => mkdtempSync(join(place, 'folder-'));

/** The flags of an account of the store: `store`, `from` or `to` before each. */
function as(side: 'store' | 'from' | 'to', name: Name): readonly string[] {
  const address = side === 'store' ? ['--store', store.url] : [`--${side}`, store.url];
  const account = [`--${side}-user`, name, `--${side}-password-file`, fileOf(name)];
  return [...address, ...account, `--${side}-ca`, store.caFile ?? ''];
}

function addressOf(name: Name) {
  const credentials = { username: name, password: passwords[name] };
  return remoteAddress(store, { credentials, allowDeletion: false });
}

async function eventsIn(name: Name): Promise<number> {
  const { store: reading } = await openStore(addressOf(name), { mode: 'read' });
  const head = await reading.head();
  await reading.close();
  return head?.index ?? 0;
}

beforeAll(async () => {
  store = await startStoreServer({ tls: true });
  for (const name of Object.keys(passwords) as readonly Name[]) {
    writeFileSync(fileOf(name), `${passwords[name]}\n`);
  }
  programs.fillSmall();
});

afterAll(async () => {
  await store.stop();
  await programs.clear();
});

async function said(...args: readonly string[]) {
  const answer = await thiduaBeside(...args);
  // Whatever is said, no password is.
  for (const password of Object.values(passwords)) expect(answer.all).not.toContain(password);
  return answer;
}

const accounts = () =>
  ['--service-user', 'so-cai', '--service-password-file', fileOf('so-cai')].concat([
    '--reader-user',
    'thanh-tra',
    '--reader-password-file',
    fileOf('thanh-tra'),
  ]);

describe('install', () => {
  test('makes the two accounts and the access settings, and a second time changes nothing', async () => {
    const first = await said('install', ...as('store', 'admin'), ...accounts(), '--json');
    expect(first.code, first.all).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({
      settings: 'written',
      accounts: [
        { username: 'so-cai', outcome: 'created' },
        { username: 'thanh-tra', outcome: 'created' },
      ],
    });
    const second = await said('install', ...as('store', 'admin'), ...accounts());
    expect(second.out.split('\n')).toEqual([
      expect.stringMatching(/^Kho sự kiện \/ Event store: esdb:\/\/[^@]+$/),
      expect.stringContaining('Access settings: were in place.'),
      'Tài khoản ghi / Service account: so-cai: đã có, giữ nguyên / kept',
      'Tài khoản đọc / Reader account: thanh-tra: đã có, giữ nguyên / kept',
      '',
    ]);
  });

  test('is for a remote store only', async () => {
    const refused = await said('install', '--store', 'folder', ...accounts());
    expect(refused.code).toBe(2);
    expect(refused.all).toContain('--store esdb://');
  });
});

describe('migrate', () => {
  test('killed halfway and run again moves every event once, and a third time none', async () => {
    const args = ['migrate', '--from', data, ...as('to', 'so-cai')];
    const child = spawn(process.execPath, [cli, ...args], { cwd: place, stdio: 'ignore' });
    await expect
      .poll(() => eventsIn('thanh-tra'), { timeout: 30_000, interval: 20 })
      .toBeGreaterThan(300);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const there = await eventsIn('thanh-tra');
    expect(there).toBeLessThan(3_746);
    const again = await said(...args, '--json');
    expect(again.code, again.all).toBe(0);
    const moved = JSON.parse(again.out) as { readonly moved: number };
    expect(moved).toMatchObject({ events: 3_746, sourceGrew: false });
    // What was under way at the kill may have come in after it was counted.
    expect(moved.moved).toBeGreaterThan(3_746 - there - 101);
    expect(moved.moved).toBeLessThanOrEqual(3_746 - there);
    const third = await said(...args);
    expect(third.out).toContain('Nothing to move: the target has all 3746 events.');
    expect(third.out).toContain('3746 events');
  }, 120_000);

  test('leaves every answer as it was', async () => {
    const subject = {
      year: 2021,
      blocs: ['khoi-so-nganh'],
      units: ['so-tu-phap', 'so-noi-vu'],
      fromIndex: 3_000,
      asOf: [2_500],
    };
    // The original itself, copied file by file: a server beside it would write its own files there.
    const folder = fresh();
    cpSync(data, folder, { recursive: true });
    const answers = [];
    for (const told of [{ data: folder }, { store: addressOf('so-cai') }]) {
      const server = await runServer(told);
      await expect
        .poll(async () => (await fetch(`${server.url}/health/ready`)).status, { timeout: 30_000 })
        .toBe(200);
      answers.push(await answersOf(server, subject));
      await server.stop();
    }
    const [before, after] = answers;
    expect(before?.size).toBeGreaterThan(20);
    expect(differences(before!, after!)).toEqual([]);
  }, 120_000);

  test('back into a folder gives the same bytes, by an account that only reads', async () => {
    const folder = fresh();
    const moved = await said('migrate', ...as('from', 'thanh-tra'), '--to', folder);
    expect(moved.code, moved.all).toBe(0);
    expect(moved.out).toContain('Đã chuyển / Moved: 3746');
    const exported = async (name: string, ...flags: readonly string[]) => {
      const file = join(place, `${name}.jsonl`);
      expect((await said('export', file, ...flags)).code).toBe(0);
      return readFileSync(file, 'utf8');
    };
    const there = await exported('there', ...as('store', 'thanh-tra'));
    const back = await exported('back', '--data', folder);
    expect(back.length).toBeGreaterThan(1_000_000);
    expect(back === there).toBe(true);
    expect(back === (await exported('here', '--data', data))).toBe(true);
  }, 120_000);

  test('is refused into another ledger, from a place without one, and into itself', async () => {
    const other = fresh();
    expect((await said('demo', '--extent', 'small', '--seed', '7', '--data', other)).code).toBe(0);
    const foreign = await said('migrate', '--from', other, ...as('to', 'so-cai'));
    expect(foreign.code).toBe(1);
    expect(foreign.all).toContain('The target holds another ledger.');
    expect(foreign.all).toContain('Kho đích đang chứa một sổ cái khác.');
    const same = await said('migrate', '--from', other, '--to', other);
    expect(same.code).toBe(2);
    const none = await said('migrate', '--from', fresh(), '--to', fresh());
    expect(none.code).toBe(1);
    expect(await eventsIn('thanh-tra')).toBe(3_746);
  }, 60_000);
});

describe('the other commands on a remote store', () => {
  test('read it by the reader account: verify, scoreboard, replay', async () => {
    const verified = await said('verify', ...as('store', 'thanh-tra'));
    expect(verified.out).toContain('Toàn vẹn / Intact.');
    const args = ['scoreboard', 'khoi-so-nganh', '2021', '--as-of', '2500', '--json'];
    const here = await said(...args, '--data', data);
    const there = await said(...args, ...as('store', 'thanh-tra'));
    expect(there.code, there.all).toBe(0);
    expect(there.out).toBe(here.out);
    const replayed = await said('replay', 'so-tu-phap', '2021', ...as('store', 'thanh-tra'));
    expect(replayed.out).toBe((await said('replay', 'so-tu-phap', '2021', '--data', data)).out);
  }, 60_000);

  test('cannot write by the reader account, and record goes through a server of the service account', async () => {
    const folder = fresh();
    const batch = batchOf('remote.jsonl', 'u-remote');
    const refused = await said('record', batch, ...as('store', 'thanh-tra'), '--data', folder);
    expect(refused.code, refused.all).toBe(1);
    const args = ['record', batch, ...as('store', 'so-cai'), '--data', folder];
    const recorded = await said(...args);
    expect(recorded.all).toContain('Recorded 1 commands; 0 had been recorded before.');
    expect((await said(...args)).all).toContain('Recorded 0 commands; 1 had been recorded before.');
    expect(await eventsIn('thanh-tra')).toBe(3_747);
  }, 120_000);

  test('go through a running server only where it has the ledger of that very store', async () => {
    const folder = fresh();
    expect((await said('migrate', '--from', data, '--to', folder)).code).toBe(0);
    // The same ledger as the remote one, its id too: what is recorded for one must not go to the other.
    const server = await runServer({ data: folder });
    const batch = batchOf('apart.jsonl', 'u-apart');
    const elsewhere = await said('record', batch, ...as('store', 'so-cai'), '--data', folder);
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.all).toContain('in use by another program');
    const here = await said('record', batch, '--data', folder);
    expect(here.all).toContain('Recorded 1 commands');
    await server.stop();
    expect(await eventsIn('thanh-tra')).toBe(3_747);
  }, 120_000);
});
