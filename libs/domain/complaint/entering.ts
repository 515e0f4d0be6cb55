// What the entry of a case must hold to, when it is lodged and when it is put right.
import type { Circumstances, Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { anyStream } from '../any-stream.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import {
  complaintProcedure,
  complaintProcedureStream,
  isProcedureInForce,
} from '../complaint-procedure/publication.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { ordered } from './checks.ts';
import type { ConcernedYear, Disputed } from './lodging.ts';
import type { Lodged } from './handling.ts';

type Entered = Pick<Lodged, 'kind' | 'against' | 'lines' | 'concerns'>;

/** Sets in an order of their own. */
export function inOrderOfSets<Entry extends Pick<Lodged, 'lines' | 'concerns'>>(
  entry: Entry,
): Entry {
  const { lines, concerns } = entry;
  return { ...entry, lines: lines.toSorted(), concerns: ordered(concerns, keyOfYear) };
}

export function keyOfYear({ unit, year }: ConcernedYear): string {
  return `${year} ${unit}`;
}

export function requireEachOnce({ lines, concerns }: Pick<Entered, 'lines' | 'concerns'>): void {
  requireDistinct(lines, 'lines');
  requireDistinct(concerns.map(keyOfYear), 'concerns');
}

/** What it disputes exists, and so do the unit-years that it concerns. */
export function requireEntered({ kind, against, lines, concerns }: Entered, known: Known): void {
  if (against && !isThere(against, known)) refuse('DISPUTED_EVENT_UNKNOWN', 'against');
  const ofScore = against?.event.stream.startsWith('unitYear-') ?? false;
  if (lines.length > 0 && !ofScore) refuse('LINE_WITHOUT_SCORE', 'lines');
  if (kind === 'complaint' && concerns.length === 0) refuse('UNITS_MISSING', 'concerns');
  for (const each of concerns) {
    const { opened } = known.of(unitYear, unitYearStream(each)).state;
    if (!opened) refuse('UNIT_YEAR_NOT_OPEN', 'concerns');
  }
}

/** An event of another matter; what a case decided is disputed by its second complaint. */
function isThere({ event, type }: Disputed, known: Known): boolean {
  if (event.stream.startsWith('complaint-')) return false;
  const found = known.of(anyStream, event.stream).state.find(isAt(event));
  return found?.type === type;
}

export function isAt({ revision }: Reference): (event: { readonly revision: number }) => boolean {
  return (event) => event.revision === revision;
}

/** The day on which its paper was received. */
export function receiptDay({ receivedAt, now }: Circumstances): CivilDate {
  return civilDateOf(receivedAt ?? now);
}

/** The publication of the procedure, in force on the day of receipt. */
export function pinnedProcedure(id: string, known: Known, circumstances: Circumstances): Reference {
  const stream = complaintProcedureStream(id);
  const { state } = known.of(complaintProcedure, stream);
  if (!state.published) return refuse('COMPLAINT_PROCEDURE_UNKNOWN', 'procedure');
  if (!isProcedureInForce(state, receiptDay(circumstances))) {
    return refuse('COMPLAINT_PROCEDURE_NOT_IN_FORCE', 'procedure');
  }
  return { stream, revision: state.published.revision };
}
