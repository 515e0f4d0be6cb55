// An obligation of a year: what is due from whom, until when, and what met it; how it stands is told for a day, by its reader.
import type { Reference } from '../actor.ts';
import { addDays, civilDateOf, startOfDay, type CivilDate, type Instant } from '../civil-date.ts';
import { tooLateFrom, type Deadline, type DeadlineId } from '../deadline.ts';

/** What the rule book makes of a deadline in a year. */
export type Due =
  | { readonly kind: 'by'; readonly tooLateFrom: Instant }
  /** "Sau 05 ngày" read as "not before": the first day on which it may come, and nothing is ever late. */
  | { readonly kind: 'notBefore'; readonly day: CivilDate }
  /** It is counted from a year-end conference that was not held yet. */
  | { readonly kind: 'awaitsMeeting' }
  /** Chưa quy định ngày: no text at hand fixes the day. */
  | { readonly kind: 'unknown' };

export function dueOf(deadline: Deadline, year: number, meetingDay: CivilDate | null): Due {
  if (deadline.kind === 'afterAct') {
    if (meetingDay === null) return { kind: 'awaitsMeeting' };
    if (deadline.reading === 'notBefore') {
      return { kind: 'notBefore', day: addDays(meetingDay, deadline.days) };
    }
  }
  const late = tooLateFrom(deadline, year, meetingDay);
  return late === null ? { kind: 'unknown' } : { kind: 'by', tooLateFrom: late };
}

/** The last day that is in time; null where there is none or none is known. */
export function lastDayOf(due: Due): CivilDate | null {
  return due.kind === 'by' ? addDays(civilDateOf(due.tooLateFrom), -1) : null;
}

/** In which capacity something is owed. */
export type Capacity = 'member' | 'lead' | 'authority' | 'submitter';

/** By which of the times of a fact it is judged: the receipt, the day of the act, the day that the fact itself states. */
export type Clock = 'received' | 'occurred' | 'stated';

export const clockOf: Readonly<Record<DeadlineId, Clock>> = {
  registrationByMember: 'received',
  registrationConsolidation: 'received',
  delegatedRegistration: 'received',
  delegatedBlocFormation: 'stated',
  delegatedBlocPlan: 'occurred',
  pactSigning: 'occurred',
  budgetEstimate: 'received',
  budgetSettlement: 'received',
  memberHalfYearReport: 'received',
  memberYearReport: 'received',
  blocHalfYearReport: 'received',
  blocYearReport: 'received',
  yearEndMeeting: 'stated',
  awardDossiers: 'received',
};

/** The event that met it, and when by its clock. */
export interface Met {
  readonly event: Reference;
  readonly day: CivilDate;
  /** Null where the clock knows days only. */
  readonly at: Instant | null;
}

export type ReleaseCause =
  /** (d) Who owes it came only after its last day: the unit joined, the bloc was set up, the lead was approved later. */
  | 'joinedLater'
  | 'blocSetUpLater'
  | 'leadApprovedLater'
  /** The season of the unit or of the bloc ended before it fell due. */
  | 'leftAllBlocs'
  | 'cutShort'
  /** The dossier was withdrawn before it was received, or came again as another one. */
  | 'withdrawn'
  | 'resubmitted';

/** Nobody owes it any more, or never did. */
export interface Release {
  readonly cause: ReleaseCause;
  /** From this day on; null: it never was owed. */
  readonly from: CivilDate | null;
}

export interface Obligation {
  readonly deadline: DeadlineId;
  readonly capacity: Capacity;
  /** Null where nobody was approved to lead. */
  readonly from: string | null;
  /** The dossier that is to be received, where it is one dossier's obligation. */
  readonly dossier: string | null;
  readonly due: Due;
  readonly met: Met | null;
  readonly release: Release | null;
}

/** Met by a paper that was received. */
export function metByReceipt(event: Reference, at: Instant): Met {
  return { event, day: civilDateOf(at), at };
}

/** Met by an act of which the day is known. */
export function metOnDay(event: Reference, day: CivilDate): Met {
  return { event, day, at: null };
}

/** The first to meet it decides; of two at one moment the earlier recorded. */
export function earliest(all: readonly Met[]): Met | null {
  const [first] = all.toSorted(
    (a, b) => compare(momentOf(a), momentOf(b)) || a.event.revision - b.event.revision,
  );
  return first ?? null;
}

function momentOf({ at, day }: Met): Instant {
  return at ?? startOfDay(day);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True where it came before the first instant that is too late, or nothing is ever too late. */
export function isMetInTime(met: Met, due: Due): boolean {
  return due.kind !== 'by' || momentOf(met) < due.tooLateFrom;
}

/**
 * A release from a day on, where the obligation had not fallen due before: what was overdue when a season ended stays so.
 */
export function releasedFrom(
  cause: ReleaseCause,
  from: CivilDate | null,
  due: Due,
): Release | null {
  if (from === null) return { cause, from };
  const last = lastDayOf(due);
  return last !== null && last < from ? null : { cause, from };
}
