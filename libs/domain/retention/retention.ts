// Retention and disposal of records, for the whole ledger in one stream: what is held is never disposed of, nor what is kept.
import type { Aggregate, Recorded } from '../act.ts';
import type { Actor } from '../actor.ts';
import { noFacts, type FactAnnulment, type Facts } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { composed } from '../slice.ts';
import { disposalHolds, type DisposalHoldEvent, type DisposalHolds } from './disposal-hold.ts';
import { disposals, type Disposals, type RecordsDisposed } from './disposal.ts';
import { schedules, type ScheduleEvent, type Schedules } from './schedule.ts';

// Events

/** A schedule, a class or a hold that was recorded in error; never a disposal. */
export interface RetentionFactAnnulled {
  readonly type: 'RetentionFactAnnulled';
  readonly data: FactAnnulment;
}
export type RetentionEvent =
  ScheduleEvent | DisposalHoldEvent | RecordsDisposed | RetentionFactAnnulled;

// State

export interface Retention extends Schedules, DisposalHolds, Disposals, Facts {}

const parts = composed(schedules, disposalHolds, disposals);

export const retention: Aggregate<Retention> = {
  category: 'retention',
  types: { ...parts.types, RetentionFactAnnulled: 1 },
  initial: { ...parts.initial, ...noFacts },
  evolve(state, event) {
    const { revision, type, actor } = event;
    const recorded = [...state.recorded, { revision, type, actor }];
    if (type === 'RetentionFactAnnulled') {
      const { fact } = (event as Recorded & RetentionFactAnnulled).data;
      return { ...state, recorded, annulled: new Map(state.annulled).set(fact, revision) };
    }
    return { ...parts.evolve(state, event), recorded };
  },
};

export const retentionStream = 'retention';

/** Records are appraised, disposed of and put right by the Board or by whoever keeps the archive. */
export function requireArchivist({ role }: Actor): void {
  if (role !== 'board' && role !== 'administrator') refuse('NOT_THE_ARCHIVIST', 'actor.role');
}
