// Reads stored files: what the record says of one, and its content in ranges, each piece checked before it leaves.
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { hashForm, shards, statIfThere, type FileSeen, type Places } from './folder.ts';
import type { KeyStore } from './keys.ts';
import { bytesOf, DamagedPiece, plainPieces, type ByteRange, type Pieces } from './pieces.ts';
import { readRecord, type FileRecord } from './record.ts';
import { asRefusal, EvidenceRefused } from './refusals.ts';
import { openText, sealedPieces } from './sealed-file.ts';

/** A file as it is stored. Events name it by `sha256`, `bytes` and `mediaType`. */
export interface StoredFile {
  /** SHA-256 (hex) of the stored bytes: of the file itself, or of its sealed form where it holds personal data. */
  readonly sha256: string;
  /** Stored bytes. */
  readonly bytes: number;
  /** Bytes of the content as it was sent and is read; ranges count these. */
  readonly contentBytes: number;
  /** Told from the content, never from what was declared. */
  readonly mediaType: string;
  /** What the first upload was declared to be, where that differs from what it is. */
  readonly declaredType: string | null;
  /** The name of the first upload; null where it had none, or where its person's key is not there. */
  readonly name: string | null;
  /** Whose personal data it holds; null for none. */
  readonly subject: string | null;
}

export interface Reading {
  readonly file: StoredFile;
  /** What `stream` gives, of `file.contentBytes`. */
  readonly range: ByteRange;
  /**
   * Opens the file at its first step and closes it at its end, also where the consumer stops early; reads as fast as it is
   * asked. Fails with EVIDENCE_CORRUPT before it gives a damaged piece.
   */
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Where files are and what opens those with personal data. */
export interface Shelf {
  readonly places: Places;
  readonly keys: KeyStore | null;
}

export function requireHash(sha256: string): void {
  if (!hashForm.test(sha256)) throw new EvidenceRefused('EVIDENCE_HASH_INVALID', about(sha256));
}

function about(sha256: string): { readonly field: 'sha256'; readonly detail: string } {
  return { field: 'sha256', detail: sha256 };
}

/**
 * The record of a stored file whose bytes are there; null where neither is known.
 * @throws EvidenceRefused EVIDENCE_MISSING where only the record is, EVIDENCE_CORRUPT where sizes differ or it is damaged
 */
export async function findRecord(places: Places, sha256: string): Promise<FileRecord | null> {
  requireHash(sha256);
  const [record, stored] = await Promise.all([
    recordOf(places, sha256),
    statIfThere(places.bytes(sha256)),
  ]);
  if (record === null) return null;
  if (record === 'damaged') throw new EvidenceRefused('EVIDENCE_CORRUPT', about(sha256));
  if (stored === null) throw new EvidenceRefused('EVIDENCE_MISSING', about(sha256));
  if (stored.size !== record.bytes) throw new EvidenceRefused('EVIDENCE_CORRUPT', about(sha256));
  return record;
}

/** Records of files that were asked for lately, with what the system said of them: one that changed is read again. */
const lately = new Map<string, { readonly seen: FileSeen; readonly record: FileRecord }>();
const latelyMax = 1_000;

/** The record, read only where it was not lately: a download asks for it more than once. */
async function recordOf(places: Places, sha256: string): Promise<FileRecord | 'damaged' | null> {
  const path = places.record(sha256);
  const seen = await statIfThere(path);
  if (seen === null) return null;
  const known = lately.get(path);
  if (known !== undefined && isSame(known.seen, seen)) return known.record;
  const record = await readRecord(path, sha256);
  lately.delete(path);
  if (record === null || record === 'damaged') return record;
  const [oldest] = lately.keys();
  if (lately.size >= latelyMax && oldest !== undefined) lately.delete(oldest);
  lately.set(path, { seen, record });
  return record;
}

function isSame(one: FileSeen, other: FileSeen): boolean {
  return one.ino === other.ino && one.size === other.size && one.mtimeMs === other.mtimeMs;
}

/** The record as it is told outside, its name opened where the person's key is there. */
export async function describe(shelf: Shelf, record: FileRecord): Promise<StoredFile> {
  const { sha256, bytes, contentBytes, mediaType, declaredType, subject } = record;
  const name = record.name ?? (await openName(shelf, record));
  return { sha256, bytes, contentBytes, mediaType, declaredType, name, subject };
}

async function openName(shelf: Shelf, record: FileRecord): Promise<string | null> {
  const { subject, sealedName, sha256 } = record;
  if (subject === null || sealedName === null || shelf.keys === null) return null;
  const found = await shelf.keys.find(subject);
  if (found.state !== 'kept') return null;
  try {
    return openText(found.key, sha256, sealedName);
  } catch (cause) {
    throw new EvidenceRefused('EVIDENCE_CORRUPT', { ...about(sha256), cause });
  }
}

/** @throws EvidenceRefused EVIDENCE_UNKNOWN, EVIDENCE_MISSING, EVIDENCE_CORRUPT, EVIDENCE_RANGE_UNSATISFIABLE, EVIDENCE_ERASED */
export async function readStored(
  shelf: Shelf,
  sha256: string,
  wanted: ByteRange | null,
): Promise<Reading> {
  const record = await findRecord(shelf.places, sha256);
  if (record === null) throw new EvidenceRefused('EVIDENCE_UNKNOWN', about(sha256));
  const range = wanted ?? { start: 0, end: record.contentBytes };
  requireRange(range, record.contentBytes);
  // Asked before the answer begins, so that an erased person is told as such and not as a stream that breaks.
  const key = record.subject === null ? null : await subjectKey(shelf.keys, record.subject);
  const file = await describe(shelf, record);
  return { file, range, stream: streamOf(shelf.places, record, { key, range }) };
}

async function* streamOf(
  places: Places,
  record: FileRecord,
  { key, range }: { readonly key: Uint8Array | null; readonly range: ByteRange },
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    await using handle = await open(places.bytes(record.sha256), 'r');
    yield* bytesOf(await piecesOf(handle, record, key), range);
  } catch (error) {
    if (!(error instanceof DamagedPiece)) throw asRefusal(error);
    throw new EvidenceRefused('EVIDENCE_CORRUPT', { ...about(record.sha256), cause: error });
  }
}

