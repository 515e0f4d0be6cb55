// What an event says of files, people, money and counts: what fits the form, and what is refused.
import { describe, expect, test } from 'vitest';
import { dong, sumDong, type Dong } from './money.ts';
import { count, isNoMoreThan, peopleCount, type Count, type PeopleCount } from './people-count.ts';
import { checkSealed, sealedShape, type Person, type Sealed } from './sealed.ts';
import { judge, type Shape } from './shape.ts';
import {
  checkFile,
  storedFileShape,
  type EvidenceContent,
  type StoredFile,
} from './stored-file.ts';

function faultsOf<T, Code extends string>(shape: Shape<T, Code>, value: unknown) {
  return judge(shape, value).faults;
}

describe('a stored file', () => {
  const content: EvidenceContent = {
    sha256: 'a'.repeat(64),
    sizeBytes: 1_000,
    mediaType: 'application/pdf',
  };
  const file: StoredFile = { ...content, name: 'Biên bản.pdf', subject: null };

  test('fits its form, with or without a name', () => {
    expect(faultsOf(storedFileShape, file)).toEqual([]);
    expect(faultsOf(storedFileShape, { ...file, name: null, subject: 'nguoi-0001' })).toEqual([]);
  });

  test.each([
    ['CONTENT_HASH_INVALID', '.sha256', { sha256: 'A'.repeat(64) }],
    ['CONTENT_HASH_INVALID', '.sha256', { sha256: 'a'.repeat(63) }],
    ['NUMBER_INVALID', '.sizeBytes', { sizeBytes: -1 }],
    ['TEXT_EMPTY', '.mediaType', { mediaType: ' ' }],
    ['TEXT_TOO_LONG', '.name', { name: 'ă'.repeat(201) }],
    ['ID_INVALID', '.subject', { subject: 'Nguyễn Văn An' }],
  ])('is no file: %s at %s', (code, path, change) => {
    expect(faultsOf(storedFileShape, { ...file, ...change })).toEqual([{ code, path }]);
  });

  test('is refused without a hash, and may be missing', () => {
    expect(() => checkFile(null, 'file')).not.toThrow();
    expect(() => checkFile(file, 'file')).not.toThrow();
    expect(() => checkFile({ ...file, sha256: '' }, 'file')).toThrow(
      expect.objectContaining({ code: 'CONTENT_HASH_INVALID', field: 'file.sha256' }),
    );
  });
});

describe('a sealed person', () => {
  const person: Person = { fullName: 'Nguyễn Văn An', position: null, workplace: null };
  const sealed: Sealed = {
    subject: 'nguoi-0001',
    ciphertext: `AQ${'x'.repeat(120)}`,
    commitment: 'b'.repeat(64),
  };

  test('fits its form', () => {
    expect(faultsOf(sealedShape, sealed)).toEqual([]);
    expect(() => checkSealed(sealed, 'person')).not.toThrow();
  });

  test.each<readonly [what: string, field: string, change: object]>([
    ['of another version', 'person.ciphertext', { ciphertext: `Ag${'x'.repeat(120)}` }],
    ['shorter than what stands around a text', 'person.ciphertext', { ciphertext: 'AQxx' }],
    ['longer than a person', 'person.ciphertext', { ciphertext: `AQ${'x'.repeat(5_000)}` }],
    ['without a commitment', 'person.commitment', { commitment: '' }],
    ['whose subject is a name', 'person.subject', { subject: 'Nguyễn Văn An' }],
  ])('%s is refused', (_what, field, change) => {
    expect(() => checkSealed({ ...sealed, ...change }, 'person')).toThrow(
      expect.objectContaining({ code: 'SEALED_INVALID', field }),
    );
  });

  test('whose fields are a person in clear is refused', () => {
    expect(() => checkSealed(person as unknown as Sealed, 'person')).toThrow(
      expect.objectContaining({ code: 'SEALED_INVALID' }),
    );
  });
});

describe('money', () => {
  test('is whole đồng from none to ten thousand billion', () => {
    const amounts: readonly Dong[] = [0, 1, 10 ** 13];
    expect(amounts.flatMap((each) => faultsOf(dong, each))).toEqual([]);
    expect([-1, 0.5, 10 ** 13 + 1].map((each) => faultsOf(dong, each).length)).toEqual([1, 1, 1]);
  });

  test('is summed exactly', () => {
    expect(sumDong([])).toBe(0);
    expect(sumDong(Array.from({ length: 100 }, () => 10 ** 13))).toBe(10 ** 15);
  });
});

describe('a count', () => {
  test('is whole, from none to ten million', () => {
    const counts: readonly Count[] = [0, 10_000_000];
    expect(counts.flatMap((each) => faultsOf(count, each))).toEqual([]);
    expect([-1, 1.5, 10_000_001].map((each) => faultsOf(count, each).length)).toEqual([1, 1, 1]);
  });

  test('of people keeps collectives and individuals apart', () => {
    const all: PeopleCount = { collectives: 3, individuals: 7 };
    expect(faultsOf(peopleCount, all)).toEqual([]);
    expect(isNoMoreThan(all, all)).toBe(true);
    expect(isNoMoreThan({ collectives: 4, individuals: 0 }, all)).toBe(false);
    expect(isNoMoreThan({ collectives: 0, individuals: 8 }, all)).toBe(false);
  });
});
