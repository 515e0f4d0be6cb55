// Evidence files over HTTP: uploads and downloads against bare Fastify that streams to the disk, syncs and streams back.
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { BenchRun } from './bench-run.ts';
import { atLeast, type Figure, shown } from './figure.ts';
import { compete } from './rounds.ts';
import { buildServer, type Process, startPeer, startServer } from './server-process.ts';

const kiB = 1024;
const miB = 1024 * kiB;

interface Size {
  readonly name: string;
  readonly bytes: number;
  /** Files a round, and clients that send or fetch them. */
  readonly files: number;
  readonly clients: number;
}

const sizes: readonly Size[] = [
  { name: '64 KiB', bytes: 64 * kiB, files: 128, clients: 8 },
  { name: '1 MiB', bytes: miB, files: 32, clients: 4 },
  { name: '20 MiB', bytes: 20 * miB, files: 4, clients: 2 },
];

export async function benchEvidence(run: BenchRun): Promise<readonly Figure[]> {
  buildServer();
  const server = await startServer(run.folders.next());
  const peer = await startPeer('files.ts', run.folders.next());
  const figures: Figure[] = [];
  try {
    for (const size of sizes) figures.push(await uploading(run, { server, peer }, size));
    for (const size of sizes) figures.push(await downloading(run, { server, peer }, size));
  } finally {
    await peer.stop();
    await server.stop();
  }
  return figures;
}

interface Both {
  readonly server: Process;
  readonly peer: Process;
}

const roundsMax = 7;

async function uploading(run: BenchRun, { server, peer }: Both, size: Size): Promise<Figure> {
  const bodies = bodiesOf(size);
  const { ours, bound, ratio } = await compete(Math.min(run.rounds, roundsMax), {
    ours: () => paceOfUploads(server.url, size, bodies),
    bound: () => paceOfUploads(peer.url, size, bodies),
  });
  return figureOf('upload', size, { ours, bound, ratio });
}

async function downloading(run: BenchRun, { server, peer }: Both, size: Size): Promise<Figure> {
  const body = bodiesOf(size).next().value;
  const [here, there] = [await upload(server.url, body), await upload(peer.url, body)];
  const { ours, bound, ratio } = await compete(Math.min(run.rounds, roundsMax), {
    ours: () => paceOf(size, () => download(server.url, here, size)),
    bound: () => paceOf(size, () => download(peer.url, there, size)),
  });
  return figureOf('download', size, { ours, bound, ratio });
}

function figureOf(
  what: string,
  { name, files, clients }: Size,
  { ours, bound, ratio }: { readonly ours: number; readonly bound: number; readonly ratio: number },
): Figure {
  return {
    figure: `${what} of files of ${name} by ${clients} clients, against a bare Fastify stream to and from the disk with fsync`,
    goal: atLeast(0.6),
    value: ratio,
    measured: `${shown(ours)} MB/s against ${shown(bound)} MB/s`,
    told:
      what === 'upload'
        ? 'hashed, its type told, stored once'
        : `checked by piece, ${files} a round`,
  };
}

/** No two alike: a file that is there already is stored no second time. */
function* bodiesOf({ bytes }: Size): Generator<Buffer, never, undefined> {
  const body = randomBytes(bytes);
  for (;;) {
    body.write('%PDF-1.7\n');
    randomBytes(16).copy(body, 16);
    yield Buffer.from(body);
  }
}

/** Megabytes a second, of so many files in the hands of so many clients. */
async function paceOf(
  { bytes, files, clients }: Size,
  one: () => Promise<unknown>,
): Promise<number> {
  let left = files;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await one();
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, work));
  return (files * bytes) / 1_000 / (performance.now() - started);
}

/** The bodies are made before the clock starts. */
function paceOfUploads(
  url: string,
  size: Size,
  bodies: Generator<Buffer, never, undefined>,
): Promise<number> {
  const ready = Array.from({ length: size.files }, () => bodies.next().value);
  return paceOf(size, () => upload(url, ready.pop() as Buffer));
}

const agent = new Agent({ keepAlive: true });
const board = { 'x-actor-account': 'tk-board', 'x-actor-role': 'board' };

interface Given {
  readonly status: number;
  readonly bytes: number;
  readonly text: string;
}

function exchange(url: string, method: 'GET' | 'POST', body: Buffer | null): Promise<Given> {
  return new Promise((resolve, reject) => {
    const sized = body === null ? {} : { 'content-length': body.length };
    const headers = { ...board, 'content-type': 'application/pdf', ...sized };
    const sending = request(url, { method, agent, headers }, (response) => {
      let bytes = 0;
      let text = '';
      response.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes < 1_000) text += part.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, text }));
      response.on('error', reject);
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Answers what the file is asked for by. */
async function upload(url: string, body: Buffer): Promise<string> {
  const { status, text } = await exchange(`${url}/evidence`, 'POST', body);
  if (status !== 201) throw new Error(`an upload was answered ${status}: ${text}`);
  return (JSON.parse(text) as { readonly sha256: string }).sha256;
}

async function download(url: string, name: string, { bytes: expected }: Size): Promise<void> {
  const { status, bytes } = await exchange(`${url}/evidence/${name}`, 'GET', null);
  if (status !== 200 || bytes !== expected)
    throw new Error(`a download was answered ${status} with ${bytes} bytes`);
}
