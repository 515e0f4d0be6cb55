// The store of evidence files in one process: put once, read back, refused clearly.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { openKeys, type KeyStore } from './keys.ts';
import { rangeAsked } from './reading.ts';
import {
  collected,
  officeXml,
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

/** Every file under the folder but the lock. */
function filesIn(where: string): readonly string[] {
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('lock'))
    .map((entry) => entry.name)
    .toSorted();
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
    expect(await Array.fromAsync(store.list())).toEqual([file]);
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

describe('an upload that is refused', () => {
  it.each([
    ['a program', Buffer.concat([utf8('MZ'), pdf(300)]), {}, 'EVIDENCE_TYPE_DANGEROUS', 'file'],
    ['a page', utf8('<html><script>'), {}, 'EVIDENCE_TYPE_DANGEROUS', 'file'],
    [
      'macros',
      officeXml('application/vnd.ms-excel.sheet.macroEnabled'),
      {},
      'EVIDENCE_TYPE_DANGEROUS',
      'file',
    ],
    [
      'a declared page',
      utf8('a'),
      { declaredType: 'text/html' },
      'EVIDENCE_TYPE_DANGEROUS',
      'declaredType',
    ],
    ['a font', utf8('wOFF\u0000\u0001\u0000\u0000'), {}, 'EVIDENCE_TYPE_NOT_ALLOWED', 'file'],
    ['noise', pdf(9_000).subarray(100), {}, 'EVIDENCE_TYPE_UNKNOWN', 'file'],
    ['nothing', Buffer.alloc(0), {}, 'EVIDENCE_EMPTY', 'file'],
    ['a program by name', png, { name: 'anh.png.EXE ' }, 'EVIDENCE_NAME_DANGEROUS', 'name'],
    ['a path', png, { name: '../anh.png' }, 'EVIDENCE_NAME_INVALID', 'name'],
    ['a turned name', png, { name: 'a\u202egnp.exe' }, 'EVIDENCE_NAME_INVALID', 'name'],
    ['a long name', png, { name: `${'ế'.repeat(90)}.png` }, 'EVIDENCE_NAME_INVALID', 'name'],
    ['a bad subject', png, { subject: '../x' }, 'EVIDENCE_SUBJECT_INVALID', 'subject'],
  ] as const)('for %s leaves nothing behind', async (_, bytes, options, code, field) => {
    for (const subject of ['nguoi-1', null]) {
      const refused = await refusalOf(store.put(streamOf(bytes), { subject, ...options }));
      expect([refused.code, refused.field]).toEqual([code, field]);
      expect(refused.vi).not.toBe(refused.en);
    }
    expect(filesIn(folder)).toEqual([]);
  });

  it('for its size is stopped while it streams, and its source is let go', async () => {
    const small = { ...ordinaryLimits, freeBytesMin: 0, fileBytesMax: 50_000 };
    const narrow = await openEvidence(folder, small, keys);
    for (const options of [plain, personal]) {
      let [sent, isLetGo] = [0, false];
      const endless = (async function* endless() {
        try {
          for (;;) {
            sent += 1_000;
            yield pdf(1_000);
          }
        } finally {
          isLetGo = true;
        }
      })();
      expect((await refusalOf(narrow.put(endless, options))).code).toBe('EVIDENCE_TOO_LARGE');
      expect([sent, isLetGo]).toEqual([51_000, true]);
    }
    expect(filesIn(folder)).toEqual([]);
    expect((await narrow.put(streamOf(pdf(50_000)), plain)).bytes).toBe(50_000);
    await narrow.close();
  });

  it('because its sender broke off leaves nothing behind', async () => {
    const broken = async function* broken() {
      yield pdf(100_000);
      throw new Error('the connection was reset');
    };
    for (const options of [plain, personal]) {
      const refused = await refusalOf(store.put(broken(), options));
      expect(refused.code).toBe('EVIDENCE_UPLOAD_BROKEN');
      expect(refused.cause).toEqual(new Error('the connection was reset'));
    }
    expect(filesIn(folder)).toEqual([]);
  });

  it('for want of room says which: the store, the disk, or uploads at once', async () => {
    const limits = { ...ordinaryLimits, freeBytesMin: 0, totalBytesMax: 250_000, uploadsMax: 2 };
    const narrow = await openEvidence(folder, limits);
    const { sha256 } = await narrow.put(streamOf(pdf(200_000)), plain);
    const full = await refusalOf(narrow.put(streamOf(pdf(60_000, 2)), plain));
    expect(full.code).toBe('EVIDENCE_STORE_FULL');
    await narrow.put(streamOf(pdf(50_000, 3)), plain);
    await narrow.close();
    const reopened = await openEvidence(folder, limits);
    expect((await refusalOf(reopened.put(streamOf(png), plain))).code).toBe('EVIDENCE_STORE_FULL');
    await reopened.sweep((each) => each !== sha256, 0, Date.now() + 1_000);
    await reopened.put(streamOf(png), plain);

    const [slow, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const waiting = async function* waiting() {
      slow.resolve();
      await release.promise;
      yield png;
    };
    const both = [reopened.put(waiting(), plain), reopened.put(waiting(), plain)];
    await slow.promise;
    expect((await refusalOf(reopened.put(streamOf(png), plain))).code).toBe('EVIDENCE_BUSY');
    release.resolve();
    await Promise.all(both);
    await reopened.close();

    const noDisk = await openEvidence(folder, { ...ordinaryLimits, freeBytesMin: 2 ** 52 });
    expect((await refusalOf(noDisk.put(streamOf(png), plain))).code).toBe('EVIDENCE_DISK_FULL');
    await noDisk.close();
  });

  it('after closing is told so, and closing waits for what is under way', async () => {
    const putting = store.put(streamOf(pdf(300_000)), plain);
    const closing = store.close();
    expect((await refusalOf(store.put(streamOf(png), plain))).code).toBe('EVIDENCE_CLOSED');
    await closing;
    const file = await putting;
    expect(filesIn(folder)).toContain(file.sha256);
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
