// Bytes that are read in pieces at any place, each piece checked before it is given: what ranges are cut from.
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { readAt } from './folder.ts';

/** Content that can be read at any place; fewer bytes than asked for where it ends. */
export interface Content {
  readonly size: number;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** Content in pieces of one size, the last one shorter. */
export interface Pieces {
  readonly contentBytes: number;
  readonly pieceBytes: number;
  /** The content of one piece. @throws DamagedPiece */
  readonly read: (index: number) => Promise<Uint8Array>;
}

/** A piece is not what was written. */
export class DamagedPiece extends Error {
  override readonly name = 'DamagedPiece';
}

/** Half-open: from `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes of a range in order. One piece is read ahead while the consumer is busy with the one before; no more is read
 * than is asked for.
 */
export async function* bytesOf(
  pieces: Pieces,
  { start, end }: ByteRange,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (start >= end) return;
  const { pieceBytes } = pieces;
  const last = Math.floor((end - 1) / pieceBytes);
  let index = Math.floor(start / pieceBytes);
  let ahead = readAhead(pieces, index, last);
  while (index <= last) {
    const piece = await ahead();
    ahead = readAhead(pieces, index + 1, last);
    const from = Math.max(0, start - index * pieceBytes);
    yield piece.subarray(from, Math.min(pieceBytes, end - index * pieceBytes));
    index += 1;
  }
}

/** Pieces as content that is read at any place; who reads it here and there in one piece has it read once. */
export function contentOf(pieces: Pieces): Content {
  const size = pieces.contentBytes;
  const kept = keepingLast(pieces);
  return {
    size,
    read: async (start, end) => {
      const parts: Uint8Array[] = [];
      for await (const part of bytesOf(kept, { start, end: Math.min(end, size) })) parts.push(part);
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    },
  };
}

function keepingLast(pieces: Pieces): Pieces {
  let last: { readonly index: number; readonly reading: Promise<Uint8Array> } | null = null;
  return {
    ...pieces,
    read: async (index) => {
      if (last?.index !== index) last = { index, reading: pieces.read(index) };
      return last.reading;
    },
  };
}

/** Starts a read whose failure is told only to who asks for its result. */
function readAhead(pieces: Pieces, index: number, last: number): () => Promise<Uint8Array> {
  if (index > last) return () => Promise.reject(new RangeError('nothing is left to read'));
  const reading = pieces.read(index);
  reading.catch(() => undefined);
  return () => reading;
}

/** Pieces of a plain file have this size; their checksums are in its record. */
export const plainPieceBytes = 256 * 1024;

/**
 * Pieces of a file that stands as it was sent. A CRC-32 a piece finds damage in any range at a fraction of a hash's cost;
 * it is no proof against a forger, who is found by hashing the whole (`verify`). Null: nothing is checked.
 */
export function plainPieces(
  handle: FileHandle,
  contentBytes: number,
  checksums: readonly number[] | null,
): Pieces {
  return {
    contentBytes,
    pieceBytes: plainPieceBytes,
    read: async (index) => {
      const position = index * plainPieceBytes;
      const length = Math.min(plainPieceBytes, contentBytes - position);
      const piece = await readAt(handle, position, length);
      if (piece.length < length) throw new DamagedPiece(`piece ${index} is cut off`);
      if (checksums !== null && crc32(piece) !== checksums[index])
        throw new DamagedPiece(`piece ${index} has another checksum`);
      return piece;
    },
  };
}

/** Takes bytes as they come and gives the checksum of each piece of a plain file. */
export function countChecksums(): {
  readonly take: (bytes: Uint8Array) => void;
  readonly end: () => readonly number[];
} {
  const done: number[] = [];
  let running = 0;
  let filled = 0;
  return {
    take: (bytes) => {
      for (let from = 0; from < bytes.length;) {
        const part = bytes.subarray(from, from + plainPieceBytes - filled);
        running = crc32(part, running);
        filled += part.length;
        from += part.length;
        if (filled < plainPieceBytes) continue;
        done.push(running);
        running = 0;
        filled = 0;
      }
    },
    end: () => (filled === 0 ? done : [...done, running]),
  };
}
