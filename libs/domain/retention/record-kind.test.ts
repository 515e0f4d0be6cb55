// Every event type that can name a file or a person has a kind of record, so that nothing is kept without a class.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesNamedBy } from '../files-named.ts';
import { peopleNamed } from '../people-named.ts';
import { kindOf, recordYear } from './record-kind.ts';

interface Stored {
  readonly type: string;
  readonly data: object;
}
const corpus = readFileSync(new URL('../corpus/events.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Stored);

/** Fields that hold files and people, null in some events of the corpus. */
const fields = ['file', 'files', 'scan', 'narrative', 'content', 'beneficiary', 'exemplars'];

test('every event of the corpus that names a file or a person, or could, has a kind', () => {
  const naming = corpus.filter(
    (event) =>
      filesNamedBy(event).length > 0 ||
      peopleNamed(event.data).length > 0 ||
      fields.some((field) => Object.hasOwn(event.data, field)),
  );
  const ofRetention = new Set(['DisposalHeld', 'RecordsDisposed']);
  const types = naming.map(({ type }) => type).filter((type) => !ofRetention.has(type));
  expect(types.filter((type) => kindOf(type) === null)).toEqual([]);
  expect(types.length).toBeGreaterThan(20);
});

test('a disposal names no file: what it tells of is no more', () => {
  const disposal = corpus.find(({ type }) => type === 'RecordsDisposed');
  expect(disposal && filesNamedBy(disposal)).toEqual([]);
  expect(kindOf('RecordsDisposed')).toBeNull();
});

test('a record is of the year in its stream’s name, else of its day', () => {
  const occurredOn = '2022-03-14';
  expect(recordYear({ stream: 'unitYear-2021-so-y-te', occurredOn })).toBe(2021);
  expect(recordYear({ stream: 'blocYear-2021-khoi-1', occurredOn })).toBe(2021);
  expect(recordYear({ stream: 'bloc-2021-khoi', occurredOn })).toBe(2022);
});
