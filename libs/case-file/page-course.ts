// The course of the case on its page: every event in order, by day, annulled ones struck through.
import { formatCivilDateVi } from '../domain/civil-date.ts';
import type { CaseRecord } from '../domain/complaint/complaint.ts';
import type { OfficialDocument } from '../domain/official-document.ts';
import { cite } from '../domain/replay/cite.ts';
import { deedOfEvent } from '../domain/replay/deed-of-event.ts';
import { roleWords } from '../domain/role-words.ts';
import { markup, type Markup } from '../documents/markup.ts';
import { addressOf } from './contents.ts';
import type { CaseReading } from './reading.ts';

export function coursePart({ of, stream, state }: CaseReading): Markup {
  const events = of(stream) as readonly CaseRecord[];
  return markup`<h2>Diễn biến vụ việc</h2>
<ol class="course">
${events.map((event) => stepOf(event, stream, state.annulled.get(event.revision) ?? null))}
</ol>`;
}

function stepOf(event: CaseRecord, stream: string, annulledAt: number | null): Markup {
  const { revision, occurredOn, actor } = event;
  const by =
    actor.channel === 'reactor' ? 'hệ thống tự thực hiện theo quy tắc' : roleWords[actor.role][0];
  const document = documentOf(event);
  const deed = markup`${deedOfEvent(event).vi}`;
  return markup`<li id="su-kien-${revision}">
<time datetime="${occurredOn}">${formatCivilDateVi(occurredOn)}</time>
<div>${annulledAt === null ? deed : markup`<s>${deed}</s> <strong>(đã huỷ tại ${addressOf(stream, annulledAt)})</strong>`}
${document && markup`<div class="paper">Văn bản${cite(document).vi}</div>`}
<div class="source">${by}; ${addressOf(stream, revision)}</div></div>
</li>`;
}

function documentOf({ data }: CaseRecord): OfficialDocument | null {
  const { document, legalBasis } = data as {
    readonly document?: OfficialDocument | null;
    readonly legalBasis?: { readonly document: OfficialDocument | null };
  };
  return document ?? legalBasis?.document ?? null;
}
