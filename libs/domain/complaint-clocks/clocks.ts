// The clocks of one instance of a case: from when each counts, when it ends, by what it was met, and by how many days it is late.
import { addDays, startOfDay, type CivilDate, type Instant } from '../civil-date.ts';
import type { Area, Complexity, Instance, MatterKind } from '../complaint-procedure/matter.ts';
import {
  clockIds,
  clockOf,
  type Clock,
  type ClockCase,
  type ClockId,
  type ComplaintProcedure,
} from '../complaint-procedure/procedure.ts';
import { daysBetween } from '../deadlines/standing-on.ts';
import type { Clause } from '../rule-book/clause.ts';
import {
  workingDaysBy,
  type CalendarOf,
  type WorkingDays,
} from '../working-calendar/working-day.ts';
import { lastDayOf, type ClockExtension, type Suspension } from './counting.ts';

/** What the clocks of an instance count from and are met by; standing facts only, as corrected. */
export interface InstanceDays {
  readonly kind: MatterKind;
  readonly instance: Instance;
  /** True for a second complaint whose first was settled outside the ledger. */
  readonly firstElsewhere: boolean;
  readonly area: Area;
  /** When the decision that it is against became known. */
  readonly knownOn: CivilDate | null;
  /** When it came: to the body that forwarded it, else here. */
  readonly lodgedOn: CivilDate;
  /** When it came here, or came back here. */
  readonly receivedOn: CivilDate;
  /** Date of the acceptance, refusal or transfer. */
  readonly answeredOn: CivilDate | null;
  readonly accepted: { readonly on: CivilDate; readonly complexity: Complexity } | null;
  /** The last extension; the settlement's clock is then that of its complexity, and ends on its last day. */
  readonly extended: (ClockExtension & { readonly complexity: Complexity }) | null;
  readonly suspensions: readonly Suspension[];
  /** Date of the decision. */
  readonly decidedOn: CivilDate | null;
  readonly discontinuedOn: CivilDate | null;
  /** When the lodger had the decision, the first time. */
  readonly deliveredOn: CivilDate | null;
  /** When the second complaint came, in the same case. */
  readonly secondLodgedOn: CivilDate | null;
  readonly inForceFrom: CivilDate | null;
  readonly carriedOutOn: CivilDate | null;
  readonly publishedOn: CivilDate | null;
}

/** What a clock says on a day. */
export interface ClockReading {
  readonly clock: ClockId;
  readonly instance: Instance;
  /** The day that it counts from, itself not counted; null where that is not known, or not yet. */
  readonly base: CivilDate | null;
  /** As the rule says; null where no rule is known. */
  readonly days: number | null;
  /** The whole of this day is in time; null: nothing is late by this clock. */
  readonly lastDay: CivilDate | null;
  /** The first instant too late; null for a clock that nothing can be late by. */
  readonly tooLateFrom: Instant | null;
  /** Where the clock says when something may be at the earliest; null for all others. */
  readonly notBefore: CivilDate | null;
  readonly metOn: CivilDate | null;
  /** Whole days after the last day, when it was met or on the day asked for; 0: in time; null: nothing can be late. */
  readonly lateDays: number | null;
  /** True while a suspension keeps its end away (đang tạm đình chỉ). */
  readonly suspended: boolean;
  readonly extended: boolean;
  /** Years whose working calendars it was counted by. */
  readonly calendarsRead: readonly number[];
  /** Years whose calendars are not published: their Saturdays and Sundays were taken for their only days off. */
  readonly calendarMissing: readonly number[];
  readonly clause: Clause;
  readonly illustrative: boolean;
}

/** By which rules and calendars clocks are read, and for which day. */
export interface ClockRules {
  /** As the instance pins it. */
  readonly procedure: ComplaintProcedure;
  readonly calendarOf: CalendarOf;
  readonly on: CivilDate;
}

/** Every clock of an instance, in the order in which they begin. */
export function clocksOf(facts: InstanceDays, rules: ClockRules): readonly ClockReading[] {
  return clockIds
    .filter((clock) => hasClock(facts, clock))
    .map((clock) => readClock(clock, facts, rules));
}

/** A second complaint is lodged by the clock of the first; where that is not in the ledger, by its own knowledge of the decision. */
function hasClock({ kind, instance, firstElsewhere }: InstanceDays, clock: ClockId): boolean {
  if (clock === 'lodging') return instance === 'first';
  if (clock !== 'secondLodging') return true;
  return kind === 'complaint' && (instance === 'first' || firstElsewhere);
}

/** @throws Error for a clock that the instance cannot have */
export function readClock(clock: ClockId, facts: InstanceDays, rules: ClockRules): ClockReading {
  const calendar = workingDaysBy(rules.calendarOf);
  const { row, base, metOn, lastDay, suspended } = courseOf(clock, facts, { ...rules, calendar });
  const { read, missing } = calendar.years();
  const limit = clock === 'entryIntoForce' ? null : lastDay;
  const opening = clock === 'entryIntoForce' ? lastDay : null;
  return {
    clock,
    instance: facts.instance,
    base,
    days: row.days,
    lastDay,
    tooLateFrom: limit === null ? null : startOfDay(addDays(limit, 1)),
    notBefore: opening === null ? null : addDays(opening, 1),
    metOn,
    lateDays: lateDays(limit, mustBeMet(clock) ? (metOn ?? rules.on) : metOn),
    suspended,
    extended: extensionOf(clock, facts) !== null,
    calendarsRead: read,
    calendarMissing: missing,
    clause: row.clause,
    illustrative: row.illustrative,
  };
}

