// Cases of registration: received, amended, a recording error corrected, annulled.
import { annulmentOf, casesOf, closed, notOpen, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofUnit, registration, stages } from '../year.contract.ts';

const byOfficer = by(officer, '2021-11-15', '2021-03-12T03:00:00.000Z');
const [target, task] = registration.items;
const raised = [{ ...target, value: '99' }, task] as const;
const amendment = {
  registration: 'dk-2021-b',
  amends: 'dk-2021',
  items: raised,
  titles: ['Tập thể lao động xuất sắc', 'Cờ thi đua của UBND tỉnh'],
  document: paper('155', 'SYT-VP', '2021-03-12', { issuer: 'Sở Y tế', type: 'Bản đăng ký' }),
} as const;

/** What is wrong with the items, or with the paper that states them. */
const stated = [
  { code: 'REGISTRATION_EMPTY', field: 'items', input: { items: [] } },
  { code: 'NAMED_TWICE', field: 'items', input: { items: [target, target] } },
  {
    code: 'ITEM_NOT_MEASURED',
    field: 'items',
    input: { items: [{ ...target, measure: null, value: null, direction: null }] },
  },
  { code: 'ITEM_NOT_MEASURED', field: 'items', input: { items: [{ ...task, value: '1' }] } },
  { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
] as const;

const amend = deed('amendRegistration', { ...ofUnit, ...amendment }, byOfficer);
const annul = (id: string) =>
  deed(
    'annulRegistration',
    {
      ...ofUnit,
      registration: id,
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    usually,
  );
const annulment = annulmentOf('annulRegistration', 'RegistrationAnnulled', stages.registered, {
  registration: 'dk-2021',
});
/** The amendment was sent to the wrong unit. */
const amendmentAnnulled = [amend, annul('dk-2021-b')];

export const registrationCases = [
  casesOf('receiveRegistration', {
    given: stages.opened,
    input: { ...ofUnit, ...registration },
    by: byOfficer,
    then: ['RegistrationReceived', registration],
    again: { code: 'ALREADY_REGISTERED', field: 'registration' },
    refused: [
      notOpen,
      closed,
      // An id names one registration for ever: the annulled one too.
      {
        code: 'ID_TAKEN',
        field: 'registration',
        given: [...stages.registered, annul('dk-2021')],
      },
      ...stated,
    ],
  }),
  casesOf('amendRegistration', {
    given: stages.registered,
    input: { ...ofUnit, ...amendment },
    by: byOfficer,
    then: ['RegistrationAmended', amendment],
    again: { code: 'ID_TAKEN', field: 'registration' },
    refused: [
      notOpen,
      closed,
      { code: 'NOT_REGISTERED', field: 'amends', given: stages.opened },
      { code: 'FACT_UNKNOWN', field: 'amends', input: { amends: 'dk-2020' } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'amends',
        also: amendmentAnnulled,
        input: { amends: 'dk-2021-b' },
      },
      { code: 'ID_TAKEN', field: 'registration', input: { registration: 'dk-2021' } },
      { code: 'ID_TAKEN', field: 'registration', also: amendmentAnnulled },
      ...stated,
    ],
  }),
  casesOf('correctRegistrationError', {
    given: stages.registered,
    input: {
      ...ofUnit,
      ...registration,
      items: raised,
      reallyReceivedAt: '2021-03-09T02:30:00.000Z',
      legalBasis: basis,
    },
    by: by(officer, '2021-12-20'),
    then: [
      'RegistrationErrorCorrected',
      {
        ...registration,
        items: raised,
        receivedAt: '2021-03-09T02:30:00.000Z',
        legalBasis: basis,
      },
    ],
    again: 'anew',
    refused: [
      notOpen,
      { code: 'FACT_UNKNOWN', field: 'registration', input: { registration: 'dk-2020' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'registration', also: [annul('dk-2021')] },
      ...stated,
      {
        code: 'DATE_IN_FUTURE',
        field: 'reallyReceivedAt',
        input: { reallyReceivedAt: '2021-12-20T02:00:00.001Z' },
      },
      { code: 'DOCUMENT_INCOMPLETE', field: 'document.date', input: { document: null } },
      ...unfounded,
    ],
  }),
  {
    ...annulment,
    refused: [
      ...annulment.refused,
      { code: 'FACT_HAS_DEPENDANTS', field: 'registration', also: [amend] } as const,
    ],
  },
];
