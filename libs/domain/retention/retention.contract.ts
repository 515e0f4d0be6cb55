// Cases of retention: schedules, classes, holds on disposal, disposals, and what was recorded in error.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, lead, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { sampleRetentionSchedule as schedule } from '../samples/retention-schedule.ts';

const later = { ...schedule, schedule: 'thbq-2', title: 'Bảng thời hạn bảo quản thứ hai' };
const published = deed('publishRetentionSchedule', schedule, usually);
const publishedLater = deed('publishRetentionSchedule', later, usually);
const supersession = {
  schedule: schedule.schedule,
  by: later.schedule,
  from: '2021-12-20',
  legalBasis: basis,
};
const superseded = deed('supersedeRetentionSchedule', supersession, usually);

const sha256 = 'b'.repeat(64);
const other = 'c'.repeat(64);
const namedBy = [{ stream: 'unitYear-2010-so-y-te', revision: 4 }];
const file = {
  sha256,
  sizeBytes: 2_000,
  mediaType: 'application/pdf',
  kind: 'evidence',
  class: '10-nam',
  year: 2010,
  namedBy,
} as const;
const erased = {
  subject: 'nguoi-9',
  kind: 'dossier',
  class: '10-nam',
  year: 2010,
  namedBy: [{ stream: 'blocYear-2010-khoi-1', revision: 9 }],
  files: [other],
} as const;
const disposal = {
  disposal: 'th-1',
  schedule: schedule.schedule,
  decision: paper('500', 'QĐ-SNV', '2021-12-15'),
  minutes: paper('3', 'BB-HĐ', '2021-12-10'),
  files: [file],
  erasedSubjects: [erased],
};
const disposed = deed('disposeOfRecords', disposal, usually);

const hold = {
  hold: 'td-1',
  streams: ['unitYear-2010-so-y-te'],
  files: [other],
  cause: 'complaint',
  case: null,
  since: '2021-12-01',
  legalBasis: basis,
} as const;
const held = (change: object = {}): Deed => deed('holdDisposal', { ...hold, ...change }, usually);
const lifting = { hold: 'td-1', liftedFrom: '2021-12-18', case: null, legalBasis: basis };
const lifted = deed('liftDisposalHold', lifting, usually);

const assignment = {
  record: namedBy[0]!,
  sha256,
  class: '20-nam',
  schedule: schedule.schedule,
  reason: 'Liên quan vụ việc kéo dài',
};
const assigned = deed('assignRetentionClass', assignment, usually);

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const annulling = { fact: 0, factType: 'RetentionSchedulePublished', ...annulment };
const annulled = deed('annulRetentionFact', annulling, usually);

const byLead = { by: { actor: lead } } as const;
const notArchivist = { code: 'NOT_THE_ARCHIVIST', field: 'actor.role', ...byLead } as const;
const notHolder = {
  code: 'NOT_ENTITLED_TO_HOLD',
  field: 'actor.role',
  by: { actor: officer },
} as const;

export const retentionFactCases = [
  casesOf('publishRetentionSchedule', {
    given: [],
    input: schedule,
    by: usually,
    then: ['RetentionSchedulePublished', schedule],
    again: { code: 'ID_TAKEN', field: 'schedule' },
    refused: [
      {
        code: 'NAMED_TWICE',
        field: 'classes',
        input: { classes: [...schedule.classes, ...schedule.classes.slice(0, 1)] },
      },
      {
        code: 'NAMED_TWICE',
        field: 'kinds',
        input: { kinds: [...schedule.kinds, ...schedule.kinds.slice(0, 1)] },
      },
      {
        code: 'RETENTION_CLASS_UNKNOWN',
        field: 'kinds',
        input: { kinds: [{ kind: 'evidence', class: '99-nam' }] },
      },
      {
        code: 'RECORD_KINDS_MISSING',
        field: 'kinds',
        input: { kinds: schedule.kinds.slice(1) },
      },
      ...unfounded,
    ],
  }),
  casesOf('supersedeRetentionSchedule', {
    given: [published, publishedLater],
    input: supersession,
    by: usually,
    then: ['RetentionScheduleSuperseded', supersession],
    again: { code: 'FACT_ALREADY_SUPERSEDED', field: 'schedule' },
    refused: [
      { code: 'RETENTION_SCHEDULE_UNKNOWN', field: 'schedule', input: { schedule: 'thbq-9' } },
      { code: 'RETENTION_SCHEDULE_UNKNOWN', field: 'by', input: { by: 'thbq-9' } },
      { code: 'RETENTION_SCHEDULE_UNKNOWN', field: 'by', input: { by: schedule.schedule } },
      ...unfounded,
    ],
  }),
  casesOf('assignRetentionClass', {
    given: [published],
    input: assignment,
    by: usually,
    then: ['RetentionClassAssigned', assignment],
    again: { code: 'NOTHING_NEW', field: 'class' },
    refused: [
      notArchivist,
      { code: 'RETENTION_SCHEDULE_UNKNOWN', field: 'schedule', input: { schedule: 'thbq-9' } },
      { code: 'RETENTION_CLASS_UNKNOWN', field: 'class', input: { class: '99-nam' } },
      { code: 'CONTENT_HASH_INVALID', field: 'sha256', input: { sha256: 'b'.repeat(63) } },
      { code: 'FILE_DISPOSED', field: 'sha256', also: [disposed] },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
    ],
  }),
  casesOf('holdDisposal', {
    given: [],
    input: hold,
    by: usually,
    then: ['DisposalHeld', hold],
    again: { code: 'ID_TAKEN', field: 'hold' },
    refused: [
      notHolder,
      { code: 'SCOPE_MISSING', field: 'streams', input: { streams: [], files: [] } },
      { code: 'NAMED_TWICE', field: 'streams', input: { streams: ['unit-a', 'unit-a'] } },
      { code: 'NAMED_TWICE', field: 'files', input: { files: [other, other] } },
      {
        code: 'FILE_DISPOSED',
        field: 'files',
        given: [published, disposed],
        input: { files: [sha256] },
      },
      { code: 'DATE_IN_FUTURE', field: 'since', input: { since: '2022-12-31' } },
      ...unfounded,
    ],
  }),
  casesOf('liftDisposalHold', {
    given: [held()],
    input: lifting,
    by: usually,
    then: ['DisposalHoldLifted', lifting],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'hold' },
    refused: [
      notHolder,
      { code: 'FACT_UNKNOWN', field: 'hold', input: { hold: 'td-9' } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'hold',
        also: [
          deed('annulRetentionFact', { fact: 0, factType: 'DisposalHeld', ...annulment }, usually),
        ],
      },
      { code: 'PERIOD_REVERSED', field: 'liftedFrom', input: { liftedFrom: '2021-11-30' } },
      { code: 'DATE_IN_FUTURE', field: 'liftedFrom', input: { liftedFrom: '2022-12-31' } },
      ...unfounded,
    ],
  }),
];