async function piecesOf(
  handle: FileHandle,
  record: FileRecord,
  key: Uint8Array | null,
): Promise<Pieces> {
  if (key === null) return plainPieces(handle, record.contentBytes, record.checksums);
  const pieces = await sealedPieces(handle, record.bytes, key);
  if (pieces.contentBytes !== record.contentBytes)
    throw new DamagedPiece('the record tells another size');
  return pieces;
}

async function subjectKey(keys: KeyStore | null, subject: string): Promise<Uint8Array> {
  if (keys === null) throw new EvidenceRefused('EVIDENCE_KEYS_ABSENT', { field: 'sha256' });
  const found = await keys.find(subject);
  if (found.state === 'kept') return found.key;
  const code = found.state === 'erased' ? 'EVIDENCE_ERASED' : 'EVIDENCE_KEY_MISSING';
  throw new EvidenceRefused(code, { field: 'sha256' });
}

function requireRange({ start, end }: ByteRange, size: number): void {
  const isWithin = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  if (!isWithin || start < 0 || start >= end || end > size)
    throw new EvidenceRefused('EVIDENCE_RANGE_UNSATISFIABLE', { field: 'range', detail: size });
}

/**
 * The range that a `Range` header asks for, of content of a size; null where all of it is to be sent: no header, another
 * unit, several ranges, or none that can be read.
 * @throws EvidenceRefused EVIDENCE_RANGE_UNSATISFIABLE
 */
export function rangeAsked(header: string | undefined, size: number): ByteRange | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (asked === null || (asked[1] === '' && asked[2] === '')) return null;
  const [first, last] = [Number(asked[1]), Number(asked[2])];
  if (asked[1] !== '' && asked[2] !== '' && last < first) return null;
  const range =
    asked[1] === ''
      ? { start: Math.max(0, size - last), end: size }
      : { start: first, end: asked[2] === '' ? size : Math.min(size, last + 1) };
  requireRange(range, size);
  return range;
}

/** The hashes that have a record, in order. */
export async function* recordedHashes(places: Places): AsyncGenerator<string, void, undefined> {
  for (const shard of shards) {
    const names = await readdir(join(places.root, shard));
    for (const name of names.toSorted()) {
      const sha256 = name.slice(0, -'.json'.length);
      if (name.endsWith('.json') && hashForm.test(sha256)) yield sha256;
    }
  }
}

/** Every stored file that is whole as far as its record tells, in the order of their hashes. */
export async function* listStored(shelf: Shelf): AsyncGenerator<StoredFile, void, undefined> {
  for await (const sha256 of recordedHashes(shelf.places)) {
    const record = await readRecord(shelf.places.record(sha256), sha256);
    if (record !== null && record !== 'damaged') yield await describe(shelf, record);
  }
}
