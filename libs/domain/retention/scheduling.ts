// Publishing and superseding retention schedules, and giving a record another class than its kind's.
import { act, draft } from '../act.ts';
import type { Reference } from '../actor.ts';
import { requireDistinct } from '../distinct.ts';
import { checkLegalBasis } from '../document-check.ts';
import { requireUnusedId, standingFacts } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { checkHash } from '../stored-file.ts';
import { tombstonesOf, uncovered } from './disposal.ts';
import { recordKinds } from './record-kind.ts';
import { requireArchivist, retentionStream, type Retention } from './retention.ts';
import {
  isSame,
  standingSchedule,
  type RetentionClassAssigned,
  type RetentionSchedulePublished,
  type RetentionScheduleSuperseded,
  type Schedule,
} from './schedule.ts';

const stream = () => retentionStream;

export type PublishRetentionSchedule = RetentionSchedulePublished['data'];
export const publishRetentionSchedule = act<PublishRetentionSchedule, Retention>({
  name: 'publishRetentionSchedule',
  vi: 'Ban hành bảng thời hạn bảo quản',
  en: 'Publish a retention schedule',
  after: [],
  records: ['RetentionSchedulePublished'],
  refusals: [
    'ID_TAKEN',
    'NAMED_TWICE',
    'RETENTION_CLASS_UNKNOWN',
    'RECORD_KINDS_MISSING',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    const { schedule, title, illustrative, legalBasis, from, classes, kinds } = input;
    requireUnusedId(state.schedules, schedule, 'schedule');
    const known = classes.map((each) => each.class);
    requireDistinct(known, 'classes');
    requireDistinct(
      kinds.map(({ kind }) => kind),
      'kinds',
    );
    const of = kinds.find((each) => !known.includes(each.class));
    if (of) refuse('RETENTION_CLASS_UNKNOWN', 'kinds', { id: of.class });
    const missing = recordKinds.filter((kind) => !kinds.some((each) => each.kind === kind));
    if (missing.length > 0) {
      refuse('RECORD_KINDS_MISSING', 'kinds', { missing: missing.join(', ') });
    }
    checkLegalBasis(legalBasis, circumstances);
    return draft<RetentionSchedulePublished>('RetentionSchedulePublished', {
      schedule,
      title,
      illustrative,
      legalBasis,
      from,
      classes,
      kinds,
    });
  },
});

export type SupersedeRetentionSchedule = RetentionScheduleSuperseded['data'];
export const supersedeRetentionSchedule = act<SupersedeRetentionSchedule, Retention>({
  name: 'supersedeRetentionSchedule',
  vi: 'Thay thế bảng thời hạn bảo quản',
  en: 'Supersede a retention schedule',
  after: ['RetentionSchedulePublished'],
  records: ['RetentionScheduleSuperseded'],
  refusals: [
    'RETENTION_SCHEDULE_UNKNOWN',
    'FACT_ALREADY_SUPERSEDED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    const { schedule, by, from, legalBasis } = input;
    requireSchedule(state, schedule, 'schedule');
    if (by === schedule) refuse('RETENTION_SCHEDULE_UNKNOWN', 'by');
    requireSchedule(state, by, 'by');
    if (state.supersessions.some((each) => each.schedule === schedule)) {
      refuse('FACT_ALREADY_SUPERSEDED', 'schedule', { id: schedule });
    }
    checkLegalBasis(legalBasis, circumstances);
    return draft<RetentionScheduleSuperseded>('RetentionScheduleSuperseded', {
      schedule,
      by,
      from,
      legalBasis,
    });
  },
});

export interface AssignRetentionClass {
  readonly record: Reference;
  readonly sha256: string;
  readonly class: string;
  readonly schedule: string;
  readonly reason: string;
}
export const assignRetentionClass = act<AssignRetentionClass, Retention>({
  name: 'assignRetentionClass',
  vi: 'Xác định thời hạn bảo quản của hồ sơ',
  en: 'Assign a record’s retention class',
  after: ['RetentionSchedulePublished'],
  records: ['RetentionClassAssigned'],
  refusals: [
    'NOT_THE_ARCHIVIST',
    'RETENTION_SCHEDULE_UNKNOWN',
    'RETENTION_CLASS_UNKNOWN',
    'CONTENT_HASH_INVALID',
    'FILE_DISPOSED',
    'NOTHING_NEW',
    'REASON_MISSING',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    const { record, sha256, class: name, schedule: id, reason } = input;
    requireArchivist(circumstances.actor);
    const schedule = requireSchedule(state, id, 'schedule');
    if (!schedule.classes.some((each) => each.class === name)) {
      refuse('RETENTION_CLASS_UNKNOWN', 'class', { id: name });
    }
    checkHash(sha256, 'sha256');
    // Bytes that were stored and named again after a disposal are a new record.
    if (uncovered([record], tombstonesOf(state, sha256)).length === 0) {
      refuse('FILE_DISPOSED', 'sha256', { id: sha256 });
    }
    const before = standingFacts(state, state.assignments).findLast(
      (each) => each.schedule === id && each.sha256 === sha256 && isSame(each.record, record),
    );
    if (before?.class === name) refuse('NOTHING_NEW', 'class');
    if (reason.trim() === '') refuse('REASON_MISSING', 'reason');
    return draft<RetentionClassAssigned>('RetentionClassAssigned', {
      record,
      sha256,
      class: name,
      schedule: id,
      reason,
    });
  },
});

/** A schedule that was published and not annulled; superseded ones too. */
function requireSchedule(state: Retention, id: string, field: string): Schedule {
  return standingSchedule(state, id) ?? refuse('RETENTION_SCHEDULE_UNKNOWN', field);
}
