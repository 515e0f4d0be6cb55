// Copies stored files into another folder, for a backup or back from one: each is hashed on its way and durable at the end.
import { createHash } from 'node:crypto';
import { open, readdir, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  hashForm,
  linkUnlessTaken,
  makeFolders,
  placesIn,
  readThrough,
  removeIfThere,
  shards,
  statIfThere,
  syncFolder,
  writeAll,
  writeSynced,
  type Places,
} from './folder.ts';
import { openLock } from './lock.ts';
import { encodeRecord, readRecord, type FileRecord } from './record.ts';
import { asRefusal, errorCode } from './refusals.ts';

export interface CopyOptions {
  /** Which files; all unless told. */
  readonly wanted?: (sha256: string) => boolean;
  readonly onProgress?: (progress: {
    readonly files: number;
    readonly bytes: number;
    readonly done: number;
    readonly of: number;
  }) => void;
}

export interface Copied {
  readonly files: number;
  readonly bytes: number;
  /** Files that stood in the other folder already, with the right size. */
  readonly already: number;
  /** Files that were not copied, because they are not what their name says. */
  readonly faults: readonly { readonly sha256: string; readonly fault: 'missing' | 'corrupt' }[];
}

/**
 * Copies from a folder that may be in use; what is put meanwhile may or may not come along. Copied after the ledger, it
 * holds every file that the ledger's copy names: bytes are durable before an event names them, and no sweep takes those. The copy is a folder that
 * `openEvidence` opens. A copy that was broken off is gone on with by copying again. Sealed files are copied sealed.
 * @throws EvidenceRefused
 */
export async function copyEvidence(
  from: string,
  to: string,
  options: CopyOptions = {},
): Promise<Copied> {
  const [source, target] = [placesIn(resolve(from)), placesIn(resolve(to))];
  try {
    await makeFolders(target);
    const lock = openLock(target.root);
    try {
      return await lock.shared(() => copyAll(source, target, options));
    } finally {
      lock.close();
    }
  } catch (error) {
    throw asRefusal(error);
  }
}

async function copyAll(source: Places, target: Places, options: CopyOptions): Promise<Copied> {
  const { wanted = () => true, onProgress } = options;
  const faults: { readonly sha256: string; readonly fault: 'missing' | 'corrupt' }[] = [];
  let [files, bytes, already] = [0, 0, 0];
  for (const [index, shard] of shards.entries()) {
    const copied: FileRecord[] = [];
    for (const sha256 of await recordedIn(source, shard)) {
      if (!wanted(sha256)) continue;
      const outcome = await copyFile(source, target, sha256);
      if (outcome === 'already') already += 1;
      else if (typeof outcome === 'string') faults.push({ sha256, fault: outcome });
      else copied.push(outcome);
    }
    await keepRecords(target, shard, copied);
    files += copied.length;
    bytes += copied.reduce((sum, record) => sum + record.bytes, 0);
    onProgress?.({ files, bytes, done: index + 1, of: shards.length });
  }
  return { files, bytes, already, faults };
}

async function recordedIn(places: Places, shard: string): Promise<readonly string[]> {
  const names = await readdir(join(places.root, shard));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => hashForm.test(name))
    .toSorted();
}

async function copyFile(
  source: Places,
  target: Places,
  sha256: string,
): Promise<FileRecord | 'already' | 'missing' | 'corrupt'> {
  const record = await readRecord(source.record(sha256), sha256);
  if (record === null) return 'missing';
  if (record === 'damaged') return 'corrupt';
  const standing = await readRecord(target.record(sha256), sha256);
  const there = await statIfThere(target.bytes(sha256));
  if (standing !== null && standing !== 'damaged' && there?.size === record.bytes) return 'already';
  const path = target.temporary();
  try {
    const hash = await copyBytes(source.bytes(sha256), path);
    if (hash !== sha256) return hash === null ? 'missing' : 'corrupt';
    await rename(path, target.bytes(sha256));
    return record;
  } finally {
    await removeIfThere(path);
  }
}

/** The hash of what was written and synced; null where there was nothing to copy. */
async function copyBytes(from: string, to: string): Promise<string | null> {
  try {
    await using reading = await open(from, 'r');
    await using writing = await open(to, 'wx', 0o640);
    const hash = createHash('sha256');
    await readThrough(reading, async (part) => {
      const written = writeAll(writing, part);
      hash.update(part);
      await written;
    });
    await writing.sync();
    return hash.digest('hex');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Once the bytes of a shard are durable under their names, their records: the order of folder.ts, a shard at a time. */
async function keepRecords(
  target: Places,
  shard: string,
  records: readonly FileRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await syncFolder(join(target.root, shard));
  for (const record of records) {
    const temporary = target.temporary();
    try {
      await writeSynced(temporary, encodeRecord(record));
      const path = target.record(record.sha256);
      if (!(await linkUnlessTaken(temporary, path))) await rename(temporary, path);
    } finally {
      await removeIfThere(temporary);
    }
  }
  await syncFolder(join(target.root, shard));
}
