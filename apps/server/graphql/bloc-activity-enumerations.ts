// The closed lists of how far a bloc's activities and difficulties have come as GraphQL enums.
import type { DifficultyStanding, PlannedStanding } from '../../../projections/bloc-activities.ts';
import { enumeration } from './enumerations.ts';

export const plannedStandingEnum = enumeration<PlannedStanding>(
  'PlannedStanding',
  ['Hoạt động trong kế hoạch đã tổ chức hay chưa', 'How far a planned activity has come'],
  {
    held: ['Đã tổ chức', 'Held'],
    pending: ['Chưa tổ chức, chưa đến hạn', 'Not yet held; its day has not passed'],
    undated: ['Chưa tổ chức, kế hoạch không nêu hạn', 'Not yet held; the plan states no day'],
    overdue: ['Chưa tổ chức, đã quá hạn của kế hoạch', 'Not held by the day that the plan states'],
  },
);

export const difficultyStandingEnum = enumeration<DifficultyStanding>(
  'DifficultyStanding',
  ['Khó khăn, vướng mắc đã được giải quyết đến đâu', 'How far a difficulty has come'],
  {
    reported: ['Đã phản ánh, chưa được trả lời', 'Reported and not answered'],
    referred: [
      'Đã báo cáo UBND tỉnh, chờ quyết định',
      'Referred to the People’s Committee, which has not decided',
    ],
    answered: ['Ban hoặc Sở Nội vụ đã trả lời', 'Answered by the Board or Home Affairs'],
    decided: ['UBND tỉnh đã quyết định', 'The People’s Committee has decided'],
  },
);
