// The acts on budgets, meetings, ballots and nominations as a client sends them, after the year of `year-by-mutations.ts`.
import { paper, year, type Step } from '../year-by-mutations.ts';

/** The bloc that a unit went over to; the other's only unit-year is excluded by now. */
const of = { bloc: 'k2', year };
const meeting = { meeting: 'tong-ket', kind: 'yearEnd' };

/** The year-end conference. */
const held: readonly Step[] = [
  [
    'conveneMeeting',
    {
      ...of,
      ...meeting,
      plannedFrom: '2021-12-20',
      plannedUntil: '2021-12-20',
      invited: ['stp'],
      expected: 'Thủ trưởng đơn vị',
    },
  ],
  [
    'holdMeeting',
    {
      ...of,
      ...meeting,
      from: '2021-12-20',
      until: '2021-12-20',
      roll: [{ unit: 'stp', attendance: 'present' }],
    },
  ],
  ['recordMinutes', { ...of, meeting: 'tong-ket', minutes: 'bb-1', document: paper('61') }],
];

const award = { kind: 'title', name: 'Cờ thi đua của UBND tỉnh' };
const nominees = [{ unit: 'stp', for: 1, against: 0, blank: 0 }];

const voted: readonly Step[] = [
  ['pinRuleBook', { ...of, ruleBook: 'qt-2021.2' }],
  [
    'tallyBallots',
    {
      ...of,
      tally: 'kp-1',
      meeting: 'tong-ket',
      occurredOn: '2021-12-20',
      questions: [{ question: 'cau-1', award, ballotsIssued: 1, nominees }],
    },
  ],
  [
    'nominateUnits',
    {
      ...of,
      nomination: 'st-1',
      meeting: 'tong-ket',
      tally: 'kp-1',
      nominees: [{ unit: 'stp', award }],
      minutes: 'bb-1',
    },
  ],
];

const lines = [{ line: 'hoi-nghi', text: 'Tổ chức hội nghị', amount: '25000000' }];
const total = '25000000';
const administrative = { unitName: 'Sở Tư pháp', chapterCode: '414' };

/** The lead of bloc k1 asks for money, is given some, and settles it. */
const budgeted: readonly Step[] = [
  [
    'submitBudgetEstimate',
    {
      bloc: 'k1',
      year,
      estimate: 'dt-1',
      lead: 'stp',
      payee: { administrative },
      lines,
      total,
      occurredOn: '2021-05-20',
    },
  ],
  [
    'notifyBudget',
    {
      bloc: 'k1',
      year,
      notice: 'tb-1',
      estimate: 'dt-1',
      total: '20000000',
      document: paper('62'),
    },
  ],
  ['settleBudget', { bloc: 'k1', year, settlement: 'qt-1', estimate: 'dt-1', lines, total }],
  ['approveSettlement', { bloc: 'k1', year, settlement: 'qt-1', total, document: paper('63') }],
];

export const budgetMeetingSteps: readonly Step[] = [...held, ...voted, ...budgeted];
