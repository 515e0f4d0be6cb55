// Where things stand in the folder of evidence files, and the few writes that survive a power cut.
//
//   ab/ab12…          the stored bytes, named by their SHA-256 (hex), in a folder named by its first two digits
//   ab/ab12….json     its record (record.ts), written last: the promise that the bytes are there
//   disposed/ab12…   the disposal that its bytes were deleted by (dispose.ts)
//   incoming/*.part   uploads on their way; after a crash, leftovers that a sweep removes
//   lock.sqlite       the lock between putting and sweeping (lock.ts); never written to
//
// A put is durable in this order, each step on disk before the next: the bytes and the record as temporary files, the
// bytes renamed to their hash and the folder synced, the record linked to its name and the folder synced, the answer.
// So a crash at any point leaves a temporary file, or whole bytes without a record, or both: never half a file under a
// hash, and never a record of bytes that were not there. Sweeping goes the other way: first the record, then the bytes.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from './refusals.ts';

export interface Places {
  readonly root: string;
  readonly incoming: string;
  readonly disposed: (sha256: string) => string;
  readonly shard: (sha256: string) => string;
  readonly bytes: (sha256: string) => string;
  readonly record: (sha256: string) => string;
  /** A new temporary file on the same file system as what it will become. */
  readonly temporary: () => string;
}

export const shards = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, '0'),
);
export const hashForm = /^[0-9a-f]{64}$/;
export const partForm = /^\d+-[0-9a-f-]{36}\.part$/;

export function placesIn(root: string): Places {
  const incoming = join(root, 'incoming');
  const shard = (sha256: string): string => join(root, sha256.slice(0, 2));
  const bytes = (sha256: string): string => join(shard(sha256), sha256);
  return {
    root,
    incoming,
    disposed: (sha256) => join(root, 'disposed', sha256),
    shard,
    bytes,
    record: (sha256) => `${bytes(sha256)}.json`,
    temporary: () => join(incoming, `${process.pid}-${randomUUID()}.part`),
  };
}

/** Makes the folders once, so that a put has no folder to make and no parent to sync. */
export async function makeFolders(places: Places): Promise<void> {
  await makeFolder(places.root, 0o750);
  const there = new Set(await readdir(places.root));
  const wanting = ['incoming', 'disposed', ...shards].filter((name) => !there.has(name));
  for (const name of wanting)
    await mkdir(join(places.root, name), { recursive: true, mode: 0o750 });
  if (wanting.length > 0) await syncFolder(places.root);
}

/** Makes a folder with those above it, each durable in the one that holds it. */
export async function makeFolder(path: string, mode: number): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = path; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === first) return;
  }
}

/** Makes the names in a folder durable: what was renamed, linked or removed before stays so after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r');
  await handle.sync();
}

/** Writes a new file and syncs it; its name is durable only once its folder is synced. */
export async function writeSynced(path: string, bytes: Uint8Array, mode = 0o640): Promise<void> {
  await using handle = await open(path, 'wx', mode);
  await writeAll(handle, bytes);
  await handle.sync();
}

/** Writes all of it: one write of the system may take less. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let from = 0;
  while (from < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, from, bytes.length - from);
    from += bytesWritten;
  }
}

/** The same of parts that follow one another, in one call of the system as a rule. */
export async function writeParts(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  if (parts.length === 0) return;
  const { bytesWritten } = await handle.writev(parts);
  const whole = parts.reduce((sum, { length }) => sum + length, 0);
  if (bytesWritten < whole) await writeAll(handle, Buffer.concat(parts).subarray(bytesWritten));
}

/** Gives a file its name unless the name is taken: atomic, also between processes. Whether it was free. */
export async function linkUnlessTaken(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

export async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/** What the system says of a file. */
export interface FileSeen {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly isFile: boolean;
}

/** What the system says of a file; null where there is none. */
export async function statIfThere(path: string): Promise<FileSeen | null> {
  try {
    const found = await stat(path);
    const { size, mtimeMs, ino } = found;
    return { size, mtimeMs, ino, isFile: found.isFile() };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Reads exactly so many bytes from a place; fewer where the file ends. */
export async function readAt(
  handle: FileHandle,
  position: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

const partBytes = 1024 * 1024;

/** Reads a file to its end; the next part is read while one is used, which must be done with it when it answers. */
export async function readThrough(
  handle: FileHandle,
  use: (part: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const buffers = [Buffer.allocUnsafe(partBytes), Buffer.allocUnsafe(partBytes)] as const;
  let position = 0;
  let reading = handle.read(buffers[0], 0, partBytes, 0);
  for (let turn = 1; ; turn += 1) {
    const { bytesRead, buffer } = await reading;
    if (bytesRead === 0) return;
    position += bytesRead;
    reading = handle.read(buffers[turn % 2 === 0 ? 0 : 1], 0, partBytes, position);
    reading.catch(() => undefined);
    try {
      await use(buffer.subarray(0, bytesRead));
    } catch (error) {
      // The file is closed only when nothing reads it any more.
      await Promise.allSettled([reading]);
      throw error;
    }
  }
}
