// Cases of what a lead sends to the Board: consolidated registrations, the request for appraisal.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by } from '../given.contract.ts';
import { lead, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';
import { unopened } from './opening.contract.ts';

const document = paper('8', 'TTr-KTĐ', '2021-12-05', {
  issuer: 'Khối thi đua số 1',
  type: 'Tờ trình',
});
const byLead = by(lead, '2021-12-05');
const newBloc = stagesOf({ setUpOn: '2021-04-01' });

/** What is wrong with the units named, or with the paper. */
const named = [
  { code: 'UNITS_MISSING', field: 'units', input: { units: [] } },
  { code: 'NAMED_TWICE', field: 'units', input: { units: ['so-y-te', 'so-y-te'] } },
  { code: 'UNIT_OF_OTHER_BLOC', field: 'units', input: { units: ['so-tu-phap'] } },
  { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
] as const;

export const consolidationCases = [
  casesOf('sendConsolidation', {
    given: stages.registered,
    input: { ...ofBloc, units: ['so-y-te'], document },
    by: byLead,
    then: [
      'RegistrationsConsolidated',
      { registrations: [{ stream: 'unitYear-2021-so-y-te', revision: 1 }], document },
    ],
    again: 'anew',
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      blocYearClosed,
      ...named,
      { code: 'NOT_REGISTERED', field: 'units', given: stages.opened },
    ],
  }),
  casesOf('requestAppraisal', {
    given: stages.selfScored,
    input: { ...ofBloc, units: ['so-y-te'], document },
    by: byLead,
    then: [
      'AppraisalRequested',
      {
        units: ['so-y-te'],
        selfScores: [{ stream: 'unitYear-2021-so-y-te', revision: 4 }],
        document,
      },
    ],
    again: 'anew',
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      blocYearClosed,
      { code: 'SCORECARD_NOT_ISSUED', field: 'year', given: stages.registered },
      { code: 'NOT_RATED_THIS_YEAR', field: 'year', given: newBloc.selfScored },
      ...named,
      { code: 'NOT_SELF_SCORED', field: 'units', given: stages.filed },
    ],
  }),
];
