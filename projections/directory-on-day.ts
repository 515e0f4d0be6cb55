// The directory as it is on a civil day: which units and blocs are there, what they are called, under whom, in which bloc.
import { leadershipOn, type Leadership } from '../libs/domain/bloc/bloc.ts';
import { addDays, type CivilDate } from '../libs/domain/civil-date.ts';
import { periodOn, type Period } from '../libs/domain/periods.ts';
import { nameOn } from '../libs/domain/unit/naming.ts';
import { membershipOn, type Membership, type UnitKind } from '../libs/domain/unit/unit.ts';
import type { Questions } from '../libs/views/views.ts';
import type {
  BlocEntry,
  BlocMember,
  BlocYearEntry,
  ByDecision,
  Told,
  UnitEntry,
} from './directory-rows.ts';
import {
  directory,
  directoryBlocsScope,
  directoryUnitsScope,
  membersScope,
  yearsScope,
} from './directory.ts';
import { byNameThenId, nameKey } from './vietnamese-order.ts';

/** Whether a unit or a bloc is there on a day: not yet, there, or no longer. */
export const existences = ['notYet', 'existing', 'ended'] as const;
export type Existence = (typeof existences)[number];

/** A unit or a bloc by its id, and by its name on the day asked for. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface UnitOnDay extends Named {
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly housesBoard: boolean;
  readonly existence: Existence;
  readonly membership: ByDecision<Membership> | null;
  /** Other units that bear its name of the day, or ever did. */
  readonly namesakes: readonly string[];
  readonly entry: UnitEntry;
}

export interface BlocOnDay extends Named {
  readonly authority: string | null;
  readonly existence: Existence;
  readonly leadership: ByDecision<Leadership> | null;
  readonly entry: BlocEntry;
}

/** Everything known by a point, read on a day; in the Vietnamese order of names. */
export interface DirectoryOnDay {
  /** The ledger index that it holds at. */
  readonly index: number;
  readonly day: CivilDate;
  readonly units: ReadonlyMap<string, UnitOnDay>;
  readonly blocs: ReadonlyMap<string, BlocOnDay>;
}

type Views = Pick<Questions, 'rows'>;

export function directoryOn(views: Views, day: CivilDate, asOf: number | null): DirectoryOnDay {
  const { index, rows } = rowsOf(views, directoryUnitsScope, asOf);
  const entries = rows as readonly UnitEntry[];
  const bearers = bearersOf(entries);
  const units = entries.map((entry) => unitOnDay(entry, day, bearers));
  const formed = rowsOf(views, directoryBlocsScope, asOf).rows as readonly BlocEntry[];
  const blocs = formed.map((entry) => blocOnDay(entry, day));
  return { index, day, units: inOrder(units), blocs: inOrder(blocs) };
}

/**
 * The ledger index that the directory answers at: the one asked for, or as far as it has come. What is told with names or
 * members from it is told as of there, so that one answer holds at one point.
 */
export function directoryIndex(views: Pick<Questions, 'row'>, asOf: number | null): number {
  return views.row(directory.name, directoryUnitsScope, '', asOf).index;
}

/** The units that are members of a bloc on a day, in the order of their names. */
export function membersOn(
  views: Views,
  bloc: string,
  { day, asOf }: { readonly day: CivilDate; readonly asOf: number | null },
): readonly Named[] {
  return everyMember(views, bloc, asOf)
    .filter((each) => membershipOn(each, day) !== null)
    .map(({ unit, names }) => ({ id: unit, name: nameOn({ names }, day) ?? unit }))
    .toSorted(byNameThenId);
}

/** What is still to be carried out of a dissolution. */
export interface DissolutionOutstanding {
  /** Units that are still recorded as members on the day after the last. */
  readonly membersStill: readonly Named[];
  /** Years that the dissolution cuts short and that were not closed. */
  readonly yearsOpen: readonly number[];
}

export function outstandingOf(
  views: Views,
  { bloc, dissolved }: BlocEntry,
  asOf: number | null,
): DissolutionOutstanding {
  if (!dissolved) return { membersStill: [], yearsOpen: [] };
  const { until } = dissolved;
  const years = rowsOf(views, yearsScope(bloc), asOf).rows as readonly BlocYearEntry[];
  const cut = years.filter(({ year, closed }) => !closed && until < `${year}-12-31`);
  return {
    membersStill: membersOn(views, bloc, { day: addDays(until, 1), asOf }),
    yearsOpen: cut.map(({ year }) => year),
  };
}

/** Every unit that was ever a member of a bloc, by the memberships that stand. */
export function everyMember(
  views: Views,
  bloc: string,
  asOf: number | null,
): readonly BlocMember[] {
  return rowsOf(views, membersScope(bloc), asOf).rows as readonly BlocMember[];
}

/** The caller names the type, because it knows the scope. */
function rowsOf(
  views: Views,
  scope: string,
  asOf: number | null,
): { readonly index: number; readonly rows: readonly object[] } {
  const rows: object[] = [];
  let index = -1;
  for (let after: string | null | undefined; after !== null;) {
    const page = views.rows(directory.name, scope, asOf, { after: after ?? null });
    rows.push(...page.rows.map(({ value }) => value));
    ({ index, next: after } = page);
  }
  return { index, rows };
}

function inOrder<Each extends Named>(all: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(all.toSorted(byNameThenId).map((each) => [each.id, each]));
}

/** By every name that a unit ever had: who had it. */
function bearersOf(entries: readonly UnitEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { unit, names } of entries) {
    for (const { value } of names) {
      const key = nameKey(value);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(unit));
    }
  }
  return bearers;
}

function unitOnDay(
  entry: UnitEntry,
  day: CivilDate,
  bearers: ReadonlyMap<string, ReadonlySet<string>>,
): UnitOnDay {
  const { unit: id, from, names, kinds, parents, boardSeats, ended } = entry;
  const name = heldOn(names, day);
  const alike = bearers.get(nameKey(name)) ?? new Set<string>();
  return {
    id,
    name,
    kind: heldOn(kinds, day),
    parent: heldOn(parents, day),
    housesBoard: heldOn(boardSeats, day),
    existence: existenceOn({ from, until: ended?.day ?? null }, day),
    membership: among(entry.memberships, membershipOn(entry, day)),
    namesakes: [...alike].filter((each) => each !== id).toSorted(),
    entry,
  };
}

function blocOnDay(entry: BlocEntry, day: CivilDate): BlocOnDay {
  const { bloc: id, setUpOn: from, names, authorities, dissolved } = entry;
  return {
    id,
    name: heldOn(names, day),
    authority: heldOn(authorities, day),
    existence: existenceOn({ from, until: dissolved?.until ?? null }, day),
    leadership: among(entry.leaderships, leadershipOn(entry, day)),
    entry,
  };
}

/** The one that was found, with its decision. */
function among<Begun extends { readonly revision: number }>(
  periods: readonly Begun[],
  found: { readonly revision: number } | null,
): Begun | null {
  return periods.find(({ revision }) => revision === found?.revision) ?? null;
}

function heldOn<Value>(periods: readonly Period<Told<Value>>[], day: CivilDate): Value {
  const period = periodOn(periods, day);
  if (!period) throw new Error('an entry of the directory begins with a period');
  return period.value;
}

interface Span {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

function existenceOn({ from, until }: Span, day: CivilDate): Existence {
  if (from !== null && day < from) return 'notYet';
  return until !== null && until < day ? 'ended' : 'existing';
}
