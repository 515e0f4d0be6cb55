// Cases of criticism and reminder documents.
import { annulmentOf, casesOf, closed, notOpen } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';

const document = paper('4127', 'UBND-NC', '2021-08-19', {
  type: 'Công văn',
  summary: 'Phê bình việc chậm thực hiện nhiệm vụ được giao',
});
export const criticism = {
  criticism: 'pb-1',
  kind: 'criticism',
  issuingBody: 'provincialPeoplesCommittee',
  document,
  serious: false,
  extendsDeadlineTo: '2022-01-31',
} as const;
const record = deed('recordCriticismDocument', { ...ofUnit, ...criticism }, usually);

export const criticismDocumentCases = [
  casesOf('recordCriticismDocument', {
    given: stages.opened,
    input: { ...ofUnit, ...criticism },
    by: usually,
    then: ['CriticismDocumentRecorded', criticism],
    again: { code: 'ID_TAKEN', field: 'criticism' },
    refused: [
      notOpen,
      closed,
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'document.issuer',
        input: { document: { ...document, issuer: null, number: null } },
      },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'document.number',
        input: { document: { ...document, number: ' ', date: null } },
      },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'document.date',
        input: { document: { ...document, date: null } },
      },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
      {
        code: 'DOCUMENT_OF_OTHER_YEAR',
        field: 'document.date',
        input: { document: { ...document, date: '2020-12-31' } },
      },
      {
        code: 'REMINDER_CANNOT_BE_SERIOUS',
        field: 'serious',
        input: { kind: 'reminder', serious: true },
      },
      {
        code: 'DOCUMENT_ALREADY_RECORDED',
        field: 'document.number',
        also: [record],
        input: { criticism: 'pb-2' },
      },
    ],
  }),
  annulmentOf('annulCriticismDocument', 'CriticismDocumentAnnulled', [...stages.opened, record], {
    criticism: 'pb-1',
  }),
];
