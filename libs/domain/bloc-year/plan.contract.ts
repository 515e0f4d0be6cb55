// Cases of a bloc's activity plan: adopted, superseded, annulled.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { annulment, byLead, file, letter, running, undue, unhashed } from './bloc-life.contract.ts';

export const plan = {
  plan: 'ke-hoach-1',
  supersedes: null,
  title: 'Kế hoạch hoạt động của Khối thi đua số 1 năm 2021',
  document: letter,
  file,
  activities: [
    { activity: 'kiem-tra', text: 'Kiểm tra chéo giữa các đơn vị', due: '2021-09-30' },
    { activity: 'giao-luu', text: 'Giao lưu thể thao', due: null },
  ],
} as const;
export const adopt = deed('adoptActivityPlan', { ...ofBloc, ...plan }, byLead);
const adopted = [...stages.founded, adopt];

const next = { ...plan, plan: 'ke-hoach-2', supersedes: 'ke-hoach-1' } as const;
const supersede = deed('adoptActivityPlan', { ...ofBloc, ...next }, byLead);
const annul = (fact: number) =>
  deed(
    'annulBlocYearFact',
    { ...ofBloc, fact, factType: 'ActivityPlanAdopted', ...annulment },
    byLead,
  );

export const planCases = [
  casesOf('adoptActivityPlan', {
    given: stages.founded,
    input: { ...ofBloc, ...plan },
    by: byLead,
    then: ['ActivityPlanAdopted', plan],
    again: { code: 'ID_TAKEN', field: 'plan' },
    refused: [
      ...running,
      { code: 'PLAN_ALREADY_ADOPTED', field: 'supersedes', also: [adopt], input: { plan: 'kh-2' } },
      { code: 'FACT_UNKNOWN', field: 'supersedes', input: { supersedes: 'khong-co' } },
      {
        code: 'NAMED_TWICE',
        field: 'activities',
        input: { activities: [plan.activities[0], plan.activities[0]] },
      },
      unhashed,
      undue,
    ],
  }),
  casesOf('adoptActivityPlan', {
    given: adopted,
    input: { ...ofBloc, ...next },
    by: byLead,
    then: ['ActivityPlanAdopted', next],
    again: { code: 'ID_TAKEN', field: 'plan' },
    refused: [
      { code: 'FACT_ALREADY_ANNULLED', field: 'supersedes', also: [annul(1)] },
      {
        code: 'FACT_ALREADY_SUPERSEDED',
        field: 'supersedes',
        also: [supersede],
        input: { plan: 'ke-hoach-3' },
      },
    ],
  }),
  // The version after it was annulled: the plan holds again, and is superseded anew.
  casesOf('adoptActivityPlan', {
    given: [...adopted, supersede, annul(2)],
    input: { ...ofBloc, ...next, plan: 'ke-hoach-3' },
    by: byLead,
    then: ['ActivityPlanAdopted', { ...next, plan: 'ke-hoach-3' }],
    again: { code: 'ID_TAKEN', field: 'plan' },
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: adopted,
    input: { ...ofBloc, fact: 1, factType: 'ActivityPlanAdopted', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact: 1, factType: 'ActivityPlanAdopted', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [{ code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [supersede] }],
  }),
];
