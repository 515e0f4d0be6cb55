// A small real file for tests, uploaded as a client does: what acts may name once it is there.
import { createHash } from 'node:crypto';
import { board, headersOf, type Acting } from './server-client.ts';

/** A PDF as far as its first bytes tell; another seed is another file. */
export function samplePdf(seed = 'một', length = 1_000): Buffer {
  const bytes = Buffer.alloc(length, 'ho so ');
  bytes.write(`%PDF-1.7\n${seed}\n`);
  return bytes;
}

/** The file that inputs name: `uploadSample` must have been called before. */
export const sampleFile = namedAs(samplePdf());

function namedAs(bytes: Buffer) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, sizeBytes: bytes.length, mediaType: 'application/pdf' } as const;
}

export interface Upload {
  readonly name?: string;
  readonly type?: string;
  readonly subject?: string;
  readonly acting?: Acting | null;
}

export function upload(
  url: string,
  body: Uint8Array | ReadableStream,
  { name, type = 'application/pdf', subject, acting = board }: Upload = {},
): Promise<Response> {
  const named = name === undefined ? {} : { 'x-file-name': encodeURIComponent(name) };
  const personal = subject === undefined ? {} : { 'x-file-subject': subject };
  return fetch(`${url}/evidence`, {
    method: 'POST',
    headers: { 'content-type': type, ...named, ...personal, ...(acting ? headersOf(acting) : {}) },
    body: body as NonNullable<RequestInit['body']>,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
}

/** What the server answers to an upload. */
export interface Uploaded {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly name: string | null;
  readonly subject: string | null;
}

/** Uploads what ought to be taken. */
export async function stored(url: string, body: Uint8Array, about: Upload = {}): Promise<Uploaded> {
  const response = await upload(url, body, about);
  if (response.status !== 201) throw new Error(await response.text());
  return (await response.json()) as Uploaded;
}

export async function uploadSample(url: string): Promise<void> {
  await stored(url, samplePdf());
}
