// Cases of directives disseminated to members: done, annulled.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { annulment, byLead, letter, running, unassigned, undue } from './bloc-life.contract.ts';

const decision = paper('3666', 'QĐ-UBND', '2021-10-13');
const dissemination = {
  dissemination: 'quan-triet-1',
  documents: [decision],
  manner: 'letter',
  units: ['so-y-te'],
  document: letter,
} as const;

export const disseminationCases = [
  casesOf('disseminateDirective', {
    given: stages.opened,
    input: { ...ofBloc, ...dissemination },
    by: byLead,
    then: ['DirectiveDisseminated', dissemination],
    again: { code: 'ID_TAKEN', field: 'dissemination' },
    refused: [
      ...running,
      { code: 'DOCUMENTS_MISSING', field: 'documents', input: { documents: [] } },
      ...unassigned,
      {
        code: 'DATE_IN_FUTURE',
        field: 'documents[1].date',
        input: { documents: [decision, tomorrowsPaper] },
      },
      undue,
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: [
      ...stages.opened,
      deed('disseminateDirective', { ...ofBloc, ...dissemination }, byLead),
    ],
    input: { ...ofBloc, fact: 2, factType: 'DirectiveDisseminated', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact: 2, factType: 'DirectiveDisseminated', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [],
  }),
];
