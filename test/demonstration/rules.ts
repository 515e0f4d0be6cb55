// The committed table: a rule, the unit-year of the demonstration that holds it, and its figure.
import type { Question } from './measure.ts';

export interface Row extends Question {
  readonly rule: string;
  readonly figure: string;
}

type Told = readonly [rule: string, read: string, figure: string, after?: string];

function of(unit: string, ...told: readonly Told[]): readonly Row[] {
  return told.map(([rule, read, figure, after]) => ({
    unit,
    rule,
    read,
    figure,
    ...(after === undefined ? {} : { after }),
  }));
}

const criticism = 'line:deduction.criticism';
const ineligible = 'line:deduction.ineligibleDossiers';
const discipline = 'line:deduction.discipline';

/** The rows of domain.md, "Worked by hand"; its two deadline rows are tests of the deadline function. */
export const workedByHand: readonly Row[] = [
  ...of(
    'so-tu-phap',
    [
      'A document that extends the deadline counts all the same',
      criticism,
      '-1.50',
      'CriticismDocumentRecorded vb-3',
    ],
    ['Five documents, one extending', criticism, '-2.00', 'CriticismDocumentRecorded vb-5'],
    ['… one annulled', criticism, '-2.00', 'CriticismDocumentAnnulled vb-5'],
    ['… two more annulled', criticism, '-1.00', 'CriticismDocumentAnnulled vb-4'],
  ),
  ...of(
    'so-ke-hoach-dau-tu',
    ['Notices of 3 and 3 dossiers', ineligible, '-1.50', 'IneligibleDossiersNotified tb-2'],
    ['… one annulled', ineligible, '-1.00', 'IneligibleDossierNoticeAnnulled tb-1'],
  ),
  ...of('so-y-te', ['A result equal to the registration', 'line:bonus:CT2', '0.00']),
  ...of('so-giao-duc-dao-tao', ['Seven targets exceeded', 'bonus', '5.00']),
  ...of('xa-coc-man', ['Neither organisation, ceiling 15: at most 7.50', 'section:II', '7.50']),
];

const sectionRows: readonly Row[] = [
  ...of('so-tai-chinh', ['A rating goes before the self-score (3.00)', 'line:II.1.1', '2.40']),
  ...of('so-cong-thuong', [
    'What the members agree goes before the rating (3.00)',
    'line:II.1.1',
    '1.80',
  ]),
  ...of(
    'xa-nam-hac',
    [
      'A provisional rating of the trade union',
      'line:II.2.1',
      '2.50',
      'OrganisationRated xl-tradeUnion-1',
    ],
    [
      '… the official one takes its place',
      'line:II.2.1',
      '2.00',
      'OrganisationRated xl-tradeUnion-2',
    ],
  ),
  ...of(
    'xa-son-tra',
    ['A rating of the mass organisations', 'line:II.3.1', '2.00', 'ResultRecorded kq-CT1'],
    ['… annulled: the self-score counts', 'line:II.3.1', '1.20'],
  ),
  ...of(
    'xa-coc-man',
    ['Branch of Section II: neither', 'status:branch', 'none'],
    ['… the cut is a line of the section', 'line:II.limit', '-6.05'],
  ),
  ...of(
    'dn-che-nam-tra',
    ['Branch of Section II: trade union only', 'status:branch', 'tradeUnionOnly'],
    ["The union's rating stands in for the Party's", 'line:II.1.1', '4.00'],
    ['… and not for that of the mass organisations', 'line:II.3.1', '1.60'],
    ['A move to another bloc ends the lines: before', 'total', '25.00', 'SelfScored'],
    ['… after', 'total', '0.00', 'UnitYearTransferred'],
    ['… its registration follows the unit', 'mark:bonus:CT1:notMapped', 'no'],
  ),
  ...of(
    'xa-tong-may',
    ["The Board's appraisal goes before the self-score (2.50)", 'line:III.2.1', '1.50'],
    ['A line found not to apply', 'line:I.1.4', '1.00', 'LineFoundNotApplicable kps-1'],
    ['… the finding annulled', 'basis:I.1.4', 'selfScore', 'NotApplicableAnnulled kps-1'],
  ),
  ...of('xa-phin-san', ['A line that does not apply takes agreed points', 'line:I.1.3', '1.50']),
  ...of(
    'xa-ban-sin',
    ['A returned line keeps its self-score', 'line:I.2.3', '3.50', 'LineReturned I.2.3'],
    ['… marked', 'mark:I.2.3:returned', 'yes', 'LineReturned I.2.3'],
    ['… until it is scored anew', 'line:I.2.3', '3.00'],
  ),
  ...of(
    'so-van-hoa-the-thao',
    ['Withdrawn evidence moves no points', 'line:I.2.6', '2.00'],
    ['… and marks its line', 'mark:I.2.6:evidenceWithdrawn', 'yes'],
  ),
  ...of(
    'xa-lung-vai',
    ["The bloc's own deduction at its criterion (4.00)", 'line:I.2.2', '3.00'],
    ['… never below 0 (0.25 less 0.50)', 'line:III.1.3', '0.00'],
    ['… recorded in error (2.50)', 'line:I.2.8', '2.25', 'BlocDeductionRecorded dt-3'],
    ['… annulled', 'line:I.2.8', '2.50'],
  ),
];

