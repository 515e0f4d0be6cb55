// The register of criticism documents holds at every index what a fresh reading of the unit-years gives.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { counted } from '../libs/domain/unit-year/counted.ts';
import type { CriticismDocumentRecorded } from '../libs/domain/unit-year/criticism-document.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { criticismDocuments, criticismDocumentsScope } from './criticism-documents.ts';

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);

interface Expected {
  readonly scope: string;
  readonly key: string;
  readonly value: object;
}

/** The documents of one unit-year, read off its events one by one, in the bloc that the fold of all of them names. */
function freshRows(past: readonly ViewEvent[], stream: string): readonly Expected[] {
  const events = past.filter((each) => each.stream === stream);
  const { opened, bloc } = events
    .map(decode)
    .reduce((state, each) => counted.evolve(state, each), counted.initial).facts;
  if (!opened || bloc === null) throw new Error('a lawful unit-year is open');
  const scope = criticismDocumentsScope(opened.year, bloc);
  return events
    .filter(({ type }) => type === 'CriticismDocumentRecorded')
    .map(({ data, revision }) => {
      const recorded = data as CriticismDocumentRecorded['data'];
      const { criticism, kind, issuingBody, document, serious } = recorded;
      const annulment = events.find(
        (each) =>
          each.type === 'CriticismDocumentAnnulled' &&
          (each.data as { readonly criticism: string }).criticism === criticism,
      );
      const unitName = `Đơn vị ${opened.unit}`;
      const told = { unit: opened.unit, unitName, criticism, kind, issuingBody, document, serious };
      const annulledAt = annulment?.revision ?? null;
      const value = { ...told, annulled: annulment !== undefined, revision, annulledAt };
      return { scope, key: `${opened.unit}/${criticism}`, value };
    });
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

const met = { documents: 0, annulled: 0, moved: 0 };

describe.each(seeds)('in the random lawful year %i', (seed) => {
  test('the register as of every index is what a fresh reading gives', async () => {
    const views = openViews(':memory:', [criticismDocuments]);
    await views.catchUp(await lawfulStore(seed));
    const events = allEvents(views);
    const byStream = new Map<string, readonly Expected[]>();
    const scopes = new Set<string>();
    events.forEach(({ stream, type }, index) => {
      if (!stream.startsWith('unitYear-')) return;
      const rows = freshRows(events.slice(0, index + 1), stream);
      met.documents += type === 'CriticismDocumentRecorded' ? 1 : 0;
      met.annulled += type === 'CriticismDocumentAnnulled' ? 1 : 0;
      const [before] = byStream.get(stream) ?? [];
      met.moved += before !== undefined && before.scope !== rows[0]?.scope ? 1 : 0;
      byStream.set(stream, rows);
      for (const { scope } of rows) scopes.add(scope);
      for (const scope of scopes) {
        const expected = [...byStream.values()].flat().filter((each) => each.scope === scope);
        const held = views.rows('criticismDocuments', scope, index).rows;
        expect(
          held.map(({ key, value }) => [key, value]),
          `${scope} as of ${index}, ${type}`,
        ).toEqual(
          expected
            .toSorted((a, b) => (a.key < b.key ? -1 : 1))
            .map(({ key, value }) => [key, value]),
        );
      }
    });
    views.close();
  });
});

test('the random years met documents, annulments, and units that moved with their documents', () => {
  expect(met.documents).toBeGreaterThan(20);
  expect(met.annulled).toBeGreaterThan(3);
  expect(met.moved).toBeGreaterThan(0);
});
