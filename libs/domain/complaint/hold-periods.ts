// When a case held award proposals, and of which unit-years: from the event that made it pending to the one that ended it.
import type { HoldBeginning } from '../complaint-procedure/procedure.ts';
import { standingFacts } from '../fact.ts';
import type { HoldOutcome } from '../bloc-year/hold.ts';
import { complaint, type CaseRecord, type Complaint } from './complaint.ts';
import { currentOf, decisionOf, isPending } from './course.ts';
import type { ConcernedYear } from './lodging.ts';

/** A unit-year that the case was about within a period; `left`: the event by which it no longer was. */
export interface HeldYear extends ConcernedYear {
  /** Since which event it is, or was the last time. */
  readonly since: CaseRecord;
  readonly left: CaseRecord | null;
}

export interface HoldPeriod {
  readonly begun: CaseRecord;
  /** Null while it is pending. */
  readonly ended: { readonly by: CaseRecord; readonly outcome: HoldOutcome } | null;
  readonly years: readonly HeldYear[];
}

/** The rule of the procedure that an instance is held to. */
export type BeginningOf = (state: Complaint) => HoldBeginning;

/** The case is told again by the facts that stand: what was annulled never made it pending, nor ended it. */
export function holdPeriods(state: Complaint, beginningOf: BeginningOf): readonly HoldPeriod[] {
  const standing = standingFacts(state, state.recorded) as readonly CaseRecord[];
  let told = complaint.initial;
  const periods: HoldPeriod[] = [];
  for (const event of standing.filter(({ type }) => type !== 'CaseFactAnnulled')) {
    told = complaint.evolve(told, event);
    const last = periods.at(-1);
    const open = last && last.ended === null ? last : null;
    const pending = told.instances.length > 0 && isPending(told, beginningOf(told));
    if (open) periods[periods.length - 1] = movedOn(open, told, { event, pending });
    else if (pending) periods.push({ begun: event, ended: null, years: yearsOf(told, event) });
  }
  return periods;
}

/** Every unit-year that the case was ever about, annulled or not: holds are looked for in all of them. */
export function everConcerned({ recorded }: Complaint): readonly ConcernedYear[] {
  const all = (recorded as readonly CaseRecord[]).flatMap((event) =>
    event.type === 'CaseLodged' || event.type === 'CaseEntryCorrected' ? event.data.concerns : [],
  );
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}

export function keyOf({ unit, year }: ConcernedYear): string {
  return `${year} ${unit}`;
}

function movedOn(
  period: HoldPeriod,
  told: Complaint,
  { event, pending }: { readonly event: CaseRecord; readonly pending: boolean },
): HoldPeriod {
  if (!pending) return { ...period, ended: { by: event, outcome: outcomeOf(told, event) } };
  // A correction moves them, and so does the end of an instance that was about others.
  const now = yearsOf(told, event);
  const names = (years: readonly ConcernedYear[], each: ConcernedYear) =>
    years.some((other) => keyOf(other) === keyOf(each));
  const before = period.years.map((each) => {
    if (!names(now, each)) return { ...each, left: each.left ?? event };
    return each.left ? { ...each, left: null, since: event } : each;
  });
  return { ...period, years: [...before, ...now.filter((each) => !names(before, each))] };
}

function yearsOf(told: Complaint, since: CaseRecord): readonly HeldYear[] {
  const instance = currentOf(told) ?? told.instances.at(-1);
  const concerns = instance?.entry.concerns ?? [];
  return concerns.map(({ unit, year }) => ({ unit, year, since, left: null }));
}

/** In the words of holds; a decision tells how it ended, whatever became of a second complaint. */
function outcomeOf(told: Complaint, event: CaseRecord): HoldOutcome {
  const decision = decisionOf(told);
  if (decision) return decision.data.outcome;
  if (event.type !== 'CaseDiscontinued') return 'ended';
  return event.data.cause === 'withdrawn' ? 'withdrawn' : 'discontinued';
}
