// The check of a case's file on any machine, from the file alone: every part by its hash, every event by its chain, every answer and
// the page made anew from the events.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { decode } from '../domain/aggregates.ts';
import { answerForm } from '../domain/reconstruction/answer-form.ts';
import { versions } from '../domain/reconstruction/versions.ts';
import { chainEventOf, linesOfBytes, readExportLine } from '../event-store/export-lines.ts';
import { faultReasons, openChain } from '../ledger/chain.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open as openEvent } from '../ledger/seal.ts';
import { caseAnswers } from './answers.ts';
import { madeParts } from './case-file.ts';
import { caseFileForm, names, type AboutCaseFile, type CaseEvent } from './contents.ts';
import { documentsOf } from './documents.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { readCase } from './reading.ts';

/** What is wrong with a part; the words are its own in either language. */
export interface CaseFileFault {
  /** A path of the folder, or the address of an event. */
  readonly at: string;
  readonly reason: FaultReason;
  readonly vi: string;
  readonly en: string;
}

const reasons = {
  missing: ['Thiếu', 'Missing'],
  extra: ['Không thuộc hồ sơ', 'Not of this file'],
  changed: ['Đã bị thay đổi', 'Changed'],
  unreadable: ['Không đọc được', 'Cannot be read'],
  newerForm: [
    'Hồ sơ do phiên bản mới hơn lập; hãy dùng phiên bản đó để kiểm tra',
    'Made by a newer version; verify with that version',
  ],
  event: ['Sự kiện sai', 'The event does not fit'],
  recomputed: [
    'Không khớp với kết quả tính lại từ các sự kiện của hồ sơ',
    'Differs from what the events of the file give',
  ],
  otherManifest: [
    'Mã của hồ sơ khác với mã đã ghi trên giấy',
    'The hash of the file is not the one noted on paper',
  ],
} as const;
export type FaultReason = keyof typeof reasons;

export interface CaseFileVerified {
  readonly complaint: string | null;
  readonly ledger: string | null;
  readonly manifestHash: string | null;
  readonly parts: number;
  readonly events: number;
  readonly streams: number;
  readonly faults: readonly CaseFileFault[];
  /** False: answers and page were made by another version of the computation, so only their hashes were checked. */
  readonly recomputed: boolean;
}

function fault(at: string, reason: FaultReason, more?: readonly [string, string]): CaseFileFault {
  const [vi, en] = reasons[reason];
  return {
    at,
    reason,
    vi: more ? `${vi}: ${more[0]}` : vi,
    en: more ? `${en}: ${more[1]}` : en,
  };
}

/** @param noted the hash that was noted when the file was handed over; null: none is at hand */
export async function verifyCaseFile(
  folder: string,
  noted: string | null,
): Promise<CaseFileVerified> {
  const nothing = { complaint: null, ledger: null, parts: 0, events: 0, streams: 0 };
  const bytes = await bytesOf(folder, names.manifest);
  const manifest = bytes && readManifest(bytes);
  if (!bytes || !manifest) {
    const faults = [fault(names.manifest, bytes ? 'unreadable' : 'missing')];
    return { ...nothing, manifestHash: null, faults, recomputed: false };
  }
  const manifestHash = sha256Hex(bytes);
  const faults: CaseFileFault[] = [];
  if (noted !== null && noted !== manifestHash) faults.push(fault(names.manifest, 'otherManifest'));
  if (manifest.form > caseFileForm) {
    faults.push(fault(names.manifest, 'newerForm'));
    return { ...nothing, manifestHash, faults, recomputed: false };
  }
  const parts = await checkParts(folder, manifest);
  faults.push(...parts.faults);
  const chained = await checkEvents(folder);
  faults.push(...chained.faults);
  const about = await aboutIn(folder);
  if (!about) faults.push(fault(names.about, 'unreadable'));
  const recomputed = about !== null && chained.events !== null && isSameVersion(about);
  if (about && chained.events && recomputed) {
    faults.push(...(await checkMade(folder, { about, events: chained.events, manifest })));
  }
  return {
    complaint: about?.complaint ?? null,
    ledger: chained.ledger,
    manifestHash,
    parts: manifest.parts.length,
    events: chained.count,
    streams: chained.streams,
    faults: once(faults),
    recomputed,
  };
}

function isSameVersion(about: AboutCaseFile): boolean {
  return (
    about.form === caseFileForm &&
    about.answerForm === answerForm &&
    about.versions.scoring === versions.scoring &&
    about.versions.history === versions.history
  );
}

/** A part that is changed is told once, whatever else shows it. */
function once(faults: readonly CaseFileFault[]): readonly CaseFileFault[] {
  const broken = new Set(
    faults.filter(({ reason }) => reason === 'changed' || reason === 'missing').map(({ at }) => at),
  );
  return faults.filter(({ at, reason }) => reason !== 'recomputed' || !broken.has(at));
}

