// What an event says happened, in Vietnamese: of a unit-year with its papers by their numbers, not by ids.
import type { Recorded } from '../domain/act.ts';
import { deed } from '../domain/replay/deed.ts';
import { deedOfEvent } from '../domain/replay/deed-of-event.ts';
import { unitYear, type UnitYearEvent } from '../domain/unit-year/unit-year.ts';
import type { CaseReading } from './reading.ts';

export function toldVi({ fold }: CaseReading, stream: string, event: Recorded): string {
  if (!stream.startsWith('unitYear-')) return deedOfEvent(event).vi;
  return deed(event as Recorded & UnitYearEvent, fold(unitYear, stream)).vi;
}
