// What was ordered and what carried it out, and what was and is due, on the page.
import { formatCivilDateVi, type CivilDate } from '../domain/civil-date.ts';
import { clockStateWords, clockWords } from '../domain/complaint-clocks/clock-words.ts';
import { eventsOf } from '../domain/complaint/complaint.ts';
import type { Order } from '../domain/complaint/decision.ts';
import { anyStream } from '../domain/any-stream.ts';
import { carriedOutBy } from '../domain/ordered.ts';
import { outcomes } from '../domain/replay/deeds/complaint-words.ts';
import { markup, type Markup } from '../documents/markup.ts';
import { addressOf, type CaseEvent } from './contents.ts';
import { deadlinesOf } from './deadlines.ts';
import type { CaseReading } from './reading.ts';
import { toldVi } from './told.ts';

export function ordersPart(reading: CaseReading): Markup {
  const decisions = reading.state.instances.flatMap((each) => eventsOf(each, 'CaseDecided'));
  if (decisions.length === 0) return markup`<h2>Quyết định giải quyết</h2><p>Chưa có.</p>`;
  return markup`<h2>Quyết định giải quyết và việc thi hành</h2>
${decisions.map(
  ({
    revision,
    data,
  }) => markup`<p>Kết luận: <strong>${outcomes[data.outcome].vi}</strong>. ${data.reasons}
<span class="source">(${addressOf(reading.stream, revision)})</span></p>
${
  data.orders.length > 0 &&
  markup`<table><thead><tr><th scope="col">Việc phải thực hiện</th><th scope="col">Đã thực hiện bằng</th></tr></thead><tbody>
${data.orders.map(
  (
    order,
  ) => markup`<tr><th scope="row">${order.text} <span class="source">${order.order}${order.stream && `; ${order.stream}`}</span></th>
<td class="text">${doneOf(reading, { decision: revision, orders: data.orders, order })}</td></tr>`,
)}
</tbody></table>`
}`,
)}`;
}

interface Ordered {
  /** Revision of the decision. */
  readonly decision: number;
  readonly orders: readonly Order[];
  readonly order: Order;
}

function doneOf(reading: CaseReading, ordered: Ordered): Markup {
  const { order } = ordered;
  const done = reading.events.filter((event) => carriesOut(reading, event, ordered));
  if (done.length === 0)
    return markup`${order.stream === null ? 'thực hiện ngoài sổ cái' : 'chưa'}`;
  return markup`${done.map(
    ({ stream, recorded }) => markup`<div>${toldVi(reading, stream, recorded)}
<span class="source">(ngày ${formatCivilDateVi(recorded.occurredOn)}; ${addressOf(stream, recorded.revision)})</span></div>`,
  )}`;
}

function carriesOut(
  { stream, fold }: CaseReading,
  { stream: own, recorded }: CaseEvent,
  { decision, orders, order }: Ordered,
): boolean {
  const { causation } = recorded;
  const isOrdered = causation?.stream === stream && causation.revision === decision;
  if (!isOrdered || order.stream !== own || recorded.actor.channel === 'reactor') return false;
  return carriedOutBy(recorded, orders, { stream: own, own: fold(anyStream, own) }).includes(order);
}

export function deadlinesPart(reading: CaseReading, on: CivilDate): Markup {
  const due = deadlinesOf(reading, on);
  if (due.length === 0) return markup``;
  return markup`<h2>Thời hạn, tính đến ngày xuất hồ sơ</h2>
<table><thead><tr><th scope="col">Việc</th><th scope="col">Tính từ ngày</th><th scope="col">Hạn cuối</th><th scope="col">Thực hiện ngày</th><th scope="col">Tình trạng</th><th scope="col">Căn cứ</th></tr></thead><tbody>
${due.map(
  (
    each,
  ) => markup`<tr><th scope="row">${clockWords[each.clock][0]}${each.instance === 'second' && ' (lần hai)'}</th>
<td>${day(each.base)}</td><td>${day(each.lastDay ?? each.notBefore)}</td><td>${day(each.metOn)}</td>
<td class="text">${clockStateWords[each.state][0]}${(each.lateDays ?? 0) > 0 && `, quá ${each.lateDays} ngày`}</td>
<td class="text">${each.clause.reference}</td></tr>`,
)}
</tbody></table>`;
}

function day(date: CivilDate | null): string {
  return date === null ? '–' : formatCivilDateVi(date);
}
