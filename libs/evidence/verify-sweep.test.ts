// Checking, sweeping and copying a folder of evidence files: what is wrong is told apart, what is named stays.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyEvidence } from './copy.ts';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { copyKeys, openKeys, type KeyStore } from './keys.ts';
import { measureEvidence } from './measure.ts';
import { collected, pdf, refusalOf, sha256Of, streamOf } from './samples.contract.ts';

const limits = { ...ordinaryLimits, freeBytesMin: 0 };
let root: string;
let folder: string;
let keys: KeyStore;
let store: EvidenceStore;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  folder = join(root, 'evidence');
  keys = await openKeys(join(root, 'keys'));
  store = await openEvidence(folder, limits, keys);
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

function pathOf(sha256: string, where = folder): string {
  return join(where, sha256.slice(0, 2), sha256);
}
async function putOne(seed: number, subject: string | null = null): Promise<string> {
  return (await store.put(streamOf(pdf(90_000, seed)), { subject, name: `${seed}.pdf` })).sha256;
}
/** Makes a file look as if it had been put long ago. */
function age(sha256: string, hours: number): void {
  const then = new Date(Date.now() - hours * 3_600_000);
  for (const path of [pathOf(sha256), `${pathOf(sha256)}.json`]) utimesSync(path, then, then);
}
const dayMs = 24 * 3_600_000;

describe('verifying', () => {
  it('finds every file sound, and says how far it is', async () => {
    for (let seed = 1; seed <= 6; seed += 1) await putOne(seed, seed % 2 === 0 ? 'nguoi-1' : null);
    const told: number[] = [];
    const report = await store.verify({ onProgress: ({ done, of }) => told.push(done / of) });
    expect(report).toMatchObject({ files: 6, sound: 6, findings: [] });
    expect(report.bytes).toBeGreaterThan(6 * 90_000);
    expect([told.length, told[0], told.at(-1)]).toEqual([256, 1 / 256, 1]);
  });

  it('tells missing, corrupt, unrecorded and foreign files apart, by the folder alone', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => putOne(seed)));
    const [missing, corrupt, cut, unrecorded, badRecord, sound] = all as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const bytes = readFileSync(pathOf(corrupt));
    bytes[50_000]! ^= 4;
    rmSync(pathOf(missing));
    writeFileSync(pathOf(corrupt), bytes);
    writeFileSync(pathOf(cut), readFileSync(pathOf(cut)).subarray(0, 80_000));
    rmSync(`${pathOf(unrecorded)}.json`);
    const record = readFileSync(`${pathOf(badRecord)}.json`, 'utf8');
    writeFileSync(`${pathOf(badRecord)}.json`, record.replace('5.pdf', '6.pdf'));
    const invented = `ab${'0'.repeat(62)}`;
    writeFileSync(pathOf(invented), 'bytes that no put wrote');
    writeFileSync(join(folder, 'note.txt'), 'a');
    writeFileSync(join(folder, 'incoming', 'a'), 'a');
    mkdirSync(join(folder, 'cd', 'within'));
    const never = 'f'.repeat(64);

    const report = await store.verify({ named: [never, sound] });
    const found = report.findings.map((each) => `${each.fault} ${each.sha256 ?? each.path}`);
    expect(found.toSorted()).toEqual(
      [
        `corrupt ${badRecord}`,
        `corrupt ${corrupt}`,
        `corrupt ${cut}`,
        `foreign ${invented}`,
        'foreign cd/within',
        'foreign incoming/a',
        'foreign note.txt',
        `missing ${missing}`,
        `missing ${never}`,
        `unrecorded ${unrecorded}`,
      ].toSorted(),
    );
    expect(report.counts).toEqual({ missing: 2, corrupt: 3, unrecorded: 1, foreign: 4 });
    expect([report.files, report.sound]).toEqual([6, 1]);
    expect((await refusalOf(store.verify({ named: ['x'] }))).code).toBe('EVIDENCE_HASH_INVALID');
  });

  it('finds two sealed files that changed places, though each opens under the key', async () => {
    const [one, two] = [await putOne(1, 'nguoi-1'), await putOne(2, 'nguoi-1')];
    renameSync(pathOf(one), join(root, 'one'));
    renameSync(pathOf(two), pathOf(one));
    renameSync(join(root, 'one'), pathOf(two));
    expect((await store.verify()).counts.corrupt).toBe(2);
  });

  it('raises no alarm beside uploads and sweeps', async () => {
    let isOver = false;
    const upload = async (): Promise<void> => {
      for (let seed = 1; seed <= 40; seed += 1) {
        await putOne(seed);
        if (seed % 10 === 0) await store.sweep((hash) => hash < '8', 0, Date.now());
      }
    };
    const busy = upload().finally(() => {
      isOver = true;
    });
    while (!isOver) expect((await store.verify()).findings).toEqual([]);
    await busy;
  });

  it('stops when it is told to', async () => {
    await putOne(1);
    const refused = await refusalOf(store.verify({ signal: AbortSignal.abort() }));
    expect(refused.code).toBe('EVIDENCE_STOPPED');
  });
});

