// The file of a case made from the ledger: its parts gathered and computed, then written into a folder at once or not at all.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decode } from '../domain/aggregates.ts';
import type { MatterKind } from '../domain/complaint-procedure/matter.ts';
import { complaintStream } from '../domain/complaint/complaint.ts';
import type { CaseLodged } from '../domain/complaint/lodging.ts';
import { answerForm } from '../domain/reconstruction/answer-form.ts';
import { versions } from '../domain/reconstruction/versions.ts';
import { exportLine } from '../event-store/export-lines.ts';
import type { EventStore } from '../event-store/port.ts';
import { placesIn } from '../evidence/folder.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open as openEvent } from '../ledger/seal.ts';
import { caseAnswers } from './answers.ts';
import {
  caseFileForm,
  names,
  type AboutCaseFile,
  type CaseDocument,
  type CaseEvent,
  type DocumentState,
  type Part,
} from './contents.ts';
import { documentsOf } from './documents.ts';
import { entryOf, manifestBytes, type ManifestEntry } from './manifest.ts';
import { caseFilePage } from './page.ts';
import { readCase } from './reading.ts';
import { closure, findStreams } from './streams.ts';

export interface Exporting {
  readonly complaint: string;
  /** Folder of the evidence files. */
  readonly evidence: string;
  /** Instant of the export. */
  readonly now: string;
  readonly onProgress: (done: number) => void;
}

/** The events of a case and of all that it is read by, in the ledger's order; null where the ledger has no such case. */
export async function gatherCase(
  store: EventStore,
  { complaint, onProgress }: Pick<Exporting, 'complaint' | 'onProgress'>,
): Promise<readonly CaseEvent[] | null> {
  const stream = complaintStream({ complaint });
  if ((await kindOfCase(store, complaint)) === null) return null;
  const found = await findStreams(store, stream, onProgress);
  const streams = await closure(store, stream, found);
  const events: CaseEvent[] = [];
  for await (const { stream: own, bytes, index } of store.readAll(null)) {
    if (index >= found.events) break;
    if (streams.has(own)) events.push({ stream: own, bytes, recorded: decode(openEvent(bytes)) });
  }
  return events;
}

/** What the case is, as its lodging says; null where the ledger has no such case. */
export async function kindOfCase(store: EventStore, complaint: string): Promise<MatterKind | null> {
  for await (const { bytes } of store.readStream(complaintStream({ complaint }))) {
    return (openEvent(bytes).data as CaseLodged['data']).kind;
  }
  return null;
}

export interface Written {
  readonly events: number;
  readonly documents: readonly CaseDocument[];
  readonly answers: number;
  /** Paths of documents whose bytes in the evidence folder are not those that the ledger names. */
  readonly damaged: readonly string[];
  /** SHA-256 of the manifest: what is noted on paper. */
  readonly manifestHash: string;
}

/** The folder stands in the way. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
}

/**
 * Writes the file of a case into a folder that is empty or not there.
 * @throws FolderTaken before anything is written; errors of the file system
 */
export async function writeCaseFile(
  folder: string,
  events: readonly CaseEvent[],
  exporting: Exporting,
): Promise<Written> {
  await requireFree(folder);
  const { about, parts } = await partsOf(events, exporting);
  const temporary = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
  await rm(temporary, { recursive: true, force: true });
  try {
    // Never recursively: where a folder cannot be made at all, as in /proc, that would try for ever.
    for (const each of ['', names.answers, names.files]) await mkdir(join(temporary, each));
    for (const { path, bytes } of parts) await writeSynced(join(temporary, path), bytes);
    const entries = parts.map(entryOf);
    const { files, damaged } = await copyDocuments(about.documents, exporting.evidence, temporary);
    const manifest = manifestBytes(caseFileForm, [...entries, ...files]);
    await writeSynced(join(temporary, names.manifest), manifest);
    for (const each of [names.answers, names.files, '']) await sync(join(temporary, each));
    await rmdir(folder).catch(ignoreMissing);
    await rename(temporary, folder).catch((error: unknown) => {
      // Another export of the same moment was first.
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ENOTEMPTY' || code === 'EEXIST' ? new FolderTaken(folder) : error;
    });
    await sync(dirname(folder));
    const { documents, answers } = about;
    return {
      events: events.length,
      documents,
      answers: answers.length,
      damaged,
      manifestHash: sha256Hex(manifest),
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function partsOf(
  events: readonly CaseEvent[],
  { complaint, evidence, now }: Exporting,
): Promise<{ readonly about: AboutCaseFile; readonly parts: readonly Part[] }> {
  const reading = readCase(events, complaint);
  const answers = caseAnswers(reading);
  const states = await statesIn(
    evidence,
    new Set(documentsOf(reading, () => 'notStored').map(hash)),
  );
  const documents = documentsOf(reading, (sha256) => states.get(sha256) ?? 'notStored');
  const first = events[0];
  const about: AboutCaseFile = {
    form: caseFileForm,
    ledger: first ? openEvent(first.bytes).ledger : '',
    complaint,
    exportedAt: now,
    versions,
    answerForm,
    events: events.length,
    answers: answers.map(({ path }) => path),
    documents,
  };
  return { about, parts: madeParts(events, { about, reading, answers }) };
}

/** Every part that is made, not copied: the same for the same events and the same `about`. */
export function madeParts(
  events: readonly CaseEvent[],
  shown: Parameters<typeof caseFilePage>[0],
): readonly Part[] {
  const text = (path: string, content: string): Part => ({
    path,
    bytes: new TextEncoder().encode(content),
  });
  return [
    { path: names.events, bytes: Buffer.concat(events.map(({ bytes }) => exportLine(bytes))) },
    text(names.about, `${JSON.stringify(shown.about, null, 1)}\n`),
    text(names.page, caseFilePage(shown)),
    ...shown.answers.map(({ path, text: answer }) => text(path, answer)),
  ];
}

function hash({ sha256 }: CaseDocument): string {
  return sha256;
}

async function statesIn(
  evidence: string,
  hashes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DocumentState>> {
  const places = placesIn(evidence);
  const states = new Map<string, DocumentState>();
  for (const sha256 of hashes) {
    const isHere = await isThere(places.bytes(sha256));
    const isDisposed = !isHere && (await isThere(places.disposed(sha256)));
    states.set(sha256, isHere ? 'here' : isDisposed ? 'disposed' : 'notStored');
  }
  return states;
}

async function copyDocuments(
  documents: readonly CaseDocument[],
  evidence: string,
  folder: string,
): Promise<{ readonly files: readonly ManifestEntry[]; readonly damaged: readonly string[] }> {
  const places = placesIn(evidence);
  const files: ManifestEntry[] = [];
  const damaged: string[] = [];
  for (const { sha256, sizeBytes, path } of documents) {
    if (path === null) continue;
    await copyFile(places.bytes(sha256), join(folder, path));
    await sync(join(folder, path));
    if ((await hashOfFile(join(folder, path))) !== sha256) damaged.push(path);
    // By its name, not by its bytes: a damaged file is told now and by every verification, not covered by its own hash.
    files.push({ path, sha256, sizeBytes });
  }
  return { files, damaged };
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function requireFree(folder: string): Promise<void> {
  const found = await readdir(folder).catch(ignoreMissing);
  if (found && found.length > 0) throw new FolderTaken(folder);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(ignoreMissing)) !== undefined;
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
