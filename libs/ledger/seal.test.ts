// Sealed events are chained, hashed as the standard tools hash, and open to what was sealed.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, NotCanonical } from './canonical.ts';
import { draftOf, firstMinute, metadataAt, sealedStream } from './fixture.contract.ts';
import { sha256Hex, uuidOfHash } from './hash.ts';
import { open, seal, Unreadable } from './seal.ts';

const start = { revision: -1, hash: null };
const place = { ledger: 'ledger-1', stream: 'a', after: start, metadata: metadataAt(firstMinute) };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a hash', () => {
  it('is the SHA-256 of the bytes in lower-case hexadecimal', () => {
    expect(sha256Hex(bytesOf('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
        expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });

  it('gives a UUID of version 8 that keeps its first 122 free bits', () => {
    expect(uuidOfHash('f'.repeat(64))).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff');
    expect(uuidOfHash('0'.repeat(64))).toBe('00000000-0000-8000-8000-000000000000');
    expect(uuidOfHash(sha256Hex(bytesOf('abc')))).toBe('ba7816bf-8f01-8fea-8141-40de5dae2223');
  });
});

describe('sealing', () => {
  it('chains the events of one append to each other and to the stream', () => {
    const [one, two] = seal([draftOf('one'), draftOf('two')], place);
    const after = { revision: 1, hash: two?.hash ?? null };
    const [three] = seal([draftOf('three')], { ...place, after });
    expect(one?.content).toMatchObject({ revision: 0, previous: null });
    expect(two?.content).toMatchObject({ revision: 1, previous: one?.hash });
    expect(three?.content).toMatchObject({ revision: 2, previous: two?.hash });
  });

  it('makes the bytes canonical and the id of their hash', () => {
    for (const { content, bytes, hash, id } of sealedStream('a', 5)) {
      expect(new TextDecoder().decode(bytes)).toBe(canonicalText(content));
      expect(hash).toBe(sha256Hex(bytes));
      expect(id).toBe(uuidOfHash(hash));
      expect(open(bytes)).toEqual(content);
    }
  });

  it('gives different ids to events that differ in anything', () => {
    const ids = [
      seal([draftOf('one')], place),
      seal([draftOf('two')], place),
      seal([draftOf('one')], { ...place, stream: 'b' }),
      seal([draftOf('one')], { ...place, ledger: 'ledger-2' }),
      seal([draftOf('one')], { ...place, metadata: metadataAt('2021-12-01T08:00:00.001Z') }),
    ].map(([event]) => event?.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuses what would not open again or is no evidence', () => {
    const refuse = (change: object, kind: typeof Unreadable | typeof NotCanonical): void => {
      expect(() => seal([draftOf('one')], { ...place, ...change })).toThrow(kind);
    };
    refuse({ ledger: '' }, Unreadable);
    refuse({ metadata: metadataAt('2021-12-01T15:00:00+07:00') }, Unreadable);
    refuse({ after: { revision: 0, hash: null } }, Unreadable);
    refuse({ after: { revision: -1, hash: 'a'.repeat(64) } }, Unreadable);
    const half = { type: 'noted', schema: 1, data: { points: 0.5 } };
    expect(() => seal([half], place)).toThrow(NotCanonical);
  });
});

describe('opening', () => {
  const [sealed] = seal([draftOf('one')], place);
  const content = sealed?.content ?? {};

  it.each([
    ['bytes that are not UTF-8', new Uint8Array([0xff, 0xfe])],
    ['bytes that are not JSON', bytesOf('{')],
    ['a byte order mark', bytesOf(`\ufeff${JSON.stringify(content)}`)],
    ['a list', bytesOf('[]')],
    ['a missing metadata', bytesOf(JSON.stringify({ ...content, metadata: undefined }))],
    ['data that is a list', bytesOf(JSON.stringify({ ...content, data: [] }))],
    ['a revision that is a text', bytesOf(JSON.stringify({ ...content, revision: '0' }))],
    ['a schema of 0', bytesOf(JSON.stringify({ ...content, schema: 0 }))],
    [
      'a previous that is no hash',
      bytesOf(JSON.stringify({ ...content, revision: 1, previous: 'x' })),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(() => open(bytes)).toThrow(Unreadable);
  });
});
