// The acts on retention and disposal.
import { annulRetentionFact } from '../retention/annulling.ts';
import { disposeOfRecords } from '../retention/disposing.ts';
import { holdDisposal, liftDisposalHold } from '../retention/holding.ts';
import { retention } from '../retention/retention.ts';
import {
  assignRetentionClass,
  publishRetentionSchedule,
  supersedeRetentionSchedule,
} from '../retention/scheduling.ts';
import { of } from './tabled.ts';

export const retentionActs = {
  publishRetentionSchedule: of(retention, publishRetentionSchedule),
  supersedeRetentionSchedule: of(retention, supersedeRetentionSchedule),
  assignRetentionClass: of(retention, assignRetentionClass),
  holdDisposal: of(retention, holdDisposal),
  liftDisposalHold: of(retention, liftDisposalHold),
  disposeOfRecords: of(retention, disposeOfRecords),
  annulRetentionFact: of(retention, annulRetentionFact),
} as const;
