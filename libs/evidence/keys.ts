// The keys of persons, one file each in a folder of its own: who erases a person's key erases the person.
//
//   <subject>.key      the key, written whole or not at all
//   <subject>.erased   the mark that the key was erased; it outranks a key, so an old backup revives nobody
//
// The folder belongs on a disk of its own, or at least in backups of its own. Erasing overwrites the key before it removes
// it; what a file system's journal, a flash disk or a backup still holds is beyond this program.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmod, open, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  linkUnlessTaken,
  makeFolder,
  removeIfThere,
  statIfThere,
  syncFolder,
  writeAll,
  writeSynced,
} from './folder.ts';
import { asRefusal, errorCode, EvidenceRefused } from './refusals.ts';

export type KeyFound =
  | { readonly state: 'kept'; readonly key: Uint8Array }
  | { readonly state: 'erased' }
  | { readonly state: 'unknown' };

export interface KeyStore {
  readonly folder: string;
  /**
   * The subject's key of 32 bytes, made and durable where there was none.
   * @throws EvidenceRefused EVIDENCE_ERASED, EVIDENCE_SUBJECT_INVALID, EVIDENCE_KEY_CORRUPT
   */
  keyFor(subject: string): Promise<Uint8Array>;
  find(subject: string): Promise<KeyFound>;
  /** Whether there was a key to erase. Once answered, no key of this subject is ever made or given again. */
  erase(subject: string): Promise<boolean>;
  /** Every subject that has a key or had one, in the order of their names. */
  list(): Promise<
    readonly { readonly subject: string; readonly state: Exclude<KeyFound['state'], 'unknown'> }[]
  >;
}

const keyBytes = 32;
// Letters of one case would be safer on some file systems; the ones this runs on tell them apart.
const subjectForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

export function requireSubject(subject: string): void {
  if (!subjectForm.test(subject))
    throw new EvidenceRefused('EVIDENCE_SUBJECT_INVALID', { field: 'subject' });
}

export async function openKeys(folder: string): Promise<KeyStore> {
  const root = resolve(folder);
  return refusing(async () => {
    await makeFolder(root, 0o700);
    await chmod(root, 0o700);
    await finishErasures(root);
    return {
      folder: root,
      keyFor: async (subject) => refusing(() => keyFor(root, subject)),
      find: async (subject) => refusing(() => find(root, subject)),
      erase: async (subject) => refusing(() => erase(root, subject)),
      list: async () => refusing(() => list(root)),
    };
  });
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}

async function find(root: string, subject: string): Promise<KeyFound> {
  requireSubject(subject);
  if ((await statIfThere(markOf(root, subject))) !== null) return { state: 'erased' };
  const text = await readIfThere(keyFileOf(root, subject));
  if (text !== null) return { state: 'kept', key: decodeKey(text, subject) };
  // Erased between the two looks: the mark was there before the key went.
  return (await statIfThere(markOf(root, subject))) === null
    ? { state: 'unknown' }
    : { state: 'erased' };
}

async function keyFor(root: string, subject: string): Promise<Uint8Array> {
  const found = await find(root, subject);
  if (found.state === 'kept') return found.key;
  if (found.state === 'unknown')
    await writeOnce(root, keyFileOf(root, subject), encodeKey(subject));
  // Another process may have made it first, or erased it meanwhile: what stands now decides.
  const now = await find(root, subject);
  if (now.state === 'kept') return now.key;
  await destroy(root, subject);
  throw new EvidenceRefused('EVIDENCE_ERASED', { field: 'subject' });
}

async function erase(root: string, subject: string): Promise<boolean> {
  requireSubject(subject);
  // Looked for by name alone: a damaged key is erased like a sound one.
  const kept = (await statIfThere(keyFileOf(root, subject))) !== null;
  if (!kept) return false;
  await writeOnce(root, markOf(root, subject), '');
  await destroy(root, subject);
  return true;
}

/** Overwrites a key, then removes it. The mark must be durable before. */
async function destroy(root: string, subject: string): Promise<void> {
  const path = keyFileOf(root, subject);
  const there = await statIfThere(path);
  if (there === null) return;
  try {
    await using handle = await open(path, 'r+');
    await writeAll(handle, new Uint8Array(there.size));
    await handle.sync();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  await removeIfThere(path);
  await syncFolder(root);
}

const leftoverMs = 60 * 60 * 1_000;

/** Carries out what a crash interrupted, and removes what it left. */
async function finishErasures(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.endsWith('.erased')) await destroy(root, name.slice(0, -'.erased'.length));
    if (!name.endsWith('.tmp')) continue;
    // Another process may be writing one just now; an old one is a crash's.
    const there = await statIfThere(join(root, name));
    if (there !== null && there.mtimeMs < Date.now() - leftoverMs)
      await removeIfThere(join(root, name));
  }
}

async function list(root: string): Promise<Awaited<ReturnType<KeyStore['list']>>> {
  const names = new Set(await readdir(root));
  const subjects = new Set(
    [...names]
      .filter((name) => /\.(key|erased)$/.test(name))
      .map((name) => name.replace(/\.(key|erased)$/, '')),
  );
  return [...subjects]
    .toSorted()
    .map((subject) => ({ subject, state: names.has(`${subject}.erased`) ? 'erased' : 'kept' }));
}

/**
 * Copies keys into another folder, for a backup or back from one. A mark of erasure is carried along and wins on either
 * side: nobody who was erased comes back with an old backup. Keys that are there stay as they are.
 */
export async function copyKeys(
  from: KeyStore,
  to: KeyStore,
): Promise<{ readonly keys: number; readonly erased: number }> {
  return refusing(async () => {
    let [keys, erased] = [0, 0];
    for (const { subject, state } of await from.list()) {
      const there = await to.find(subject);
      if (state === 'erased') {
        await writeOnce(to.folder, markOf(to.folder, subject), '');
        await destroy(to.folder, subject);
        erased += 1;
      } else if (there.state === 'unknown') {
        const text = await readFile(keyFileOf(from.folder, subject), 'utf8');
        decodeKey(text, subject);
        await writeOnce(to.folder, keyFileOf(to.folder, subject), text);
        keys += 1;
      }
    }
    return { keys, erased };
  });
}

/** All of a file at once under its name, durable, unless the name is taken. */
async function writeOnce(root: string, path: string, text: string): Promise<void> {
  const temporary = join(root, `${randomUUID()}.tmp`);
  try {
    await writeSynced(temporary, Buffer.from(text), 0o600);
    await linkUnlessTaken(temporary, path);
  } finally {
    await removeIfThere(temporary);
  }
  await syncFolder(root);
}

function encodeKey(subject: string): string {
  const key = randomBytes(keyBytes);
  return JSON.stringify({ format: 1, subject, key: key.toString('base64'), check: checkOf(key) });
}

function decodeKey(text: string, subject: string): Uint8Array {
  try {
    const value: unknown = JSON.parse(text);
    const read = value as Readonly<Record<string, unknown>>;
    const key = Buffer.from(String(read['key']), 'base64');
    const sound = key.length === keyBytes && read['check'] === checkOf(key);
    if (sound && read['format'] === 1 && read['subject'] === subject) return key;
  } catch {
    // Told below, without what was in the file.
  }
  throw new EvidenceRefused('EVIDENCE_KEY_CORRUPT', { field: 'subject' });
}

/** Tells a damaged key from a right one; says nothing of 32 random bytes. */
function checkOf(key: Uint8Array): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function keyFileOf(root: string, subject: string): string {
  return join(root, `${subject}.key`);
}
function markOf(root: string, subject: string): string {
  return join(root, `${subject}.erased`);
}
