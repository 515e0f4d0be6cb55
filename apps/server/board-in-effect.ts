// One bloc's board of one year as in effect on a day: every unit-year folded anew, in the bloc that it counted in then.
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import { blocYears, blocYearsScope } from '../../projections/bloc-years.ts';
import {
  rankedOf,
  readRow,
  scoreboard,
  scoreboardScope,
  type RankedRow,
  type ScoreboardRow,
} from '../../projections/scoreboard.ts';
import { unitFold } from '../../projections/stream-folds.ts';
import { readingAt, type ReadUnitYear } from './unit-year-scores.ts';

/** The units of every bloc of the year, for one may have moved since; in the order of blocs, then of ids. */
export function unitsOfYear(
  views: Questions,
  year: number,
  asOf: number | null,
): readonly string[] {
  const blocs = views.rows(blocYears.name, blocYearsScope(year), asOf).rows;
  return blocs.flatMap(({ key }) =>
    views
      .rows(scoreboard.name, scoreboardScope(year, key), asOf)
      .rows.map(({ value }) => (value as ScoreboardRow).unit),
  );
}

/** The row of a unit-year as a reading has it; `since` is the ledger index of the reading's last event. */
export function rowRead(
  views: Questions,
  { state, reading, indexes }: ReadUnitYear,
  asOf: number | null,
): Omit<RankedRow, 'rank'> | null {
  const { applied } = state.facts;
  const nameOf = (unit: string, year: number): string =>
    nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit;
  const row = readRow(state, applied && reading.source(applied), nameOf);
  const last = reading.events.at(-1)?.revision ?? 0;
  return row && { ...row, since: indexes[last] ?? -1 };
}

export function boardInEffect(
  views: Questions,
  of: { readonly year: number; readonly bloc: string },
  point: { readonly asOf: number | null; readonly inEffectOn: CivilDate },
): readonly RankedRow[] {
  const rows = unitsOfYear(views, of.year, point.asOf).flatMap((unit) => {
    const read = readingAt(views, { unit, year: of.year }, point);
    const row = read && rowRead(views, read, point.asOf);
    return row?.bloc === of.bloc ? [row] : [];
  });
  return rankedOf(rows);
}
