// Ranges give exactly the bytes that they name, of plain and of sealed files, around every border of pieces and chunks.
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvidence, ordinaryLimits, type EvidenceStore } from './evidence.ts';
import { openKeys } from './keys.ts';
import { plainPieceBytes } from './pieces.ts';
import { collected, pdf, refusalOf, streamOf } from './samples.contract.ts';
import { chunkBytes } from './sealed-file.ts';

let root: string;
let store: EvidenceStore;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'evidence-'));
  const keys = await openKeys(join(root, 'keys'));
  const limits = { ...ordinaryLimits, freeBytesMin: 0 };
  store = await openEvidence(join(root, 'evidence'), limits, keys);
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

const borders = [chunkBytes, 2 * chunkBytes, 3 * chunkBytes, plainPieceBytes, 2 * plainPieceBytes];
const sizes = fc.oneof(
  fc.integer({ min: 12, max: 2_000 }),
  fc.tuple(fc.constantFrom(...borders), fc.integer({ min: -2, max: 2 })).map(([at, by]) => at + by),
);
const places = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.tuple(fc.constantFrom(0, ...borders), fc.integer({ min: -1, max: 1 })),
);

function placeIn(size: number, place: number | readonly [number, number]): number {
  const at = typeof place === 'number' ? Math.round(place * size) : place[0] + place[1];
  return Math.min(size, Math.max(0, at));
}

describe('a range of a stored file', () => {
  it.each([null, 'nguoi-1'])('gives exactly its bytes (subject: %s)', async (subject) => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.array(fc.tuple(places, places), { maxLength: 8 }),
        fc.integer({ min: 300, max: 300_000 }),
        async (size, ranges, partBytes) => {
          const bytes = pdf(size, size);
          const { sha256 } = await store.put(streamOf(bytes, partBytes), { subject });
          expect((await collected((await store.read(sha256)).stream)).equals(bytes)).toBe(true);
          for (const [a, b] of ranges.map((pair) => pair.map((place) => placeIn(size, place)))) {
            if (a === b) continue;
            const range = { start: Math.min(a!, b!), end: Math.max(a!, b!) };
            const reading = await store.read(sha256, range);
            const read = await collected(reading.stream);
            expect(read.equals(bytes.subarray(range.start, range.end))).toBe(true);
            expect([reading.range, reading.file.contentBytes]).toEqual([range, size]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('that is empty, turned or beyond the end is refused', async () => {
    const { sha256 } = await store.put(streamOf(pdf(100)), { subject: null });
    for (const [start, end] of [
      [0, 0],
      [100, 101],
      [99, 101],
      [5, 4],
      [-1, 5],
      [0.5, 2],
      [0, NaN],
    ]) {
      const refused = await refusalOf(store.read(sha256, { start: start!, end: end! }));
      expect([refused.code, refused.field]).toEqual(['EVIDENCE_RANGE_UNSATISFIABLE', 'range']);
    }
  });

  it('reads no further than its consumer goes', async () => {
    const { sha256 } = await store.put(streamOf(pdf(40 * plainPieceBytes)), { subject: null });
    let parts = 0;
    for await (const part of (await store.read(sha256)).stream) {
      parts += part.length > 0 ? 1 : 0;
      if (parts === 2) break;
    }
    expect(parts).toBe(2);
  });
});
