// Puts one upload into the store: admitted, received, kept under its hash.
import { open, rename } from 'node:fs/promises';
import { linkUnlessTaken, removeIfThere, statIfThere, writeSynced, type Places } from './folder.ts';
import { requireSubject, type KeyStore } from './keys.ts';
import type { FolderLock } from './lock.ts';
import { describe, type StoredFile } from './reading.ts';
import { receivePlain, receiveSealed, type JudgeType, type Received } from './receive.ts';
import { encodeRecord, readRecord, type FileRecord } from './record.ts';
import { EvidenceRefused } from './refusals.ts';
import type { Room } from './room.ts';
import { sealText } from './sealed-file.ts';
import { dangerousEnding, isDangerous, plainType } from './types.ts';

export interface PutOptions {
  /** What the sender says it is; never trusted. */
  readonly declaredType?: string | null;
  readonly name?: string | null;
  /** Whose personal data the file holds: it is sealed under that person's key. Null for a file without any. */
  readonly subject: string | null;
}

/** Where uploads go, and what holds them. */
export interface PutPlace {
  readonly places: Places;
  readonly keys: KeyStore | null;
  readonly typesAllowed: readonly string[];
  readonly lock: FolderLock;
  readonly room: Room;
}

/** What is known of an upload before its first byte. */
interface Admitted {
  readonly declared: string | null;
  readonly name: string | null;
  readonly subject: string | null;
  readonly subjectKey: Uint8Array | null;
}

/** Refuses what can be refused before a byte is read. */
async function admit(keys: KeyStore | null, options: PutOptions): Promise<Admitted> {
  const { subject } = options;
  const declared = plainType(options.declaredType ?? null);
  if (declared !== null && isDangerous(declared)) {
    const about = { field: 'declaredType', detail: declared } as const;
    throw new EvidenceRefused('EVIDENCE_TYPE_DANGEROUS', about);
  }
  const name = admitName(options.name ?? null);
  const subjectKey = subject === null ? null : await keyOf(keys, subject);
  return { declared, name, subject, subjectKey };
}

// Control characters, slashes, and the marks that turn text around and so hide a name's real ending.
const notInNames = /[\p{Cc}/\\\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const nameBytesMax = 255;

function admitName(given: string | null): string | null {
  if (given === null) return null;
  const name = given.normalize('NFC').trim();
  if (name === '' || notInNames.test(name) || Buffer.byteLength(name) > nameBytesMax)
    throw new EvidenceRefused('EVIDENCE_NAME_INVALID', { field: 'name' });
  const ending = dangerousEnding(name);
  if (ending !== null)
    throw new EvidenceRefused('EVIDENCE_NAME_DANGEROUS', { field: 'name', detail: ending });
  return name;
}

async function keyOf(keys: KeyStore | null, subject: string): Promise<Uint8Array> {
  requireSubject(subject);
  if (keys === null) throw new EvidenceRefused('EVIDENCE_KEYS_ABSENT', { field: 'subject' });
  return keys.keyFor(subject);
}

function judgeBy(typesAllowed: readonly string[]): JudgeType {
  return (told) => {
    if (told === null) throw new EvidenceRefused('EVIDENCE_TYPE_UNKNOWN', { field: 'file' });
    const about = { field: 'file', detail: told } as const;
    if (isDangerous(told)) throw new EvidenceRefused('EVIDENCE_TYPE_DANGEROUS', about);
    if (!typesAllowed.includes(told)) throw new EvidenceRefused('EVIDENCE_TYPE_NOT_ALLOWED', about);
    return told;
  };
}

export async function put(
  place: PutPlace,
  stream: AsyncIterable<Uint8Array>,
  options: PutOptions,
): Promise<StoredFile> {
  const admitted = await admit(place.keys, options);
  const { subjectKey } = admitted;
  const room = await place.room.enter();
  let addedBytes = 0;
  const keep = async (received: Received, mediaType: string): Promise<StoredFile> => {
    const kept = await keepFile(place, received, recordOf(received, mediaType, admitted));
    addedBytes = kept.addedBytes;
    return describe(place, kept.record);
  };
  try {
    const receiving = { places: place.places, room, judge: judgeBy(place.typesAllowed) };
    return subjectKey === null
      ? await receivePlain(stream, receiving, keep)
      : await receiveSealed(stream, { ...receiving, subjectKey }, keep);
  } finally {
    room.end(addedBytes);
  }
}

function recordOf(received: Received, mediaType: string, admitted: Admitted): FileRecord {
  const { sha256, bytes, contentBytes, checksums } = received;
  const { declared, name, subject, subjectKey } = admitted;
  const declaredType = declared === mediaType ? null : declared;
  const about = { sha256, bytes, contentBytes, checksums, mediaType, declaredType, subject };
  if (subjectKey === null || name === null) return { format: 1, ...about, name, sealedName: null };
  const sealedName = sealText(subjectKey, sha256, name);
  return { format: 1, ...about, name: null, sealedName };
}

/** Gives received bytes their name, then their record: the order of folder.ts. Answers the record that stands. */
async function keepFile(
  { places, lock }: PutPlace,
  received: Received,
  record: FileRecord,
): Promise<{ readonly record: FileRecord; readonly addedBytes: number }> {
  const { sha256, path, handle } = received;
  const temporary = places.temporary();
  try {
    await Promise.all([handle.sync(), writeSynced(temporary, encodeRecord(record))]);
    return await lock.shared(async () => {
      const there = await statIfThere(places.bytes(sha256));
      await using shard = await open(places.shard(sha256), 'r');
      // Over what may stand there: the same bytes, which become young for a sweep, or damaged ones, which are healed.
      await rename(path, places.bytes(sha256));
      await shard.sync();
      const standing = await placeRecord(places, temporary, record);
      await shard.sync();
      return { record: standing, addedBytes: there === null ? received.bytes : 0 };
    });
  } finally {
    await removeIfThere(temporary);
  }
}

/** The first record stays; a damaged one is replaced. Durable once the folder is synced. */
async function placeRecord(
  places: Places,
  temporary: string,
  record: FileRecord,
): Promise<FileRecord> {
  const path = places.record(record.sha256);
  const isFirst = await linkUnlessTaken(temporary, path);
  const found = isFirst ? record : await readRecord(path, record.sha256);
  const standing = found === null || found === 'damaged' ? record : found;
  if (found === 'damaged') await rename(temporary, path);
  return standing;
}
