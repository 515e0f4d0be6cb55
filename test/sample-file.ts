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
export const sampleFile = namedAs(samplePdf(), 'application/pdf');

const textsOf01 = { overview: 'Thuận lợi là cơ bản.', tasks: 'Tiếp tục phát động thi đua.' };
const textsOf02 = { characteristics: 'Khối có ba đơn vị.', pact: 'Một đơn vị chưa ký.' };

/** The words of the sample reports by form 01 and by form 02, as reports name them; uploaded with the file above. */
export const memberNarrative = narrativeNamed(textsOf01);
export const blocNarrative = narrativeNamed(textsOf02);

function narrativeNamed(texts: Readonly<Record<string, string>>) {
  const file = namedAs(narrativeOf(texts), 'application/vnd.thidua.narrative+json');
  return { file, sections: Object.keys(texts) } as const;
}

/** The file of a report's words. */
export function narrativeOf(sections: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(JSON.stringify({ form: 1, sections }));
}

function namedAs(bytes: Buffer, mediaType: string) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, sizeBytes: bytes.length, mediaType } as const;
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
  for (const texts of [textsOf01, textsOf02]) {
    await stored(url, narrativeOf(texts), { type: 'application/json' });
  }
}
