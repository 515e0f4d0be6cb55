// The page of a case's file: what people read and print, made of the file's own events and of nothing else.
import { formatCivilDateVi, civilDateOf } from '../domain/civil-date.ts';
import { caseStateWords } from '../domain/complaint/course-words.ts';
import { courseOf } from '../domain/complaint/course.ts';
import { lodgedAs } from '../domain/complaint/complaint.ts';
import { deedOfEvent } from '../domain/replay/deed-of-event.ts';
import { kinds } from '../domain/replay/deeds/complaint-words.ts';
import { markup, rawStyle, textOf, type Markup } from '../documents/markup.ts';
import { pinsOf, type CaseAnswer } from './answers.ts';
import { addressOf, type AboutCaseFile } from './contents.ts';
import { boardParts } from './page-board.ts';
import { coursePart } from './page-course.ts';
import { documentsPart, savedPart, verifyingPart } from './page-documents.ts';
import { deadlinesPart, ordersPart } from './page-orders.ts';
import { resultPart } from './page-result.ts';
import { sheet } from './page-style.ts';
import type { CaseReading } from './reading.ts';
import { resultOf } from './results.ts';

export interface Shown {
  readonly reading: CaseReading;
  readonly about: AboutCaseFile;
  readonly answers: readonly CaseAnswer[];
}

/** UTF-8 text of the page; the same for the same parts. */
export function caseFilePage(shown: Shown): string {
  const { reading, about, answers } = shown;
  const results = pinsOf(reading).flatMap((pin) => resultOf(reading, pin) ?? []);
  const page = markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Hồ sơ vụ việc ${reading.id}</title>
${rawStyle(sheet)}
</head>
<body>
<main>
${headPart(shown)}
${coursePart(reading)}
${results.map((result) => resultPart(reading, result))}
${boardParts(reading, answers)}
${ordersPart(reading)}
${deadlinesPart(reading, civilDateOf(about.exportedAt))}
${savedPart(answers)}
${documentsPart(about)}
${verifyingPart(about)}
</main>
</body>
</html>
`;
  return textOf(page);
}

function headPart({ reading, about }: Shown): Markup {
  const { state, id } = reading;
  const lodged = lodgedAs(state);
  const step = courseOf(state) ?? 'annulled';
  const first = reading.of(reading.stream)[0];
  const rows: readonly (readonly [string, string])[] = [
    ['Loại đơn', lodged ? kinds[lodged.kind].vi : 'đã huỷ ghi nhận'],
    ['Người nộp đơn', lodged ? lodgerOf(reading) : '–'],
    ['Nội dung bị khiếu nại, kiến nghị, tố cáo', lodged ? againstOf(reading) : '–'],
    ['Ngày nhận đơn', first ? formatCivilDateVi(civilDateOf(first.receivedAt)) : '–'],
    ['Hiện đang ở bước', caseStateWords[step][0]],
    ['Nội dung đơn', lodged?.claims ?? '–'],
    ['Sổ cái', about.ledger],
    ['Ngày xuất hồ sơ', formatCivilDateVi(civilDateOf(about.exportedAt))],
  ];
  return markup`<h1>HỒ SƠ VỤ VIỆC <span class="id">${id}</span></h1>
<table class="facts"><tbody>
${rows.map(([name, value]) => markup`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
</tbody></table>`;
}

/** What the first entry disputes, as it was put right; else whose conduct or result it is about. */
function againstOf(reading: CaseReading): string {
  const entry = reading.state.instances.at(-1)?.entry;
  if (!entry) return '–';
  const { against, concerns, lines } = entry;
  const of = concerns
    .map(({ unit, year }) => `${reading.nameOf(unit, `${year}-12-31`)}, năm ${year}`)
    .join('; ');
  const event = against && reading.of(against.event.stream)[against.event.revision];
  const what = event ? deedOfEvent(event).vi : 'không nêu quyết định, kết quả cụ thể trong sổ cái';
  const where = against && ` (${addressOf(against.event.stream, against.event.revision)})`;
  const which = lines.length > 0 && `; dòng điểm: ${lines.join(', ')}`;
  return [what, where, of !== '' && `; liên quan: ${of}`, which].filter(Boolean).join('');
}

/** Units by name; people are sealed, and a page never opens them. */
function lodgerOf(reading: CaseReading): string {
  const lodged = lodgedAs(reading.state);
  const first = reading.of(reading.stream)[0];
  if (!lodged || !first) return '–';
  switch (lodged.lodger.kind) {
    case 'units':
      return lodged.lodger.units.map((unit) => reading.nameOf(unit, first.occurredOn)).join('; ');
    case 'people':
      return `${lodged.lodger.people.length} cá nhân (danh tính được niêm phong)`;
    case 'denouncer':
      return lodged.lodger.person === null
        ? 'người tố cáo không ghi tên'
        : 'người tố cáo (danh tính được niêm phong)';
  }
}
