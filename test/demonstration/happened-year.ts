// What happens in the years of blocs and units beside their scores: pact, budget, meetings, ballots, dossiers, awards, reports, retention.
import { happenedIn as of, type Happened } from './happened.ts';

const pactAndBudget: readonly Happened[] = [
  ...of(
    'blocYear-2021-khoi-noi-chinh',
    [
      'Who did not sign the pact is named',
      'PactSigned',
      'nonSigners.0.unit',
      'cuc-thi-hanh-an-dan-su-tinh',
    ],
    ['… and signs later', 'PactSignatureAdded', 'occurredOn', '2021-04-14'],
  ),
  ...of(
    'blocYear-2021-khoi-so-nganh',
    [
      'A budget estimate with the codes of an administrative unit',
      'BudgetEstimateSubmitted',
      'payee.chapterCode',
      '435',
    ],
    ['… before 31/5', 'BudgetEstimateSubmitted', 'occurredOn', '2021-05-20'],
    ['… approved after its settlement', 'SettlementApproved', 'occurredOn', '2022-02-21'],
  ),
  ...of(
    'blocYear-2021-khoi-doanh-nghiep-tinh',
    [
      'An enterprise gives an account and a bank',
      'BudgetEstimateSubmitted',
      'payee.bank',
      'Ngân hàng TMCP Sông Trà - Chi nhánh tỉnh',
    ],
    ['… and is late', 'BudgetEstimateSubmitted', 'occurredOn', '2021-06-02'],
  ),
  ...of(
    'blocYear-2022-khoi-mat-tran-doan-the',
    ['A difficulty goes up to the province', 'DifficultyReferred', 'occurredOn', '2022-08-10'],
    ['… whose word is the last', 'DifficultyAnswered peoplesCommittee', 'occurredOn', '2022-08-24'],
  ),
];

const awards: readonly Happened[] = [
  ...of(
    'blocYear-2021-khoi-so-nganh',
    ['The year-end conference', 'MeetingHeld tong-ket', 'until', '2021-12-28'],
    [
      'Ballots: for, against and blank no more than issued',
      'BallotsTallied',
      'questions.0.nominees.0.unit',
      'so-cong-thuong',
    ],
    [
      'A dossier within five days of it',
      'DossierSubmitted 2021-khoi-so-nganh-01',
      'occurredOn',
      '2021-12-30',
    ],
    [
      'A collective by point (f)',
      'DossierSubmitted article7Clause8PointF',
      'submitter.capacity',
      'provincialAgency',
    ],
    ['A dossier withdrawn', 'DossierWithdrawn', 'dossier', '2021-khoi-so-nganh-04'],
    ['The Council votes', 'CouncilVoted', 'membersPresent', '15'],
    ['The Chairman decides', 'AwardsGranted', 'awards.0.name', 'Cờ thi đua của UBND tỉnh'],
  ),
  ...of('blocYear-2021-khoi-xa', [
    'A district submits for its communes',
    'DossierSubmitted 2021-khoi-xa-01',
    'submitter.capacity',
    'districtPeoplesCommittee',
  ]),
  ...of('blocYear-2021-khoi-tong-hop', [
    'A late dossier, with papers that cannot be scanned',
    'DossierSubmitted Kỷ yếu',
    'occurredOn',
    '2022-01-06',
  ]),
  ...of('blocYear-2022-khoi-xa', [
    'A dossier returned, which comes again',
    'DossierReturned',
    'dossier',
    '2022-khoi-xa-04',
  ]),
  ...of('blocYear-2021-khoi-mat-tran-doan-the', [
    'A dossier found ineligible',
    'DossiersFoundIneligible',
    'dossiers.0.dossier',
    '2021-khoi-mat-tran-doan-the-04',
  ]),
  ...of('blocYear-2021-khoi-noi-chinh', [
    'An award refused after the vote',
    'AwardsRefused',
    'dossiers.0.dossier',
    '2021-khoi-noi-chinh-04',
  ]),
  ...of(
    'blocYear-2021-khoi-doanh-nghiep-tinh',
    [
      'An award revoked for a false declaration',
      'AwardRevoked',
      'award',
      '2021-khoi-doanh-nghiep-tinh-kt-02',
    ],
    ['… in the next year; it was one until then', 'AwardRevoked', 'occurredOn', '2022-05-18'],
  ),
  ...of(
    'blocYear-2021-khoi-huyen',
    ['A proposal held while a complaint is pending', 'ProposalsHeld', 'cause', 'complaint'],
    ['… lifted', 'HoldLifted', 'outcome', 'notUpheld'],
    ['… and granted after that', 'AwardsGranted kt-90', 'occurredOn', '2022-02-21'],
  ),
];

const reports: readonly Happened[] = [
  ...of('unitYear-2021-so-cong-thuong', [
    'A report received 14/12 23:59:59: in time',
    'MemberReportReceived "year"',
    'receivedAt',
    '2021-12-14T16:59:59.000Z',
  ]),
  ...of('unitYear-2021-so-giao-thong-xay-dung', [
    'A report received 15/12 00:00: late',
    'MemberReportReceived "year"',
    'receivedAt',
    '2021-12-14T17:00:00.000Z',
  ]),
  ...of('unitYear-2022-lien-doan-lao-dong-tinh', [
    'A day of receipt typed wrongly is put right',
    'MemberReportErrorCorrected',
    'data.receivedAt',
    '2022-11-30T08:20:00.000Z',
  ]),
  ...of('unitYear-2022-hoi-nong-dan-tinh', [
    'A report that was none is annulled',
    'MemberReportAnnulled',
    'report',
    'bc-year-1',
  ]),
  ...of('blocYear-2021-khoi-trung-uong', [
    'A late report of a bloc',
    'BlocReportReceived "year"',
    'receivedAt',
    '2021-12-16T03:26:00.000Z',
  ]),
  ...of('blocYear-2021-khoi-xa', [
    'A report of a bloc, amended',
    'BlocReportAmended',
    'amends',
    'bck-halfYear-1',
  ]),
  ...of('blocYear-2022-khoi-mat-tran-doan-the', [
    'A report of a bloc, put right',
    'BlocReportErrorCorrected',
    'occurredOn',
    '2023-01-05',
  ]),
  ...of('blocYear-2022-khoi-hoi', [
    "Another bloc's activity, annulled",
    'BlocYearFactAnnulled',
    'factType',
    'BlocActivityHeld',
  ]),
];

const retained: readonly Happened[] = of(
  'retention',
  ['A schedule of retention in force', 'RetentionSchedulePublished bq-2022', 'from', '2022-06-01'],
  ['A hold on disposal while an inspection goes on', 'DisposalHeld', 'cause', 'inspection'],
  ['A file disposed of, with its tombstone', 'RecordsDisposed', 'files.0.kind', 'activityPlan'],
);

export const happenedInYears: readonly Happened[] = [
  ...pactAndBudget,
  ...awards,
  ...reports,
  ...retained,
];
