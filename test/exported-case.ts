// A case in a ledger on disk, its file written into a folder, and what a forger does to such folders.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherCase, writeCaseFile, type Written } from '../libs/case-file/case-file.ts';
import { entryOf, manifestBytes } from '../libs/case-file/manifest.ts';
import { verifyCaseFile } from '../libs/case-file/verify.ts';
import { openLedger } from '../libs/commands/genesis.ts';
import { lodged } from '../libs/domain/complaint/case-given.contract.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { openEvidence } from '../libs/evidence/evidence.ts';
import { pdf, streamOf } from '../libs/evidence/samples.contract.ts';
import { openDeedStore } from './deed-store.ts';
import { workedCase } from './queries/complaint-case.ts';
import { temporaryFolder } from './running-server.ts';

export const data = temporaryFolder();
const evidence = join(data, 'evidence');
export const out = temporaryFolder();
export const kept = join(out, 'kn-1');
export const exportedAt = '2022-03-01T02:00:00.000Z';
/** Text of the letter that would be markup, were it not escaped. */
const claims = 'Đề nghị xem lại <script>alert("1")</script> & điểm trừ';

/** Of a decision on a whole bloc. */
const disputesBloc = lodged({
  complaint: 'kn-khoi',
  against: { event: { stream: 'blocYear-2021-khoi-1', revision: 0 }, type: 'BlocYearOpened' },
  lines: [],
});

function withLetter(sha256: string, sizeBytes: number): typeof workedCase {
  const files = [
    { sha256, sizeBytes, mediaType: 'application/pdf', name: 'Đơn khiếu nại', subject: null },
  ];
  return workedCase.map((each) => {
    const { complaint } = each.input as { readonly complaint?: string };
    const isLetter = each.act === 'lodgeCase' && complaint === 'kn-1';
    return isLetter ? { ...each, input: { ...each.input, files, claims } } : each;
  });
}

/** Deeds of the domain's tests come in any order of time; a ledger records none before the one before it. */
function inTime(deeds: typeof workedCase): typeof workedCase {
  let latest = '';
  return deeds.map((each) => {
    const { now } = each.circumstances;
    latest = latest < now ? now : latest;
    return { ...each, circumstances: { ...each.circumstances, now: latest } };
  });
}

export async function exported(complaint: string, folder: string): Promise<Written> {
  const store = await openSqliteStore(data, { mode: 'read' });
  const asked = { complaint, evidence, now: exportedAt, onProgress: () => undefined };
  const events = await gatherCase(store, asked);
  await store.close();
  if (!events) throw new Error(`no case ${complaint}`);
  return writeCaseFile(folder, events, asked);
}

let keeping: Promise<Written> | null = null;

/** Records the case and writes its file into `kept`: once, though several files of tests may share this module. */
export function exportKept(): Promise<Written> {
  keeping ??= recordAndExport();
  return keeping;
}

async function recordAndExport(): Promise<Written> {
  const files = await openEvidence(evidence);
  const letter = await files.put(streamOf(pdf(2_000)), { subject: null });
  await files.close();
  const store = await openSqliteStore(data, { mode: 'write' });
  const ledger = 'so-cai-thi-dua-lao-cai';
  const opening = { ledger, purpose: 'Thử', clock: 'simulated' } as const;
  await openLedger(store, opening, '2021-01-04T02:00:00.000Z');
  const { tryDeed } = openDeedStore(store);
  for (const each of inTime([...withLetter(letter.sha256, letter.bytes), disputesBloc])) {
    if (!(await tryDeed(each))) throw new Error(`${each.act} was to be recorded`);
  }
  await store.close();
  return exported('kn-1', kept);
}

export const copied = (name: string): string => {
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(kept, folder, { recursive: true });
  return folder;
};
export const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1));
export const pageOf = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** What a forger does who knows of the manifest: every hash in it anew. */
export function remadeManifest(folder: string): void {
  const paths = filesOf(folder).filter((path) => path !== 'manifest.json');
  const entries = paths.map((path) => entryOf({ path, bytes: readFileSync(join(folder, path)) }));
  writeFileSync(join(folder, 'manifest.json'), manifestBytes(1, entries));
}

export function changeText(folder: string, path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${from}`);
  writeFileSync(join(folder, path), after);
}

export const faultsOf = async (folder: string, noted: string | null = null) =>
  (await verifyCaseFile(folder, noted)).faults.map(({ at, reason }) => `${at} ${reason}`);

export const lines = (folder: string) =>
  readFileSync(join(folder, 'events.jsonl')).toString('utf8').trim().split('\n');
export const put = (folder: string, all: readonly string[]): void => {
  writeFileSync(join(folder, 'events.jsonl'), `${all.join('\n')}\n`);
  remadeManifest(folder);
};
