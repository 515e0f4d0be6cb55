// The acts on award dossiers, holds and awards as a client sends them, after the year of `year-by-mutations.ts`.
import { acts } from '../../libs/domain/acts.ts';
import type { TabledAct } from '../../libs/domain/acts/tabled.ts';
import {
  claims,
  decisions,
  departures,
  foundation,
  issue,
  legalBasis,
  paper,
  year,
  type Step,
} from '../year-by-mutations.ts';
import { annulmentSteps } from './annulments.ts';
import { blocLifeSteps } from './bloc-life.ts';
import { budgetMeetingSteps } from './budget-meetings.ts';

const of = { bloc: 'k1', year };

const officer = { role: 'unitOfficer', unit: 'stc' } as const;

/** The department proposes a collective of its own. */
function submission(number: string, rest: object): Step {
  const input = {
    ...of,
    dossier: `2021-k1-${number}`,
    beneficiary: { collective: { unit: 'stc', name: 'Phòng Ngân sách', smallCollective: true } },
    category: 'article7Clause8PointF',
    level: 'provincial',
    award: { kind: 'title', name: 'Tập thể lao động xuất sắc' },
    submitter: { unit: 'stc', capacity: 'provincialAgency' },
    submission: paper('70'),
    ...rest,
  };
  return ['submitDossier', input, officer];
}

const untilFinding: readonly Step[] = [
  [
    'holdProposals',
    { ...of, hold: 'td1', unit: 'stc', cause: 'inspection', from: '2021-07-01', legalBasis },
  ],
  ['liftHold', { ...of, hold: 'td1', liftedFrom: '2021-08-01', outcome: 'notUpheld', legalBasis }],
  submission('01', { occasion: 'adHoc', unscannable: ['Kỷ yếu'] }),
  ['receiveDossier', { ...of, dossier: '2021-k1-01', channel: 'portal', receiptNumber: 'H38-7' }],
  ['returnDossier', { ...of, dossier: '2021-k1-01', reason: 'Thiếu báo cáo thành tích' }],
  submission('02', { resubmits: '2021-k1-01', occasion: 'adHoc', unscannable: ['Kỷ yếu'] }),
  ['withdrawDossier', { ...of, dossier: '2021-k1-02', reason: 'Đơn vị xin rút' }, officer],
  ...['03', '04', '05'].flatMap((number): readonly Step[] => [
    submission(number, { occasion: 'campaign', unscannable: ['Kỷ yếu'] }),
    ['receiveDossier', { ...of, dossier: `2021-k1-${number}`, channel: 'postalDesk' }],
  ]),
  ['findDossiersEligible', { ...of, dossiers: ['2021-k1-03', '2021-k1-04'] }],
  [
    'findDossiersIneligible',
    {
      ...of,
      dossiers: [{ dossier: '2021-k1-05', reason: 'Chưa đủ thời gian' }],
      notice: paper('71'),
    },
  ],
];

/** Everything that was sent before, and with it the events of the bloc-year: the last is the finding. */
const sentBefore: readonly Step[] = [
  ...foundation,
  ...issue,
  ...claims,
  ...decisions,
  ...departures,
  ...annulmentSteps,
  ...blocLifeSteps,
  ...budgetMeetingSteps,
  ...untilFinding,
];
const ofBlocYear = sentBefore.filter(([name, input]) => {
  const { act } = acts[name] as TabledAct<object>;
  return act.stream(input) === `blocYear-${year}-k1`;
});

export const dossierSteps: readonly Step[] = [
  ...untilFinding,
  ['carryOutFinding', { ...of, finding: ofBlocYear.length - 1 }],
  ['putDossiersToCouncil', { ...of, dossiers: ['2021-k1-03'], document: paper('75') }],
  [
    'recordCouncilVote',
    {
      ...of,
      vote: 'hd1',
      membersPresent: 9,
      dossiers: [
        {
          dossier: '2021-k1-03',
          ballotsIssued: 9,
          for: 8,
          against: 1,
          blank: 0,
          recommended: true,
        },
      ],
      minutes: paper('76'),
    },
    { role: 'council' },
  ],
  [
    'grantAwards',
    {
      ...of,
      awards: [{ award: '2021-k1-kt-03', dossier: '2021-k1-03', name: 'Bằng khen' }],
      level: 'provincial',
      decision: paper('72'),
    },
    { role: 'chairman' },
  ],
  [
    'refuseAwards',
    {
      ...of,
      dossiers: [{ dossier: '2021-k1-04', reason: 'Không đủ tỷ lệ' }],
      level: 'provincial',
      document: paper('73'),
    },
    { role: 'chairman' },
  ],
  [
    'revokeAward',
    {
      ...of,
      award: '2021-k1-kt-03',
      cause: 'falseDeclaration',
      legalBasis,
      decision: paper('74'),
    },
    { role: 'chairman' },
  ],
];
