// Which fact an annulment takes back: its revision in the same stream.
import type { Recorded } from '../libs/domain/act.ts';
import type { StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { unitYearFold } from './stream-folds.ts';

/** Annulments of a unit-year name their fact by its id, under a noun, and one of them by its revision. */
const nouns: Readonly<Record<string, string>> = {
  BlocDeductionAnnulled: 'deduction',
  CriticismDocumentAnnulled: 'criticism',
  DisciplineBreachAnnulled: 'breach',
  EvidenceWithdrawn: 'evidence',
  ExclusionAnnulled: 'exclusion',
  IneligibleDossierNoticeAnnulled: 'notice',
  MemberReportAnnulled: 'report',
  NotApplicableAnnulled: 'finding',
  OrganisationRatingAnnulled: 'ratingId',
  RegistrationAnnulled: 'registration',
  ResultAnnulled: 'result',
  TaskExceededAnnulled: 'agreement',
};

/** The field by which an annulment of a unit-year names its fact; null for every other event. */
export function nounOfAnnulment(type: string): string | null {
  return Object.hasOwn(nouns, type) ? (nouns[type] ?? null) : null;
}

/** Null where the event annuls nothing. */
export function factAnnulled(event: ViewEvent, folds: StreamFolds): number | null {
  const { type, data, stream, revision } = event;
  // Every other stream has one annulment for all of its facts, which names the revision.
  if (type.endsWith('FactAnnulled')) return (data as { readonly fact: number }).fact;
  if (type === 'UnitYearClosureAnnulled') return (data as { readonly closure: number }).closure;
  const noun = nounOfAnnulment(type);
  if (noun === null) return null;
  const id = fieldOf(data, noun);
  const { history } = folds.state(stream, unitYearFold).counted;
  const fact = history.find((each) => each.revision < revision && fieldOf(each.data, noun) === id);
  return fact?.revision ?? null;
}

function fieldOf(data: Recorded['data'], noun: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[noun];
}