const bonusRows: readonly Row[] = [
  ...of(
    'so-giao-duc-dao-tao',
    ['Graded bonus: 10 % over', 'line:bonus:CT1', '1.00'],
    ['Fixed bonus, lower is better', 'line:bonus:CT2', '0.50'],
    ["The rule book's default where the scorecard sets none", 'line:bonus:CT5', '1.00'],
    ['An unmeasured task that the members agree', 'line:bonus:NV1', '0.50'],
    ['The ceiling takes what is above 5', 'line:bonus.ceiling', '-1.50'],
  ),
  ...of('so-y-te', ['Graded bonus: the first step', 'line:bonus:CT1', '0.25']),
  ...of('xa-minh-khe', ['An agreement on a task, annulled', 'line:bonus:NV1', '–']),
  ...of('xa-ta-lung', ['Registered late: no bonus', 'bonus', '0.00']),
  ...of(
    'so-nong-nghiep-ptnt',
    ['Amended in time: the amendment is the baseline', 'line:bonus:CT6', '0.00'],
    ['Amended late: moves nothing', 'line:bonus:CT5', '0.00'],
    ['Above the registration, below the assigned plan', 'line:bonus:CT7', '1.00'],
  ),
  ...of(
    'so-van-hoa-the-thao',
    ['Recorded too low: the result is above', 'line:bonus:CT5', '1.00', 'ResultRecorded kq-CT5'],
    ['… the recording error corrected', 'line:bonus:CT5', '0.00', 'RegistrationErrorCorrected'],
  ),
  ...of(
    'xa-lang-chuoi',
    ['An item that is not mapped earns nothing', 'line:bonus:CT4', '0.00', 'ResultRecorded kq-CT4'],
    ['… mapped', 'line:bonus:CT4', '1.00', 'RegisteredItemsMapped'],
  ),
  ...of(
    'xa-ban-que',
    ['A result above the registration', 'line:bonus:CT4', '1.00', 'ResultRecorded kq-CT4'],
    ['… annulled', 'line:bonus:CT4', '–', 'ResultAnnulled kq-CT4'],
    ['… recorded anew, equal', 'line:bonus:CT4', '0.00'],
  ),
];

const deductionRows: readonly Row[] = [
  ...of('so-y-te', ['By an office, the Chairman, another body: not counted', criticism, '0.00']),
  ...of(
    'so-tai-nguyen-moi-truong',
    ['A serious document deducts its half point', criticism, '-0.50'],
    ['… and excludes', 'status:excluded', 'yes'],
    ['… so that the unit has no rank', 'rank', '–'],
  ),
  ...of('so-thong-tin-truyen-thong', [
    'A document of December that came in January',
    criticism,
    '-0.50',
    'CriticismDocumentRecorded vb-1',
  ]),
  ...of('so-cong-thuong', [
    'Four provincial and three State dossiers are seven',
    ineligible,
    '-1.50',
  ]),
  ...of('so-giao-thong-xay-dung', [
    'Dossiers that the lead submitted are charged to the member',
    ineligible,
    '-1.00',
  ]),
  ...of(
    'xa-xuan-khe',
    ['Eight dossiers', ineligible, '-1.50', 'IneligibleDossiersNotified tb-1'],
    ['Twelve dossiers', ineligible, '-2.00'],
  ),
  ...of('xa-na-thom', ['Two notices of three with one in both: five', ineligible, '-1.00']),
  ...of('xa-po-hai', ['Two breaches are deducted once', discipline, '-1.00']),
  ...of('so-tai-chinh', ["The lead's own breach, recorded by a deputy", discipline, '-1.00']),
  ...of(
    'xa-sin-ta',
    ['A breach', discipline, '-1.00', 'DisciplineBreachRecorded vp-1'],
    ['… annulled', discipline, '–'],
  ),
  ...of(
    'xa-ta-lung',
    ['A late registration proposes a breach', 'mark:deduction.discipline:lateRegistration', 'yes'],
    ['… and deducts nothing by itself', discipline, '0.00'],
  ),
  ...of('xa-thao-chu', ['The total is never below 0', 'total', '0.00']),
];