async function checkParts(
  folder: string,
  { parts }: Manifest,
): Promise<{ readonly faults: readonly CaseFileFault[] }> {
  const faults: CaseFileFault[] = [];
  const listed = new Set(parts.map(({ path }) => path));
  for (const { path, sha256, sizeBytes } of parts) {
    const bytes = await bytesOf(folder, path);
    if (!bytes) faults.push(fault(path, 'missing'));
    else if (bytes.length !== sizeBytes || sha256Hex(bytes) !== sha256) {
      faults.push(fault(path, 'changed'));
    }
  }
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const each of found) {
    if (each.isDirectory()) continue;
    const path = join(each.parentPath, each.name).slice(folder.length + 1);
    if (path !== names.manifest && !listed.has(path)) faults.push(fault(path, 'extra'));
  }
  return { faults };
}

interface Chained {
  readonly ledger: string | null;
  readonly count: number;
  readonly streams: number;
  /** Null where they cannot be read, so that nothing can be computed from them. */
  readonly events: readonly CaseEvent[] | null;
  readonly faults: readonly CaseFileFault[];
}

async function checkEvents(folder: string): Promise<Chained> {
  const nothing = { ledger: null, count: 0, streams: 0, events: null };
  const bytes = await bytesOf(folder, names.events);
  if (!bytes) return { ...nothing, faults: [fault(names.events, 'missing')] };
  const chain = openChain();
  const events: CaseEvent[] = [];
  const faults: CaseFileFault[] = [];
  for await (const line of linesOfBytes(Readable.from([bytes]))) {
    const place = events.length;
    const read = readExportLine(line);
    if (!read) {
      return { ...nothing, faults: [fault(`${names.events}:${place + 1}`, 'unreadable')] };
    }
    const wrong = chain.add(chainEventOf(read, place));
    if (wrong) {
      const { vi, en } = faultReasons[wrong.reason];
      const at = wrong.stream === '' ? `${names.events}:${place + 1}` : addressIn(wrong);
      faults.push(fault(at, 'event', [vi, en]));
      break;
    }
    const content = openEvent(read.bytes);
    events.push({ stream: content.stream, bytes: read.bytes, recorded: decode(content) });
  }
  const { ledger, events: count, streams } = chain.result();
  return { ledger, count, streams, events: faults.length > 0 ? null : events, faults };
}

function addressIn({ stream, revision }: { stream: string; revision: number }): string {
  return `${stream}@${revision}`;
}

interface Made {
  readonly about: AboutCaseFile;
  readonly events: readonly CaseEvent[];
  readonly manifest: Manifest;
}

/** Whoever rewrote a part and its hash has not rewritten the events that it is made of. */
async function checkMade(
  folder: string,
  { about, events, manifest }: Made,
): Promise<readonly CaseFileFault[]> {
  const reading = readCase(events, about.complaint);
  const answers = caseAnswers(reading);
  const stateOf = new Map(about.documents.map(({ sha256, state }) => [sha256, state]));
  const documents = documentsOf(reading, (sha256) => stateOf.get(sha256) ?? 'notStored');
  const listed = new Map(manifest.parts.map((each) => [each.path, each]));
  const own: AboutCaseFile = {
    ...about,
    ledger: openEvent(events[0]?.bytes ?? new Uint8Array()).ledger,
    events: events.length,
    answers: answers.map(({ path }) => path),
    documents,
  };
  const faults: CaseFileFault[] = [];
  for (const { path, bytes } of madeParts(events, { about: own, reading, answers })) {
    const there = await bytesOf(folder, path);
    if (!there || !Buffer.from(bytes).equals(there)) faults.push(fault(path, 'recomputed'));
  }
  for (const { path, sha256 } of documents) {
    if (path !== null && listed.get(path)?.sha256 !== sha256)
      faults.push(fault(path, 'recomputed'));
  }
  const known = new Set([
    ...answers.map(({ path }) => path),
    ...documents.map(({ path }) => path),
    names.page,
    names.about,
    names.events,
  ]);
  for (const { path } of manifest.parts) if (!known.has(path)) faults.push(fault(path, 'extra'));
  return faults;
}

async function aboutIn(folder: string): Promise<AboutCaseFile | null> {
  const bytes = await bytesOf(folder, names.about);
  if (!bytes) return null;
  try {
    const about = JSON.parse(new TextDecoder().decode(bytes)) as AboutCaseFile;
    const isAbout =
      typeof about.complaint === 'string' &&
      typeof about.exportedAt === 'string' &&
      !Number.isNaN(Date.parse(about.exportedAt)) &&
      typeof about.versions === 'object' &&
      Array.isArray(about.documents);
    return isAbout ? about : null;
  } catch {
    return null;
  }
}

async function bytesOf(folder: string, path: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
