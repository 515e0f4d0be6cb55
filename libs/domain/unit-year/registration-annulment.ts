// Annulling a registration that was recorded in error, such as for the wrong unit: the right one can then be received.
import { annulling } from './annulling.ts';
import type { Registrations } from './registration.ts';
import type { OfUnitYear, Season } from './season.ts';
import type { Annulment } from './standing.ts';

export interface AnnulRegistration extends OfUnitYear, Annulment {
  readonly registration: string;
}
export const annulRegistration = annulling({
  name: 'annulRegistration',
  vi: 'Huỷ đăng ký thi đua ghi nhận nhầm',
  en: 'Annul a registration recorded in error',
  fact: 'RegistrationReceived',
  records: 'RegistrationAnnulled',
  noun: 'registration',
  facts: (state: Season & Registrations) => state.registrationsRecorded,
  restingOn: (state: Season & Registrations, id) =>
    state.registrations.filter((each) => each.amends === id).map((each) => each.id),
});
