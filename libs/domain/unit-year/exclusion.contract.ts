// Cases of exclusion: recorded, lifted, annulled.
import { annulmentOf, casesOf, closed, notOpen, unfounded } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { basis, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';

const exclusion = {
  exclusion: 'lt-1',
  ground: 'Có cá nhân lãnh đạo bị kỷ luật từ khiển trách trở lên',
  legalBasis: {
    text: 'Khoản 3 Điều 7 Quyết định số 3666/QĐ-UBND ngày 13/10/2021',
    document: paper('3666', 'QĐ-UBND', '2021-10-13'),
  },
  document: paper('488', 'QĐ-KL', '2021-11-22', { summary: 'Thi hành kỷ luật' }),
} as const;
const lifting = { exclusion: 'lt-1', liftedFrom: '2021-12-15', legalBasis: basis } as const;
const record = deed('recordExclusion', { ...ofUnit, ...exclusion }, usually);
const given = [...stages.opened, record];

export const exclusionCases = [
  casesOf('recordExclusion', {
    given: stages.opened,
    input: { ...ofUnit, ...exclusion },
    by: usually,
    then: ['ExclusionRecorded', exclusion],
    again: { code: 'ID_TAKEN', field: 'exclusion' },
    refused: [
      notOpen,
      closed,
      { code: 'REASON_MISSING', field: 'ground', input: { ground: ' ' } },
      ...unfounded,
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('liftExclusion', {
    given,
    input: { ...ofUnit, ...lifting },
    by: usually,
    then: ['ExclusionLifted', lifting],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'exclusion' },
    refused: [
      notOpen,
      { code: 'FACT_UNKNOWN', field: 'exclusion', input: { exclusion: 'lt-9' } },
      ...unfounded,
    ],
  }),
  annulmentOf('annulExclusion', 'ExclusionAnnulled', given, { exclusion: 'lt-1' }),
];
