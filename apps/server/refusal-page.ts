// A refusal as a page for a person in a browser: what was refused and what to do next, in Vietnamese, then in English.
import { createHash } from 'node:crypto';
import { markup, rawStyle, textOf } from '../../libs/documents/markup.ts';

const sheet = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 15mm 10mm; max-width: 150mm; background: #fff; color: #000; font: 14pt/1.45 'Times New Roman', Tinos, 'Liberation Serif', serif; overflow-wrap: break-word; }
h1 { font-size: 18pt; }
h2 { font-size: 14pt; margin-bottom: 0; }
.english { margin-top: 18pt; border-top: 0.75pt solid #000; padding-top: 6pt; font-size: 11.5pt; }
`;

const styleHash = createHash('sha256').update(sheet).digest('base64');
/** Nothing but the page and its own style. */
export const refusalPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

interface Step {
  readonly vi: string;
  readonly en: string;
}

const later: Step = {
  vi: 'Tải lại trang sau ít phút. Nếu vẫn chưa được, báo cho người vận hành sổ cái kèm mã lỗi dưới đây.',
  en: 'Reload the page in a few minutes. If it is still refused, tell whoever runs the ledger the code below.',
};
const told: Step = {
  vi: 'Báo cho người vận hành sổ cái địa chỉ của trang này, giờ mở trang và mã lỗi dưới đây.',
  en: 'Tell whoever runs the ledger the address of this page, when you opened it and the code below.',
};
const address: Step = {
  vi: 'Kiểm tra lại địa chỉ; với trang báo cáo: mã đơn vị hoặc mã khối, năm, kỳ báo cáo (halfYear: 6 tháng đầu năm; year: cả năm). Nếu địa chỉ có phần report=…, bỏ phần đó để xem báo cáo đang có hiệu lực hoặc bản nháp.',
  en: 'Check the address; of a report: the id of the unit or bloc, the year, the period (halfYear or year). Where it has report=…, leave that out to see the report that stands, or its draft.',
};

const steps: Readonly<Record<string, Step>> = {
  NOT_FOUND: address,
  INPUT_INVALID: {
    vi: 'Sửa phần nêu trên trong địa chỉ rồi mở lại, hoặc bỏ phần đó để xem số liệu hiện nay.',
    en: 'Mend that part of the address and open it again, or leave it out to see what holds now.',
  },
  REQUEST_MALFORMED: {
    vi: 'Kiểm tra lại địa chỉ vừa mở: có ký tự viết sai hoặc bị cắt mất.',
    en: 'Check the address: a character of it is wrong or was cut off.',
  },
  VIEW_BUILDING: later,
  VIEW_BEHIND: later,
  OVERLOADED: later,
  STORE_UNAVAILABLE: later,
};

/** A browser that opens an address names HTML; programs that read the answer do not. */
export function wantsPage(accept: string | undefined): boolean {
  return /\btext\/html\b/i.test(accept ?? '');
}

/** With the step of its code; where the table has none, whoever runs the ledger is told. */
export function refusalPage(refusal: {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}): string {
  const { code, vi, en } = refusal;
  const next = steps[code] ?? told;
  const page = markup`<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>Không mở được trang này</title>
  ${rawStyle(sheet)}
</head>
<body>
<main>
<h1>Không mở được trang này</h1>
<p>${vi}</p>
<h2>Việc cần làm tiếp</h2>
<p>${next.vi}</p>
<p>Mã lỗi: <code>${code}</code>.</p>
</main>
<footer class="english" lang="en">
<p>${en} ${next.en}</p>
</footer>
</body>
</html>
`;
  return textOf(page);
}
