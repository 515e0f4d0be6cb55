// Disseminating directives to the members of a bloc (Guidance I.1).
import { act, draft } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { BlocYear } from './bloc-year.ts';
import type { DirectiveDisseminated, DisseminationManner } from './dissemination.ts';
import { namedHere } from './member-years.ts';
import { requireOpenBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface DisseminateDirective extends OfBlocYear {
  readonly dissemination: string;
  readonly documents: readonly OfficialDocument[];
  readonly manner: DisseminationManner;
  readonly units: readonly string[];
  readonly document: OfficialDocument | null;
}
export const disseminateDirective = act<DisseminateDirective, BlocYear>({
  name: 'disseminateDirective',
  vi: 'Quán triệt, triển khai văn bản chỉ đạo',
  en: 'Disseminate directives',
  after: ['BlocYearOpened', 'UnitYearOpened'],
  records: ['DirectiveDisseminated'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'DOCUMENTS_MISSING',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { dissemination, documents, manner, units, document } = input;
    requireUnusedId(state.disseminations, dissemination, 'dissemination');
    if (documents.length === 0) refuse('DOCUMENTS_MISSING', 'documents');
    namedHere(input, known, 'units');
    for (const [place, each] of documents.entries()) {
      checkDocument(each, circumstances, `documents[${place}]`);
    }
    checkDocument(document, circumstances, 'document');
    const data = { dissemination, documents, manner, units, document };
    return draft<DirectiveDisseminated>('DirectiveDisseminated', data);
  },
});
