// What an event says happened; an annulment by the words of what it annuls, for a number alone tells a reader nothing.
import { decode } from '../../libs/domain/aggregates.ts';
import type { FactAnnulment } from '../../libs/domain/fact.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import { sentence, type Sentence } from '../../libs/domain/replay/sentence.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { eventAt } from './told-event.shown.ts';

/** They name what they annul by its revision in their own stream. */
const annulments: ReadonlySet<string> = new Set([
  'UnitFactAnnulled',
  'BlocFactAnnulled',
  'BlocYearFactAnnulled',
]);

export function toldDeed(views: Questions, event: ViewEvent): Sentence {
  const recorded = decode(event);
  const told = deedOfEvent(recorded);
  if (!annulments.has(event.type)) return told;
  const { fact, legalBasis } = recorded.data as FactAnnulment;
  const annulled = eventAt(views, { stream: event.stream, revision: fact }, event.index);
  if (!annulled) return told;
  const { vi, en } = deedOfEvent(decode(annulled));
  return sentence(
    `Huỷ nội dung đã ghi nhận tại sự kiện số ${fact} (“${vi}”), căn cứ: ${legalBasis.text}`,
    `Annulled what event ${fact} recorded (“${en}”)`,
  );
}
