// An export's lines give back every byte that went in, and nothing of another form is taken for one.
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../ledger/hash.ts';
import { exportLine, linesOfBytes, readExportLine } from './export-lines.ts';

async function gathered(chunks: readonly Buffer[]): Promise<readonly Buffer[]> {
  const lines: Buffer[] = [];
  for await (const line of linesOfBytes(Readable.from(chunks))) lines.push(line);
  return lines;
}

/** Text of any characters, among them those that Unicode counts as ends of lines. */
const events = fc.array(
  fc.string({ unit: 'binary', minLength: 1 }).map((text) => Buffer.from(JSON.stringify({ text }))),
  { minLength: 1, maxLength: 8 },
);

describe('the lines of an export', () => {
  test('give back the bytes and their hash, however the file is read', async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 1, max: 50 }), async (written, size) => {
        const file = Buffer.concat(written.map((bytes) => exportLine(bytes)));
        const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
          file.subarray(at * size, (at + 1) * size),
        );
        const read = (await gathered(chunks)).map((line) => readExportLine(line));
        expect(read.map((each) => each && Buffer.from(each.bytes).toString())).toEqual(
          written.map(String),
        );
        expect(read.map((each) => each?.hash)).toEqual(written.map((bytes) => sha256Hex(bytes)));
      }),
    );
  });

  test('are JSON, and keep characters that end lines elsewhere', async () => {
    const bytes = Buffer.from('{"text":"một\u2028hai\u0085ba"}');
    const [line = Buffer.alloc(0), ...more] = await gathered([exportLine(bytes)]);
    expect(more).toEqual([]);
    expect(JSON.parse(line.toString())).toEqual({
      hash: sha256Hex(bytes),
      event: { text: 'một\u2028hai\u0085ba' },
    });
  });

  test.each([
    ['an event alone', '{"ledger":"l"}'],
    ['nothing', ''],
    ['a hash too short', `{"hash":"${'a'.repeat(63)}","event":{}}`],
    ['a hash that is none', `{"hash":"${'g'.repeat(64)}","event":{}}`],
    ['no event', `{"hash":"${'a'.repeat(64)}","event":}`],
    ['an open end', `{"hash":"${'a'.repeat(64)}","event":{"a":1`],
  ])('are not %s', (_, text) => {
    expect(readExportLine(Buffer.from(text))).toBeNull();
  });

  test('that never end are not gathered in memory', async () => {
    const chunks = Array.from({ length: 100 }, () => Buffer.alloc(64 * 1024, 'a'));
    const [line, ...more] = await gathered(chunks);
    expect(more).toEqual([]);
    expect(line?.length).toBeLessThan(2 * 1024 * 1024);
  });
});
