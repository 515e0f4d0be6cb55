// The way of an award dossier: its id, what becomes of it, and the days on which its steps are taken after the conference.
import type { AwardSought } from '../../domain/bloc-year/award-sought.ts';
import { addDays } from '../../domain/civil-date.ts';
import type { BlocSeason } from './bloc-season.ts';

/** What becomes of a dossier, where it is not simply granted. */
export type DossierFate =
  'granted' | 'returned' | 'withdrawn' | 'ineligible' | 'refused' | 'late' | 'held';

export interface Dossier {
  readonly id: string;
  readonly unit: string;
  readonly award: AwardSought;
  readonly fate: DossierFate;
}

/** The days of the way, after the conference. */
export function daysOf({ calendar }: BlocSeason) {
  const after = (days: number) => addDays(calendar.yearEnd, days);
  return {
    submitted: after(2),
    received: after(3),
    late: after(9),
    returned: after(8),
    again: after(10),
    found: after(20),
    put: after(22),
    voted: after(27),
    granted: after(34),
  };
}

export function dossierId({ of }: BlocSeason, number: number): string {
  return `${of.year}-${of.bloc}-${String(number).padStart(2, '0')}`;
}

export function awardId({ of }: BlocSeason, number: number): string {
  return `${of.year}-${of.bloc}-kt-${String(number).padStart(2, '0')}`;
}
