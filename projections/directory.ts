// The directory of units and blocs through time: a row each with all its periods, and for each bloc whoever was its member.
import type { Unit } from '../libs/domain/unit/unit.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import {
  blocEntry,
  memberOf,
  unitEntry,
  type BlocYearEntry,
  type UnitEntry,
} from './directory-rows.ts';
import { blocFold, blocYearFold, unitFold } from './stream-folds.ts';

export const directoryUnitsScope = 'units';
export const directoryBlocsScope = 'blocs';

/** Every unit that was ever a member of the bloc, by what stands; keys are unit ids. */
export function membersScope(bloc: string): string {
  return `members/${bloc}`;
}

/** The years that were opened for a bloc; keys are years. */
export function yearsScope(bloc: string): string {
  return `years/${bloc}`;
}

/**
 * Row versions: one an event of a bloc, one where a year of it is opened or cut short; of a unit one, and one for each bloc that it was ever in where a membership or a
 * name changes.
 */
export const directory: Projection = { name: 'directory', version: 3, project };

function project({ stream, type }: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (stream.startsWith('unit-')) return unitRows(stream, folds);
  if (type === 'BlocYearOpened' || type === 'BlocYearCutShort') return yearRows(stream, folds);
  if (!stream.startsWith('bloc-')) return [];
  const state = folds.state(stream, blocFold);
  if (!state.setUp) return [];
  const value = blocEntry(state, state.setUp);
  return [{ scope: directoryBlocsScope, key: value.bloc, value }];
}

function unitRows(stream: string, folds: StreamFolds): readonly Row[] {
  const state = folds.state(stream, unitFold);
  if (!state.entered) return [];
  const { unit } = state.entered;
  const before = folds.row(directoryUnitsScope, unit) as UnitEntry | null;
  const row = { scope: directoryUnitsScope, key: unit, value: unitEntry(state, state.entered) };
  return [row, ...memberRows(before?.memberships ?? [], state, unit)];
}

function yearRows(stream: string, folds: StreamFolds): readonly Row[] {
  const { opened, closed } = folds.state(stream, blocYearFold);
  if (!opened) return [];
  const { bloc, year } = opened;
  const value: BlocYearEntry = { year, closed: closed !== null };
  return [{ scope: yearsScope(bloc), key: String(year), value }];
}

/** A membership that was annulled takes the unit off the bloc's list. */
function memberRows(before: Unit['memberships'], state: Unit, key: string): readonly Row[] {
  const now = new Set(state.memberships.map(({ bloc }) => bloc));
  const blocs = new Set([...before.map(({ bloc }) => bloc), ...now]);
  return [...blocs].map((bloc) => ({
    scope: membersScope(bloc),
    key,
    value: now.has(bloc) ? memberOf(bloc, state) : null,
  }));
}
