// The facts of a unit-year that can be annulled or corrected, by a key of their kind and id.
import type { UnitYearEvent } from '../unit-year/unit-year.ts';
import type { AnyEvent, ByType, EventOf } from './of-type.ts';

/** An event that takes a fact back: it names the fact under the fact's own noun, and says from when it works. */
export type AnnulmentEvent = EventOf<Extract<UnitYearEvent['type'], `${string}Annulled`>>;

const registration = ({ data }: { readonly data: { readonly registration: string } }): string =>
  `registration ${data.registration}`;
const report = ({ data }: { readonly data: { readonly report: string } }): string =>
  `report ${data.report}`;
const closure = ({ revision }: AnyEvent): string => `closure ${revision}`;

const keys: Partial<ByType<string, null>> = {
  RegistrationReceived: registration,
  RegistrationAmended: registration,
  RegistrationErrorCorrected: registration,
  MemberReportReceived: report,
  MemberReportAmended: report,
  MemberReportErrorCorrected: report,
  ResultRecorded: ({ data }) => `result ${data.result}`,
  TaskExceededAgreed: ({ data }) => `agreement ${data.agreement}`,
  OrganisationRated: ({ data }) => `rating ${data.ratingId}`,
  LineFoundNotApplicable: ({ data }) => `finding ${data.finding}`,
  CriticismDocumentRecorded: ({ data }) => `criticism ${data.criticism}`,
  IneligibleDossiersNotified: ({ data }) => `notice ${data.notice}`,
  DisciplineBreachRecorded: ({ data }) => `breach ${data.breach}`,
  BlocDeductionRecorded: ({ data }) => `deduction ${data.deduction}`,
  ExclusionRecorded: ({ data }) => `exclusion ${data.exclusion}`,
  UnitYearClosed: closure,
  UnitYearCutShort: closure,
};

/** The key of the fact that an event records or corrects; null for what is neither annulled nor corrected. */
export function factOf(event: AnyEvent): string | null {
  const key = keys[event.type] as ((event: AnyEvent) => string) | undefined;
  return key?.(event) ?? null;
}

/** The key of the fact that an annulment takes back. */
export function annulledFact(event: AnnulmentEvent): string {
  switch (event.type) {
    case 'RegistrationAnnulled':
      return `registration ${event.data.registration}`;
    case 'MemberReportAnnulled':
      return `report ${event.data.report}`;
    case 'ResultAnnulled':
      return `result ${event.data.result}`;
    case 'TaskExceededAnnulled':
      return `agreement ${event.data.agreement}`;
    case 'OrganisationRatingAnnulled':
      return `rating ${event.data.ratingId}`;
    case 'NotApplicableAnnulled':
      return `finding ${event.data.finding}`;
    case 'CriticismDocumentAnnulled':
      return `criticism ${event.data.criticism}`;
    case 'IneligibleDossierNoticeAnnulled':
      return `notice ${event.data.notice}`;
    case 'DisciplineBreachAnnulled':
      return `breach ${event.data.breach}`;
    case 'BlocDeductionAnnulled':
      return `deduction ${event.data.deduction}`;
    case 'ExclusionAnnulled':
      return `exclusion ${event.data.exclusion}`;
    case 'UnitYearClosureAnnulled':
      return `closure ${event.data.closure}`;
  }
}
