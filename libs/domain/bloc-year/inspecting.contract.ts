// Cases of inspections of members: done, annulled.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import {
  annulment,
  byLead,
  file,
  letter,
  running,
  unassigned,
  undue,
  unhashed,
} from './bloc-life.contract.ts';

const inspection = {
  inspection: 'kiem-tra-1',
  units: ['so-y-te'],
  from: '2021-09-14',
  until: '2021-09-15',
  subject: 'Việc thực hiện giao ước thi đua và chế độ báo cáo',
  document: letter,
  file,
} as const;

export const inspectionCases = [
  casesOf('inspectMembers', {
    given: stages.opened,
    input: { ...ofBloc, ...inspection },
    by: byLead,
    then: ['MemberInspected', inspection],
    again: { code: 'ID_TAKEN', field: 'inspection' },
    refused: [
      ...running,
      ...unassigned,
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2021-09-13' } },
      unhashed,
      { code: 'DATE_IN_FUTURE', field: 'until', input: { until: '2021-12-06' } },
      undue,
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: [...stages.opened, deed('inspectMembers', { ...ofBloc, ...inspection }, byLead)],
    input: { ...ofBloc, fact: 2, factType: 'MemberInspected', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact: 2, factType: 'MemberInspected', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [],
  }),
];
