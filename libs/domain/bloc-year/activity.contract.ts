// Cases of other activities of a bloc: held as planned, held beside the plan, annulled.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { annulment, byLead, file, letter, running, undue, unhashed } from './bloc-life.contract.ts';
import { adopt, plan } from './plan.contract.ts';

const activity = {
  activity: 'hoat-dong-1',
  title: 'Giao lưu thể thao giữa các đơn vị trong khối',
  planned: { plan: plan.plan, activity: 'giao-luu' },
  from: '2021-04-24',
  until: '2021-04-25',
  document: letter,
  file,
} as const;
const planned = [...stages.founded, adopt];
const annulPlan = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact: 1, factType: 'ActivityPlanAdopted', ...annulment },
  byLead,
);
const unplanned = { ...activity, planned: null } as const;

export const activityCases = [
  casesOf('holdBlocActivity', {
    given: planned,
    input: { ...ofBloc, ...activity },
    by: byLead,
    then: ['BlocActivityHeld', activity],
    again: { code: 'ID_TAKEN', field: 'activity' },
    refused: [
      ...running,
      {
        code: 'FACT_UNKNOWN',
        field: 'planned.plan',
        input: { planned: { ...activity.planned, plan: 'khong-co' } },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'planned.activity',
        input: { planned: { ...activity.planned, activity: 'khong-co' } },
      },
      { code: 'FACT_ALREADY_ANNULLED', field: 'planned.plan', also: [annulPlan] },
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2021-04-23' } },
      unhashed,
      { code: 'DATE_IN_FUTURE', field: 'until', input: { until: '2021-12-06' } },
      undue,
    ],
  }),
  casesOf('holdBlocActivity', {
    given: stages.founded,
    input: { ...ofBloc, ...unplanned },
    by: byLead,
    then: ['BlocActivityHeld', unplanned],
    again: { code: 'ID_TAKEN', field: 'activity' },
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: [...stages.founded, deed('holdBlocActivity', { ...ofBloc, ...unplanned }, byLead)],
    input: { ...ofBloc, fact: 1, factType: 'BlocActivityHeld', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact: 1, factType: 'BlocActivityHeld', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [],
  }),
];
