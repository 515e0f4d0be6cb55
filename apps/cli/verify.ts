// `thidua verify`: recomputes every hash from the stored bytes and names the first event that does not fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { faultReasons, chainBlindSpots, compareHeads, openChain } from '../../libs/ledger/chain.ts';
import type { ChainEvent, ChainResult, HeadDifference, Heads } from '../../libs/ledger/chain.ts';
import { sha256Hex, uuidOfHash } from '../../libs/ledger/hash.ts';
import { open } from '../../libs/ledger/seal.ts';
import { Failure } from './failure.ts';
import { reading } from './ledger-reading.ts';
import type { CommonFlags } from './flags.ts';
import { printJson, printLines, progressBar } from './output.ts';

interface Flags extends CommonFlags {
  readonly export?: string;
  readonly heads?: string;
  readonly noteHeads?: string;
}

export async function verify(flags: Flags): Promise<void> {
  const noted = flags.heads === undefined ? null : readHeads(flags.heads);
  const source = flags.export;
  const result =
    source === undefined
      ? await reading(flags.data, async (store) => {
          const total = (await store.head())?.index ?? 0;
          return verifyAll(store.readAll(null), total, noted);
        })
      : await verifyAll(exported(source), 0, noted);
  const missing = noted === null ? [] : compareHeads(noted, result.heads);
  if (flags.noteHeads !== undefined && result.firstFault === null) {
    writeFileSync(
      flags.noteHeads,
      `${JSON.stringify(Object.fromEntries(result.heads), null, 1)}\n`,
    );
  }
  if (flags.json) printJson(jsonOf(result, missing));
  else printLines(linesOf(result, missing));
  if (result.firstFault !== null || missing.length > 0) {
    throw new Failure('Sổ cái không toàn vẹn.', 'The ledger is not intact.');
  }
}

async function verifyAll(
  events: AsyncIterable<ChainEvent>,
  total: number,
  noted: Heads | null,
): Promise<ChainResult> {
  const chain = openChain(noted ?? new Map());
  const bar = progressBar('Kiểm tra / Verifying');
  let count = 0;
  for await (const event of events) {
    count += 1;
    if (count % 1000 === 0) bar.update(count, Math.max(total, count));
    if (chain.add(event) !== null) break;
  }
  bar.stop();
  return chain.result();
}

/** An export's lines are the events' bytes; stream, revision and type come from the bytes themselves. */
async function* exported(file: string): AsyncIterable<ChainEvent> {
  let index = 0;
  for await (const line of createInterface({
    input: (await openFile(file)).createReadStream(),
    crlfDelay: Infinity,
  })) {
    if (line === '') continue;
    const bytes = Buffer.from(line);
    const { stream, revision, type } = contentOf(bytes, index);
    yield { stream, revision, type, bytes, index, id: uuidOfHash(sha256Hex(bytes)) };
    index += 1;
  }
}

function contentOf(bytes: Buffer, index: number) {
  try {
    return open(bytes);
  } catch (cause) {
    const failure = new Failure(
      `Dòng ${index + 1} của tệp không phải là một sự kiện.`,
      `Line ${index + 1} of the file is not an event.`,
    );
    failure.cause = cause;
    throw failure;
  }
}

function readHeads(file: string): Heads {
  const heads = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { revision: number; hash: string }
  >;
  return new Map(Object.entries(heads));
}

function jsonOf(result: ChainResult, missing: readonly HeadDifference[]): object {
  const { ledger, events, streams, firstFault } = result;
  const intact = firstFault === null && missing.length === 0;
  return { intact, ledger, events, streams, firstFault, missing, cannotSee: chainBlindSpots };
}

function linesOf(result: ChainResult, missing: readonly HeadDifference[]): readonly string[] {
  const { ledger, events, streams, firstFault } = result;
  const lines = [
    `Sổ cái / Ledger: ${ledger ?? '—'}`,
    `Đã kiểm tra / Verified: ${events} sự kiện / events, ${streams} luồng / streams`,
  ];
  if (firstFault) {
    const { stream, revision, index, reason } = firstFault;
    const { vi, en } = faultReasons[reason];
    lines.push(
      `Sai đầu tiên / First fault: ${stream}@${revision} (chỉ số / index ${index}): ${vi}`,
      `    ${en}`,
    );
  }
  for (const each of missing) lines.push(`Thiếu / Missing: ${JSON.stringify(each)}`);
  if (!firstFault && missing.length === 0) lines.push('Toàn vẹn / Intact.');
  return [...lines, '', chainBlindSpots.vi, chainBlindSpots.en];
}
