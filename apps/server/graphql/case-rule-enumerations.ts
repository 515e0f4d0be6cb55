// The closed lists of complaint procedures as GraphQL enums.
import type {
  Clock,
  DialogueRule,
  HoldBeginning,
} from '../../../libs/domain/complaint-procedure/procedure.ts';
import { enumeration } from './enumerations.ts';

export const clockCountingEnum = enumeration<Clock['counting']>(
  'ClockCounting',
  ['Thời hạn tính theo ngày nào', 'Which days a clock counts'],
  {
    calendar: ['Ngày theo lịch, kể cả ngày nghỉ', 'Every day of the calendar'],
    working: ['Ngày làm việc', 'Working days'],
  },
);

export const clockEndEnum = enumeration<Clock['endsOn']>(
  'ClockEnd',
  ['Ngày cuối của thời hạn là ngày nghỉ thì tính thế nào', 'What becomes of a last day off'],
  {
    thatDay: ['Vẫn là ngày đó', 'It is the last day all the same'],
    nextWorkingDay: ['Chuyển sang ngày làm việc tiếp theo', 'The next working day is'],
  },
);

export const dialogueRuleEnum = enumeration<DialogueRule>(
  'DialogueRule',
  ['Khi nào phải tổ chức đối thoại trước khi ra quyết định', 'When a dialogue must be held'],
  {
    whereFindingsDiffer: [
      'Khi kết quả xác minh khác với yêu cầu của người khiếu nại',
      'Where the findings differ from what is claimed',
    ],
    always: ['Luôn phải tổ chức', 'Always'],
    never: ['Không bắt buộc', 'Never'],
  },
);

export const holdBeginningEnum = enumeration<HoldBeginning>(
  'HoldBeginning',
  ['Vụ việc khiến phải tạm dừng đề nghị khen thưởng từ khi nào', 'From when on a case holds'],
  {
    lodged: ['Từ khi tiếp nhận đơn', 'From its lodging'],
    accepted: ['Từ khi thụ lý', 'From its acceptance'],
    never: ['Không tạm dừng', 'Never'],
  },
);
