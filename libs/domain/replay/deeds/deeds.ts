// The form of deeds: for each event type of a subject, what such an event says happened.
import type { FactAnnulment } from '../../fact.ts';
import { sentence, type Sentence } from '../sentence.ts';

export type Deeds<Event extends { readonly type: string; readonly data: object }> = {
  readonly [Type in Event['type']]: (
    data: Extract<Event, { readonly type: Type }>['data'],
  ) => Sentence;
};

export function annulledFact({ fact, legalBasis }: FactAnnulment): Sentence {
  return sentence(
    `Huỷ nội dung đã ghi nhận tại sự kiện số ${fact}, căn cứ: ${legalBasis.text}`,
    `Annulled what event ${fact} recorded`,
  );
}
