// Cases of breaches of the bloc's discipline; a lead's own are recorded by a deputy or the Board.
import { annulmentOf, casesOf, closed, notOpen } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { deputy, lead, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofUnit, stages, stagesOf } from '../year.contract.ts';

const breach = {
  breach: 'vp-1',
  kind: 'meetingMissed',
  breachedOn: '2021-07-15',
  description: 'Vắng mặt tại hội nghị sơ kết của khối, không có lý do',
  concerns: null,
  document: paper('4', 'BB-KTĐ', '2021-07-15', { issuer: 'Khối thi đua số 1', type: 'Biên bản' }),
} as const;
const record = deed('recordDisciplineBreach', { ...ofUnit, ...breach }, usually);

/** The lead's own unit-year. */
export const ofLead = { unit: 'so-tai-chinh', year: 2021 } as const;
export const openedOfLead = stagesOf(ofLead).opened;
export const recordOfLead = deed(
  'recordDisciplineBreach',
  { ...ofLead, ...breach },
  by(deputy, '2021-12-20'),
);
const annulment = annulmentOf(
  'annulDisciplineBreach',
  'DisciplineBreachAnnulled',
  [...stages.opened, record],
  { breach: 'vp-1' },
);

export const disciplineBreachCases = [
  casesOf('recordDisciplineBreach', {
    given: stages.opened,
    input: { ...ofUnit, ...breach },
    by: usually,
    then: ['DisciplineBreachRecorded', breach],
    again: { code: 'ID_TAKEN', field: 'breach' },
    refused: [
      notOpen,
      closed,
      {
        code: 'OWN_BREACH_OF_LEAD',
        field: 'actor.role',
        given: openedOfLead,
        input: ofLead,
        by: { actor: lead },
      },
      { code: 'DESCRIPTION_MISSING', field: 'description', input: { description: ' ' } },
      { code: 'DATE_IN_FUTURE', field: 'breachedOn', input: { breachedOn: '2021-12-21' } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
      { code: 'BREACH_OF_OTHER_YEAR', field: 'breachedOn', input: { breachedOn: '2020-12-31' } },
    ],
  }),
  {
    ...annulment,
    refused: [
      ...annulment.refused,
      {
        code: 'OWN_BREACH_OF_LEAD',
        field: 'actor.role',
        given: [...openedOfLead, recordOfLead],
        input: ofLead,
        by: { actor: lead },
      } as const,
    ],
  },
];
