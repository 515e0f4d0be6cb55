// Cases of a bloc's reports by form 02: received, amended, a recording error corrected, annulled.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import type { KeyTarget, Mau02, TargetRow } from '../report/mau-02.ts';
import { exemplars, file, wrongExemplars } from '../report/report-papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { unopened } from './opening.contract.ts';

const few = { collectives: 1, individuals: 3 } as const;

const row: TargetRow = {
  unit: 'so-y-te',
  result: null,
  value: '98.7',
  assignedPlan: '98.5',
  previousYearValue: null,
  samePeriodValue: null,
  fullYearPlan: null,
};
const target: KeyTarget = {
  target: 'ct-tt-1',
  text: 'Tỷ lệ bao phủ bảo hiểm y tế',
  criterion: 'I.1',
  measure: '%',
  direction: 'higherIsBetter',
  rows: [row, { ...row, unit: null, value: '97.4', assignedPlan: null, previousYearValue: '96' }],
};

export const mau02: Mau02 = {
  document: paper('31', 'BC-KTĐ', '2021-12-13', { issuer: 'Khối thi đua số 1', type: 'Báo cáo' }),
  scan: file('Báo cáo tổng kết khối năm 2021', '6'),
  narrative: {
    file: file(null, '7'),
    sections: ['characteristics', 'pact', 'assessment', 'tasks'],
  },
  members: 4,
  workforce: 2_310,
  pact: { signers: 3, nonSigners: ['so-y-te'] },
  titles: [
    { title: 'Cờ thi đua của UBND tỉnh', registered: { collectives: 2, individuals: null } },
  ],
  movements: ['pt-1'],
  unitsWithLivelyMovements: ['so-y-te'],
  targets: [target],
  awards: [
    { level: 'provincial', name: 'Bằng khen của Chủ tịch UBND tỉnh', granted: few },
    { level: 'state', name: 'Huân chương Lao động hạng Ba', granted: few },
  ],
  badge: { considered: 5, granted: 6 },
  occasions: { regular: few, campaign: few, adHoc: { collectives: 0, individuals: null } },
  blocAwards: { collectives: 2, individuals: 0 },
  exemplars,
  exemplarsByUnit: [{ unit: 'so-y-te', count: few }],
  membersTakingPart: 4,
};

const launch = deed(
  'launchMovement',
  {
    ...ofBloc,
    movement: 'pt-1',
    title: 'Chung tay vì người nghèo',
    of: 'province',
    kind: 'focal',
    from: '2021-11-01',
    until: null,
    units: ['so-y-te'],
    document: null,
    file: null,
  },
  by(lead, '2021-11-15'),
);
const past = [...stages.applied, launch];

const report = { report: 'bck-2021', period: 'year', ...mau02 } as const;
const byLead = by(lead, '2021-12-20', '2021-12-14T03:00:00.000Z');
const receive = deed('receiveBlocReport', { ...ofBloc, ...report }, byLead);
const received = [...past, receive];
const ofHalf = {
  ...report,
  report: 'bck-2021-6t',
  period: 'halfYear',
  targets: [{ ...target, rows: [{ ...row, assignedPlan: null, fullYearPlan: '99' }] }],
} as const;
const receiveOfHalf = deed('receiveBlocReport', { ...ofBloc, ...ofHalf }, byLead);

const amendment = {
  ...report,
  report: 'bck-2021-b',
  amends: 'bck-2021',
  workforce: 2_311,
} as const;
const amend = deed('amendBlocReport', { ...ofBloc, ...amendment }, byLead);
const correction = {
  ...report,
  membersTakingPart: 3,
  reallyReceivedAt: '2021-12-14T01:30:00.000Z',
  legalBasis: basis,
} as const;
const correct = deed('correctBlocReportError', { ...ofBloc, ...correction }, byLead);

function annulment(fact: number, factType: string) {
  const why = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  return { fact, factType, ...why } as const;
}
/** The report's revision: pinned, drafted, issued and a movement launched before it. */
const at = 8;
const annulled = deed(
  'annulBlocYearFact',
  { ...ofBloc, ...annulment(at, 'BlocReportReceived') },
  byLead,
);

function rows(change: Partial<TargetRow>): { readonly targets: Mau02['targets'] } {
  return { targets: [{ ...target, rows: [{ ...row, ...change }] }] };
}
const long = Array.from({ length: 80 }, (_, place) => ({
  ...target,
  target: `${place}`,
  text: 'Tỷ lệ '.repeat(49),
  rows: [row],
}));

const notOpen = { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened } as const;
const notForThisBloc = {
  code: 'NOT_FOR_THIS_BLOC',
  field: 'actor.role',
  by: { actor: officer },
} as const;