const past = { code: 'RETENTION_NOT_OVER', field: 'files' } as const;

export const disposalCases = [
  casesOf('disposeOfRecords', {
    given: [published],
    input: disposal,
    by: usually,
    then: ['RecordsDisposed', disposal],
    again: { code: 'ID_TAKEN', field: 'disposal' },
    refused: [
      notArchivist,
      { code: 'RECORDS_MISSING', field: 'files', input: { files: [], erasedSubjects: [] } },
      { code: 'NAMED_TWICE', field: 'files', input: { files: [file, file] } },
      { code: 'NAMED_TWICE', field: 'erasedSubjects', input: { erasedSubjects: [erased, erased] } },
      { code: 'FACT_UNKNOWN', field: 'files', input: { files: [{ ...file, namedBy: [] }] } },
      { code: 'RETENTION_SCHEDULE_UNKNOWN', field: 'schedule', input: { schedule: 'thbq-9' } },
      {
        code: 'RETENTION_SCHEDULE_UNKNOWN',
        field: 'schedule',
        also: [publishedLater, superseded],
      },
      { code: 'RETENTION_SCHEDULE_UNKNOWN', field: 'schedule', also: [annulled] },
      {
        code: 'RETENTION_SCHEDULE_UNKNOWN',
        field: 'schedule',
        by: { occurredOn: '2020-12-31' },
      },
      {
        code: 'RETENTION_CLASS_UNKNOWN',
        field: 'files',
        input: { files: [{ ...file, class: '99-nam' }] },
      },
      {
        code: 'FILE_DISPOSED',
        field: 'files',
        also: [deed('disposeOfRecords', { ...disposal, disposal: 'th-0' }, usually)],
      },
      {
        code: 'RECORD_KEPT_FOR_EVER',
        field: 'erasedSubjects',
        input: { erasedSubjects: [{ ...erased, class: 'vinh-vien' }] },
      },
      { ...past, input: { files: [{ ...file, year: 2011 }] } },
      {
        ...past,
        field: 'erasedSubjects',
        input: { erasedSubjects: [{ ...erased, year: 2012 }] },
      },
      { code: 'DISPOSAL_HELD', field: 'files', also: [held()] },
      {
        code: 'DISPOSAL_HELD',
        field: 'erasedSubjects',
        also: [held({ streams: [], files: [other] })],
      },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'decision.number',
        input: { decision: { ...disposal.decision, number: null } },
      },
      { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
  // What was disposed of, then stored and named again, is a new record.
  casesOf('disposeOfRecords', {
    given: [published, held(), lifted, disposed],
    input: {
      ...disposal,
      disposal: 'th-2',
      files: [{ ...file, namedBy: [{ stream: 'unitYear-2010-so-tu-phap', revision: 7 }] }],
      erasedSubjects: [],
    },
    by: by(board, '2021-12-21'),
    then: [
      'RecordsDisposed',
      {
        ...disposal,
        disposal: 'th-2',
        files: [{ ...file, namedBy: [{ stream: 'unitYear-2010-so-tu-phap', revision: 7 }] }],
        erasedSubjects: [],
      },
    ],
    again: { code: 'ID_TAKEN', field: 'disposal' },
    refused: [],
  }),
  casesOf('annulRetentionFact', {
    given: [published],
    input: annulling,
    by: usually,
    then: ['RetentionFactAnnulled', annulling],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      notArchivist,
      { code: 'FACT_UNKNOWN', field: 'fact', input: { fact: 7 } },
      { code: 'FACT_UNKNOWN', field: 'fact', input: { factType: 'DisposalHeld' } },
      {
        code: 'FACT_NOT_ANNULLABLE',
        field: 'factType',
        also: [disposed],
        input: { fact: 1, factType: 'RecordsDisposed' },
      },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [assigned] },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [disposed] },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [publishedLater, superseded] },
      {
        code: 'FACT_HAS_DEPENDANTS',
        field: 'fact',
        also: [held(), lifted],
        input: { fact: 1, factType: 'DisposalHeld' },
      },
      ...unfounded,
    ],
  }),
];
