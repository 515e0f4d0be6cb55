// The documents of the case on its page, the answers that were saved, and how to check the whole file.
import { markup, type Markup } from '../documents/markup.ts';
import type { CaseAnswer } from './answers.ts';
import type { AboutCaseFile, CaseDocument, DocumentState } from './contents.ts';

const stateWords: Readonly<Record<DocumentState, string>> = {
  here: 'có trong hồ sơ',
  disposed: 'đã tiêu huỷ theo quyết định',
  notStored: 'sổ cái chỉ ghi mã băm, không lưu tệp',
};

export function savedPart(answers: readonly CaseAnswer[]): Markup {
  const saved = answers.flatMap(({ path, saved: each }) => (each ? [{ path, ...each }] : []));
  if (saved.length === 0) return markup``;
  return markup`<h2>Các bản dựng lại đã lưu</h2>
<ul>${saved.map(
    ({ path, title, hash, same }) =>
      markup`<li><a href="${path}">${title}</a>: ${
        same ? 'hỏi lại được đúng câu trả lời đã lưu' : 'CÂU TRẢ LỜI ĐÃ KHÁC so với khi lưu'
      } <span class="source">${hash}</span></li>`,
  )}</ul>`;
}

export function documentsPart({ documents }: AboutCaseFile): Markup {
  if (documents.length === 0) return markup`<h2>Tài liệu</h2><p>Không có tệp nào.</p>`;
  return markup`<h2>Tài liệu</h2>
<table><thead><tr><th scope="col">Tệp</th><th scope="col">Tình trạng</th><th scope="col">Nêu tại</th></tr></thead><tbody>
${documents.map(
  (
    each,
  ) => markup`<tr><th scope="row">${linkOf(each)}<div class="source">SHA-256: ${each.sha256}</div></th>
<td class="text">${stateWords[each.state]}${each.sealed && '; đã mã hoá bằng khoá của cá nhân'}</td>
<td class="text">${each.namedBy.map((event) => markup`<div>${event}</div>`)}</td></tr>`,
)}
</tbody></table>`;
}

function linkOf({ path, name, mediaType, sealed }: CaseDocument): Markup {
  const words = sealed ? 'Tệp niêm phong' : (name ?? mediaType);
  return path === null || sealed ? markup`${words}` : markup`<a href="${path}">${words}</a>`;
}

export function verifyingPart({ events, answers, ledger }: AboutCaseFile): Markup {
  return markup`<h2>Kiểm tra hồ sơ</h2>
<p>Hồ sơ có ${events} sự kiện của sổ cái “${ledger}” (events.jsonl) và ${answers.length} câu trả lời (thư mục answers). Trên bất kỳ máy nào có phần mềm, chạy
<code>thidua verify --case THƯ-MỤC</code>: phần mềm tính lại mã băm của từng tệp, từng sự kiện, tính lại kết quả khi đó và hiện nay từ chính các sự kiện này, lập lại trang này, và nêu tên phần nào không khớp. Đối chiếu mã của hồ sơ mà lệnh in ra với mã đã ghi trên giấy khi bàn giao.</p>`;
}
