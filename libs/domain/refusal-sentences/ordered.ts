// What refusals of corrections say that name a decision on a complaint as their cause.
import type { RefusalSentences } from './sentences.ts';

export const orderedSentences = {
  CAUSE_UNKNOWN: {
    vi: 'Không có quyết định giải quyết được nêu là căn cứ.',
    en: 'There is no such standing decision to act on.',
  },
  CAUSE_OVERTAKEN: {
    vi: 'Quyết định này đã được thay bằng quyết định giải quyết sau.',
    en: 'A later decision of the case took its place.',
  },
  NOT_ORDERED: {
    vi: 'Quyết định giải quyết không yêu cầu điều chỉnh ở sổ này.',
    en: 'The decision orders nothing in this stream.',
  },
  ORDER_OF_OTHER_ACT: {
    vi: 'Việc này không phải là việc mà quyết định giải quyết yêu cầu.',
    en: 'This act is not what the decision orders.',
  },
} as const satisfies RefusalSentences;
