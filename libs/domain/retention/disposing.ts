// Disposing of records by decision: only what is past its years, and what nobody holds.
import { act, draft, type Circumstances } from '../act.ts';
import { civilDateOf } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkDocument, requireIssued } from '../document-check.ts';
import { requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { holdOn, type Holdable } from './disposal-hold.ts';
import {
  erasuresOf,
  tombstonesOf,
  uncovered,
  type DisposedFile,
  type ErasedSubject,
  type RecordsDisposed,
} from './disposal.ts';
import { requireArchivist, retentionStream, type Retention } from './retention.ts';
import { isInForce, standingSchedule, type RetentionClass, type Schedule } from './schedule.ts';

export interface DisposeOfRecords {
  readonly disposal: string;
  readonly schedule: string;
  readonly decision: OfficialDocument;
  readonly minutes: OfficialDocument | null;
  /** What the ledger says of each, filled in by the edge: who sends the act names files by hash and people by subject. */
  readonly files: readonly DisposedFile[];
  readonly erasedSubjects: readonly ErasedSubject[];
}
export const disposeOfRecords = act<DisposeOfRecords, Retention>({
  name: 'disposeOfRecords',
  vi: 'Tiêu huỷ hồ sơ hết thời hạn bảo quản theo quyết định',
  en: 'Dispose of records by decision',
  after: ['RetentionSchedulePublished'],
  records: ['RecordsDisposed'],
  refusals: [
    'NOT_THE_ARCHIVIST',
    'ID_TAKEN',
    'RECORDS_MISSING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'RETENTION_SCHEDULE_UNKNOWN',
    'RETENTION_CLASS_UNKNOWN',
    'FILE_DISPOSED',
    'RECORD_KEPT_FOR_EVER',
    'RETENTION_NOT_OVER',
    'DISPOSAL_HELD',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: () => retentionStream,
  decide: (input, _known, circumstances) => (state) => {
    const { disposal, schedule: id, decision, minutes, files, erasedSubjects } = input;
    requireArchivist(circumstances.actor);
    requireUnusedId(state.disposals, disposal, 'disposal');
    const entries = entriesOf(input);
    if (entries.length === 0) refuse('RECORDS_MISSING', 'files');
    requireNamed(entries);
    const schedule = requireScheduleInForce(state, id, circumstances);
    const classes = entries.map((each) => requireClass(schedule, each));
    requireNotDisposed(entries, state);
    requireOver(entries, classes, circumstances);
    for (const entry of entries) {
      if (holdOn(state, entry.held)) refuse('DISPOSAL_HELD', entry.field, { id: entry.id });
    }
    requireIssued(decision, 'decision');
    checkDocument(decision, circumstances, 'decision');
    checkDocument(minutes, circumstances, 'minutes');
    return draft<RecordsDisposed>('RecordsDisposed', {
      disposal,
      schedule: id,
      decision,
      minutes,
      files,
      erasedSubjects,
    });
  },
});

interface Entry {
  readonly field: 'files' | 'erasedSubjects';
  readonly id: string;
  readonly of: DisposedFile | ErasedSubject;
  readonly held: Holdable;
}

function entriesOf({ files, erasedSubjects }: DisposeOfRecords): readonly Entry[] {
  return [
    ...files.map((of): Entry => {
      const { sha256: id, namedBy } = of;
      return { field: 'files', id, of, held: { files: [id], namedBy } };
    }),
    ...erasedSubjects.map((of): Entry => {
      return { field: 'erasedSubjects', id: of.subject, of, held: of };
    }),
  ];
}

/** Each once, and each a record of the ledger. */
function requireNamed(entries: readonly Entry[]): void {
  for (const field of ['files', 'erasedSubjects'] as const) {
    const ids = entries.filter((each) => each.field === field).map(({ id }) => id);
    requireDistinct(ids, field);
  }
  const unnamed = entries.find(({ of }) => of.namedBy.length === 0);
  if (unnamed) refuse('FACT_UNKNOWN', unnamed.field, { id: unnamed.id });
}

function requireScheduleInForce(
  state: Retention,
  id: string,
  { occurredOn }: Circumstances,
): Schedule {
  const schedule = standingSchedule(state, id);
  if (!schedule || !isInForce(state, schedule, occurredOn)) {
    return refuse('RETENTION_SCHEDULE_UNKNOWN', 'schedule');
  }
  return schedule;
}

function requireClass({ classes }: Schedule, { field, of }: Entry): RetentionClass {
  const found = classes.find((each) => each.class === of.class);
  return found ?? refuse('RETENTION_CLASS_UNKNOWN', field, { id: of.class });
}

function requireNotDisposed(entries: readonly Entry[], state: Retention): void {
  for (const { field, id, of } of entries) {
    const before = field === 'files' ? tombstonesOf(state, id) : erasuresOf(state, id);
    if (uncovered(of.namedBy, before).length < of.namedBy.length) {
      refuse('FILE_DISPOSED', field, { id });
    }
  }
}

/** A record of 2021 that is kept for five years is kept to the end of 2026. */
function requireOver(
  entries: readonly Entry[],
  classes: readonly RetentionClass[],
  { now }: Circumstances,
): void {
  const forEver = entries.find((_, place) => classes[place]?.years === null);
  if (forEver) refuse('RECORD_KEPT_FOR_EVER', forEver.field, { id: forEver.id });
  const thisYear = Number(civilDateOf(now).slice(0, 4));
  for (const [place, { field, id, of }] of entries.entries()) {
    const year = of.year + (classes[place]?.years ?? 0);
    if (year >= thisYear) refuse('RETENTION_NOT_OVER', field, { id, year });
  }
}
