// The store of evidence files in one process: put once, read back, refused clearly.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { openKeys, type KeyStore } from './keys.ts';
import { rangeAsked } from './reading.ts';
import {
  collected,
  filesIn,
  pdf,
  png,
  refusalOf,
  sha256Of,
  streamOf,
  utf8,
} from './samples.contract.ts';

let root: string;
let folder: string;
let keys: KeyStore;
let store: EvidenceStore;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  folder = join(root, 'evidence');
  keys = await openKeys(join(root, 'keys'));
  store = await openEvidence(folder, { ...ordinaryLimits, freeBytesMin: 0 }, keys);
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

async function listed<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

const plain = { subject: null } as const;
const personal = { subject: 'nguoi-1' } as const;

describe('a file put into the store', () => {
  it('is named by the hash of its bytes and stands there as it was sent', async () => {
    const bytes = pdf(700_001);
    const file = await store.put(streamOf(bytes), { ...plain, name: 'Báo cáo.pdf' });
    expect(file).toEqual({
      sha256: sha256Of(bytes),
      bytes: 700_001,
      contentBytes: 700_001,
      mediaType: 'application/pdf',
      declaredType: null,
      name: 'Báo cáo.pdf',
      subject: null,
    });
    expect(readFileSync(join(folder, file.sha256.slice(0, 2), file.sha256)).equals(bytes)).toBe(
      true,
    );
    expect((await collected((await store.read(file.sha256)).stream)).equals(bytes)).toBe(true);
    expect(await store.stat(file.sha256)).toEqual(file);
    expect(await listed(store.list())).toEqual([file]);
  });

  it('is stored once however often it is put, and answered as the first time', async () => {
    const bytes = pdf(100_000);
    const first = await store.put(streamOf(bytes), { ...plain, name: 'a.pdf' });
    const rest = await Promise.all(
      Array.from({ length: 12 }, (_, who) =>
        store.put(streamOf(bytes, 1_000 + who), { ...plain, name: `${who}.pdf` }),
      ),
    );
    for (const again of rest) expect(again).toEqual(first);
    expect(filesIn(folder)).toEqual([first.sha256, `${first.sha256}.json`]);
  });

  it('is stored once where all put it first at the same time', async () => {
    const bytes = pdf(100_000);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, who) =>
        store.put(streamOf(bytes), { ...plain, name: `${who}.pdf` }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(filesIn(folder)).toHaveLength(2);
  });

  it('heals a stored file that was damaged, and its record', async () => {
    const bytes = pdf(1_000);
    const { sha256 } = await store.put(streamOf(bytes), { ...plain, name: 'a.pdf' });
    const path = join(folder, sha256.slice(0, 2), sha256);
    writeFileSync(path, 'x');
    writeFileSync(`${path}.json`, '{');
    await store.put(streamOf(bytes), plain);
    expect((await store.verify({ named: [sha256] })).sound).toBe(1);
  });

  it('is kept in a folder that is made with all those above it', async () => {
    const deep = await openEvidence(join(root, 'a', 'b', 'c'), {
      ...ordinaryLimits,
      freeBytesMin: 0,
    });
    const { sha256 } = await deep.put(streamOf(png), plain);
    expect(await deep.has(sha256)).toBe(true);
    await deep.close();
  });

  it('has no record where its bytes could not get their name', async () => {
    const bytes = pdf(1_000);
    const path = join(folder, sha256Of(bytes).slice(0, 2), sha256Of(bytes));
    mkdirSync(path);
    expect((await refusalOf(store.put(streamOf(bytes), plain))).code).toBe('EVIDENCE_STORE_FAILED');
    expect(filesIn(folder)).toEqual([]);
  });

  it('has the type that its content tells, and keeps what it was declared to be', async () => {
    const file = await store.put(streamOf(png), { ...plain, declaredType: 'Application/PDF; a=b' });
    expect(file).toMatchObject({ mediaType: 'image/png', declaredType: 'application/pdf' });
    const same = await store.put(streamOf(utf8('Kính gửi')), {
      ...plain,
      declaredType: 'text/plain; charset=utf-8',
    });
    expect(same).toMatchObject({ mediaType: 'text/plain', declaredType: null });
  });
});

