// The closed lists of a bloc's life through the year as GraphQL enums.
import type { Answerer } from '../../../libs/domain/bloc-year/difficulty.ts';
import { enumeration } from './enumerations.ts';

export const answererEnum = enumeration<Answerer>(
  'DifficultyAnswerer',
  ['Cơ quan trả lời khó khăn, vướng mắc', 'Who answers a difficulty'],
  {
    board: ['Ban Thi đua - Khen thưởng', 'The Emulation and Commendation Board'],
    homeAffairs: ['Sở Nội vụ', 'Home Affairs'],
    peoplesCommittee: [
      'UBND tỉnh: ý kiến cuối cùng',
      'The People’s Committee, whose answer is the last word',
    ],
  },
);
