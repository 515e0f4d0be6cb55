// The SQLite store across processes: read by another, killed under load, and on a disk that is full.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, type SqliteStore } from './sqlite.ts';
import { collect, eventOf } from './store-events.contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sqlite = new URL('./sqlite.ts', import.meta.url).href;
const hash = new URL('../ledger/hash.ts', import.meta.url).href;
const opening = `
  import { openSqliteStore } from '${sqlite}';
  import { sha256Hex, uuidOfHash } from '${hash}';
  const [folder] = process.argv.slice(1);
  const say = (line) => process.stdout.write(line + '\\n');
  const eventOf = (text) => {
    const bytes = new TextEncoder().encode(text);
    return { id: uuidOfHash(sha256Hex(bytes)), type: 'noted', bytes };
  };
`;

/** Twenty callers, each with a stream of its own; says the stream and revision of every append that was answered. */
const appenders = `${opening}
  const store = await openSqliteStore(folder, { mode: 'write' });
  await Promise.all(Array.from({ length: 20 }, async (_, who) => {
    const stream = process.pid + '-' + who;
    for (let revision = 0; ; revision += 1) {
      try {
        const event = eventOf(stream + ' ' + revision + ' '.repeat(400));
        await store.append(stream, revision - 1, [event], { timeoutMs: 20000 });
        say('kept ' + stream + ' ' + revision);
      } catch (error) {
        say('failed ' + error.name + ' ' + stream + ' ' + revision);
        if (error.name === 'StoreUnavailable') return;
        revision -= 1;
      }
    }
  }));
  await store.close();
  say('closed');
`;
const reader = `${opening}
  const store = await openSqliteStore(folder, { mode: 'read' });
  const stop = new AbortController();
  for await (const message of store.subscribeAll(null, { signal: stop.signal })) {
    if (message.kind === 'caughtUp') say('caught up');
    if (message.kind === 'event') say('read ' + message.event.index);
    if (message.kind === 'event' && message.event.index === 2) stop.abort();
  }
  await store.close();
`;

function start(program: string): ChildProcess {
  const args = ['--input-type=module', '--eval', program, folder];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts a program that may not let any file grow beyond a size: to SQLite, a disk that is full. */
function startOnFullDisk(program: string, kibibytes: number): ChildProcess {
  const limited = `ulimit -f ${kibibytes * 2}; exec "$0" "$@"`;
  const args = ['-c', limited, process.execPath, '--input-type=module', '--eval', program, folder];
  return spawn('/bin/sh', args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function* linesOf(child: ChildProcess): AsyncGenerator<string, void, undefined> {
  if (child.stdout === null) return;
  yield* createInterface({ input: child.stdout });
}

async function expectKept(store: SqliteStore, lines: readonly string[]): Promise<number> {
  const kept = new Set(
    (await collect(store.readAll(null))).map((event) => `kept ${event.stream} ${event.revision}`),
  );
  const answered = lines.filter((line) => line.startsWith('kept'));
  expect(answered.filter((line) => !kept.has(line))).toEqual([]);
  return answered.length;
}

describe('the SQLite store across processes', () => {
  it('is read by another process beside its writer', async () => {
    const store = await openSqliteStore(folder, { mode: 'write' });
    await store.append('a', -1, [eventOf('one'), eventOf('two')], { timeoutMs: 5_000 });
    const heard: string[] = [];
    for await (const line of linesOf(start(reader))) {
      heard.push(line);
      if (line === 'caught up')
        await store.append('a', 1, [eventOf('three')], { timeoutMs: 5_000 });
    }
    expect(heard).toEqual(['read 0', 'read 1', 'caught up', 'read 2']);
    await store.close();
  });

  it('loses no answered append when its process is killed under load, and opens again at once', async () => {
    let answered = 0;
    for (const quota of [1, 50, 200, 500, 1_500]) {
      const child = start(appenders);
      const lines: string[] = [];
      for await (const line of linesOf(child)) {
        lines.push(line);
        if (lines.length === quota) child.kill('SIGKILL');
      }
      const store = await openSqliteStore(folder, { mode: 'write' });
      answered += await expectKept(store, lines);
      const head = await store.head();
      expect(await collect(store.readAll(null))).toHaveLength(head?.index ?? 0);
      await store.close();
    }
    expect(answered).toBeGreaterThanOrEqual(2_251);
  });

  it('stops at a full disk: nothing answered is lost, the rest is unknown or refused, and space heals it', async () => {
    const child = startOnFullDisk(appenders, 2_048);
    const ended = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of linesOf(child)) lines.push(line);
    expect(await ended).toEqual([0, null]);
    expect(lines.at(-1)).toBe('closed');
    expect(lines.filter((line) => line.startsWith('failed OutcomeUnknown')).length).toBeGreaterThan(
      0,
    );
    expect(lines.filter((line) => line.startsWith('failed StoreUnavailable'))).toHaveLength(20);

    const store = await openSqliteStore(folder, { mode: 'write' });
    expect(await expectKept(store, lines)).toBeGreaterThan(100);
    expect(await store.append('after', -1, [eventOf('space')], { timeoutMs: 5_000 })).toEqual({
      revision: 0,
    });
    await store.close();
  });
});