describe('a file with personal data', () => {
  it('is sealed on the disk, with its name, and read back for as long as there is the key', async () => {
    const bytes = pdf(200_000);
    const file = await store.put(streamOf(bytes), { ...personal, name: 'Trần Thị Hồng.pdf' });
    expect(file).toMatchObject({
      contentBytes: 200_000,
      subject: 'nguoi-1',
      name: 'Trần Thị Hồng.pdf',
    });
    const stored = readFileSync(join(folder, file.sha256.slice(0, 2), file.sha256));
    expect([stored.length, sha256Of(stored)]).toEqual([file.bytes, file.sha256]);
    for (const name of filesIn(folder)) {
      const on = readFileSync(join(folder, name.slice(0, 2), name));
      expect(on.includes('Hồng') || on.includes(bytes.subarray(50, 90))).toBe(false);
    }
    expect((await collected((await store.read(file.sha256)).stream)).equals(bytes)).toBe(true);

    expect(await keys.erase('nguoi-1')).toBe(true);
    const refused = await refusalOf(store.read(file.sha256));
    expect([refused.code, refused.field]).toEqual(['EVIDENCE_ERASED', 'sha256']);
    expect((await store.stat(file.sha256))?.name).toBeNull();
    expect((await store.verify({ named: [file.sha256] })).sound).toBe(1);
    expect((await refusalOf(store.put(streamOf(bytes), personal))).code).toBe('EVIDENCE_ERASED');
  });

  it('is stored once for a person, and apart for another and for nobody', async () => {
    const bytes = pdf(150_000);
    const [one, again, other, open] = await Promise.all([
      store.put(streamOf(bytes), personal),
      store.put(streamOf(bytes), personal),
      store.put(streamOf(bytes), { subject: 'nguoi-2' }),
      store.put(streamOf(bytes), plain),
    ]);
    expect(again).toEqual(one);
    expect(new Set([one.sha256, other.sha256, open.sha256]).size).toBe(3);
    expect(filesIn(folder)).toHaveLength(6);
  });

  it('is refused by a store without keys, which verifies it all the same', async () => {
    const file = await store.put(streamOf(png), personal);
    const keyless = await openEvidence(folder, { ...ordinaryLimits, freeBytesMin: 0 });
    expect((await refusalOf(keyless.read(file.sha256))).code).toBe('EVIDENCE_KEYS_ABSENT');
    expect((await refusalOf(keyless.put(streamOf(png), personal))).field).toBe('subject');
    expect((await keyless.verify()).sound).toBe(1);
    await keyless.close();
  });

  it('is told as lost where its key is not there, and the keys stand apart', async () => {
    const file = await store.put(streamOf(png), personal);
    rmSync(join(keys.folder, 'nguoi-1.key'));
    expect((await refusalOf(store.read(file.sha256))).code).toBe('EVIDENCE_KEY_MISSING');
    for (const inside of [folder, join(folder, 'keys'), root]) {
      const there = await openKeys(inside);
      const opening = openEvidence(folder, ordinaryLimits, there);
      expect((await refusalOf(opening)).code).toBe('EVIDENCE_KEYS_INSIDE');
    }
  });
});

describe('a file that is asked for', () => {
  it('is unknown, missing, or corrupt, each told apart', async () => {
    const unknown = sha256Of(png);
    expect((await refusalOf(store.read(unknown))).code).toBe('EVIDENCE_UNKNOWN');
    expect((await refusalOf(store.read('../x'))).code).toBe('EVIDENCE_HASH_INVALID');
    expect([await store.stat(unknown), await store.has(unknown)]).toEqual([null, false]);
    expect(await store.claim(unknown)).toBeNull();

    const { sha256 } = await store.put(streamOf(pdf(600_000)), plain);
    const path = join(folder, sha256.slice(0, 2), sha256);
    const bytes = readFileSync(path);
    bytes[400_000]! ^= 1;
    writeFileSync(path, bytes);
    const whole = await store.read(sha256);
    expect((await refusalOf(collected(whole.stream))).code).toBe('EVIDENCE_CORRUPT');
    const before = await store.read(sha256, { start: 0, end: 262_144 });
    expect(await collected(before.stream)).toEqual(bytes.subarray(0, 262_144));
    writeFileSync(path, bytes.subarray(1));
    expect((await refusalOf(store.read(sha256))).code).toBe('EVIDENCE_CORRUPT');
    rmSync(path);
    expect((await refusalOf(store.read(sha256))).code).toBe('EVIDENCE_MISSING');
    expect(await store.has(sha256)).toBe(false);
  });

  it('is given by the range of a request, or refused where that lies outside', () => {
    expect(rangeAsked('bytes=0-9', 100)).toEqual({ start: 0, end: 10 });
    expect(rangeAsked('bytes=90-', 100)).toEqual({ start: 90, end: 100 });
    expect(rangeAsked('bytes=90-999', 100)).toEqual({ start: 90, end: 100 });
    expect(rangeAsked('bytes=-10', 100)).toEqual({ start: 90, end: 100 });
    expect(rangeAsked('bytes=-999', 100)).toEqual({ start: 0, end: 100 });
    for (const all of [undefined, 'bytes=0-1,5-6', 'lines=1-2', 'bytes=-', 'bytes=9-1'])
      expect(rangeAsked(all, 100)).toBeNull();
    for (const outside of ['bytes=100-', 'bytes=-0']) {
      expect(() => rangeAsked(outside, 100)).toThrow('outside the file');
    }
  });
});
