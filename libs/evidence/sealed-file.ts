// The form of a file with personal data on the disk: AES-256-GCM in chunks, readable from any place.
//
// It is the STREAM construction as in Tink's AES-GCM-HKDF streaming: a header (magic, size of a chunk, salt), then chunks
// of 64 KiB of content, each sealed with its own tag. Key and nonce prefix of a file come by HKDF-SHA256 from the
// subject's key and the salt, and bind the header; a chunk's nonce is prefix ‖ number ‖ 1 for the last chunk, else 0. So a
// changed, missing, repeated or swapped chunk does not open, nor does a file that was cut at a chunk's end.
//
// The salt is the content's HMAC under the subject's key. The same content of the same subject therefore becomes the same
// bytes and is stored once; two contents never share a key, so no nonce is ever used twice. Nobody without the subject's
// key can tell from the stored bytes what the content is, or that two persons have the same one.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type Hmac,
} from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readAt } from './folder.ts';
import { DamagedPiece, type Pieces } from './pieces.ts';

export const chunkBytes = 64 * 1024;
const tagBytes = 16;
const saltBytes = 32;
const magic = Buffer.from('TDKTSEAL1\0\0\0', 'latin1');
/** Magic, size of a chunk, salt. */
export const headerBytes = magic.length + 4 + saltBytes;

/** Seals and opens the chunks of one file. */
export interface FileCipher {
  readonly header: Uint8Array;
  readonly seal: (index: number, isLast: boolean, content: Uint8Array) => Uint8Array;
  /** @throws DamagedPiece */
  readonly open: (index: number, isLast: boolean, sealed: Uint8Array) => Uint8Array;
}

export function fileCipher(subjectKey: Uint8Array, salt: Uint8Array): FileCipher {
  const header = Buffer.alloc(headerBytes);
  header.set(magic);
  header.writeUInt32BE(chunkBytes, magic.length);
  header.set(salt, magic.length + 4);
  const derived = Buffer.from(hkdfSync('sha256', subjectKey, salt, header, 39));
  const key = derived.subarray(0, 32);
  const nonceOf = (index: number, isLast: boolean): Uint8Array => {
    const nonce = Buffer.alloc(12);
    nonce.set(derived.subarray(32));
    nonce.writeUInt32BE(index, 7);
    nonce[11] = isLast ? 1 : 0;
    return nonce;
  };
  return {
    header,
    seal: (index, isLast, content) => {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast));
      return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    },
    open: (index, isLast, sealed) => {
      if (sealed.length < tagBytes) throw new DamagedPiece(`chunk ${index} is cut off`);
      const options = { authTagLength: tagBytes };
      const opener = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast), options);
      opener.setAuthTag(sealed.subarray(-tagBytes));
      const content = opener.update(sealed.subarray(0, -tagBytes));
      try {
        opener.final();
      } catch (cause) {
        throw new DamagedPiece(`chunk ${index} does not open`, { cause });
      }
      return content;
    },
  };
}

/** Starts the HMAC that becomes a file's salt. */
export function contentMac(subjectKey: Uint8Array): Hmac {
  const key = hkdfSync('sha256', subjectKey, '', 'evidence content v1', 32);
  return createHmac('sha256', Buffer.from(key));
}

/** Header and sealed chunks. One chunk is held back until it is known whether it is the last. */
export async function* sealAll(
  cipher: FileCipher,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield cipher.header;
  let index = 0;
  const held = Buffer.alloc(chunkBytes);
  let filled = 0;
  for await (const bytes of content) {
    for (let from = 0; from < bytes.length;) {
      if (filled === chunkBytes) {
        yield cipher.seal(index, false, held);
        index += 1;
        filled = 0;
      }
      const part = bytes.subarray(from, from + chunkBytes - filled);
      held.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  yield cipher.seal(index, true, held.subarray(0, filled));
}

/** How much content so many stored bytes hold; null where no sealed file has that size. */
export function contentBytesIn(storedBytes: number): number | null {
  const sealed = storedBytes - headerBytes;
  if (sealed < tagBytes) return null;
  const chunks = Math.ceil(sealed / (chunkBytes + tagBytes));
  const content = sealed - chunks * tagBytes;
  return content < 0 || (chunks > 1 && content <= (chunks - 1) * chunkBytes) ? null : content;
}

/** The content of a sealed file in pieces. @throws DamagedPiece where the file is none, or the key is not its own */
export async function sealedPieces(
  handle: FileHandle,
  storedBytes: number,
  subjectKey: Uint8Array,
): Promise<Pieces> {
  const header = await readAt(handle, 0, headerBytes);
  const contentBytes = contentBytesIn(storedBytes);
  const cipher = fileCipher(subjectKey, header.subarray(magic.length + 4));
  if (contentBytes === null || !Buffer.from(cipher.header).equals(header))
    throw new DamagedPiece('this is no sealed file');
  const last = Math.max(0, Math.ceil(contentBytes / chunkBytes) - 1);
  return {
    contentBytes,
    pieceBytes: chunkBytes,
    read: async (index) => {
      const position = headerBytes + index * (chunkBytes + tagBytes);
      const length = Math.min(chunkBytes + tagBytes, storedBytes - position);
      return cipher.open(index, index === last, await readAt(handle, position, length));
    },
  };
}

/**
 * A short text under a subject's key, bound to the file that it belongs to. Its salt is random: one file may be given
 * different names, and no two texts may share a nonce.
 */
export function sealText(subjectKey: Uint8Array, sha256: string, text: string): string {
  const salt = randomBytes(saltBytes);
  const sealed = fileCipher(textKey(subjectKey, sha256), salt).seal(0, true, Buffer.from(text));
  return Buffer.concat([salt, sealed]).toString('base64');
}
/** @throws DamagedPiece */
export function openText(subjectKey: Uint8Array, sha256: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const cipher = fileCipher(textKey(subjectKey, sha256), bytes.subarray(0, saltBytes));
  return Buffer.from(cipher.open(0, true, bytes.subarray(saltBytes))).toString();
}
function textKey(subjectKey: Uint8Array, sha256: string): Uint8Array {
  return Buffer.from(hkdfSync('sha256', subjectKey, sha256, 'evidence name v1', 32));
}
