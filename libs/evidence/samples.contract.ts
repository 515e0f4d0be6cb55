// Small real files of each kind for tests, built byte by byte, and streams of them.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { EvidenceRefused } from './refusals.ts';

export function utf8(text: string): Buffer {
  return Buffer.from(text);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes as an upload brings them. */
export async function* streamOf(
  bytes: Uint8Array,
  partBytes = 10_000,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let from = 0; from < bytes.length; from += partBytes)
    yield bytes.subarray(from, from + partBytes);
}

export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(Uint8Array.from(part));
  return Buffer.concat(parts);
}

/** Every file under the folder but the lock. */
export function filesIn(where: string): readonly string[] {
  return readdirSync(where, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('lock'))
    .map((entry) => entry.name)
    .toSorted();
}

/** The refusal that work ends in; a test that gets none fails. */
export async function refusalOf(work: Promise<unknown>): Promise<EvidenceRefused> {
  const ended = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (ended instanceof EvidenceRefused) return ended;
  throw new Error('not refused', { cause: ended });
}

/** The same bytes for the same length and seed, and no two parts alike. */
export function fill(length: number, seed = 1): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let state = seed;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

export function pdf(length: number, seed = 1): Buffer {
  return Buffer.concat([utf8('%PDF-1.7\n'), fill(length, seed)]).subarray(0, length);
}

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const jpeg = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex'),
  fill(64),
  Buffer.from('ffd9', 'hex'),
]);

/** An archive of stored (not compressed) entries, in their order. */
export function zip(entries: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const [name, content] of entries) {
    const [nameBytes, bytes] = [utf8(name), utf8(content)];
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(nameBytes.length, 0);
    const version = Buffer.from('14000000000000000000', 'hex');
    const local = Buffer.concat([
      utf8('PK\u0003\u0004'),
      version,
      sizes,
      lengths,
      nameBytes,
      bytes,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(position, 10);
    const from = Buffer.from('1400', 'hex');
    directory.push(
      Buffer.concat([utf8('PK\u0001\u0002'), from, version, sizes, lengths, place, nameBytes]),
    );
    locals.push(local);
    position += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(position, 12);
  return Buffer.concat([...locals, ...directory, utf8('PK\u0005\u0006'), end]);
}

export function officeXml(contentType: string, contentTypesLast = false): Buffer {
  const types = [
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types><Override PartName="/a.xml" ContentType="${contentType}.main+xml"/></Types>`,
  ] as const;
  const parts = [
    ['_rels/.rels', '<Relationships/>'],
    ['word/document.xml', `<w:document>${'Báo cáo '.repeat(50)}</w:document>`],
  ] as const;
  return zip(contentTypesLast ? [...parts, types] : [types, ...parts]);
}

export function openDocument(type: string): Buffer {
  return zip([
    ['mimetype', type],
    ['content.xml', '<office:document-content/>'],
  ]);
}

/** A compound file whose root holds streams and, within a storage "ObjectPool", others. */
export function compound(inRoot: readonly string[], within: readonly string[] = []): Buffer {
  const none = 0xffffffff;
  const entry = (name: string, type: number, links: readonly [number, number]): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 0, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, 64);
    bytes[66] = type;
    bytes.writeUInt32LE(none, 68);
    bytes.writeUInt32LE(links[0], 72);
    bytes.writeUInt32LE(links[1], 76);
    return bytes;
  };
  const names = [...inRoot, ...(within.length > 0 ? ['ObjectPool'] : [])];
  const siblings = names.map((name, index) => {
    const right = index + 1 < names.length ? index + 2 : none;
    const isPool = within.length > 0 && index === names.length - 1;
    return entry(name, isPool ? 1 : 2, [right, isPool ? names.length + 1 : none]);
  });
  const inner = within.map((name, index) =>
    entry(name, 2, [index + 1 < within.length ? names.length + 2 + index : none, none]),
  );
  const entries = Buffer.concat([entry('Root Entry', 5, [none, 1]), ...siblings, ...inner]);
  const sectors = Math.ceil(entries.length / 512);
  const directory = Buffer.concat([entries, Buffer.alloc(sectors * 512 - entries.length)]);
  const header = Buffer.alloc(512, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  // The table of sectors stands first, the directory after it.
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors; sector += 1)
    table.writeUInt32LE(sector === sectors ? 0xfffffffe : sector + 1, sector * 4);
  return Buffer.concat([header, table, directory]);
}

export const mail = utf8(
  'Received: from mx.example\r\n by mail.example\r\nFrom: So Noi vu <snv@example>\r\nTo: don vi <dv@example>\r\nSubject: =?utf-8?Q?B=C3=A1o_c=C3=A1o?=\r\nDate: Mon, 6 Dec 2021 08:00:00 +0700\r\nMIME-Version: 1.0\r\n\r\nKính gửi\r\n',
);
