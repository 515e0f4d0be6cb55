// The acts on retention and disposal as a client sends them, after the year of `year-by-mutations.ts`.
import { sampleRetentionSchedule } from '../../libs/domain/samples/retention-schedule.ts';
import { legalBasis, paper, type Step } from '../year-by-mutations.ts';

const { kinds, ...sample } = sampleRetentionSchedule;
const [firstClass] = sample.classes;

/** By the second schedule everything is kept for a year. */
const schedules: readonly Step[] = [
  ['publishRetentionSchedule', { ...sampleRetentionSchedule, schedule: 'thbq-1' }],
  [
    'publishRetentionSchedule',
    {
      ...sample,
      schedule: 'thbq-2',
      classes: [{ ...firstClass, class: '1-nam', title: 'Bảo quản 1 năm', years: 1 }],
      kinds: kinds.map(({ kind }) => ({ kind, class: '1-nam' })),
    },
  ],
  [
    'supersedeRetentionSchedule',
    { schedule: 'thbq-1', by: 'thbq-2', from: '2021-06-01', legalBasis },
  ],
];

/** The content of the evidence of `year-by-mutations.ts`. */
const sha256 = 'a'.repeat(64);
const hold = { hold: 'tdth-1', legalBasis };

export const retentionSteps: readonly Step[] = [
  ...schedules,
  [
    'assignRetentionClass',
    {
      record: { stream: 'unitYear-2021-stc', revision: 9 },
      sha256,
      class: '20-nam',
      schedule: 'thbq-1',
      reason: 'Liên quan vụ việc',
    },
  ],
  [
    'annulRetentionFact',
    { fact: 3, factType: 'RetentionClassAssigned', cause: 'recordedInError', legalBasis },
  ],
  [
    'holdDisposal',
    { ...hold, streams: ['unitYear-2021-stc'], cause: 'inspection', since: '2022-01-05' },
  ],
  ['liftDisposalHold', { ...hold, liftedFrom: '2022-02-01' }],
  [
    'disposeOfRecords',
    { disposal: 'th-1', schedule: 'thbq-2', decision: paper('95'), files: [sha256] },
  ],
];
