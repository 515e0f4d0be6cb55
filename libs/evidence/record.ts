// The record beside a stored file: what the store knows of it, from the folder alone.
//
// It stands beside the file, not only in events, so that the folder explains itself: `verify` tells a lost file (a record
// without bytes) from a stranger's (bytes without a record) without the ledger, a download knows its type without a search
// through events, and a restored folder is checked before any ledger is. It proves nothing: what proves is the hash, which
// the event names. Its own check finds damage, not forgery. The name is that of the first upload; a later one of the same
// bytes is answered the same. The name of a file with personal data may name the person, so it is sealed as the file is.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { plainPieceBytes } from './pieces.ts';
import { errorCode } from './refusals.ts';

export interface FileRecord {
  readonly format: 1;
  readonly sha256: string;
  /** Stored bytes: of the file itself, or of its sealed form. */
  readonly bytes: number;
  readonly contentBytes: number;
  readonly mediaType: string;
  /** What the first upload was declared to be, where that differs from what it is. */
  readonly declaredType: string | null;
  readonly name: string | null;
  /** Whose personal data it holds; null for a file that stands as it was sent. */
  readonly subject: string | null;
  readonly sealedName: string | null;
  /** CRC-32 of each piece of a plain file (pieces.ts); null for a sealed one, whose chunks carry tags. */
  readonly checksums: readonly number[] | null;
}

export function encodeRecord(record: FileRecord): Uint8Array {
  return Buffer.from(JSON.stringify({ ...inOrder(record), check: checkOf(record) }));
}

/** The record in such bytes; null where they are damaged or speak of another file. */
export function decodeRecord(bytes: Uint8Array, sha256: string): FileRecord | null {
  try {
    const read = JSON.parse(Buffer.from(bytes).toString()) as FileRecord & { check: string };
    if (!isRecord(read) || read.sha256 !== sha256 || read.check !== checkOf(read)) return null;
    return inOrder(read);
  } catch {
    return null;
  }
}

/** Null where there is none, 'damaged' where it cannot be believed. */
export async function readRecord(
  path: string,
  sha256: string,
): Promise<FileRecord | 'damaged' | null> {
  try {
    return decodeRecord(await readFile(path), sha256) ?? 'damaged';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function isRecord(value: FileRecord): boolean {
  const { format, bytes, contentBytes, mediaType, checksums, subject } = value;
  const isSize = (size: unknown): boolean => Number.isSafeInteger(size) && Number(size) >= 0;
  if (format !== 1 || !isSize(bytes) || !isSize(contentBytes)) return false;
  if (typeof mediaType !== 'string' || (subject === null) !== (checksums !== null)) return false;
  return checksums === null || checksums.length === Math.ceil(contentBytes / plainPieceBytes);
}

function checkOf(record: FileRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(record)))
    .digest('hex')
    .slice(0, 16);
}

function inOrder(record: FileRecord): FileRecord {
  const { sha256, bytes, contentBytes, mediaType, declaredType } = record;
  const { name, subject, sealedName, checksums } = record;
  const about = { mediaType, declaredType, name, subject, sealedName, checksums };
  return { format: 1, sha256, bytes, contentBytes, ...about };
}
