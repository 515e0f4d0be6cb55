// The acts on budgets, meetings, ballots and nominations as a client sends them, after the year of `year-by-mutations.ts`.
import { paper, year, type Step } from '../year-by-mutations.ts';

const of = { bloc: 'k1', year };
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
      invited: ['stc'],
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
      roll: [{ unit: 'stc', attendance: 'present' }],
    },
  ],
  ['recordMinutes', { ...of, meeting: 'tong-ket', minutes: 'bb-1', document: paper('61') }],
];

export const budgetMeetingSteps: readonly Step[] = [...held];
