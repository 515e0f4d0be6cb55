// The closed lists of award dossiers, holds and awards as GraphQL enums.
import type { HoldCause, HoldOutcome } from '../../../libs/domain/bloc-year/hold.ts';
import { enumeration } from './enumerations.ts';

export const holdCauseEnum = enumeration<HoldCause>(
  'HoldCause',
  ['Việc đang giải quyết khiến phải tạm dừng đề nghị khen thưởng', 'What is pending'],
  {
    complaint: ['Khiếu nại', 'Complaint'],
    denunciation: ['Tố cáo', 'Denunciation'],
    inspection: ['Thanh tra, kiểm tra có dấu hiệu vi phạm', 'Inspection with signs of violation'],
    disciplinaryCase: ['Đang xem xét kỷ luật', 'Disciplinary case'],
    other: ['Việc khác', 'Something else'],
  },
);

export const holdOutcomeEnum = enumeration<HoldOutcome>(
  'HoldOutcome',
  ['Kết quả của việc khiến phải tạm dừng', 'How what was pending ended'],
  {
    notUpheld: ['Nội dung không đúng', 'Not upheld'],
    upheld: ['Nội dung đúng', 'Upheld'],
    partlyUpheld: ['Nội dung đúng một phần', 'Partly upheld'],
    withdrawn: ['Đã rút', 'Withdrawn'],
    discontinued: ['Đình chỉ giải quyết', 'Discontinued'],
    ended: ['Đã kết thúc', 'Ended'],
  },
);
