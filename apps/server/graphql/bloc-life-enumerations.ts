// The closed lists of a bloc's life through the year as GraphQL enums.
import type { Answerer } from '../../../libs/domain/bloc-year/difficulty.ts';
import type {
  MovementKind,
  MovementOf,
  ReviewStage,
} from '../../../libs/domain/bloc-year/movement.ts';
import type { DisseminationManner } from '../../../libs/domain/bloc-year/dissemination.ts';
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

export const movementOfEnum = enumeration<MovementOf>(
  'MovementOf',
  ['Phong trào thi đua của ai', 'Whose movement it is'],
  {
    province: ['Của tỉnh, khối phát động trong khối', 'The province’s, launched in the bloc'],
    bloc: ['Của khối', 'The bloc’s own'],
  },
);

export const movementKindEnum = enumeration<MovementKind>(
  'MovementKind',
  ['Loại phong trào thi đua', 'Kind of an emulation movement'],
  {
    regular: ['Thường xuyên', 'Regular'],
    thematic: ['Theo chuyên đề', 'Thematic'],
    focal: ['Trọng tâm', 'Focal'],
    other: ['Khác', 'Another'],
  },
);

export const reviewStageEnum = enumeration<ReviewStage>(
  'ReviewStage',
  ['Sơ kết hay tổng kết', 'Stage of a review'],
  {
    interim: ['Sơ kết', 'Interim review'],
    final: ['Tổng kết', 'Final review'],
  },
);

export const disseminationMannerEnum = enumeration<DisseminationManner>(
  'DisseminationManner',
  ['Hình thức quán triệt, triển khai văn bản', 'How directives were disseminated'],
  {
    meeting: ['Hội nghị, cuộc họp', 'At a meeting'],
    letter: ['Văn bản', 'By letter'],
    online: ['Trực tuyến', 'Online'],
    other: ['Hình thức khác', 'Otherwise'],
  },
);
