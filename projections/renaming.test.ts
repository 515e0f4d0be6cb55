// What changes beside a unit-year reaches its rows: a renaming, a corrected opening, the end of a unit.
import { afterEach, describe, expect, test } from 'vitest';
import { deed, given, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { basis, paper, usually } from '../libs/domain/papers.contract.ts';
import { ended } from '../libs/domain/reorganisation/reorganisation.contract.ts';
import { criticism } from '../libs/domain/unit-year/criticism-document.contract.ts';
import { ofUnit, stages } from '../libs/domain/year.contract.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { Views } from '../libs/views/views.ts';
import {
  criticismDocuments,
  criticismDocumentsScope,
  type CriticismDocumentRow,
} from './criticism-documents.ts';
import { rankedRows, scoreboard } from './scoreboard.ts';
import { units, unitsScope, type UnitRow } from './units.ts';

const decision = paper('71', 'QĐ-UBND', '2021-06-20');
const board = { bloc: 'khoi-1', year: 2021 } as const;
const opened: Views[] = [];
afterEach(() => {
  for (const views of opened.splice(0)) views.close();
});

function rename(name: string, from: string): Deed {
  return deed('renameUnit', { unit: 'so-y-te', name, from, decision }, usually);
}

/** The views after each deed was recorded in its turn. */
async function viewsAfter(deeds: readonly Deed[]): Promise<Views> {
  const store = openMemoryStore();
  let streams: Streams = new Map();
  for (const each of deeds) {
    const next = given([each], streams);
    for (const [stream, events] of next) {
      const known = streams.get(stream)?.length ?? 0;
      const added = events.slice(known).map(({ id, content, bytes }) => {
        return { id, type: content.type, bytes };
      });
      if (added.length > 0) await store.append(stream, known - 1, added, { timeoutMs: 1_000 });
    }
    streams = next;
  }
  const views = openViews(':memory:', [scoreboard, units, criticismDocuments]);
  opened.push(views);
  await views.catchUp(store);
  expect(views.status().views.map(({ stopped }) => stopped)).toEqual([null, null, null]);
  return views;
}

function nameOnBoard(views: Views, asOf: number | null = null): string | undefined {
  return rankedRows(views, board, asOf).find(({ unit }) => unit === 'so-y-te')?.name;
}

function healthRow(views: Views, asOf: number | null = null): UnitRow {
  return views.row(units.name, unitsScope, 'so-y-te', asOf).row?.value as UnitRow;
}

describe('a unit that is renamed after its year was opened', () => {
  test('bears on the board the name of the last day of the year, and before the renaming was recorded the old one', async () => {
    const views = await viewsAfter([...stages.applied, rename('Sở Sức khoẻ', '2021-07-01')]);
    const last = views.resolveAsOf(null);
    expect(nameOnBoard(views)).toBe('Sở Sức khoẻ');
    expect(nameOnBoard(views, last - 1)).toBe('Sở Y tế');
  });

  test('keeps its name on the board of a year that ended before the renaming begins', async () => {
    const views = await viewsAfter([...stages.applied, rename('Sở Sức khoẻ', '2022-01-01')]);
    expect(nameOnBoard(views)).toBe('Sở Y tế');
    expect(
      healthRow(views).names.map(({ value, from }) => [value, from?.slice(0, 4)]),
    ).toContainEqual(['Sở Sức khoẻ', '2022']);
  });

  test('has its old name again on the board where the renaming is annulled', async () => {
    const renamed = [...stages.applied, rename('Sở Sức khoẻ', '2021-07-01')];
    const fact = (given(renamed).get('unit-so-y-te')?.length ?? 0) - 1;
    const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
    const annul = deed(
      'annulUnitFact',
      { unit: 'so-y-te', fact, factType: 'UnitRenamed', ...annulment },
      usually,
    );
    expect(nameOnBoard(await viewsAfter([...renamed, annul]))).toBe('Sở Y tế');
  });
});

describe('a bloc whose setting up was entered with the wrong year', () => {
  const entry = { name: 'Khối 1', tier: 'provincial', authority: null } as const;
  const right = { bloc: 'khoi-1', ...entry, setUpOn: '2021-02-01', decision, legalBasis: basis };
  const corrected = [
    ...stages.applied,
    deed('correctBlocEntry', right, usually),
    deed('correctBlocYearOpening', { ...board, legalBasis: basis }, usually),
  ];

  test('has its units not rated as soon as the opening of the year is corrected, and not before', async () => {
    const views = await viewsAfter(corrected);
    const last = views.resolveAsOf(null);
    const rated = (asOf: number | null) => rankedRows(views, board, asOf).map((row) => row.rated);
    expect(rated(last - 1)).toEqual([true]);
    expect(rated(null)).toEqual([false]);
  });
});

test('a unit that ends is told with its last day and what it goes on in, once that is recorded', async () => {
  const views = await viewsAfter(ended);
  const last = views.resolveAsOf(null);
  expect(healthRow(views).ended).toMatchObject({ until: '2021-08-31', successors: [] });
  expect(healthRow(views, last - 1).ended).toBeNull();
});

test('documents that criticise a unit show it by the name of the last day of their year', async () => {
  const criticise = deed('recordCriticismDocument', { ...ofUnit, ...criticism }, usually);
  const views = await viewsAfter([
    ...stages.applied,
    criticise,
    rename('Sở Sức khoẻ', '2021-07-01'),
    rename('Sở Y tế và Dân số', '2022-01-01'),
  ]);
  const scope = criticismDocumentsScope(board.year, board.bloc);
  const namesAsOf = (asOf: number | null) =>
    views
      .rows(criticismDocuments.name, scope, asOf)
      .rows.map(({ value }) => (value as CriticismDocumentRow).unitName);
  const last = views.resolveAsOf(null);
  expect([namesAsOf(last - 2), namesAsOf(null)]).toEqual([['Sở Y tế'], ['Sở Sức khoẻ']]);
});
