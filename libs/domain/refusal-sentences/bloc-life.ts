// What refusals of the acts of a bloc through its year say: plan, movements, difficulties, pact.
import type { RefusalSentences } from './sentences.ts';

export const blocLifeSentences = {
  DOCUMENTS_MISSING: {
    vi: 'Cần nêu ít nhất một văn bản.',
    en: 'Name at least one document.',
  },
  SUMMARY_MISSING: {
    vi: 'Cần nêu tóm tắt nội dung.',
    en: 'State what it is about.',
  },
  DIFFICULTY_ANSWERED: {
    vi: 'Khó khăn, vướng mắc này đã được cơ quan đó hoặc UBND tỉnh trả lời.',
    en: "This body, or the People's Committee, has answered already.",
  },
  NOT_THE_ANSWERER: {
    vi: 'Khó khăn, vướng mắc do Sở Nội vụ (Ban Thi đua - Khen thưởng) hoặc UBND tỉnh trả lời.',
    en: "Home Affairs (the Board) or the People's Committee answers a difficulty.",
  },
  PACT_ALREADY_SIGNED: {
    vi: 'Giao ước thi đua đã được ký; đơn vị ký sau thì ghi nhận ký bổ sung.',
    en: 'The pact is signed already; a unit that signs later is added.',
  },
  UNIT_ALREADY_SIGNED: {
    vi: 'Đơn vị {id} đã ký giao ước thi đua này.',
    en: 'Unit {id} has signed this pact already.',
  },
  PLAN_ALREADY_ADOPTED: {
    vi: 'Khối đã có kế hoạch hoạt động {id}; bản mới phải nêu kế hoạch đó là bản bị thay thế.',
    en: 'Plan {id} stands; a new version names it as the one that it supersedes.',
  },
} as const satisfies RefusalSentences;
