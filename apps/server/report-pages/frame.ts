// The frame of a report page: letterhead, title, recipients, signature, attachments, and the point of the ledger that it shows.
import type { OfficialDocument } from '../../../libs/domain/official-document.ts';
import type { StoredFile } from '../../../libs/domain/stored-file.ts';
import type { HeldAt } from '../as-of.ts';
import { markup, rawStyle, type Markup } from '../../../libs/documents/markup.ts';
import { sheet } from './style.ts';
import { dayLineVi, decimalVi, momentVi } from './words.ts';

export interface Frame {
  readonly title: string;
  /** On the left: the body above, then the body itself. */
  readonly letterhead: readonly [above: string, own: string];
  /** Two lines under BÁO CÁO. */
  readonly heading: readonly [string, string];
  readonly document: OfficialDocument;
  /** Where the letter is dated, if the paper does not say. */
  readonly place: string | null;
  /** The form's own recipients. */
  readonly recipients: readonly string[];
  /** Who signs, as the form has it. */
  readonly signature: readonly string[];
  readonly attachments: readonly { readonly what: string; readonly file: StoredFile }[];
  /** Set apart above the page: a draft, a report that was late, one that no longer stands. */
  readonly marks: readonly string[];
  /** What a draft has at its end: what is to be filled in, and where its figures come from. */
  readonly appendix: Markup | null;
  readonly isDraft: boolean;
  readonly held: HeldAt;
  /** The address of the event that says what is shown; null: a draft. */
  readonly event: string | null;
}

export function pageOf(frame: Frame, body: Markup): Markup {
  const { title, isDraft, marks } = frame;
  return markup`<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title}</title>
  ${rawStyle(sheet)}
</head>
<body${isDraft && markup` class="draft"`}>
${marks.length > 0 && markup`<aside class="mark" aria-label="Lưu ý">${marks.map((each) => markup`<p>${each}</p>`)}</aside>`}
<main>
${headOf(frame)}
${body}
${endOf(frame)}
</main>
${ledgerOf(frame)}
</body>
</html>
`;
}

function headOf({ letterhead, document, place, heading }: Frame): Markup {
  const [above, own] = letterhead;
  const number = [document.number ?? '', document.symbol ?? '...'].join('/');
  return markup`<header>
  <div class="letterhead">
    <div><p>${above}</p><p class="strong underlined">${own}</p></div>
    <div><p class="strong">CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="strong underlined">Độc lập - Tự do - Hạnh phúc</p></div>
  </div>
  <div class="letterhead">
    <div><p>Số: ${number}</p></div>
    <div><p class="dated">${dayLineVi(document.place ?? place, document.date)}</p></div>
  </div>
  <h1>BÁO CÁO</h1>
  ${heading.map((each) => markup`<p class="title">${each}</p>`)}
  <p class="title">Kính gửi: ${document.recipients.length > 0 ? document.recipients.join('; ') : '.....'}</p>
</header>`;
}

function endOf({ recipients, document, signature }: Frame): Markup {
  const others = document.recipients.filter(
    (each) => !recipients.some((form) => bare(form) === bare(each)),
  );
  const shown = [...recipients, ...others.map((each) => `- ${each};`)];
  const { signatory, position } = document;
  return markup`<div class="end">
  <div class="recipients">
    <p class="strong">Nơi nhận:</p>
    ${shown.map((each) => markup`<p>${each}</p>`)}
  </div>
  <div class="signature">
    ${signature.map((each, line) => markup`<p${line === 0 && markup` class="strong"`}>${each}</p>`)}
    ${position !== null && markup`<p>${position}</p>`}
    ${signatory !== null && markup`<p class="strong">${signatory}</p>`}
  </div>
</div>`;
}

/** A recipient without its dash and its stop. */
function bare(text: string): string {
  return text.replace(/^-\s*|[;.]$/g, '').trim();
}

/** What is no part of the form: files by their hashes, and the point of the ledger. */
function ledgerOf({ attachments, appendix, held, event }: Frame): Markup {
  const files = attachments.map(
    ({ what, file }) =>
      markup`<li>${what}: ${file.name ?? 'không có tên'} (${file.mediaType}, ${decimalVi(`${file.sizeBytes}`)} byte${file.subject !== null && ', mã hoá vì có dữ liệu cá nhân'}), SHA-256 <a href="/evidence/${file.sha256}"><code>${file.sha256}</code></a></li>`,
  );
  const at = held.time === null ? '' : `, ${momentVi(held.time)}`;
  return markup`<footer class="ledger">
  ${files.length > 0 && markup`<h2>Tệp kèm theo</h2><ul>${files}</ul>`}
  ${appendix}
  <p>Theo sổ cái thi đua tại sự kiện có chỉ số ${held.index}${at}${held.simulatedClock && ' (thời gian do đồng hồ giả lập đặt: dữ liệu minh hoạ)'}.</p>
  ${event !== null && markup`<p>Nội dung theo sự kiện <code>${event}</code>.</p>`}
</footer>`;
}
