// The sealed form of files with personal data: whatever is done to its chunks is found.
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, DamagedPiece } from './pieces.ts';
import { collected, fill, streamOf } from './samples.contract.ts';
import {
  chunkBytes,
  contentBytesIn,
  fileCipher,
  headerBytes,
  openText,
  sealAll,
  sealedPieces,
  sealText,
} from './sealed-file.ts';

const sealedChunk = chunkBytes + 16;
const key = fill(32, 7);
const salt = fill(32, 8);
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function sealed(content: Uint8Array): Promise<Buffer> {
  return collected(sealAll(fileCipher(key, salt), streamOf(content, 50_000)));
}

async function opened(bytes: Uint8Array, with_ = key): Promise<Buffer> {
  await using handle = await open(join(root, 'file'), 'w+');
  await handle.write(bytes);
  const pieces = await sealedPieces(handle, bytes.length, with_);
  return await collected(bytesOf(pieces, { start: 0, end: pieces.contentBytes }));
}

const content = fill(3 * chunkBytes + 5);

describe('a sealed file', () => {
  it('tells its content size from its own, at every border of a chunk', async () => {
    for (const size of [1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes]) {
      const bytes = await sealed(content.subarray(0, size));
      expect(contentBytesIn(bytes.length)).toBe(size);
      expect((await opened(bytes)).equals(content.subarray(0, size))).toBe(true);
    }
    for (const none of [0, headerBytes, headerBytes + 15, headerBytes + sealedChunk + 16])
      expect(contentBytesIn(none)).toBeNull();
  });

  it('does not open with any bit changed', async () => {
    const bytes = await sealed(content);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(bytes);
          changed[at]! ^= 1 << bit;
          await expect(opened(changed)).rejects.toBeInstanceOf(DamagedPiece);
        },
      ),
      {
        numRuns: 60,
        examples: [
          [0, 0],
          [15, 0],
          [20, 0],
          [headerBytes, 0],
          [bytes.length - 1, 7],
        ],
      },
    );
  });

  it('does not open where it was cut, lengthened, or its chunks were swapped, repeated or left out', async () => {
    const bytes = await sealed(content);
    const chunk = (index: number): Buffer =>
      bytes.subarray(headerBytes + index * sealedChunk, headerBytes + (index + 1) * sealedChunk);
    const of = (...chunks: readonly number[]): Buffer =>
      Buffer.concat([bytes.subarray(0, headerBytes), ...chunks.map(chunk)]);
    expect((await opened(of(0, 1, 2, 3))).equals(content)).toBe(true);
    for (const wrong of [of(0, 1, 2), of(0), of(3), of(1, 0, 2, 3), of(0, 0, 1, 2, 3), of(0, 2, 3)])
      await expect(opened(wrong)).rejects.toBeInstanceOf(DamagedPiece);
    for (const size of [0, 10, headerBytes + 20, bytes.length - 1])
      await expect(opened(bytes.subarray(0, size))).rejects.toBeInstanceOf(DamagedPiece);
    await expect(opened(Buffer.concat([bytes, fill(1)]))).rejects.toBeInstanceOf(DamagedPiece);
  });

  it('does not open with another key, nor take a chunk of another file', async () => {
    const bytes = await sealed(content);
    await expect(opened(bytes, fill(32, 9))).rejects.toBeInstanceOf(DamagedPiece);
    const other = await collected(sealAll(fileCipher(key, fill(32, 9)), streamOf(content)));
    const mixed = Buffer.concat([
      bytes.subarray(0, headerBytes + sealedChunk),
      other.subarray(headerBytes + sealedChunk),
    ]);
    await expect(opened(mixed)).rejects.toBeInstanceOf(DamagedPiece);
  });

  it('has a name sealed to it, never twice the same', () => {
    const [hash, other] = ['a'.repeat(64), 'b'.repeat(64)];
    const [one, two] = [sealText(key, hash, 'Hồng.pdf'), sealText(key, hash, 'Hồng.pdf')];
    expect(one).not.toBe(two);
    expect([openText(key, hash, one), openText(key, hash, two)]).toEqual(['Hồng.pdf', 'Hồng.pdf']);
    expect(() => openText(key, other, one)).toThrow(DamagedPiece);
    expect(() => openText(key, hash, one.slice(0, 40))).toThrow(DamagedPiece);
  });
});
