// Removes what nobody names: uploads older than a time, and what crashes left.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  hashForm,
  partForm,
  removeIfThere,
  shards,
  statIfThere,
  syncFolder,
  type Places,
} from './folder.ts';
import type { FolderLock } from './lock.ts';

export interface Swept {
  /** SHA-256 of the files that were removed, in order. */
  readonly removed: readonly string[];
  /** Their stored bytes. */
  readonly bytes: number;
  /** Temporary files of uploads that a crash ended. */
  readonly leftovers: number;
}

export interface SweepRule {
  /** Whether any event names the file; asked again, alone in the folder, just before it is removed. */
  readonly named: (sha256: string) => boolean;
  /** Files put or claimed at this time or later stay. */
  readonly beforeMs: number;
}

/**
 * Age counts from the last put or claim, so who is about to name a file claims it first. Of each file the record goes
 * before the bytes, so that a crash in between leaves bytes that the next sweep removes, never a record without bytes.
 */
export async function sweepFolder(
  places: Places,
  lock: FolderLock,
  rule: SweepRule,
): Promise<Swept> {
  const removed: string[] = [];
  let bytes = 0;
  for (const shard of shards) {
    const unnamed = await unnamedIn(places, shard, rule);
    if (unnamed.length === 0) continue;
    // One shard at a time, so that uploads wait for a moment only.
    const gone = await lock.exclusive(() => removeStill(places, unnamed, rule));
    removed.push(...gone.map((file) => file.sha256));
    bytes += gone.reduce((sum, file) => sum + file.bytes, 0);
  }
  return { removed, bytes, leftovers: await removeLeftovers(places, rule.beforeMs) };
}

async function unnamedIn(
  places: Places,
  shard: string,
  rule: SweepRule,
): Promise<readonly string[]> {
  const names = await readdir(join(places.root, shard));
  const hashes = new Set(names.map((name) => name.replace(/\.json$/, '')));
  const unnamed: string[] = [];
  for (const sha256 of [...hashes].filter((name) => hashForm.test(name)).toSorted())
    if (await isLeft(places, sha256, rule)) unnamed.push(sha256);
  return unnamed;
}

/** Neither young nor named: the younger of record and bytes counts, and what is named is asked last. */
async function isLeft(places: Places, sha256: string, rule: SweepRule): Promise<boolean> {
  const record = await statIfThere(places.record(sha256));
  const stored = await statIfThere(places.bytes(sha256));
  const youngest = Math.max(record?.mtimeMs ?? 0, stored?.mtimeMs ?? 0);
  return youngest < rule.beforeMs && !rule.named(sha256);
}

async function removeStill(
  places: Places,
  hashes: readonly string[],
  rule: SweepRule,
): Promise<readonly { readonly sha256: string; readonly bytes: number }[]> {
  const gone: { readonly sha256: string; readonly bytes: number }[] = [];
  for (const sha256 of hashes) {
    if (!(await isLeft(places, sha256, rule))) continue;
    await removeIfThere(places.record(sha256));
    gone.push({ sha256, bytes: (await statIfThere(places.bytes(sha256)))?.size ?? 0 });
  }
  const [first] = gone;
  if (first === undefined) return gone;
  await syncFolder(places.shard(first.sha256));
  for (const { sha256 } of gone) await removeIfThere(places.bytes(sha256));
  await syncFolder(places.shard(first.sha256));
  return gone;
}

async function removeLeftovers(places: Places, beforeMs: number): Promise<number> {
  let leftovers = 0;
  for (const name of await readdir(places.incoming)) {
    const path = join(places.incoming, name);
    const there = partForm.test(name) ? await statIfThere(path) : null;
    // An upload that still streams is written to, so it is young.
    if (there === null || there.mtimeMs >= beforeMs) continue;
    await removeIfThere(path);
    leftovers += 1;
  }
  return leftovers;
}
