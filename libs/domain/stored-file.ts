// A stored file: what an event says of a file in the evidence store, and the form in which it says it.
import { refuse } from './refusal.ts';
import { id, orNull, record, text, whole, type Shape, type ShapeFaultCode } from './shape.ts';

/** The stored bytes, named by their SHA-256 (hex): of the ciphertext where the file is personal. */
export interface EvidenceContent {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Told from the content before any encryption, never the sender's claim. */
  readonly mediaType: string;
}

/** Whether the bytes are stored is no fact of the ledger: the edge looks for them before the decision. */
export interface StoredFile extends EvidenceContent {
  /** What the clerk calls it, 1 to 200 characters; null where a name would tell a person's. */
  readonly name: string | null;
  /** Opaque id of the person whose key the bytes are encrypted with; null: they are not personal. */
  readonly subject: string | null;
}

/** 1 GiB: more than any file that is taken in. */
const sizeBytesMax = 1024 * 1024 * 1024;

const sha256Form = /^[0-9a-f]{64}$/;

type Code = ShapeFaultCode | 'CONTENT_HASH_INVALID';

const sha256: Shape<string, Code> = (value, path, say) => {
  if (!isHash(value)) say('CONTENT_HASH_INVALID', path);
};

export const storedFileShape: Shape<StoredFile, Code> = record<StoredFile, Code>({
  sha256,
  sizeBytes: whole(0, sizeBytesMax),
  mediaType: text(100),
  name: orNull(text(200)),
  subject: orNull(id()),
});

function isHash(value: unknown): value is string {
  return typeof value === 'string' && sha256Form.test(value);
}

/** A file is named by a hash; without one it names nothing. */
export function checkFile(file: EvidenceContent | null, field: string): void {
  if (file) checkHash(file.sha256, `${field}.sha256`);
}

export function checkHash(hash: string, field: string): void {
  if (!isHash(hash)) refuse('CONTENT_HASH_INVALID', field);
}
