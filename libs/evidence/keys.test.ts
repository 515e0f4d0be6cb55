// The keys of persons: one each, however many ask at once, and none after it was erased.
import {
  linkSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyKeys, openKeys, type KeyStore } from './keys.ts';
import { refusalOf } from './samples.contract.ts';

let root: string;
let folder: string;
let keys: KeyStore;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  folder = join(root, 'keys');
  keys = await openKeys(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the keys of persons', () => {
  it('are made once each, however many ask at once, and stay after opening again', async () => {
    const other = await openKeys(folder);
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, who) => (who % 2 === 0 ? keys : other).keyFor('a-1')),
    );
    expect(new Set(asked.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(asked[0]).toHaveLength(32);
    expect(await (await openKeys(folder)).keyFor('a-1')).toEqual(asked[0]);
    expect(await keys.keyFor('a-2')).not.toEqual(asked[0]);
    expect(readdirSync(folder)).toEqual(['a-1.key', 'a-2.key']);
  });

  it('are readable to the account that runs the program alone', async () => {
    await keys.keyFor('a');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'a.key')).mode & 0o777).toBe(0o600);
  });

  it('are gone for ever once erased, overwritten on the disk, for everyone who asks', async () => {
    await keys.keyFor('a');
    const text = readFileSync(join(folder, 'a.key'));
    const linked = join(root, 'linked');
    linkSync(join(folder, 'a.key'), linked);
    expect([await keys.erase('a'), await keys.erase('a'), await keys.erase('b')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(readFileSync(linked)).toEqual(Buffer.alloc(text.length));
    expect(await keys.find('a')).toEqual({ state: 'erased' });
    expect((await refusalOf(keys.keyFor('a'))).code).toBe('EVIDENCE_ERASED');
    expect((await keys.find('b')).state).toBe('unknown');

    // An old copy of the key put back beside the mark: nobody comes back.
    writeFileSync(join(folder, 'a.key'), text);
    expect((await keys.find('a')).state).toBe('erased');
    await openKeys(folder);
    expect(readdirSync(folder)).toEqual(['a.erased']);
  });

  it('are told as damaged where they are, and are erased all the same', async () => {
    await keys.keyFor('a');
    const path = join(folder, 'a.key');
    const text = readFileSync(path, 'utf8');
    for (const damaged of [text.slice(0, 30), text.replace('"key":"', '"key":"AAAA'), '']) {
      writeFileSync(path, damaged);
      expect((await refusalOf(keys.keyFor('a'))).code).toBe('EVIDENCE_KEY_CORRUPT');
    }
    expect(await keys.erase('a')).toBe(true);
    expect((await keys.find('a')).state).toBe('erased');
  });

  it('are refused to names that are none', async () => {
    for (const name of ['', '.', '..', 'a/b', 'a.b', 'ế', '-a', 'a'.repeat(101)])
      expect((await refusalOf(keys.keyFor(name))).code).toBe('EVIDENCE_SUBJECT_INVALID');
  });

  it('are copied with the marks of those who were erased, which win on either side', async () => {
    const [kept, erased, erasedSince] = [await keys.keyFor('k'), 'e', 's'];
    await keys.keyFor(erased);
    await keys.keyFor(erasedSince);
    const copy = await openKeys(join(root, 'copy'));
    expect(await copyKeys(keys, copy)).toEqual({ keys: 3, erased: 0 });
    await keys.erase(erased);
    await copy.erase(erasedSince);
    expect(await copyKeys(keys, copy)).toEqual({ keys: 0, erased: 1 });
    expect(await copy.list()).toEqual([
      { subject: 'e', state: 'erased' },
      { subject: 'k', state: 'kept' },
      { subject: 's', state: 'erased' },
    ]);
    expect(await copy.keyFor('k')).toEqual(kept);
    expect(readdirSync(copy.folder)).toEqual(['e.erased', 'k.key', 's.erased']);
  });
});
