// Inspecting the members of a bloc.
import { act, draft } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import type { BlocYear } from './bloc-year.ts';
import type { MemberInspected } from './inspection.ts';
import { namedHere } from './member-years.ts';
import { requireOpenBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface InspectMembers extends OfBlocYear {
  readonly inspection: string;
  readonly units: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly subject: string;
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
/** Recorded once it is over: what is only planned belongs to the plan. */
export const inspectMembers = act<InspectMembers, BlocYear>({
  name: 'inspectMembers',
  vi: 'Kiểm tra hoạt động của các đơn vị thành viên',
  en: 'Inspect members of the bloc',
  after: ['BlocYearOpened', 'UnitYearOpened'],
  records: ['MemberInspected'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'PERIOD_REVERSED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { inspection, units, from, until, subject, document, file } = input;
    requireUnusedId(state.inspections, inspection, 'inspection');
    namedHere(input, known, 'units');
    if (until < from) refuse('PERIOD_REVERSED', 'until');
    checkFile(file, 'file');
    if (until > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'until');
    checkDocument(document, circumstances, 'document');
    const data = { inspection, units, from, until, subject, document, file };
    return draft<MemberInspected>('MemberInspected', data);
  },
});
