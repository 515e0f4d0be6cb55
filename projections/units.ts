// Units: a row each, in one list of all and in the list of the bloc that it is a member of.
import type { Naming } from '../libs/domain/unit/naming.ts';
import { unitStream, type Membership, type Unit } from '../libs/domain/unit/unit.ts';
import type { UnitYearOpened } from '../libs/domain/unit-year/season.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { unitFold } from './stream-folds.ts';

/**
 * Names, parents, kinds and the Board's seat come with the day that each holds from: a change may be recorded before it
 * begins, and no event tells of that day, so whoever asks reads them on a day of its own.
 */
export interface UnitRow extends Omit<Naming, 'entered'> {
  readonly unit: string;
  /** Its last day and what it goes on in; null: nothing recorded ends it. */
  readonly ended: Unit['ended'];
  /** The bloc of the membership that no leaving has ended. */
  readonly bloc: string | null;
  readonly memberships: readonly Membership[];
  /** Years that were opened for the unit, ascending. */
  readonly years: readonly number[];
}

export const unitsScope = 'all';

/** The units whose membership of the bloc no leaving has ended. */
export function unitsOfBlocScope(bloc: string): string {
  return `bloc/${bloc}`;
}

/** Keys are unit ids. Row versions: two an event of a unit, three where it leaves a bloc; two when a year is opened for it. */
export const units: Projection = { name: 'units', version: 2, project };

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const id = unitOf(event);
  if (id === null) return [];
  const state = folds.state(unitStream(id), unitFold);
  if (!state.entered) return [];
  const before = folds.row(unitsScope, id) as UnitRow | null;
  const value = rowOf(state, id, yearsWith(event, before?.years ?? []));
  const rows: Row[] = [{ scope: unitsScope, key: id, value }];
  if (before?.bloc && before.bloc !== value.bloc) {
    rows.push({ scope: unitsOfBlocScope(before.bloc), key: id, value: null });
  }
  if (value.bloc) rows.push({ scope: unitsOfBlocScope(value.bloc), key: id, value });
  return rows;
}

function unitOf({ stream, type, data }: ViewEvent): string | null {
  if (stream.startsWith('unit-')) return stream.slice('unit-'.length);
  return type === 'UnitYearOpened' ? (data as UnitYearOpened['data']).unit : null;
}

function yearsWith({ type, data }: ViewEvent, years: readonly number[]): readonly number[] {
  if (type !== 'UnitYearOpened') return years;
  const { year } = data as UnitYearOpened['data'];
  return [...new Set([...years, year])].toSorted((a, b) => a - b);
}

function rowOf(state: Unit, unit: string, years: readonly number[]): UnitRow {
  const { names, parents, kinds, boardSeats, ended, memberships } = state;
  const bloc = memberships.find((each) => each.until === null)?.bloc ?? null;
  return { unit, names, parents, kinds, boardSeats, ended, bloc, memberships, years };
}
