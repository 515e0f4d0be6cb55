// Measures the store against the bare disk: for benchmarks, which show it beside their other figures.
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { openKeys } from './keys.ts';

/** Milliseconds, medians over the rounds. */
export interface EvidenceTimes {
  /** Streamed to a file, which is then synced. */
  readonly bareWriteMs: number;
  readonly putMs: number;
  readonly sealedPutMs: number;
  readonly bareReadMs: number;
  readonly readMs: number;
  readonly sealedReadMs: number;
}

const streamedBytes = 64 * 1024;

/** Writes and reads files of a size in an empty folder, taking turns, each round with other bytes. */
export async function measureEvidence(
  folder: string,
  { bytes, rounds }: { readonly bytes: number; readonly rounds: number },
): Promise<EvidenceTimes> {
  const keys = await openKeys(join(folder, 'keys'));
  const store = await openEvidence(join(folder, 'evidence'), ordinaryLimits, keys);
  try {
    const times: EvidenceTimes[] = [];
    for (let round = 0; round < rounds; round += 1)
      times.push(await measureRound(store, join(folder, `bare-${round}`), bytes));
    const median = (of: keyof EvidenceTimes): number =>
      times.map((each) => each[of]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    return {
      bareWriteMs: median('bareWriteMs'),
      putMs: median('putMs'),
      sealedPutMs: median('sealedPutMs'),
      bareReadMs: median('bareReadMs'),
      readMs: median('readMs'),
      sealedReadMs: median('sealedReadMs'),
    };
  } finally {
    await store.close();
  }
}

async function measureRound(
  store: EvidenceStore,
  bareFile: string,
  bytes: number,
): Promise<EvidenceTimes> {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]).subarray(0, bytes);
  const bareWriteMs = await timed(() => writeBare(bareFile, content));
  let [plain, sealed] = ['', ''];
  const putMs = await timed(async () => {
    plain = (await store.put(streamed(content), { subject: null })).sha256;
  });
  const sealedPutMs = await timed(async () => {
    sealed = (await store.put(streamed(content), { subject: 'measured' })).sha256;
  });
  const readAll = async (sha256: string): Promise<void> => drain((await store.read(sha256)).stream);
  return {
    bareWriteMs,
    putMs,
    sealedPutMs,
    bareReadMs: await timed(() => drain(createReadStream(bareFile))),
    readMs: await timed(() => readAll(plain)),
    sealedReadMs: await timed(() => readAll(sealed)),
  };
}

async function writeBare(file: string, content: Uint8Array): Promise<void> {
  await pipeline(Readable.from(streamed(content)), createWriteStream(file));
  await using handle = await open(file, 'r+');
  await handle.sync();
}

async function* streamed(content: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let from = 0; from < content.length; from += streamedBytes)
    yield content.subarray(from, from + streamedBytes);
}

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const part of stream) if (part === undefined) return;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
