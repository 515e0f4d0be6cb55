// How the shipped rule books cite: the guidance word for word, its silence, and what stands in for a text not available.
import type { Clause } from '../rule-book/clause.ts';

/** Words of the guidance, in quotation marks; a note behind them says what they leave open. */
export function quoted(place: string, words: string, note = ''): Clause {
  const vi = note === '' ? `“${words}”` : `“${words}” Ghi chú: ${note}`;
  return { reference: `Hướng dẫn SNV-TĐKT năm 2021, ${place}`, vi };
}

/** (d) What the guidance does not settle and the rule book has to. */
export function unsettled(vi: string): Clause {
  return { reference: 'Hướng dẫn SNV-TĐKT năm 2021: không quy định; do bộ quy tắc ấn định', vi };
}

/** What only Decision 3666 fixes, whose text is not at hand. */
export function ofDecision(place: string, vi: string): Clause {
  return {
    reference: `Quyết định 3666/QĐ-UBND ngày 13/10/2021, ${place} (chưa có văn bản; mẫu minh hoạ)`,
    vi,
  };
}

/** A rule that was made up to show how rules change. */
export function madeUp(vi: string): Clause {
  return { reference: 'Mẫu minh hoạ, không phải văn bản có hiệu lực', vi };
}
