// Registering the units of a delegated bloc with the Provincial People's Committee (Guidance I.1).
import { act, draft } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import type { BlocYear } from './bloc-year.ts';
import type { DelegatedRegistrationsSubmitted } from './delegated-registration.ts';
import { registrationsHere } from './member-years.ts';
import { requireOpenBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface SubmitDelegatedRegistrations extends OfBlocYear {
  readonly units: readonly string[];
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
}
/** The authority does it, or the Board records what it received. It may be done again, as units register. */
export const submitDelegatedRegistrations = act<SubmitDelegatedRegistrations, BlocYear>({
  name: 'submitDelegatedRegistrations',
  vi: 'Đăng ký thi đua với UBND tỉnh cho các đơn vị thuộc khối thi đua trực thuộc',
  en: "Register the units of a delegated bloc with the Provincial People's Committee",
  after: ['BlocYearOpened', 'RegistrationReceived'],
  records: ['DelegatedRegistrationsSubmitted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'BLOC_NOT_DELEGATED',
    'NOT_THE_AUTHORITY',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'NOT_REGISTERED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    const { tier, authority } = requireOpenBlocYear(state);
    if (tier !== 'delegated') refuse('BLOC_NOT_DELEGATED', 'bloc');
    const { role, unit } = circumstances.actor;
    const isAuthority = role === 'delegatedAuthority' && authority !== null && unit === authority;
    if (!isAuthority && role !== 'board') refuse('NOT_THE_AUTHORITY', 'actor.role');
    const registrations = registrationsHere(input, known);
    const { document, file } = input;
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    const data = { registrations, document, file };
    return draft<DelegatedRegistrationsSubmitted>('DelegatedRegistrationsSubmitted', data);
  },
});
