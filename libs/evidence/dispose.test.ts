// Files deleted by decision: once a disposal, not while somebody may be about to name them, and never those put anew.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { pdf, streamOf } from './samples.contract.ts';

let root: string;
let store: EvidenceStore;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  store = await openEvidence(root, { ...ordinaryLimits, freeBytesMin: 0 });
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

const bytes = pdf(50_000);
const put = async () => (await store.put(streamOf(bytes), { subject: null })).sha256;
const later = () => Date.now() + 1_000;

describe('a file that is disposed of', () => {
  it('is gone with its record, and verified as nothing amiss', async () => {
    const sha256 = await put();
    const other = await store.put(streamOf(pdf(100, 2)), { subject: null });
    const first = { sha256, disposal: 'retention@4', beforeMs: later() };
    expect(await store.disposalOf(sha256)).toBeNull();
    expect(await store.dispose(first)).toBe('deleted');
    expect(readdirSync(join(root, sha256.slice(0, 2)))).toEqual([]);
    expect(await store.stat(sha256)).toBeNull();
    expect(await store.disposalOf(sha256)).toBe('retention@4');
    const report = await store.verify({ named: [other.sha256] });
    expect(report).toMatchObject({ sound: 1, findings: [] });
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });

  it('begins a new life when it is put again, until another disposal', async () => {
    const sha256 = await put();
    await store.dispose({ sha256, disposal: 'retention@4', beforeMs: later() });
    await put();
    const again = { sha256, disposal: 'retention@4', beforeMs: later() };
    expect(await store.dispose(again)).toBe('already');
    expect(await store.has(sha256)).toBe(true);
    expect(await store.dispose({ ...again, disposal: 'retention@9' })).toBe('deleted');
    expect(await store.has(sha256)).toBe(false);
  });

  it('stays while it was claimed a moment ago', async () => {
    const sha256 = await put();
    const before = Date.now() - 60_000;
    expect(await store.dispose({ sha256, disposal: 'retention@4', beforeMs: before })).toBe(
      'young',
    );
    expect(await store.has(sha256)).toBe(true);
    expect(await store.disposalOf(sha256)).toBeNull();
  });

  it('is marked where its bytes were gone already, as after a crash or a restore', async () => {
    const sha256 = 'a'.repeat(64);
    const disposing = { sha256, disposal: 'retention@4', beforeMs: later() };
    expect(await store.dispose(disposing)).toBe('deleted');
    expect(await store.dispose(disposing)).toBe('already');
  });
});
