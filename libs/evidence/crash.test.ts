// The store of evidence files across processes: killed in the middle of uploads, on a full disk, several on one folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { openKeys } from './keys.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const limits = { ...ordinaryLimits, freeBytesMin: 0 };
const module = (file: string): string => new URL(file, import.meta.url).href;
const opening = `
  import { readFileSync, utimesSync } from 'node:fs';
  import { join } from 'node:path';
  import { setImmediate } from 'node:timers/promises';
  import { openEvidence, ordinaryLimits } from '${module('./evidence.ts')}';
  import { openKeys } from '${module('./keys.ts')}';
  import { pdf } from '${module('./samples.contract.ts')}';
  const [root] = process.argv.slice(1);
  const folder = join(root, 'evidence');
  const say = (line) => process.stdout.write(line + '\\n');
  const store = await openEvidence(
    folder, { ...ordinaryLimits, freeBytesMin: 0 }, await openKeys(join(root, 'keys')));
  async function* slowly(bytes) {
    for (let from = 0; from < bytes.length; from += 20_000) {
      yield bytes.subarray(from, from + 20_000);
      await setImmediate();
    }
  }
`;
/** Eight uploads at a time for ever, plain and sealed; says the hash of each that was answered. */
const uploader = `${opening}
  say('started');
  await Promise.all(Array.from({ length: 8 }, async (_, who) => {
    for (let turn = 1; ; turn += 1) {
      const bytes = pdf(1_000 + (turn * 37_000) % 300_000, process.pid * 1_000 + who * 100 + turn);
      const subject = who % 2 === 0 ? null : 'nguoi-' + who;
      try {
        say('kept ' + (await store.put(slowly(bytes), { subject })).sha256);
      } catch (error) {
        say('failed ' + error.code);
        return;
      }
    }
  }));
  await store.close();
  say('closed');
`;
/** The same forty files as every other such process, in an order of its own. */
const sharer = `${opening}
  const seeds = Array.from({ length: 40 }, (_, seed) => (seed * 7 + process.pid) % 40);
  await Promise.all([0, 1, 2, 3].map(async (who) => {
    for (const seed of seeds.filter((each) => each % 4 === who)) {
      const subject = seed % 5 === 0 ? 'nguoi-1' : null;
      const file = await store.put(slowly(pdf(50_000, seed + 1)), { subject, name: process.pid + '.pdf' });
      say(JSON.stringify([seed, file]));
    }
  }));
  await store.close();
`;
/** Puts one old file again and again; says whether it was there when the answer came. */
const renewer = `${opening}
  const bytes = pdf(5_000);
  for (let turn = 0; turn < 150; turn += 1) {
    const { sha256 } = await store.put(slowly(bytes), { subject: null });
    const path = join(folder, sha256.slice(0, 2), sha256);
    try {
      readFileSync(path + '.json');
      say(readFileSync(path).equals(bytes) ? 'there' : 'other');
    } catch (error) {
      say('lost ' + error.message);
    }
    for (const each of [path + '.json', path]) utimesSync(each, 0, 0);
  }
  await store.close();
`;

function start(program: string): ChildProcess {
  const args = ['--input-type=module', '--eval', program, root];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts a program that may not let any file grow beyond a size: to it, a disk that is full. */
function startOnFullDisk(program: string, kibibytes: number): ChildProcess {
  const limited = `ulimit -f ${kibibytes * 2}; exec "$0" "$@"`;
  const args = ['-c', limited, process.execPath, '--input-type=module', '--eval', program, root];
  return spawn('/bin/sh', args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function* linesOf(child: ChildProcess): AsyncGenerator<string, void, undefined> {
  if (child.stdout === null) return;
  yield* createInterface({ input: child.stdout });
}

async function openHere(): Promise<EvidenceStore> {
  return openEvidence(join(root, 'evidence'), limits, await openKeys(join(root, 'keys')));
}

function keptIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5)));
}

describe('the store of evidence files across processes', () => {
  it('holds every answered file and no half one when its process is killed, and sweeps what is left', async () => {
    const kept = new Set<string>();
    let leftovers = 0;
    for (const quota of [1, 9, 30, 60]) {
      const child = start(uploader);
      const lines: string[] = [];
      for await (const line of linesOf(child)) {
        lines.push(line);
        if (lines.length === quota) child.kill('SIGKILL');
      }
      for (const sha256 of keptIn(lines)) kept.add(sha256);
      const store = await openHere();
      const { counts } = await store.verify({ named: kept });
      expect(counts).toEqual({ missing: 0, corrupt: 0, foreign: 0, unrecorded: counts.unrecorded });
      leftovers += readdirSync(join(root, 'evidence', 'incoming')).length;
      await store.sweep((sha256) => kept.has(sha256), 0, Date.now() + 1_000);
      await store.close();
    }
    const store = await openHere();
    const report = await store.verify({ named: kept });
    expect(report).toMatchObject({ sound: kept.size, files: kept.size, findings: [] });
    expect(readdirSync(join(root, 'evidence', 'incoming'))).toEqual([]);
    expect(kept.size).toBeGreaterThanOrEqual(96);
    expect(leftovers).toBeGreaterThan(0);
    await store.close();
  });

  it('refuses on a full disk, leaves nothing of what was refused, and goes on when there is space', async () => {
    const child = startOnFullDisk(uploader, 200);
    const ended = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of linesOf(child)) lines.push(line);
    expect(await ended).toEqual([0, null]);
    expect(lines.filter((line) => line === 'failed EVIDENCE_DISK_FULL')).toHaveLength(8);
    expect(lines.at(-1)).toBe('closed');
    expect(readdirSync(join(root, 'evidence', 'incoming'))).toEqual([]);
    const store = await openHere();
    const kept = keptIn(lines);
    expect(await store.verify({ named: kept })).toMatchObject({ sound: kept.size, findings: [] });
    expect(kept.size).toBeGreaterThan(8);
    await store.close();
  });

  it('stores the same files once however many processes put them, each answered the same', async () => {
    const answers = new Map<string, Set<string>>();
    const children = [start(sharer), start(sharer), start(sharer)];
    await Promise.all(
      children.map(async (child) => {
        for await (const line of linesOf(child)) {
          const [seed, file] = JSON.parse(line) as [number, object];
          const told = answers.get(String(seed)) ?? new Set();
          answers.set(String(seed), told.add(JSON.stringify(file)));
        }
      }),
    );
    expect([...answers.values()].map((told) => told.size)).toEqual(
      Array.from({ length: 40 }, () => 1),
    );
    const store = await openHere();
    expect(await store.verify()).toMatchObject({ files: 40, sound: 40, findings: [] });
    await store.close();
  });

  it('never sweeps what was just put again, though it was old and nothing names it', async () => {
    const store = await openHere();
    const child = start(renewer);
    const lines: string[] = [];
    let isOver = false;
    const listening = (async () => {
      for await (const line of linesOf(child)) lines.push(line);
    })().finally(() => {
      isOver = true;
    });
    // Long at the last question before a removal: what the lock does not keep out would come in now.
    const named = (): boolean => {
      const until = performance.now() + 3;
      while (performance.now() < until);
      return false;
    };
    let removed = 0;
    while (!isOver) removed += (await store.sweep(named, 3_600_000, Date.now())).removed.length;
    await listening;
    expect(lines).toEqual(Array.from({ length: 150 }, () => 'there'));
    expect(removed).toBeGreaterThan(0);
    await store.close();
  });
});
