// The disputed result on the page: then, now, and what lies between, with later facts kept apart from what was known.
import { civilDateOf, formatCivilDateVi } from '../domain/civil-date.ts';
import type { Recorded } from '../domain/act.ts';
import { formatPointsVi, type Points } from '../domain/points.ts';
import { markup, type Markup } from '../documents/markup.ts';
import { addressOf } from './contents.ts';
import type { CaseReading } from './reading.ts';
import { toldVi } from './told.ts';
import type { LineThenAndNow, ResultThenAndNow } from './results.ts';

export function resultPart(reading: CaseReading, result: ResultThenAndNow): Markup {
  const { unit, year, stream, pin, comparison, lines, later } = result;
  const { before, after, by } = comparison;
  const disputed = reading.of(stream)[pin.revision];
  return markup`<h2>Kết quả bị khiếu nại: ${reading.nameOf(unit, `${year}-12-31`)}, năm ${year}</h2>
${disputed !== undefined && markup`<p>Sự kiện bị khiếu nại: ${toldVi(reading, stream, disputed)} <span class="source">(${addressOf(stream, pin.revision)}, ghi ngày ${formatCivilDateVi(civilDateOf(disputed.recordedAt))})</span></p>`}
<table>
<caption>“Khi đó”: những gì sổ cái đã biết đến hết sự kiện bị khiếu nại. “Hiện nay”: đến hết sự kiện cuối của hồ sơ này. Các dòng khác nhau đứng đầu.</caption>
<thead><tr><th scope="col">Dòng điểm</th><th scope="col">Căn cứ</th><th scope="col">Khi đó</th><th scope="col">Hiện nay</th><th scope="col">Chênh lệch và nguyên nhân</th></tr></thead>
<tbody>
${lines.map((line) => lineOf(line, { reading, stream }))}
</tbody>
<tfoot>
<tr><th scope="row" colspan="2">Tổng điểm tính lại</th><td>${points(before.computed)}</td><td>${points(after.computed)}</td><td>${signed(by)}</td></tr>
<tr><th scope="row" colspan="2">Tổng điểm có giá trị</th><td>${points(before.total)}</td><td>${points(after.total)}</td><td>${signed(after.total - before.total)}</td></tr>
<tr><th scope="row" colspan="2">Không bình xét, suy tôn</th><td>${yes(before.status.excluded)}</td><td>${yes(after.status.excluded)}</td><td></td></tr>
</tfoot>
</table>
${laterPart(later, { reading, stream })}`;
}

interface Place {
  readonly reading: CaseReading;
  readonly stream: string;
}

function lineOf(
  { id, line, then, now, causes }: LineThenAndNow,
  { reading, stream }: Place,
): Markup {
  const by = (now ?? 0) - (then ?? 0);
  return markup`<tr${by !== 0 && markup` class="differs"`}>
<th scope="row">${line.title} <span class="source">${id}${line.evidence.length > 0 && `; minh chứng: ${line.evidence.join(', ')}`}</span></th>
<td class="text">${line.clause.reference}</td>
<td>${points(then)}</td><td>${points(now)}</td>
<td class="text">${by !== 0 && markup`<strong>${signed(by)}</strong>`}
${causes.map((event) => markup`<div>${toldVi(reading, stream, event)} <span class="source">(${addressOf(stream, event.revision)})</span></div>`)}</td>
</tr>`;
}

function laterPart(later: readonly Recorded[], { reading, stream }: Place): Markup {
  if (later.length === 0)
    return markup`<p>Sau sự kiện bị khiếu nại, không ghi nhận thêm gì về kết quả này.</p>`;
  return markup`<h3>Ghi nhận sau: khi đó chưa biết</h3>
<ol class="course later">
${later.map(
  (
    event,
  ) => markup`<li><time datetime="${event.occurredOn}">${formatCivilDateVi(event.occurredOn)}</time>
<div>${toldVi(reading, stream, event)}${event.correlation === reading.stream && ' (theo quyết định giải quyết vụ việc này)'}
<div class="source">ghi ngày ${formatCivilDateVi(civilDateOf(event.recordedAt))}; ${addressOf(stream, event.revision)}</div></div></li>`,
)}
</ol>`;
}

function points(value: Points | null): string {
  return value === null ? '–' : formatPointsVi(value);
}

function signed(value: Points): string {
  return value > 0 ? `+${formatPointsVi(value)}` : formatPointsVi(value);
}

function yes(value: boolean): string {
  return value ? 'có' : 'không';
}
