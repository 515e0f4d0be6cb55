// A few words about one person as they stand in an event: sealed under the person's key, bound to their place, committed to.
//
// 0x01 ‖ IV (12 bytes) ‖ AES-256-GCM of (salt (32 bytes) ‖ plaintext) ‖ tag (16 bytes), in base64url, under a key that is
// derived from the person's. The commitment is the SHA-256 of salt ‖ plaintext: once the key is erased it tells nobody what
// was there, for the salt is inside; before that it proves the words to whoever is shown them with their salt.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

export interface SealedDatum {
  readonly ciphertext: string;
  /** Hex. */
  readonly commitment: string;
}

const version = 0x01;
const ivBytes = 12;
const saltBytes = 32;
const tagBytes = 16;
const leastBytes = 1 + ivBytes + saltBytes + tagBytes;

/** `place` is authenticated with the words: moved to another place they do not open. */
export function sealDatum(
  subjectKey: Uint8Array,
  place: Uint8Array,
  plaintext: Uint8Array,
): SealedDatum {
  const [iv, salt] = [randomBytes(ivBytes), randomBytes(saltBytes)];
  const salted = Buffer.concat([salt, plaintext]);
  const cipher = createCipheriv('aes-256-gcm', datumKey(subjectKey), iv, {
    authTagLength: tagBytes,
  });
  cipher.setAAD(place);
  const sealed = Buffer.concat([cipher.update(salted), cipher.final()]);
  const bytes = Buffer.concat([Buffer.of(version), iv, sealed, cipher.getAuthTag()]);
  return { ciphertext: bytes.toString('base64url'), commitment: commitmentOf(salted) };
}

/** The plaintext; null where it was changed, moved, or sealed under another key. */
export function openDatum(
  subjectKey: Uint8Array,
  place: Uint8Array,
  { ciphertext, commitment }: SealedDatum,
): Uint8Array | null {
  const bytes = Buffer.from(ciphertext, 'base64url');
  if (bytes.length < leastBytes || bytes[0] !== version) return null;
  const iv = bytes.subarray(1, 1 + ivBytes);
  const opener = createDecipheriv('aes-256-gcm', datumKey(subjectKey), iv, {
    authTagLength: tagBytes,
  });
  opener.setAAD(place);
  opener.setAuthTag(bytes.subarray(-tagBytes));
  const salted = opener.update(bytes.subarray(1 + ivBytes, -tagBytes));
  try {
    opener.final();
  } catch {
    return null;
  }
  return commitmentOf(salted) === commitment ? salted.subarray(saltBytes) : null;
}

/** Apart from the keys of files and of their names, which come from the same person's. */
function datumKey(subjectKey: Uint8Array): Uint8Array {
  return Buffer.from(hkdfSync('sha256', subjectKey, '', 'event datum v1', 32));
}

function commitmentOf(salted: Uint8Array): string {
  return createHash('sha256').update(salted).digest('hex');
}