/** What is wrong with the paper. */
const stated = [
  { code: 'NAMED_TWICE', field: 'movements', input: { movements: ['pt-1', 'pt-1'] } },
  { code: 'NAMED_TWICE', field: 'targets', input: { targets: [target, target] } },
  {
    code: 'NAMED_TWICE',
    field: 'targets[0].rows',
    input: { targets: [{ ...target, rows: [row, row] }] },
  },
  { code: 'NAMED_TWICE', field: 'awards', input: { awards: [...mau02.awards, ...mau02.awards] } },
  ...(['pact.nonSigners', 'unitsWithLivelyMovements', 'exemplarsByUnit'] as const).map(
    (field) =>
      ({
        code: 'UNIT_OF_OTHER_BLOC',
        field,
        input: {
          'pact.nonSigners': { pact: { signers: 3, nonSigners: ['so-khac'] } },
          unitsWithLivelyMovements: { unitsWithLivelyMovements: ['so-khac'] },
          exemplarsByUnit: { exemplarsByUnit: [{ unit: 'so-khac', count: few }] },
        }[field],
      }) as const,
  ),
  { code: 'UNIT_OF_OTHER_BLOC', field: 'targets[0].rows', input: rows({ unit: 'so-khac' }) },
  { code: 'MOVEMENT_UNKNOWN', field: 'movements', input: { movements: ['pt-9'] } },
  {
    code: 'CRITERION_UNKNOWN',
    field: 'targets[0].criterion',
    input: { targets: [{ ...target, criterion: 'I.9' }] },
  },
  // The same period and the plan of the full year are what a half-year is compared with.
  {
    code: 'COMPARISON_WITHOUT_BASE',
    field: 'targets[0].rows[0]',
    input: rows({ assignedPlan: null, samePeriodValue: '90' }),
  },
  { code: 'QUANTITY_INVALID', field: 'targets[0].rows[0].value', input: rows({ value: '98,7' }) },
  {
    code: 'RESULT_UNKNOWN',
    field: 'targets[0].rows[0].result',
    input: rows({ result: 'kq-9' }),
  },
  {
    code: 'RESULT_UNKNOWN',
    field: 'targets[0].rows[0].result',
    input: rows({ unit: null, result: 'kq-1' }),
  },
  ...wrongExemplars,
  {
    code: 'CONTENT_HASH_INVALID',
    field: 'scan.sha256',
    input: { scan: { ...file(null), sha256: 'abc' } },
  },
  { code: 'REPORT_TOO_LARGE', field: 'targets', input: { targets: long } },
  { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
] as const;

export const blocReportCases = [
  casesOf('receiveBlocReport', {
    given: past,
    input: { ...ofBloc, ...report },
    by: byLead,
    then: ['BlocReportReceived', report],
    again: { code: 'REPORT_ALREADY_RECEIVED', field: 'period' },
    refused: [
      notOpen,
      notForThisBloc,
      // An id names one report for ever: the annulled one too.
      { code: 'ID_TAKEN', field: 'report', also: [receive, annulled] },
      ...stated,
    ],
  }),
  casesOf('amendBlocReport', {
    given: received,
    input: { ...ofBloc, ...amendment },
    by: byLead,
    then: ['BlocReportAmended', amendment],
    again: { code: 'FACT_ALREADY_SUPERSEDED', field: 'amends' },
    refused: [
      notOpen,
      notForThisBloc,
      { code: 'FACT_UNKNOWN', field: 'amends', input: { amends: 'bck-2020' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'amends', also: [annulled] },
      { code: 'PERIOD_DIFFERS', field: 'period', input: { period: 'halfYear' } },
      { code: 'ID_TAKEN', field: 'report', input: { report: 'bck-2021' } },
      ...stated,
    ],
  }),
  casesOf('correctBlocReportError', {
    given: received,
    input: { ...ofBloc, ...correction },
    by: byLead,
    then: [
      'BlocReportErrorCorrected',
      {
        ...report,
        membersTakingPart: 3,
        receivedAt: correction.reallyReceivedAt,
        legalBasis: basis,
      },
    ],
    again: 'anew',
    refused: [
      notOpen,
      notForThisBloc,
      { code: 'FACT_UNKNOWN', field: 'report', input: { report: 'bck-2020' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'report', also: [annulled] },
      { code: 'PERIOD_DIFFERS', field: 'period', input: { period: 'halfYear' }, also: [amend] },
      {
        code: 'REPORT_ALREADY_RECEIVED',
        field: 'period',
        input: { period: 'halfYear' },
        also: [receiveOfHalf],
      },
      ...stated,
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'document.date',
        input: { document: { ...mau02.document, date: null } },
      },
      {
        code: 'DATE_IN_FUTURE',
        field: 'reallyReceivedAt',
        input: { reallyReceivedAt: '2021-12-20T02:00:00.001Z' },
      },
      ...unfounded,
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: received,
    input: { ...ofBloc, ...annulment(at, 'BlocReportReceived') },
    by: byLead,
    then: ['BlocYearFactAnnulled', annulment(at, 'BlocReportReceived')],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [amend] },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [correct] },
      // Without the correction the report would stand beside the one of the half-year that came since.
      {
        code: 'FACT_HAS_DEPENDANTS',
        field: 'fact',
        given: [
          ...past,
          receiveOfHalf,
          deed(
            'correctBlocReportError',
            { ...ofBloc, ...correction, report: 'bck-2021-6t' },
            byLead,
          ),
          deed('receiveBlocReport', { ...ofBloc, ...ofHalf, report: 'bck-2021-6t-b' }, byLead),
        ],
        input: { fact: at + 1, factType: 'BlocReportErrorCorrected' },
      },
    ],
  }),
];