const standingRows: readonly Row[] = [
  ...of(
    'so-giao-thong-xay-dung',
    ['An exclusion event excludes', 'status:excluded', 'yes', 'ExclusionRecorded kbx-1'],
    ['… lifted', 'status:excluded', 'no'],
  ),
  ...of(
    'xa-khe-bac',
    [
      'A serious document of another body deducts nothing',
      criticism,
      '0.00',
      'CriticismDocumentRecorded vb-1',
    ],
    ['… and excludes', 'status:excluded', 'yes', 'CriticismDocumentRecorded vb-1'],
    ['… annulled: the exclusion event still stands', 'status:excluded', 'yes'],
  ),
  ...of(
    'xa-sin-ta',
    ['An exclusion recorded in error', 'status:excluded', 'yes', 'ExclusionRecorded kbx-1'],
    ['… annulled', 'status:excluded', 'no'],
  ),
  ...of(
    'so-noi-vu',
    ["Home Affairs' own Section III is not appraised: provisional", 'status:provisional', 'yes'],
    ['… and ranks, marked', 'rank', '2'],
  ),
  ...of(
    'xa-thao-chu',
    ['Lines without any points: incomplete', 'status:incomplete', 'yes'],
    ['… no rank', 'rank', '–'],
  ),
  ...of(
    'xa-muong-tra',
    ['A unit that left all blocs is closed', 'status:closed', 'yes'],
    ['… no rank', 'rank', '–'],
  ),
  ...of(
    'dn-xay-dung-ta-lung',
    ['A bloc newly set up in 2021 is rated from 2022', 'status:rated', 'no'],
    ['… no rank', 'rank', '–'],
  ),
  ...of('xa-minh-khe', ['Equal totals share a rank', 'rank', '1']),
  ...of('xa-dong-quyen', ['… the other one', 'rank', '1']),
  ...of('xa-lang-chuoi', ['… and the next rank is left out', 'rank', '3']),
  ...of('so-thong-tin-truyen-thong', [
    'Recorded after the approval: not counted',
    criticism,
    '-0.50',
  ]),
  ...of(
    'xa-den-cao',
    ['Approved', 'approved', '91.75', 'UnitYearApproved'],
    [
      '… a lower official rating afterwards: not counted',
      'approved',
      '91.75',
      'OrganisationRated xl-party-2',
    ],
    ['… the reopening admits it', 'approved', '91.15', 'UnitYearReopened'],
    ['… and not the reminder', criticism, '–'],
    ['… approved again', 'approved', '91.15'],
  ),
];

const complaintRows: readonly Row[] = of(
  'so-van-hoa-the-thao',
  [
    'Two papers came after the approval: not counted',
    'approved',
    '89.50',
    'CriticismDocumentRecorded vb-2',
  ],
  ['… reopened for both, and approved: disputed', 'approved', '88.50', 'UnitYearReopened'],
  [
    '… the complaint partly upheld: one annulled',
    criticism,
    '-0.50',
    'CriticismDocumentAnnulled vb-2',
  ],
  [
    '… recorded anew as of an office: not counted',
    criticism,
    '-0.50',
    'CriticismDocumentRecorded vb-3',
  ],
  ['… approved again', 'approved', '89.00'],
  ['… and ranks with one of the same total', 'rank', '6'],
);

export const rules: readonly Row[] = [
  ...sectionRows,
  ...bonusRows,
  ...deductionRows,
  ...standingRows,
  ...complaintRows,
];
