// Takes an upload in: counted, hashed and told while it streams to a temporary file; nothing else is left of one that fails.
import { createHash, randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { removeIfThere, writeParts, type Places } from './folder.ts';
import { bytesOf, contentOf, countChecksums, plainPieces } from './pieces.ts';
import { EvidenceRefused } from './refusals.ts';
import type { UploadRoom } from './room.ts';
import { contentMac, fileCipher, sealAll, sealedPieces } from './sealed-file.ts';
import { tellType } from './told-type.ts';

/** An upload that stands whole in a temporary file, written but not yet synced. */
export interface Received {
  readonly path: string;
  readonly handle: FileHandle;
  readonly sha256: string;
  readonly bytes: number;
  readonly contentBytes: number;
  readonly checksums: readonly number[] | null;
}

/** Says whether content of this type is taken. @throws EvidenceRefused */
export type JudgeType = (told: string | null) => string;

export interface Receiving {
  readonly places: Places;
  readonly room: UploadRoom;
  readonly judge: JudgeType;
}

/**
 * Receives a file that is stored as it is sent, then gives it to `keep`, which syncs and renames it. Whatever happens, the
 * temporary file is gone at the end and the stream is let go.
 */
export async function receivePlain<T>(
  stream: AsyncIterable<Uint8Array>,
  receiving: Receiving,
  keep: (received: Received, mediaType: string) => Promise<T>,
): Promise<T> {
  return withTemporary(receiving.places, async (path, handle) => {
    const checksums = countChecksums();
    const written = await write(handle, gathered(counted(stream, receiving.room)), checksums.take);
    const contentBytes = requireContent(written.bytes);
    const content = contentOf(plainPieces(handle, contentBytes, null));
    const mediaType = receiving.judge(await tellType(content));
    const about = { ...written, contentBytes, checksums: checksums.end() };
    return keep({ path, handle, ...about }, mediaType);
  });
}

/**
 * Receives a file with personal data. It goes to the disk twice: first under a key that only this call knows, since the
 * salt is made from all of the content; then, read back, under the subject's. Its content is never on the disk in clear.
 */
export async function receiveSealed<T>(
  stream: AsyncIterable<Uint8Array>,
  receiving: Receiving & { readonly subjectKey: Uint8Array },
  keep: (received: Received, mediaType: string) => Promise<T>,
): Promise<T> {
  const { places, room, subjectKey } = receiving;
  return withTemporary(places, async (_, spool) => {
    const spoolKey = randomBytes(32);
    const mac = contentMac(subjectKey);
    let contentBytes = 0;
    const arriving = tapped(counted(stream, room), (bytes) => {
      mac.update(bytes);
      contentBytes += bytes.length;
    });
    const cipher = fileCipher(spoolKey, randomBytes(32));
    const spooled = await write(spool, sealAll(cipher, arriving));
    requireContent(contentBytes);
    const pieces = await sealedPieces(spool, spooled.bytes, spoolKey);
    const mediaType = receiving.judge(await tellType(contentOf(pieces)));
    const sealed = sealAll(
      fileCipher(subjectKey, mac.digest()),
      bytesOf(pieces, { start: 0, end: contentBytes }),
    );
    return withTemporary(places, async (path, handle) => {
      const written = await write(handle, sealed);
      return keep({ path, handle, ...written, contentBytes, checksums: null }, mediaType);
    });
  });
}

async function withTemporary<T>(
  places: Places,
  work: (path: string, handle: FileHandle) => Promise<T>,
): Promise<T> {
  const path = places.temporary();
  const handle = await open(path, 'wx+', 0o640);
  try {
    return await work(path, handle);
  } finally {
    await handle.close();
    await removeIfThere(path);
  }
}

/** Parts that are given to the system at once: each call of it costs as much as hashing the bytes of several parts. */
const writeBytes = 512 * 1024;

/** Writes and hashes at the same time: the system writes what was gathered while this process hashes what comes. */
async function write(
  handle: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  also: (bytes: Uint8Array) => void = () => undefined,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let parts: Uint8Array[] = [];
  let partsBytes = 0;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const part of stream) {
      hash.update(part);
      also(part);
      bytes += part.length;
      parts.push(part);
      partsBytes += part.length;
      if (partsBytes < writeBytes) continue;
      await writing;
      writing = writeParts(handle, parts);
      // Told by the next wait for it; what the stream throws meanwhile comes first.
      writing.catch(() => undefined);
      [parts, partsBytes] = [[], 0];
    }
    await writing;
    await writeParts(handle, parts);
  } finally {
    // The file is closed only when nothing writes to it any more.
    await Promise.allSettled([writing]);
  }
  return { sha256: hash.digest('hex'), bytes };
}

const partBytes = 64 * 1024;

/** Small parts together, so that a sender who trickles costs no write a byte. Large ones pass as they are. */
async function* gathered(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of stream) {
    parts.push(part);
    bytes += part.length;
    if (bytes < partBytes) continue;
    yield parts.length === 1 ? part : Buffer.concat(parts);
    parts = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(parts);
}

/** What comes in, held to its limits. That the sender broke off is told apart from every failure of this side. */
async function* counted(
  stream: AsyncIterable<Uint8Array>,
  room: UploadRoom,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = stream[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      const next = await nextOf(source);
      isOver = next.done === true;
      if (next.done === true) return;
      await room.grow(next.value.length);
      if (next.value.length > 0) yield next.value;
    }
  } finally {
    if (!isOver) await source.return?.().catch(() => undefined);
  }
}

async function nextOf(source: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await source.next();
  } catch (cause) {
    throw new EvidenceRefused('EVIDENCE_UPLOAD_BROKEN', { field: 'file', cause });
  }
}

async function* tapped(
  stream: AsyncIterable<Uint8Array>,
  also: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const bytes of stream) {
    also(bytes);
    yield bytes;
  }
}

function requireContent(bytes: number): number {
  if (bytes === 0) throw new EvidenceRefused('EVIDENCE_EMPTY', { field: 'file' });
  return bytes;
}
