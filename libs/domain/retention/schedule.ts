// Retention schedules (bảng thời hạn bảo quản): how long each kind of record is kept, and single records otherwise.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { standingFacts, type Facts } from '../fact.ts';
import type { LegalBasis } from '../official-document.ts';
import type { Clause } from '../rule-book/clause.ts';
import type { Slice } from '../slice.ts';
import type { RecordKind } from './record-kind.ts';

export interface RetentionClass {
  readonly class: string;
  readonly title: string;
  /** Whole years after the record's own; null: permanent (vĩnh viễn). */
  readonly years: number | null;
  readonly clause: Clause;
}

/** Which class the records of a kind have. */
export interface KindOfClass {
  readonly kind: RecordKind;
  readonly class: string;
}

// Events

export interface RetentionSchedulePublished {
  readonly type: 'RetentionSchedulePublished';
  readonly data: {
    readonly schedule: string;
    readonly title: string;
    /** True for what stands in for a text that is not available (mẫu minh hoạ). */
    readonly illustrative: boolean;
    readonly legalBasis: LegalBasis;
    readonly from: CivilDate;
    readonly classes: readonly RetentionClass[];
    /** Every kind of record, once. */
    readonly kinds: readonly KindOfClass[];
  };
}
export interface RetentionScheduleSuperseded {
  readonly type: 'RetentionScheduleSuperseded';
  readonly data: {
    readonly schedule: string;
    readonly by: string;
    readonly from: CivilDate;
    readonly legalBasis: LegalBasis;
  };
}
/** A record is kept otherwise than its kind. */
export interface RetentionClassAssigned {
  readonly type: 'RetentionClassAssigned';
  readonly data: {
    /** The event that names the file. */
    readonly record: Reference;
    readonly sha256: string;
    readonly class: string;
    readonly schedule: string;
    readonly reason: string;
  };
}
export type ScheduleEvent =
  RetentionSchedulePublished | RetentionScheduleSuperseded | RetentionClassAssigned;

// State

export interface Schedule extends Omit<RetentionSchedulePublished['data'], 'schedule'> {
  readonly id: string;
  readonly revision: number;
}
type Supersession = Omit<RetentionScheduleSuperseded['data'], 'legalBasis'>;
export type Assignment = RetentionClassAssigned['data'] & { readonly revision: number };

/** Everything that was recorded, annulled or not. */
export interface Schedules {
  readonly schedules: readonly Schedule[];
  /** No supersession is annulled: a schedule that was superseded in error is published anew. */
  readonly supersessions: readonly Supersession[];
  readonly assignments: readonly Assignment[];
}

export const schedules: Slice<Schedules> = {
  types: {
    RetentionSchedulePublished: 1,
    RetentionScheduleSuperseded: 1,
    RetentionClassAssigned: 1,
  },
  initial: { schedules: [], supersessions: [], assignments: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & ScheduleEvent;
    const { revision } = event;
    switch (event.type) {
      case 'RetentionSchedulePublished': {
        const { schedule: id, ...rest } = event.data;
        return { ...state, schedules: [...state.schedules, { id, revision, ...rest }] };
      }
      case 'RetentionScheduleSuperseded': {
        const { schedule, by, from } = event.data;
        return { ...state, supersessions: [...state.supersessions, { schedule, by, from }] };
      }
      case 'RetentionClassAssigned': {
        const assignment = { ...event.data, revision };
        return { ...state, assignments: [...state.assignments, assignment] };
      }
    }
  },
};

export function standingSchedule(state: Schedules & Facts, id: string): Schedule | undefined {
  return standingFacts(state, state.schedules).find((each) => each.id === id);
}

/** The schedule that holds on a day: in force, and not superseded by then; of several the one recorded last. */
export function scheduleOn(state: Schedules & Facts, day: CivilDate): Schedule | undefined {
  return standingFacts(state, state.schedules).findLast((each) => isInForce(state, each, day));
}

export function isInForce(state: Schedules, { id, from }: Schedule, day: CivilDate): boolean {
  const ended = state.supersessions.some((each) => each.schedule === id && each.from <= day);
  return from <= day && !ended;
}

/** The class of a file as an event named it: assigned, newest first, else its kind's. */
export function classOf(
  state: Schedules & Facts,
  schedule: Schedule,
  named: { readonly sha256: string | null; readonly by: Reference; readonly kind: RecordKind },
): RetentionClass | undefined {
  const { sha256, by, kind } = named;
  const assigned = standingFacts(state, state.assignments).findLast(
    (each) => each.schedule === schedule.id && each.sha256 === sha256 && isSame(each.record, by),
  );
  const name = assigned?.class ?? schedule.kinds.find((each) => each.kind === kind)?.class;
  return schedule.classes.find((each) => each.class === name);
}

export function isSame(one: Reference, other: Reference): boolean {
  return one.stream === other.stream && one.revision === other.revision;
}
