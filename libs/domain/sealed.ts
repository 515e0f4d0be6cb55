// Personal data in an event: sealed under the key of one person, which can be erased while the event stands for ever.
import { refuse } from './refusal.ts';
import { id, record, type Shape, type ShapeFaultCode } from './shape.ts';

/** A person in an event. The domain never opens it; what is sealed is a `Person` in canonical JSON. */
export interface Sealed {
  /** Opaque id of the person's key: the same person, the same subject. */
  readonly subject: string;
  /** Base64url of 0x01 ‖ IV (12 bytes) ‖ AES-256-GCM of (salt (32 bytes) ‖ plaintext) ‖ tag (16 bytes). */
  readonly ciphertext: string;
  /** Hex SHA-256 of salt ‖ plaintext. */
  readonly commitment: string;
}

/** What is sealed. */
export interface Person {
  readonly fullName: string;
  readonly position: string | null;
  readonly workplace: string | null;
}

/** Version 1 in base64url, then at least the 60 bytes of IV, salt and tag, at most 3 KiB in all. */
const ciphertextForm = /^A[Q-Za-f][A-Za-z0-9_-]{80,4094}$/;
const commitmentForm = /^[0-9a-f]{64}$/;

function spelled(form: RegExp): Shape<string, 'SEALED_INVALID'> {
  return (value, path, say) => {
    if (typeof value !== 'string' || !form.test(value)) say('SEALED_INVALID', path);
  };
}

export const sealedShape = record<Sealed, ShapeFaultCode | 'SEALED_INVALID'>({
  subject: id(),
  ciphertext: spelled(ciphertextForm),
  commitment: spelled(commitmentForm),
});

/** What is no sealed value may be a name in clear: it is refused before it is recorded for ever. */
export function checkSealed(sealed: Sealed, field: string): void {
  sealedShape(sealed, field, (_code, path) => refuse('SEALED_INVALID', path));
}
