// What the store of evidence files refuses, and that nothing is left of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { openKeys, type KeyStore } from './keys.ts';
import { filesIn, officeXml, pdf, png, refusalOf, streamOf, utf8 } from './samples.contract.ts';

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

const plain = { subject: null } as const;
const personal = { subject: 'nguoi-1' } as const;

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
  ] as const)('for %s leaves nothing behind', async (_, bytes, options, ...told) => {
    for (const subject of ['nguoi-1', null]) {
      const refused = await refusalOf(store.put(streamOf(bytes), { subject, ...options }));
      expect([refused.code, refused.field]).toEqual(told);
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
