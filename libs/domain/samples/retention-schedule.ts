// A sample retention schedule: an illustrative sample, "mẫu minh hoạ"; it claims no period of national law.
import type { RecordKind } from '../retention/record-kind.ts';
import type { RetentionClass, RetentionSchedulePublished } from '../retention/schedule.ts';

const note =
  'Mẫu minh hoạ: thời hạn do cơ quan lưu trữ có thẩm quyền ấn định; không dẫn quy định nào.';

function kept(id: string, title: string, years: number | null): RetentionClass {
  return { class: id, title, years, clause: { reference: 'Mẫu minh hoạ', vi: note } };
}

const classes: readonly RetentionClass[] = [
  kept('vinh-vien', 'Bảo quản vĩnh viễn', null),
  kept('20-nam', 'Bảo quản 20 năm', 20),
  kept('10-nam', 'Bảo quản 10 năm', 10),
  kept('5-nam', 'Bảo quản 5 năm', 5),
];

const classOfKind: Readonly<Record<RecordKind, string>> = {
  evidence: '10-nam',
  registration: '10-nam',
  activityPlan: '10-nam',
  movement: '10-nam',
  inspection: '20-nam',
  difficulty: '10-nam',
  pact: '10-nam',
  budget: '10-nam',
  minutes: '20-nam',
  nomination: '20-nam',
  dossier: '20-nam',
  memberReport: '20-nam',
  blocReport: '20-nam',
  complaintCase: '20-nam',
  scorecard: 'vinh-vien',
  scoring: 'vinh-vien',
  officialDocument: 'vinh-vien',
  award: 'vinh-vien',
  unitDecision: 'vinh-vien',
  other: '5-nam',
};

/** What `publishRetentionSchedule` takes. */
export const sampleRetentionSchedule: RetentionSchedulePublished['data'] = {
  schedule: 'thbq-minh-hoa',
  title: 'Bảng thời hạn bảo quản hồ sơ thi đua (mẫu minh hoạ)',
  illustrative: true,
  legalBasis: { text: 'Mẫu minh hoạ, không dẫn quy định nào', document: null },
  from: '2021-01-01',
  classes,
  kinds: Object.entries(classOfKind).map(([kind, id]) => {
    return { kind: kind as RecordKind, class: id };
  }),
};
