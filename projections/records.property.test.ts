// Records hold at every index what a fresh reading of the events' bytes gives: which events name which file and person.
import { expect, test } from 'vitest';
import { deedOf } from '../libs/domain/cases.contract.ts';
import { everyAct } from '../libs/domain/every-act.contract.ts';
import type { Deed } from '../libs/domain/given.contract.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { randomFrom } from '../test/years/random.ts';
import {
  filesScope,
  namingsScope,
  records,
  subjectNamingsScope,
  subjectsScope,
  type FileRow,
  type NamingRow,
} from './records.ts';

/** Acts whose events name files or people, after all that they presuppose. */
const deeds: readonly Deed[] = everyAct.flatMap((cases) => {
  const isNaming = /"(?:sha256|ciphertext)":/.test(JSON.stringify(cases.then));
  return isNaming ? [...cases.given, deedOf(cases)] : [];
});

function hashesIn({ type, data }: ViewEvent): readonly string[] {
  if (type === 'RecordsDisposed' || type === 'RetentionClassAssigned') return [];
  const found = JSON.stringify(data).matchAll(/"sha256":"([0-9a-f]{64})"/g);
  return [...new Set([...found].map(([, sha256 = '']) => sha256))];
}

/** Keys stand in the order of canonical JSON: behind a seal's commitment, or a file's size. */
function subjectsIn({ type, data }: ViewEvent): readonly string[] {
  if (type === 'RecordsDisposed') return [];
  const form = /"(?:commitment":"[0-9a-f]{64}"|sizeBytes":\d+),"subject":"([^"]+)"/g;
  return [...new Set([...JSON.stringify(data).matchAll(form)].map(([, subject = '']) => subject))];
}

/** Under each hash or subject, the addresses of the events that name it. */
function fresh(
  past: readonly ViewEvent[],
  named: (event: ViewEvent) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const event of past) {
    for (const each of named(event)) {
      all.set(each, [...(all.get(each) ?? []), `${event.stream}@${event.revision}`].toSorted());
    }
  }
  return all;
}

function addressed({ value }: { readonly value: object }): string {
  const { stream, revision } = value as NamingRow;
  return `${stream}@${revision}`;
}

function heldSubjects(views: Views, index: number) {
  const { rows } = views.rows(records.name, subjectsScope, index);
  return new Map(
    rows.map(({ key }) => {
      const namings = views.rows(records.name, subjectNamingsScope(key), index).rows;
      return [key, namings.map(addressed).toSorted()];
    }),
  );
}

/** The first naming stands in the file's own row. */
function heldFiles(views: Views, index: number) {
  const { rows } = views.rows(records.name, filesScope, index);
  return new Map(
    rows.map(({ key, value }) => {
      const first = addressed({ value: (value as FileRow).first });
      const later = views.rows(records.name, namingsScope(key), index).rows.map(addressed);
      return [key, [first, ...later].toSorted()];
    }),
  );
}

function allEvents(views: Views): readonly ViewEvent[] {
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events({}, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}

const met = { files: 0, subjects: 0, twice: 0 };

test.each([1, 2, 3])(
  'in the random ledger %i the records as of every index are those named by then',
  async (seed) => {
    const { store, tryDeed } = openDeedStore();
    const random = randomFrom(seed);
    // Most deeds need others before them, so their order is kept, and which of them are left out is drawn.
    for (const each of [...deeds, ...deeds]) if (random.chance(0.9)) await tryDeed(each);
    const views = openViews(':memory:', [records]);
    await views.catchUp(store);
    const events = allEvents(views);
    for (const [index, event] of events.entries()) {
      if (hashesIn(event).length === 0 && subjectsIn(event).length === 0) continue;
      const past = events.slice(0, index + 1);
      const files = fresh(past, hashesIn);
      expect(heldFiles(views, index)).toEqual(files);
      const subjects = fresh(past, subjectsIn);
      expect(heldSubjects(views, index)).toEqual(subjects);
      met.files = Math.max(met.files, files.size);
      met.subjects = Math.max(met.subjects, subjects.size);
      met.twice += [...files.values()].some((each) => each.length > 1) ? 1 : 0;
    }
    views.close();
  },
);

test('the random ledgers met files, people, and files that several events name', () => {
  expect(met.files).toBeGreaterThan(2);
  expect(met.subjects).toBeGreaterThan(0);
  expect(met.twice).toBeGreaterThan(0);
});
