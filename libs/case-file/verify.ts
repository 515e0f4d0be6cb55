// The check of a case's file on any machine, from the file alone: every part by its hash, every event by its chain, every answer and
// the page made anew from the events.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answerForm } from '../domain/reconstruction/answer-form.ts';
import { versions } from '../domain/reconstruction/versions.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open as openEvent } from '../ledger/seal.ts';
import { caseAnswers } from './answers.ts';
import { madeParts } from './case-file.ts';
import {
  caseFileForm,
  names,
  type AboutCaseFile,
  type CaseDocument,
  type CaseEvent,
} from './contents.ts';
import { documentsOf } from './documents.ts';
import { fault, type CaseFileFault } from './faults.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { readCase } from './reading.ts';
import { checkEvents } from './verify-events.ts';

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
  const chained = await checkEvents(await bytesOf(folder, names.events));
  faults.push(...chained.faults);
  const about = await aboutIn(folder);
  if (!about) faults.push(fault(names.about, 'unreadable'));
  const recomputed = about !== null && chained.events !== null && isSameVersion(about);
  if (about && chained.events) {
    const made = await checkMade(folder, { about, events: chained.events, manifest });
    // Whoever writes into it that another version made it must not have it pass unread.
    const unvouched = noted === manifestHash ? [] : made.map(({ at }) => fault(at, 'otherVersion'));
    faults.push(...(recomputed ? made : unvouched));
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
    const path = join(each.parentPath, each.name).slice(folder.length + 1);
    if (each.isDirectory() && (path === names.answers || path === names.files)) continue;
    // A link would show what lies elsewhere.
    if (!each.isFile() || (path !== names.manifest && !listed.has(path)))
      faults.push(fault(path, 'extra'));
  }
  return { faults };
}

interface Made {
  readonly about: AboutCaseFile;
  readonly events: readonly CaseEvent[];
  readonly manifest: Manifest;
}

/** Whoever rewrote a part and its hash has not rewritten the events that it is made of. */
async function checkMade(folder: string, made: Made): Promise<readonly CaseFileFault[]> {
  try {
    return await differing(folder, made);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    // Events that were left out, or rewritten with their chain, may break any fold: that is a finding, not a defect.
    const told = error instanceof Error ? error.message : String(error);
    return [fault(names.events, 'incomplete', [told, told])];
  }
}

async function differing(
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
      typeof about.versions?.scoring === 'string' &&
      Array.isArray(about.documents) &&
      about.documents.every((each: Partial<CaseDocument> | null) => each?.sha256 !== undefined);
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
