// What refusals of saved reconstructions say.
import type { RefusalSentences } from './sentences.ts';

export const reconstructionSentences = {
  NOT_ENTITLED_TO_RECONSTRUCT: {
    vi: 'Việc lưu bản dựng lại do thanh tra, người giải quyết khiếu nại hoặc Ban Thi đua - Khen thưởng thực hiện.',
    en: 'Inspectors, complaint handlers and the Board save reconstructions.',
  },
  QUESTION_INVALID: {
    vi: 'Câu hỏi sai tại {field}: {faultVi}',
    en: 'The question is wrong at {field}: {faultEn}',
  },
} as const satisfies RefusalSentences;
