// Words about a person as sealed in events: opened in their own place under their own key, and nowhere else.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatum, sealDatum } from './sealed-datum.ts';

const [key, otherKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const place = Buffer.from('["ledger","blocYear-2021-k1",7,"beneficiary.person"]');
const words = Buffer.from('{"fullName":"Trần Thị Hồng"}');

describe('words sealed under a person’s key', () => {
  test('open to what they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array(), (plain, where) => {
        const opened = openDatum(key, where, sealDatum(key, where, plain));
        expect(opened && Buffer.from(opened)).toEqual(Buffer.from(plain));
      }),
      { numRuns: 100 },
    );
  });

  test('stand in the form that events have for ever', () => {
    const { ciphertext, commitment } = sealDatum(key, place, words);
    const bytes = Buffer.from(ciphertext, 'base64url');
    expect(ciphertext).toMatch(/^A[Q-Za-f][A-Za-z0-9_-]+$/);
    expect([bytes[0], bytes.length]).toEqual([1, 1 + 12 + 32 + words.length + 16]);
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(commitment).not.toBe(createHash('sha256').update(words).digest('hex'));
  });

  test('differ each time, so that nobody can tell that two are alike', () => {
    const [one, other] = [sealDatum(key, place, words), sealDatum(key, place, words)];
    expect(one.ciphertext).not.toBe(other.ciphertext);
    expect(one.commitment).not.toBe(other.commitment);
  });

  test('do not open in another place, under another key, or with another commitment', () => {
    const sealed = sealDatum(key, place, words);
    const elsewhere = Buffer.from('["ledger","blocYear-2021-k1",8,"beneficiary.person"]');
    expect(openDatum(key, elsewhere, sealed)).toBeNull();
    expect(openDatum(otherKey, place, sealed)).toBeNull();
    expect(openDatum(key, place, { ...sealed, commitment: '0'.repeat(64) })).toBeNull();
  });

  test('do not open where any byte was changed, or cut off', () => {
    const sealed = sealDatum(key, place, words);
    const bytes = Buffer.from(sealed.ciphertext, 'base64url');
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const ciphertext = changed.toString('base64url');
      expect(openDatum(key, place, { ...sealed, ciphertext })).toBeNull();
      const cut = bytes.subarray(0, at).toString('base64url');
      expect(openDatum(key, place, { ...sealed, ciphertext: cut })).toBeNull();
    }
  });
});
