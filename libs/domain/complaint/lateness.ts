// Whether a case came too late, by the procedure and the calendars as known; what was read for it is named.
import type { Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { clockRulesBy, readFor } from '../complaint-clocks/by-known.ts';
import { readClock } from '../complaint-clocks/clocks.ts';
import type { CaseInstance, Complaint } from './complaint.ts';
import { instanceDaysOf } from './instance-days.ts';

export interface Lateness {
  readonly isLate: boolean;
  readonly read: readonly Reference[];
}

/** A second complaint is timed by the first, even where the first was settled elsewhere. */
export function latenessOf(
  state: Complaint,
  instance: CaseInstance,
  { known, on }: { readonly known: Known; readonly on: CivilDate },
): Lateness {
  const first = state.instances[0] ?? instance;
  const { lodgedOn: secondLodgedOn } = instanceDaysOf(state, instance);
  const days = { ...instanceDaysOf(state, first), secondLodgedOn };
  const clock = instance.instance === 'first' ? 'lodging' : 'secondLodging';
  const reading = readClock(clock, days, clockRulesBy(known, first.procedure, on));
  const read = readFor([reading], first.procedure, known);
  const own = first.procedure.stream === instance.procedure.stream ? [] : [instance.procedure];
  return { isLate: (reading.lateDays ?? 0) > 0, read: [...own, ...read] };
}
