// The province's demonstration as questions of history are asked of it: its longest unit-years, its fullest bloc-year, its years.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitYearOpened } from '../libs/domain/unit-year/season.ts';
import { fillDemonstration } from '../libs/demonstration/fill.ts';
import { demonstrationSeed } from '../libs/demonstration/generate.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { open } from '../libs/ledger/seal.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { Views } from '../libs/views/views.ts';
import { projections } from '../projections/all.ts';
import type { BenchRun } from './bench-run.ts';
import { startServer } from './server-process.ts';

export interface UnitYear {
  readonly stream: string;
  readonly unit: string;
  readonly year: number;
  readonly bloc: string;
  /** Ledger indexes of its events, by revision. */
  readonly indexes: readonly number[];
}

export interface BlocYear {
  readonly bloc: string;
  readonly year: number;
  readonly unitYears: readonly UnitYear[];
}

export interface HistoryLedger {
  readonly folder: string;
  readonly events: number;
  /** Of about 300 events each. */
  readonly longest: readonly UnitYear[];
  /** The bloc-year of about 20 units that has most events. */
  readonly fullest: BlocYear;
  /** Every bloc-year of the year with most unit-years. */
  readonly province: readonly BlocYear[];
  /** The server's own views, in this process. */
  readonly views: Views;
}

const eventsWanted = 300;
const longestMax = 12;
const unitsWanted = 20;

export async function makeHistoryLedger(run: BenchRun): Promise<HistoryLedger> {
  const folder = run.folders.next();
  const store = await openSqliteStore(folder, { mode: 'write' });
  const { events } = await fillDemonstration(store, {
    seed: demonstrationSeed,
    extent: 'province',
  });
  await store.close();
  const unitYears = await readUnitYears(folder);
  const blocYears = blocYearsOf(unitYears);
  const longest = unitYears
    .filter(({ indexes }) => indexes.length >= eventsWanted)
    .toSorted((a, b) => a.indexes.length - b.indexes.length || (a.stream < b.stream ? -1 : 1))
    .slice(0, longestMax);
  return {
    folder,
    events,
    longest,
    fullest: fullestOf(blocYears),
    province: fullYearOf(blocYears),
    views: await builtViews(run, folder),
  };
}

async function readUnitYears(folder: string): Promise<readonly UnitYear[]> {
  const seen = new Map<string, { of: UnitYearOpened['data']; indexes: number[] }>();
  const store = await openSqliteStore(folder, { mode: 'read' });
  for await (const { stream, index, type, bytes } of store.readAll(null)) {
    seen.get(stream)?.indexes.push(index);
    if (type !== 'UnitYearOpened') continue;
    const { data } = open(bytes);
    seen.set(stream, { of: data as UnitYearOpened['data'], indexes: [index] });
  }
  await store.close();
  return [...seen].map(
    ([
      stream,
      {
        of: { unit, year, bloc },
        indexes,
      },
    ]) => {
      return { stream, unit, year, bloc, indexes };
    },
  );
}

function blocYearsOf(unitYears: readonly UnitYear[]): readonly BlocYear[] {
  const of = Map.groupBy(unitYears, ({ bloc, year }) => `${year}/${bloc}`);
  return [...of.values()].flatMap((each) => {
    const [first] = each;
    return first ? [{ bloc: first.bloc, year: first.year, unitYears: each }] : [];
  });
}

function fullestOf(blocYears: readonly BlocYear[]): BlocYear {
  const distance = ({ unitYears }: BlocYear) => Math.abs(unitYears.length - unitsWanted);
  const size = ({ unitYears }: BlocYear) =>
    unitYears.reduce((sum, { indexes }) => sum + indexes.length, 0);
  const [fullest] = blocYears.toSorted((a, b) => distance(a) - distance(b) || size(b) - size(a));
  if (fullest === undefined) throw new Error('a province without a bloc');
  return fullest;
}

function fullYearOf(blocYears: readonly BlocYear[]): readonly BlocYear[] {
  const units = (of: readonly BlocYear[]) =>
    of.reduce((sum, { unitYears }) => sum + unitYears.length, 0);
  const years = [...Map.groupBy(blocYears, ({ year }) => year).values()];
  return years.reduce((a, b) => (units(b) > units(a) ? b : a));
}

/** The server builds the views of a folder at its first start; what is measured begins with them there. */
async function builtViews(run: BenchRun, folder: string): Promise<Views> {
  await (await startServer(folder)).stop();
  const file = join(run.folders.next(), 'views.sqlite');
  cpSync(join(folder, 'views.sqlite'), file);
  return openViews(file, projections);
}

/** The span in which a year's unit-years are all open and still recorded: at each instant of it a board has all its rows. */
export function fullSpan(blocYears: readonly BlocYear[]): { readonly from: number; to: number } {
  const all = blocYears.flatMap(({ unitYears }) => unitYears);
  return {
    from: Math.max(...all.map(({ indexes }) => indexes[0] ?? 0)),
    to: Math.max(...all.map(({ indexes }) => indexes.at(-1) ?? 0)),
  };
}

/** Evenly spread numbers from 0 up to 1, the same in every run, so that every run asks the same. */
export function steadyChance(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
