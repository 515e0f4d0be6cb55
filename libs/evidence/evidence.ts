// The store of evidence files: put once by content, durable before the answer, read back in ranges, checked and swept.
import { open } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { disposalOf, disposeFile, type Disposing } from './dispose.ts';
import { makeFolders, placesIn, statIfThere } from './folder.ts';
import type { KeyStore } from './keys.ts';
import { openLock } from './lock.ts';
import type { ByteRange } from './pieces.ts';
import { put, type PutOptions, type PutPlace } from './put.ts';
import {
  describe,
  findRecord,
  listStored,
  readStored,
  requireHash,
  type Reading,
  type StoredFile,
} from './reading.ts';
import { asRefusal, EvidenceRefused } from './refusals.ts';
import { openRoom, type RoomLimits } from './room.ts';
import { sweepFolder, type Swept, type SweepRule } from './sweep.ts';
import { evidenceTypes } from './types.ts';
import { verifyFolder, type EvidenceReport, type VerifyOptions } from './verify.ts';

export interface EvidenceLimits extends RoomLimits {
  /** Media types that are taken; what runs when it is opened is refused whatever this says. */
  readonly typesAllowed: readonly string[];
}

export const ordinaryLimits: EvidenceLimits = {
  fileBytesMax: 100 * 1024 ** 2,
  totalBytesMax: null,
  freeBytesMin: 256 * 1024 ** 2,
  uploadsMax: 16,
  typesAllowed: evidenceTypes,
};

/** Everything here fails with EvidenceRefused, and with nothing else. */
export interface EvidenceStore {
  readonly folder: string;
  /**
   * Stores a file, once however often it is put, and answers when it survives a power cut. The same bytes put again, here
   * or by another process, are answered as the first time; personal ones, where they are the same person's.
   */
  put(stream: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredFile>;
  /** Content, all of it or a range (half-open, of `contentBytes`). */
  read(sha256: string, range?: ByteRange | null): Promise<Reading>;
  /** Whether a file is there with its bytes; no content is read. */
  has(sha256: string): Promise<boolean>;
  /** What is known of a file; null where nothing is. Refuses one that is missing or visibly damaged. */
  stat(sha256: string): Promise<StoredFile | null>;
  /** As `stat`, and young again for `sweep`: to be called before an event that names the file is appended. */
  claim(sha256: string): Promise<StoredFile | null>;
  /** Every file that has a record, in the order of their hashes. */
  list(): AsyncIterable<StoredFile>;
  verify(options?: VerifyOptions): Promise<EvidenceReport>;
  /** Removes what nothing names and nobody put or claimed for `olderThanMs` before `nowMs`, and leftovers of crashes. */
  sweep(named: (sha256: string) => boolean, olderThanMs: number, nowMs: number): Promise<Swept>;
  /**
   * Deletes a file by decision, unless it was put or claimed since a time: somebody may be about to name it. Done once a
   * disposal: bytes that are put again afterwards begin a new life.
   */
  dispose(disposing: Disposing): Promise<'deleted' | 'already' | 'young'>;
  /** The disposal that a file's bytes were last deleted by; null where none was carried out. */
  disposalOf(sha256: string): Promise<string | null>;
  /** Waits for what is under way; what comes after is refused. */
  close(): Promise<void>;
}

/**
 * Opens the store in a folder, made where there is none. Several processes may open one folder, on a file system of one
 * machine. Without keys, files with personal data are neither taken nor opened; they are verified all the same.
 * @throws EvidenceRefused EVIDENCE_KEYS_INSIDE, EVIDENCE_STORE_FAILED
 */
export async function openEvidence(
  folder: string,
  limits: EvidenceLimits = ordinaryLimits,
  keys: KeyStore | null = null,
): Promise<EvidenceStore> {
  const places = placesIn(resolve(folder));
  if (keys !== null) requireApart(places.root, keys.folder);
  const store = await refusing(async (): Promise<PutPlace> => {
    await makeFolders(places);
    const room = await openRoom(places, limits);
    return { places, keys, typesAllowed: limits.typesAllowed, lock: openLock(places.root), room };
  });
  const underWay = new Set<Promise<unknown>>();
  let isClosed = false;
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new EvidenceRefused('EVIDENCE_CLOSED');
    const running = refusing(work);
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };
  return {
    folder: places.root,
    put: async (stream, options) => during(() => put(store, stream, options)),
    read: async (sha256, range = null) => during(() => readStored(store, sha256, range)),
    has: async (sha256) => during(() => has(store, sha256)),
    stat: async (sha256) => during(() => stat(store, sha256)),
    claim: async (sha256) => during(() => claim(store, sha256)),
    list: () => refusingEach(listStored(store)),
    verify: async (options = {}) => during(() => verifyFolder(places, store.lock, options)),
    sweep: async (named, olderThanMs, nowMs) =>
      during(() => sweep(store, { named, beforeMs: nowMs - olderThanMs })),
    dispose: async (disposing) =>
      during(async () => {
        const { outcome, bytes } = await disposeFile(places, store.lock, disposing);
        store.room.removed(bytes);
        return outcome;
      }),
    disposalOf: async (sha256) => during(() => disposalOf(places, sha256)),
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await Promise.allSettled(underWay);
      store.lock.close();
    },
  };
}

async function has({ places }: PutPlace, sha256: string): Promise<boolean> {
  requireHash(sha256);
  const record = await statIfThere(places.record(sha256));
  return record !== null && (await statIfThere(places.bytes(sha256))) !== null;
}

async function stat(store: PutPlace, sha256: string): Promise<StoredFile | null> {
  const record = await findRecord(store.places, sha256);
  return record === null ? null : describe(store, record);
}

async function claim(store: PutPlace, sha256: string): Promise<StoredFile | null> {
  requireHash(sha256);
  return store.lock.shared(async () => {
    const found = await stat(store, sha256);
    if (found !== null) await makeYoung(store.places.record(sha256));
    return found;
  });
}

/** A file's age starts anew, durably: a sweep after a power cut must not take it for old. Under the shared lock only. */
async function makeYoung(record: string): Promise<void> {
  await using handle = await open(record, 'r+');
  const now = new Date();
  await handle.utimes(now, now);
  await handle.sync();
}

async function sweep({ places, lock, room }: PutPlace, rule: SweepRule): Promise<Swept> {
  const swept = await sweepFolder(places, lock, rule);
  room.removed(swept.bytes);
  return swept;
}

/** Keys beside the files would go into the same backup, and be found with them. */
function requireApart(files: string, keys: string): void {
  if (`${files}${sep}`.startsWith(`${keys}${sep}`) || `${keys}${sep}`.startsWith(`${files}${sep}`))
    throw new EvidenceRefused('EVIDENCE_KEYS_INSIDE');
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}

async function* refusingEach<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  try {
    yield* source;
  } catch (error) {
    throw asRefusal(error);
  }
}
