// How a deed names a paper: by its number and date.
import { formatCivilDateVi } from '../civil-date.ts';
import { documentNumber, type OfficialDocument } from '../official-document.ts';
import { sentence, type Sentence } from './sentence.ts';

export function cite(document: OfficialDocument): Sentence {
  const number = documentNumber(document);
  const { date } = document;
  return sentence(
    [number && ` số ${number}`, date && ` ngày ${formatCivilDateVi(date)}`]
      .filter(Boolean)
      .join(''),
    [number && ` no. ${number}`, date && ` of ${date}`].filter(Boolean).join(''),
  );
}