function lateDays(lastDay: CivilDate | null, day: CivilDate | null): number | null {
  return lastDay === null || day === null ? null : Math.max(0, daysBetween(lastDay, day));
}

/** Nobody is late who lodges no second complaint: the right lapses. */
function mustBeMet(clock: ClockId): boolean {
  return clock !== 'secondLodging';
}

interface Course extends Span {
  readonly row: Clock;
  readonly lastDay: CivilDate | null;
  readonly suspended: boolean;
}

interface CountedBy {
  readonly procedure: ComplaintProcedure;
  readonly calendar: WorkingDays;
}

function courseOf(clock: ClockId, facts: InstanceDays, by: CountedBy): Course {
  const row = clockOf(by.procedure, caseOf(clock, facts));
  const { base, metOn } = spans[clock](facts, by);
  const extended = extensionOf(clock, facts);
  const isKnown = base !== null && (row.days !== null || extended !== null);
  if (!isKnown) return { row, base, metOn, lastDay: null, suspended: false };
  const { suspensions } = facts;
  const lastDay = lastDayOf(row, { base, extended, suspensions }, by.calendar);
  return { row, base, metOn, lastDay, suspended: lastDay === null };
}

function extensionOf(clock: ClockId, { extended }: InstanceDays): InstanceDays['extended'] {
  return clock === 'settlement' ? extended : null;
}

/** A case counts as ordinary before its acceptance says otherwise; an extension may find it complex. */
function caseOf(clock: ClockId, facts: InstanceDays): ClockCase {
  const { kind, instance, area, accepted } = facts;
  const found = extensionOf(clock, facts) ?? accepted;
  const complexity = found?.complexity ?? 'ordinary';
  // The rule stands with the first instance: it is the time after its settlement.
  const of = clock === 'secondLodging' ? 'first' : instance;
  return { clock, kind, instance: of, area, complexity };
}

interface Span {
  readonly base: CivilDate | null;
  readonly metOn: CivilDate | null;
}

const spans: Readonly<Record<ClockId, (facts: InstanceDays, by: CountedBy) => Span>> = {
  lodging: ({ knownOn, lodgedOn }) => ({ base: knownOn, metOn: lodgedOn }),
  // What was withdrawn before its acceptance is discontinued, and waits for no answer.
  acceptance: ({ receivedOn, answeredOn, discontinuedOn }) => ({
    base: receivedOn,
    metOn: answeredOn ?? discontinuedOn,
  }),
  settlement: ({ accepted, decidedOn, discontinuedOn }) => ({
    base: accepted?.on ?? null,
    metOn: decidedOn ?? discontinuedOn,
  }),
  delivery: ({ decidedOn, deliveredOn }) => ({ base: decidedOn, metOn: deliveredOn }),
  secondLodging: (facts, by) => ({
    base: secondLodgingBase(facts, by),
    metOn: facts.firstElsewhere ? facts.lodgedOn : facts.secondLodgedOn,
  }),
  entryIntoForce: ({ decidedOn, inForceFrom }) => ({ base: decidedOn, metOn: inForceFrom }),
  carryingOut: ({ inForceFrom, carriedOutOn }) => ({ base: inForceFrom, metOn: carriedOutOn }),
  publication: ({ decidedOn, publishedOn }) => ({ base: decidedOn, metOn: publishedOn }),
};

/** From when the lodger had the decision; where none was made, from when it should have been. */
function secondLodgingBase(facts: InstanceDays, by: CountedBy): CivilDate | null {
  if (facts.firstElsewhere) return facts.knownOn;
  if (facts.decidedOn !== null) return facts.deliveredOn;
  if (facts.discontinuedOn !== null) return null;
  return courseOf('settlement', facts, by).lastDay;
}

export interface ExtensionLimit {
  /** The latest last day that extensions may reach; null where the rule does not know it. */
  readonly lastDay: CivilDate | null;
  readonly calendarsRead: readonly number[];
  readonly calendarMissing: readonly number[];
}

/** How far the settlement of a case may be extended, found to be of a complexity. */
export function extensionLimit(
  facts: InstanceDays,
  complexity: Complexity,
  { procedure, calendarOf }: Omit<ClockRules, 'on'>,
): ExtensionLimit {
  const row = clockOf(procedure, { ...caseOf('settlement', facts), complexity });
  const calendar = workingDaysBy(calendarOf);
  const { accepted, suspensions } = facts;
  const more = row.extensions === 0 ? 0 : row.extensionDays;
  const days = row.days === null || more === null ? null : row.days + row.extensions * more;
  const lastDay =
    accepted &&
    lastDayOf({ ...row, days }, { base: accepted.on, extended: null, suspensions }, calendar);
  const { read, missing } = calendar.years();
  return { lastDay, calendarsRead: read, calendarMissing: missing };
}
