// Registrations: a row a unit-year in the bloc that it counts in, with every version; a unit that sent none has none.
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { registrationVersionsFold, type RegistrationVersion } from './registration-versions.ts';

export interface RegistrationsRow {
  readonly unit: string;
  /** Every bloc that the unit-year has counted in, in order: what was sent on by an earlier one stays sent. */
  readonly blocs: readonly string[];
  readonly versions: readonly RegistrationVersion[];
}

/** Keys are unit ids. */
export function registrationsScope(year: number, bloc: string): string {
  return `${year}/${bloc}`;
}

/** Row versions: one a unit-year opened, one an event of its registration, two where it moves to another bloc. */
export const registrations: Projection = { name: 'registrations', version: 1, project };

const concerned: ReadonlySet<string> = new Set([
  'UnitYearOpened',
  'UnitYearTransferred',
  'RegistrationReceived',
  'RegistrationAmended',
  'RegistrationErrorCorrected',
  'RegistrationAnnulled',
]);

function project({ stream, type }: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (!stream.startsWith('unitYear-') || !concerned.has(type)) return [];
  const { season, versions } = folds.state(stream, registrationVersionsFold);
  const { opened, bloc, blocs } = season;
  if (!opened || bloc === null) return [];
  const value: RegistrationsRow = { unit: opened.unit, blocs, versions };
  const row = { scope: registrationsScope(opened.year, bloc), key: opened.unit, value };
  const before = type === 'UnitYearTransferred' ? blocs.at(-2) : undefined;
  if (before === undefined || before === bloc) return [row];
  const left = { scope: registrationsScope(opened.year, before), key: opened.unit, value: null };
  return [left, row];
}