describe('sweeping', () => {
  it('removes what nothing names after its time, and nothing else', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map((seed) => putOne(seed)));
    const [named, old, young, claimed, again] = all as [string, string, string, string, string];
    for (const each of [named, old, claimed, again]) age(each, 25);
    age(young, 23);
    expect(await store.claim(claimed)).toMatchObject({ sha256: claimed });
    await putOne(5);
    const swept = await store.sweep((hash) => hash === named, dayMs, Date.now());
    expect(swept).toEqual({ removed: [old], bytes: 90_000, leftovers: 0 });
    for (const each of [named, young, claimed, again]) expect(await store.has(each)).toBe(true);
    expect((await store.verify({ named: [named] })).findings).toEqual([]);
    expect((await refusalOf(store.read(old))).code).toBe('EVIDENCE_UNKNOWN');
  });

  it('removes what crashes left: temporary files and bytes without a record', async () => {
    const [unrecorded, named] = [await putOne(1), await putOne(2)];
    for (const each of [unrecorded, named]) {
      age(each, 25);
      rmSync(`${pathOf(each)}.json`);
    }
    const leftover = join(folder, 'incoming', '12-00000000-0000-0000-0000-000000000000.part');
    writeFileSync(leftover, 'half');
    const first = await store.sweep((hash) => hash === named, dayMs, Date.now());
    expect(first).toEqual({ removed: [unrecorded], bytes: 90_000, leftovers: 0 });
    utimesSync(leftover, 0, 0);
    expect((await store.sweep(() => true, dayMs, Date.now())).leftovers).toBe(1);
    expect(readFileSync(pathOf(named))).toHaveLength(90_000);
  });

  it('asks again, alone in the folder, before it removes', async () => {
    const file = await putOne(1);
    age(file, 25);
    let asked = 0;
    const swept = await store.sweep(() => (asked += 1) > 1, dayMs, Date.now());
    expect([swept.removed, asked]).toEqual([[], 2]);
  });
});

describe('copying', () => {
  it('carries files, sealed ones sealed, and names what is not sound; again, only what is new', async () => {
    const [plain, sealed, corrupt, missing, left] = [
      await putOne(1),
      await putOne(2, 'nguoi-1'),
      await putOne(3),
      await putOne(4),
      await putOne(5),
    ];
    writeFileSync(pathOf(corrupt), readFileSync(pathOf(corrupt)).fill(0, 10, 20));
    rmSync(pathOf(missing));
    const to = join(root, 'copy');
    const wanted = (hash: string): boolean => hash !== left;
    const copied = await copyEvidence(folder, to, { wanted });
    expect(copied).toMatchObject({ files: 2, already: 0 });
    expect(copied.faults.toSorted((a, b) => (a.fault < b.fault ? -1 : 1))).toEqual([
      { sha256: corrupt, fault: 'corrupt' },
      { sha256: missing, fault: 'missing' },
    ]);
    expect(await copyEvidence(folder, to)).toMatchObject({ files: 1, already: 2 });

    const copiedKeys = await openKeys(join(root, 'copied-keys'));
    await copyKeys(keys, copiedKeys);
    const copy = await openEvidence(to, limits, copiedKeys);
    expect((await copy.verify({ named: [plain, sealed, left] })).findings).toEqual([]);
    expect((await collected((await copy.read(sealed)).stream)).equals(pdf(90_000, 2))).toBe(true);
    expect(await copy.stat(sealed)).toEqual(await store.stat(sealed));
    expect(sha256Of(readFileSync(pathOf(plain, to)))).toBe(plain);
    await copy.close();
  });
});

describe('measuring', () => {
  it('times the store beside the bare disk', async () => {
    const times = await measureEvidence(join(root, 'm'), { bytes: 300_000, rounds: 3 });
    for (const time of Object.values(times)) expect(time).toBeGreaterThan(0);
  });
});
