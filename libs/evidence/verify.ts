// Re-hashes every stored file and tells apart what is missing, corrupt, without a record, or not of this store.
import { createHash } from 'node:crypto';
import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashForm, partForm, readThrough, shards, type Places } from './folder.ts';
import type { FolderLock } from './lock.ts';
import { requireHash } from './reading.ts';
import { readRecord } from './record.ts';
import { errorCode, EvidenceRefused } from './refusals.ts';

/**
 * missing: a record or an event names it, and its bytes are gone. corrupt: its bytes, or its record, are not what was
 * written. unrecorded: sound bytes without a record: a put that a crash ended, or a record that was taken away. foreign: a
 * file that this store did not write.
 */
export type EvidenceFault = 'missing' | 'corrupt' | 'unrecorded' | 'foreign';

export interface EvidenceFinding {
  readonly fault: EvidenceFault;
  /** Null for a foreign file. */
  readonly sha256: string | null;
  /** Within the folder. */
  readonly path: string;
}

export interface EvidenceReport {
  /** Files whose bytes were hashed. */
  readonly files: number;
  readonly bytes: number;
  /** Files that are what their name and record say. */
  readonly sound: number;
  readonly counts: Readonly<Record<EvidenceFault, number>>;
  /** The first `findingsMax` of them. */
  readonly findings: readonly EvidenceFinding[];
}

export interface VerifyOptions {
  /** Hashes that events name: each must be here. */
  readonly named?: Iterable<string>;
  /** After each shard of 256. */
  readonly onProgress?: (progress: {
    readonly files: number;
    readonly bytes: number;
    readonly done: number;
    readonly of: number;
  }) => void;
  readonly signal?: AbortSignal;
}

export const findingsMax = 1_000;

/** Works beside uploads and sweeps: what looks wrong is looked at again, alone in the folder, before it is told. */
export async function verifyFolder(
  places: Places,
  lock: FolderLock,
  options: VerifyOptions,
): Promise<EvidenceReport> {
  const named = byShard(options.named ?? []);
  const tally = openTally(places);
  for (const [index, shard] of shards.entries()) {
    const names = await readdir(join(places.root, shard));
    for (const name of names.filter((each) => hashOf(each, shard) === null))
      tally.tell('foreign', null, join(places.root, shard, name));
    const here = names.map((name) => hashOf(name, shard)).filter((hash) => hash !== null);
    const expected = named.get(shard) ?? new Set<string>();
    for (const sha256 of [...new Set([...here, ...expected])].toSorted()) {
      if (options.signal?.aborted === true) throw new EvidenceRefused('EVIDENCE_STOPPED');
      const look = async (): Promise<Look> => lookAt(places, sha256, expected.has(sha256));
      const first = await look();
      const { fault, bytes } = first.fault === null ? first : await lock.exclusive(look);
      tally.count(sha256, fault, bytes);
    }
    options.onProgress?.({ ...tally.seen(), done: index + 1, of: shards.length });
  }
  await tellStrangers(places, tally);
  return tally.report();
}

function byShard(named: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const shards = new Map<string, Set<string>>();
  for (const sha256 of named) {
    requireHash(sha256);
    const shard = sha256.slice(0, 2);
    const hashes = shards.get(shard) ?? new Set();
    shards.set(shard, hashes.add(sha256));
  }
  return shards;
}

interface Look {
  readonly fault: EvidenceFault | 'gone' | null;
  /** Null where there was nothing to hash. */
  readonly bytes: number | null;
}

async function lookAt(places: Places, sha256: string, isNamed: boolean): Promise<Look> {
  const record = await readRecord(places.record(sha256), sha256);
  const found = await hashFile(places.bytes(sha256));
  if (found === null)
    return { fault: record !== null || isNamed ? 'missing' : 'gone', bytes: null };
  const { bytes } = found;
  if (found.sha256 !== sha256) {
    // Bytes that no record and no event speak for were not written by a put: those are whole before they are named.
    return { fault: record === null && !isNamed ? 'foreign' : 'corrupt', bytes };
  }
  if (record === null) return { fault: 'unrecorded', bytes };
  return { fault: record === 'damaged' || record.bytes !== bytes ? 'corrupt' : null, bytes };
}

async function hashFile(
  path: string,
): Promise<{ readonly sha256: string; readonly bytes: number } | null> {
  try {
    await using handle = await open(path, 'r');
    const hash = createHash('sha256');
    let bytes = 0;
    await readThrough(handle, (part) => {
      hash.update(part);
      bytes += part.length;
    });
    return { sha256: hash.digest('hex'), bytes };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The hash that a name in a shard stands for; null for a stranger's. */
function hashOf(name: string, shard: string): string | null {
  const sha256 = name.replace(/\.json$/, '');
  return hashForm.test(sha256) && sha256.startsWith(shard) ? sha256 : null;
}

async function tellStrangers(places: Places, tally: Tally): Promise<void> {
  const ours = new Set(['incoming', 'disposed', ...shards]);
  for (const name of await readdir(places.root))
    if (!ours.has(name) && !name.startsWith('lock.sqlite'))
      tally.tell('foreign', null, join(places.root, name));
  for (const name of await readdir(places.incoming))
    if (!partForm.test(name)) tally.tell('foreign', null, join(places.incoming, name));
}

interface Tally {
  readonly tell: (fault: EvidenceFault, sha256: string | null, path: string) => void;
  readonly count: (
    sha256: string,
    fault: EvidenceFault | 'gone' | null,
    bytes: number | null,
  ) => void;
  readonly seen: () => { readonly files: number; readonly bytes: number };
  readonly report: () => EvidenceReport;
}

function openTally(places: Places): Tally {
  const counts = { missing: 0, corrupt: 0, unrecorded: 0, foreign: 0 };
  const findings: EvidenceFinding[] = [];
  let [files, total, sound] = [0, 0, 0];
  const tell: Tally['tell'] = (fault, sha256, path) => {
    counts[fault] += 1;
    if (findings.length < findingsMax)
      findings.push({ fault, sha256, path: relative(places.root, path) });
  };
  return {
    tell,
    count: (sha256, fault, bytes) => {
      if (bytes !== null) files += 1;
      total += bytes ?? 0;
      if (fault === null) sound += 1;
      else if (fault !== 'gone') tell(fault, sha256, places.bytes(sha256));
    },
    seen: () => ({ files, bytes: total }),
    report: () => ({ files, bytes: total, sound, counts, findings }),
  };
}
