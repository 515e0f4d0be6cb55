// Deletes a file by a decision that the ledger holds: its record, then its bytes, then a mark of the disposal is left.
//
// The mark comes last, so a crash repeats the deletion; once it is there the same disposal deletes nothing any more, for
// whatever stands under the hash then was put anew. Bytes are unlinked: what a journal, a snapshot or a flash disk still
// holds is beyond this program.
import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeIfThere, statIfThere, syncFolder, writeSynced, type Places } from './folder.ts';
import type { FolderLock } from './lock.ts';
import { requireHash } from './reading.ts';
import { errorCode } from './refusals.ts';

export interface Disposing {
  readonly sha256: string;
  /** What names the disposal for ever, such as the place of its event. */
  readonly disposal: string;
  /** Files put or claimed at this time or later stay. */
  readonly beforeMs: number;
}

interface Disposed {
  readonly outcome: 'deleted' | 'already' | 'young';
  /** Stored bytes that were deleted. */
  readonly bytes: number;
}

export async function disposeFile(
  places: Places,
  lock: FolderLock,
  { sha256, disposal, beforeMs }: Disposing,
): Promise<Disposed> {
  if ((await disposalOf(places, sha256)) === disposal) return { outcome: 'already', bytes: 0 };
  return lock.exclusive(async () => {
    const record = await statIfThere(places.record(sha256));
    const stored = await statIfThere(places.bytes(sha256));
    const youngest = Math.max(record?.mtimeMs ?? 0, stored?.mtimeMs ?? 0);
    if (youngest >= beforeMs) return { outcome: 'young', bytes: 0 };
    await removeIfThere(places.record(sha256));
    await syncFolder(places.shard(sha256));
    await removeIfThere(places.bytes(sha256));
    await syncFolder(places.shard(sha256));
    await mark(places, sha256, disposal);
    return { outcome: 'deleted', bytes: stored?.size ?? 0 };
  });
}

export async function disposalOf(places: Places, sha256: string): Promise<string | null> {
  requireHash(sha256);
  try {
    return await readFile(places.disposed(sha256), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function mark(places: Places, sha256: string, disposal: string): Promise<void> {
  const temporary = places.temporary();
  const path = places.disposed(sha256);
  try {
    await writeSynced(temporary, Buffer.from(disposal));
    await rename(temporary, path);
  } finally {
    await removeIfThere(temporary);
  }
  await syncFolder(dirname(path));
}
