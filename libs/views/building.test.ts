// Views built beside those that answer: old rows answer to the end of the building, and where there are none nobody is misled.
import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ViewBuilding, viewsBuilding } from './building.ts';
import { openViews } from './open-views.ts';
import type { Projection } from './projection.ts';
import { toyLedger, type Act } from './toy-ledger.ts';
import type { Views } from './views.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'building-'));
  folders.push(folder);
  return join(folder, 'views.sqlite');
}

/** Counts the events of each counter, and says which version did. */
function counting(name: string, version: number): Projection {
  return {
    name,
    version,
    project(event, folds) {
      const before = folds.row('all', event.stream) as { readonly count: number } | null;
      const value = { count: (before?.count ?? 0) + 1, version };
      return [{ scope: 'all', key: event.stream, value }];
    },
  };
}

const acts = Array.from({ length: 30 }, (): Act => ({ counter: 0, type: 'Added', amount: 1 }));

async function fileOf(projections: readonly Projection[], store: Parameters<Views['catchUp']>[0]) {
  const file = newFile();
  const views = openViews(file, projections);
  await views.catchUp(store);
  views.close();
  return file;
}

/** What is asked after every batch of a building that takes one event at a time. */
async function builtStep<Answer>(
  views: Views,
  store: Parameters<Views['catchUp']>[0],
  ask: () => Answer,
): Promise<readonly Answer[]> {
  const answers = [ask()];
  await views.catchUp(store, { onProgress: () => void answers.push(ask()) });
  return answers;
}

const countIn = (views: Views, view: string) => views.row(view, 'all', 'counter-0', null);

test('the rows of the older version answer until the newer one has come to the end', async () => {
  const ledger = toyLedger();
  const { store } = ledger;
  await ledger.record(acts);
  const file = await fileOf([counting('counts', 1)], store);
  const views = openViews(file, [counting('counts', 2)], { batchEventsMax: 1 });
  const told = await builtStep(views, store, () => {
    const { index, row } = countIn(views, 'counts');
    return { index, value: row?.value, building: viewsBuilding(views.status()) };
  });
  const [first, ...rest] = told;
  const last = rest.pop();
  expect(first).toEqual({
    index: 29,
    value: { count: 30, version: 1 },
    building: [{ view: 'counts', version: 2, handled: 0, total: 30, answers: true }],
  });
  for (const each of rest)
    expect(each).toMatchObject({ index: 29, value: { count: 30, version: 1 } });
  expect(rest.map(({ building }) => building[0]?.handled)).toContain(17);
  expect(last).toEqual({ index: 29, value: { count: 30, version: 2 }, building: [] });
  views.close();
});

test('a view that is new on the file says that it is being built, and stops no other', async () => {
  const ledger = toyLedger();
  const { store } = ledger;
  await ledger.record(acts);
  const file = await fileOf([counting('counts', 1)], store);
  const views = openViews(file, [counting('counts', 1), counting('more', 1)], {
    batchEventsMax: 1,
  });
  const refused: number[] = [];
  const told = await builtStep(views, store, () => {
    expect(countIn(views, 'counts').row?.value).toEqual({ count: 30, version: 1 });
    try {
      return countIn(views, 'more').row?.value;
    } catch (error) {
      if (!(error instanceof ViewBuilding)) throw error;
      refused.push(error.handled);
      return null;
    }
  });
  expect(told.at(-1)).toEqual({ count: 30, version: 1 });
  expect(told.slice(0, -1).every((each) => each === null)).toBe(true);
  expect(refused).toContain(12);
  views.close();
});

test('what is recorded meanwhile is in the rows of every view in the end', async () => {
  const ledger = toyLedger();
  const { store } = ledger;
  await ledger.record(acts);
  const file = await fileOf([counting('counts', 1)], store);
  await ledger.record(acts);
  const now = [counting('counts', 2), counting('more', 1), counting('others', 1)];
  const views = openViews(file, now, { batchEventsMax: 1 });
  await views.catchUp(store);
  for (const { name, version } of now) {
    expect(countIn(views, name).row?.value).toEqual({ count: 60, version });
  }
  views.close();
});

test('a version that never came to the end never answers, not even for the one after it', async () => {
  const ledger = toyLedger();
  const { store } = ledger;
  await ledger.record(acts);
  const file = await fileOf([counting('counts', 1)], store);
  const cut = openViews(file, [counting('counts', 1), counting('more', 1)], { batchEventsMax: 1 });
  const stop = new AbortController();
  const seen = (handled: number) => {
    if (handled === 10) stop.abort();
  };
  await cut.follow(store, { signal: stop.signal, onProgress: ({ handled }) => seen(handled) });
  cut.close();
  const views = openViews(file, [counting('counts', 1), counting('more', 2)]);
  expect(() => countIn(views, 'more')).toThrow(ViewBuilding);
  await views.catchUp(store);
  expect(countIn(views, 'more').row?.value).toEqual({ count: 30, version: 2 });
  views.close();
});

test('a view that goes on after it had stopped answers from the rows that it has', async () => {
  const ledger = toyLedger();
  const { store } = ledger;
  await ledger.record(acts);
  const counts = counting('counts', 1);
  const failing: Projection = {
    ...counts,
    project(event, folds) {
      if (event.index === 20) throw new Error('not yet');
      return counts.project(event, folds);
    },
  };
  const file = await fileOf([failing], store);
  const views = openViews(file, [counts], { batchEventsMax: 1 });
  const told = await builtStep(views, store, () => countIn(views, 'counts').index);
  expect(told[0]).toBe(19);
  expect(told.at(-1)).toBe(29);
  views.close();
});
