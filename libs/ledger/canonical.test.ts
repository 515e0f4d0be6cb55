// Canonical bytes are those of RFC 8785, for what evidence may hold and nothing else.
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText, depthMax, NotCanonical } from './canonical.ts';

const text = fc.string({ unit: 'grapheme' }).map((any) => any.normalize('NFC'));
const safeInteger = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const { value: evidence } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.constant(null), fc.boolean(), safeInteger, text),
  value: fc.oneof(
    { maxDepth: 5 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 6 }),
  ),
}));

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

describe('the canonical form', () => {
  it('is that of the canonicalize package, for everything that evidence may hold', () => {
    fc.assert(
      fc.property(evidence, (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back as the same value, and its text is then the same again', () => {
    fc.assert(
      fc.property(evidence, (value) => {
        const again: unknown = JSON.parse(canonicalText(value));
        expect(canonicalText(again)).toBe(canonicalText(value));
      }),
    );
  });

  it('does not depend on the order in which fields were set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 8 }), (keys) => {
        const forth = Object.fromEntries(keys.map((key) => [key, 1]));
        const back = Object.fromEntries(keys.toReversed().map((key) => [key, 1]));
        expect(canonicalText(back)).toBe(canonicalText(forth));
      }),
    );
  });

  it('orders keys by UTF-16 code units and escapes as RFC 8785 says', () => {
    const value = { '€': 1, '\r': 2, '1': 3, '😀': 4, '\u0080': 5, ö: 6 };
    expect(canonicalText(value)).toBe('{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4}');
    expect(canonicalText('"\\\b\f\n\r\t\u0000\u001f\u007f/')).toBe(
      '"\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u007f/"',
    );
  });

  it('is written as UTF-8', () => {
    expect(canonicalBytes({ đơn: 'vị' })).toEqual(new TextEncoder().encode('{"đơn":"vị"}'));
  });

  it.each([
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['a hole in an array', [1, , 2]], // oxlint-disable-line no-sparse-arrays
    ['a fraction', 0.5],
    ['an integer that is not safe', 2 ** 53],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a boxed string', Object('a')],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a string that is not in NFC', 'e\u0302'],
    ['a key that is not in NFC', { 'e\u0302': 1 }],
    ['nesting beyond the limit', nested(depthMax + 1)],
  ])('is refused to %s', (_, value) => {
    expect(() => canonicalText(value)).toThrow(NotCanonical);
    expect(() => canonicalText([value])).toThrow(NotCanonical);
  });

  it('is refused to a value that holds itself', () => {
    const ring: unknown[] = [];
    ring.push(ring);
    expect(() => canonicalText(ring)).toThrow(NotCanonical);
  });

  it('is given to nesting at the limit', () => {
    expect(canonicalText(nested(depthMax))).toBe(`${'['.repeat(depthMax)}1${']'.repeat(depthMax)}`);
  });
});
