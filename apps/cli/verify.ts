// `thidua verify`: recomputes every hash from the stored bytes and names the first event that does not fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { faultReasons, chainBlindSpots, compareHeads, openChain } from '../../libs/ledger/chain.ts';
import type {
  ChainEvent,
  ChainResult,
  Head,
  HeadDifference,
  Heads,
} from '../../libs/ledger/chain.ts';
import { verifyCase } from './case-file.ts';
import { Answered, Failure } from './failure.ts';
import { chainEventOf, linesOfBytes, readExportLine } from '../../libs/event-store/export-lines.ts';
import { countOf, reading } from './ledger-reading.ts';
import {
  addNamed,
  checkEvidence,
  evidenceLines,
  foldersOf,
  isWhole,
  noHashes,
  type FolderFlags,
  type NamedHashes,
} from './evidence-folders.ts';
import type { CommonFlags } from './flags.ts';
import { printJson, printLines, progressBar } from './output.ts';

interface Flags extends CommonFlags, FolderFlags {
  readonly export?: string;
  readonly case?: string;
  readonly noted?: string;
  readonly heads?: string;
  readonly noteHeads?: string;
}

export async function verify(flags: Flags): Promise<void> {
  if (flags.case !== undefined) return verifyCase(flags.case, flags);
  const noted = flags.heads === undefined ? null : readHeads(flags.heads);
  const source = flags.export;
  const named = noHashes();
  const result =
    source === undefined
      ? await reading(flags, async (store) =>
          verifyAll(store.readAll(null), await countOf(store, flags), { noted, named }),
        )
      : await verifyAll(exported(source), null, { noted, named });
  // Behind a fault nothing was read, so a head that was not met there is not said to be missing.
  const missing =
    noted === null || result.firstFault !== null ? [] : compareHeads(noted, result.heads);
  if (result.events === 0 && result.firstFault === null) {
    throw new Failure('Không có sự kiện nào để kiểm tra.', 'There is no event to verify.');
  }
  // An export goes without its files; and behind a fault nobody knows what was named.
  const evidence =
    source === undefined && result.firstFault === null
      ? await checkEvidence(foldersOf(flags).evidence, named)
      : null;
  const areFilesWhole = evidence === null || isWhole(evidence);
  const intact = result.firstFault === null && missing.length === 0;
  // Heads of a ledger that lost something would cover the loss up; and what was noted once is never written over.
  if (flags.noteHeads !== undefined && intact) {
    const heads = JSON.stringify(Object.fromEntries(result.heads), null, 1);
    writeFileSync(flags.noteHeads, `${heads}\n`, { flag: 'wx' });
  }
  if (flags.json) printJson({ ...jsonOf(result, missing), evidence });
  else
    printLines([
      ...(evidence === null ? [] : evidenceLines(evidence)),
      ...linesOf(result, missing),
    ]);
  if (!intact || !areFilesWhole) {
    const [vi, en] = intact ? filesNotWhole : notIntact;
    throw flags.json ? new Answered(vi, en) : new Failure(vi, en);
  }
}

const notIntact = ['Sổ cái không toàn vẹn.', 'The ledger is not intact.'] as const;
const filesNotWhole = [
  'Sổ cái toàn vẹn, nhưng có tệp kiểm chứng bị mất hoặc hỏng.',
  'The ledger is intact, but evidence files are missing or damaged.',
] as const;

async function verifyAll(
  events: AsyncIterable<ChainEvent>,
  total: number | null,
  { noted, named }: { readonly noted: Heads | null; readonly named: NamedHashes },
): Promise<ChainResult> {
  const chain = openChain(noted ?? new Map());
  const bar = progressBar('Kiểm tra / Verifying');
  let count = 0;
  for await (const event of events) {
    count += 1;
    if (count % 1000 === 0) bar.update(count, total);
    if (chain.add(event) !== null) break;
    addNamed(named, event.bytes);
  }
  bar.stop();
  return chain.result();
}

async function* exported(file: string): AsyncIterable<ChainEvent> {
  let index = 0;
  for await (const line of linesOfBytes((await openFile(file)).createReadStream())) {
    const read = readExportLine(line);
    if (read === null) throw noExportLine(index + 1);
    yield chainEventOf(read, index);
    index += 1;
  }
}

function noExportLine(line: number): Failure {
  return new Failure(
    `Dòng ${line} của tệp không phải là một dòng của bản xuất sổ cái.`,
    `Line ${line} of the file is not a line of an export of a ledger.`,
  );
}

function readHeads(file: string): Heads {
  const text = readFileSync(file, 'utf8');
  const broken = () =>
    new Failure(
      `Tệp ${file} không phải là tệp ghi các sự kiện cuối luồng (tạo bằng verify --note-heads).`,
      `The file ${file} holds no noted heads (verify --note-heads writes them).`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken();
  const heads = Object.entries(value as Readonly<Record<string, unknown>>);
  const noted = new Map<string, Head>();
  for (const [stream, head] of heads) {
    if (!isHead(head)) throw broken();
    noted.set(stream, head);
  }
  return noted;
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, hash } = value as Partial<Record<keyof Head, unknown>>;
  return (
    Number.isSafeInteger(revision) &&
    Number(revision) >= 0 &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash)
  );
}

function jsonOf(result: ChainResult, missing: readonly HeadDifference[]): object {
  const { ledger, events, streams, firstFault } = result;
  const intact = firstFault === null && missing.length === 0;
  return { intact, ledger, events, streams, firstFault, missing, cannotSee: chainBlindSpots };
}

const differenceWords: Readonly<Record<HeadDifference['kind'], readonly [string, string]>> = {
  'lost-stream': ['Mất cả luồng đã ghi nhận đến', 'Lost, a whole stream noted up to'],
  'lost-tail': ['Mất các sự kiện cuối, đã ghi nhận đến', 'Lost, the tail of a stream noted up to'],
  rewritten: ['Sự kiện cuối đã bị viết lại', 'Rewritten, the noted head'],
};

function linesOf(result: ChainResult, missing: readonly HeadDifference[]): readonly string[] {
  const { ledger, events, streams, firstFault } = result;
  const lines = [
    `Sổ cái / Ledger: ${ledger ?? '—'}`,
    `Đã kiểm tra / Verified: ${events} sự kiện / events, ${streams} luồng / streams`,
  ];
  if (firstFault) {
    const { stream, revision, index, reason } = firstFault;
    const { vi, en } = faultReasons[reason];
    const place = stream === '' ? `dòng / line ${index + 1}` : `${stream}@${revision}`;
    lines.push(
      `Sai đầu tiên / First fault: ${place} (chỉ số / index ${index}): ${vi}`,
      `    ${en}`,
    );
  }
  for (const { stream, kind, noted, now } of missing) {
    const [vi, en] = differenceWords[kind];
    const left = now === null ? '' : `; còn đến / now up to @${now.revision}`;
    lines.push(`${vi} / ${en}: ${stream}@${noted.revision}${left}`);
  }
  if (!firstFault && missing.length === 0) lines.push('Toàn vẹn / Intact.');
  return [...lines, '', chainBlindSpots.vi, chainBlindSpots.en];
}
