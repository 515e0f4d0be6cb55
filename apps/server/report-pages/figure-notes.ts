// Figures of a report that look odd and may be right all the same, in words for its page.
import { figureNotesOf01, type Mau01 } from '../../../libs/domain/report/mau-01.ts';
import { figureNotesOf02, type Mau02 } from '../../../libs/domain/report/mau-02.ts';
import { markup, type Markup } from '../../../libs/documents/markup.ts';

const words: Readonly<Record<string, string>> = {
  'initiatives.recognised': 'số sáng kiến được công nhận nhiều hơn số được xét',
  'complaints.resolved': 'số đơn thư đã giải quyết nhiều hơn số tiếp nhận',
  eligible: 'số đủ điều kiện (đã có quyết định) nhiều hơn số trình',
  'pact.signers': 'số đơn vị ký và không ký giao ước nhiều hơn tổng số đơn vị',
  'badge.granted': 'số được tặng Huy hiệu nhiều hơn số được xét',
  membersTakingPart: 'số thành viên tham gia nhiều hơn tổng số đơn vị',
};

/** A field of a level of awards is told by its last part. */
function wordsOf(field: string): string {
  return words[field] ?? words[field.split('.').at(-1) ?? ''] ?? field;
}

function noted(fields: readonly string[]): Markup | null {
  if (fields.length === 0) return null;
  const items = [...new Set(fields.map(wordsOf))].map((each) => markup`<li>${each}</li>`);
  return markup`<h2>Số liệu cần xem lại, có thể vẫn đúng</h2><ul>${items}</ul>`;
}

export function notesOn01(paper: Mau01): Markup | null {
  return noted(figureNotesOf01(paper));
}

export function notesOn02(paper: Mau02): Markup | null {
  return noted(figureNotesOf02(paper));
}
