// Answers from what a view file holds: rows, streams and pages of events, each at any point of the ledger.
import { isBehind, type Build } from './builds.ts';
import { ViewBuilding } from './building.ts';
import type { Contents } from './contents.ts';
import { checkPage, instantMs, readEventPage } from './event-pages.ts';
import { type FoundPage, type Questions, type RowPage, rowsPageMax } from './views.ts';

function servingBuild({ builds, copy }: Contents, view: string): Build {
  const found = builds.views.get(view);
  if (found === undefined) throw new RangeError(`there is no view ${view}`);
  const { old, target } = found;
  if (old !== null) return old;
  const total = copy.count();
  if (!target.serving && isBehind(found, total)) {
    throw new ViewBuilding({ view, handled: target.checkpoint, total });
  }
  return target;
}

/** A view answers no later than it has come to; null where that is what holds now, which is read without seeking. */
function pointOf(build: Build, asOf: number | null): { index: number; sought: number | null } {
  const last = build.checkpoint - 1;
  if (asOf === null || asOf >= last) return { index: last, sought: null };
  return { index: asOf, sought: asOf };
}

function checkIndex(index: number): number {
  if (!Number.isSafeInteger(index)) throw new RangeError(`${index} is not a ledger index`);
  return Math.max(index, -1);
}

/** The contents are asked for each time, because they change when the file is made anew. */
export function questionsOn(contents: () => Contents): Questions {
  return { ...questionsOnRows(contents), ...questionsOnCopy(contents) };
}

function questionsOnRows(contents: () => Contents): Pick<Questions, 'rows' | 'row' | 'find'> {
  return {
    rows(view, scope, asOf, page): RowPage {
      const first = page?.first ?? rowsPageMax;
      checkPage(first, rowsPageMax);
      const build = servingBuild(contents(), view);
      const { index, sought } = pointOf(build, asOf);
      const after = page?.after ?? '';
      const rows = build.table.page(scope, { after, first: first + 1, asOf: sought });
      const more = rows.length > first;
      const shown = more ? rows.slice(0, first) : rows;
      return { index, rows: shown, next: more ? (shown.at(-1)?.key ?? null) : null };
    },
    row(view, scope, key, asOf) {
      const build = servingBuild(contents(), view);
      const { index, sought } = pointOf(build, asOf);
      return { index, row: build.table.one(scope, key, sought) };
    },
    find(view, { kind, words, first }, asOf): FoundPage {
      checkPage(first, rowsPageMax);
      const build = servingBuild(contents(), view);
      if (build.words === null) throw new RangeError(`view ${view} is not searched`);
      const { index } = pointOf(build, asOf);
      const texts = build.words.find(kind, words, { asOf: index, first: first + 1 });
      const shown = texts.slice(0, first);
      const events = contents().copy.at(shown.map((each) => each.index));
      const found = shown.flatMap((each) => {
        const event = events.get(each.index);
        return event ? [{ event, place: each.place }] : [];
      });
      return { index, found, more: texts.length > first };
    },
  };
}

type OfCopy = Omit<Questions, keyof ReturnType<typeof questionsOnRows>>;

function questionsOnCopy(contents: () => Contents): OfCopy {
  return {
    stream(name, asOf) {
      const { copy } = contents();
      return copy.stream(name, { from: 0, asOf: asOf ?? copy.count() - 1 });
    },
    state(stream, fold, asOf) {
      const { copy, folds } = contents();
      const last = copy.count() - 1;
      if (asOf === null || asOf >= last) return folds.head(stream, fold, last);
      const revision = copy.revisionAt(stream, asOf);
      return revision === -1 ? fold.initial : folds.fixed(stream, fold, { revision, asOf });
    },
    indexOf: (stream, revision) => contents().copy.indexOf(stream, revision),
    revisionOf: (stream) => contents().copy.revisionOf(stream),
    events(filter, { first, after, asOf }) {
      const { copy, db } = contents();
      const last = copy.count() - 1;
      const at = Math.min(asOf ?? last, last);
      return readEventPage(db, filter, { first, after: after ?? null, asOf: at });
    },
    resolveAsOf(asOf) {
      const { copy } = contents();
      const last = copy.count() - 1;
      if (asOf === null) return last;
      if ('index' in asOf) return Math.min(checkIndex(asOf.index), last);
      return copy.indexAt(instantMs(asOf.time));
    },
    timeOf: (index) => new Date(contents().copy.timeOf(index)).toISOString(),
  };
}
