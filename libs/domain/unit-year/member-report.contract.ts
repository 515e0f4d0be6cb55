// Cases of a unit's reports by form 01: received, amended, a recording error corrected, annulled.
import { annulmentOf, casesOf, notOpen, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import type { AwardsOfLevel, ComparisonLine, Mau01 } from '../report/mau-01.ts';
import { exemplars, file, wrongExemplars } from '../report/report-papers.contract.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { ofUnit, stages, stagesOf } from '../year.contract.ts';

const unstated = { collectives: null, individuals: null } as const;

const line: ComparisonLine = {
  line: '1',
  text: 'Tỷ lệ bao phủ bảo hiểm y tế',
  item: 'ct-1',
  criterion: 'I.1',
  result: null,
  measure: '%',
  direction: 'higherIsBetter',
  value: '98.7',
  assignedPlan: '98.5',
  previousYearValue: '98.1',
  samePeriodValue: null,
  fullYearPlan: null,
};
const provincial: AwardsOfLevel = {
  level: 'provincial',
  submitted: { collectives: 6, individuals: 20 },
  eligible: { collectives: 7, individuals: 18 },
  smallCollectives: 4,
  directWorkers: 11,
};
const words = { ...file(null, '5'), mediaType: 'application/vnd.thidua.narrative+json' };

export const mau01: Mau01 = {
  document: paper('412', 'BC-SYT', '2021-12-08', { issuer: 'Sở Y tế', type: 'Báo cáo' }),
  scan: file('Báo cáo tổng kết năm 2021'),
  receivedByLeadOn: '2021-12-10',
  narrative: { file: words, sections: ['overview', 'movements', 'tasks'] },
  registered: { collectives: 42, individuals: 1_260 },
  titles: [
    { title: 'Tập thể lao động xuất sắc', registered: { collectives: 18, individuals: null } },
    { title: 'Chiến sĩ thi đua cơ sở', registered: unstated },
  ],
  initiatives: { considered: 31, recognised: 27 },
  complaints: { received: 2, resolved: 3 },
  comparison: [line],
  awards: [
    provincial,
    {
      level: 'state',
      submitted: unstated,
      eligible: { collectives: 0, individuals: 1 },
      smallCollectives: null,
      directWorkers: null,
    },
  ],
  adHocAwards: { collectives: 2, individuals: 9 },
  exemplars,
  petitionsTo: ['council', 'bloc'],
};

const report = { report: 'bc-2021', period: 'year', ...mau01 } as const;
const byOfficer = by(officer, '2021-12-20', '2021-12-14T09:00:00.000Z');
const receive = deed('receiveMemberReport', { ...ofUnit, ...report }, byOfficer);
const received = [...stages.applied, receive];

const amendment = {
  ...report,
  report: 'bc-2021-b',
  amends: 'bc-2021',
  initiatives: { considered: 31, recognised: 28 },
} as const;
const amend = deed('amendMemberReport', { ...ofUnit, ...amendment }, byOfficer);
const annulled = deed(
  'annulMemberReport',
  {
    ...ofUnit,
    report: 'bc-2021',
    cause: 'recordedInError',
    legalBasis: basis,
    effectiveFrom: null,
  },
  usually,
);

const { reports } = yearActsOf(laoCai2021);
/** A book by which departments tell of no complaints and must have a table. */
const otherwise = stagesOf({
  book: {
    ...sampleBook,
    form: 2,
    yearActs: {
      ...yearActsOf(laoCai2021),
      reports: { ...reports, complaintsFrom: ['district'], comparisonFrom: ['department'] },
    },
  },
});
const noComparison = { comparison: [] } as const;

function comparison(change: Partial<typeof line>) {
  return { comparison: [{ ...line, ...change }] } as { comparison: Mau01['comparison'] };
}

/** Two hundred lines of the longest texts. */
const long = Array.from({ length: 120 }, (_, place) => ({
  ...line,
  line: `${place}`,
  text: 'Tỷ lệ '.repeat(49),
})) as Mau01['comparison'];

/** What is wrong with the paper; `past` brings the deeds that the act needs under another rule book. */
function stated(past: readonly ReturnType<typeof deed>[]) {
  return [
    {
      code: 'COMPLAINTS_OF_OTHER_KIND',
      field: 'complaints',
      given: [...otherwise.applied, ...past],
    },
    {
      code: 'COMPARISON_MISSING',
      field: 'comparison',
      given: [...otherwise.applied, ...past],
      input: { ...noComparison, complaints: null },
    },
    { code: 'NAMED_TWICE', field: 'petitionsTo', input: { petitionsTo: ['bloc', 'bloc'] } },
    { code: 'NAMED_TWICE', field: 'awards', input: { awards: [provincial, provincial] } },
    { code: 'NAMED_TWICE', field: 'comparison', input: { comparison: [line, line] } },
    { code: 'NAMED_TWICE', field: 'titles', input: { titles: [...mau01.titles, ...mau01.titles] } },
    {
      code: 'NAMED_TWICE',
      field: 'narrative.sections',
      input: { narrative: { file: words, sections: ['tasks', 'tasks'] } },
    },
    {
      code: 'COMPARISON_WITHOUT_BASE',
      field: 'comparison[0]',
      input: comparison({ assignedPlan: null, previousYearValue: null }),
    },
    {
      code: 'QUANTITY_INVALID',
      field: 'comparison[0].value',
      input: comparison({ value: '98,7' }),
    },
    {
      code: 'RESULT_UNKNOWN',
      field: 'comparison[0].result',
      input: comparison({ result: 'kq-9' }),
    },
    { code: 'ITEM_UNKNOWN', field: 'comparison[0].item', input: comparison({ item: 'ct-9' }) },
    {
      code: 'CRITERION_UNKNOWN',
      field: 'comparison[0].criterion',
      input: comparison({ criterion: 'I.9' }),
    },
    {
      code: 'FIGURES_INCONSISTENT',
      field: 'awards[0].smallCollectives',
      input: { awards: [{ ...provincial, smallCollectives: 8 }] },
    },
    ...wrongExemplars,
    {
      code: 'CONTENT_HASH_INVALID',
      field: 'scan.sha256',
      input: { scan: { ...file(null), sha256: 'abc' } },
    },
    {
      code: 'CONTENT_HASH_INVALID',
      field: 'narrative.file.sha256',
      input: { narrative: { file: { ...file(null), sha256: 'abc' }, sections: [] } },
    },
    { code: 'REPORT_TOO_LARGE', field: 'comparison', input: { comparison: long } },
    { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    {
      code: 'DATE_IN_FUTURE',
      field: 'receivedByLeadOn',
      input: { receivedByLeadOn: '2021-12-21' },
    },
  ] as const;
}

const ofAnother = {
  code: 'NOT_FOR_THIS_UNIT',
  field: 'actor.role',
  by: { actor: { ...officer, unit: 'so-tu-phap' } },
} as const;
const ofItsLead = { ...officer, role: 'blocLead', unit: 'so-tai-chinh' } as const;

const annulment = annulmentOf('annulMemberReport', 'MemberReportAnnulled', received, {
  report: 'bc-2021',
});

export const memberReportCases = [
  casesOf('receiveMemberReport', {
    given: stages.applied,
    input: { ...ofUnit, ...report },
    by: byOfficer,
    then: ['MemberReportReceived', report],
    again: { code: 'REPORT_ALREADY_RECEIVED', field: 'period' },
    refused: [
      notOpen,
      ofAnother,
      {
        code: 'NOT_FOR_THIS_UNIT',
        field: 'actor.role',
        by: { actor: { ...ofItsLead, bloc: 'khoi-2' } },
      },
      // An id names one report for ever: the annulled one too.
      { code: 'ID_TAKEN', field: 'report', also: [receive, annulled] },
      ...stated([]),
    ],
  }),
  casesOf('amendMemberReport', {
    given: received,
    input: { ...ofUnit, ...amendment },
    by: by(ofItsLead, '2021-12-20', '2021-12-16T02:00:00.000Z'),
    then: ['MemberReportAmended', amendment],
    again: { code: 'FACT_ALREADY_SUPERSEDED', field: 'amends' },
    refused: [
      notOpen,
      ofAnother,
      { code: 'FACT_UNKNOWN', field: 'amends', input: { amends: 'bc-2020' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'amends', also: [annulled] },
      { code: 'PERIOD_DIFFERS', field: 'period', input: { period: 'halfYear' } },
      { code: 'ID_TAKEN', field: 'report', input: { report: 'bc-2021' } },
      ...stated([
        deed('receiveMemberReport', { ...ofUnit, ...report, complaints: null }, byOfficer),
      ]),
    ],
  }),
  casesOf('correctMemberReportError', {
    given: received,
    input: {
      ...ofUnit,
      ...report,
      adHocAwards: { collectives: 2, individuals: 90 },
      reallyReceivedAt: '2021-12-14T02:30:00.000Z',
      legalBasis: basis,
    },
    by: usually,
    then: [
      'MemberReportErrorCorrected',
      {
        ...report,
        adHocAwards: { collectives: 2, individuals: 90 },
        receivedAt: '2021-12-14T02:30:00.000Z',
        legalBasis: basis,
      },
    ],
    again: 'anew',
    refused: [
      notOpen,
      { code: 'NOT_FOR_THIS_UNIT', field: 'actor.role', by: { actor: officer } },
      { code: 'FACT_UNKNOWN', field: 'report', input: { report: 'bc-2020' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'report', also: [annulled] },
      { code: 'PERIOD_DIFFERS', field: 'period', input: { period: 'halfYear' }, also: [amend] },
      {
        code: 'REPORT_ALREADY_RECEIVED',
        field: 'period',
        input: { period: 'halfYear' },
        also: [
          deed(
            'receiveMemberReport',
            { ...ofUnit, ...report, report: 'bc-2021-6t', period: 'halfYear' },
            byOfficer,
          ),
        ],
      },
      ...stated([
        deed('receiveMemberReport', { ...ofUnit, ...report, complaints: null }, byOfficer),
      ]),
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'document.date',
        input: { document: { ...mau01.document, date: null } },
      },
      {
        code: 'DATE_IN_FUTURE',
        field: 'reallyReceivedAt',
        input: { reallyReceivedAt: '2021-12-20T02:00:00.001Z' },
      },
      ...unfounded,
    ],
  }),
  {
    ...annulment,
    refused: [
      ...annulment.refused,
      { code: 'FACT_HAS_DEPENDANTS', field: 'report', also: [amend] } as const,
    ],
  },
];
