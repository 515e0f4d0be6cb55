// The clocks of a case and how they stand as GraphQL enums, and their words.
import { clockStateWords, clockWords } from '../../../libs/domain/complaint-clocks/clock-words.ts';
import type { ClockState } from '../../../libs/domain/complaint-clocks/standing.ts';
import type { ClockId } from '../../../libs/domain/complaint-procedure/procedure.ts';
import { enumeration } from './enumerations.ts';

export const caseClockEnum = enumeration<ClockId>(
  'CaseClock',
  ['Thời hạn của vụ việc', 'What is due in a case'],
  clockWords,
);

export const clockStateEnum = enumeration<ClockState>(
  'CaseClockState',
  ['Tình trạng của thời hạn vào ngày được hỏi', 'How what is due in a case stands on a day'],
  clockStateWords,
);
