// What of a unit-year was in effect on a day, by the words of the rules: written apart from the domain's own way, and slow.
import type { Recorded } from '../../libs/domain/act.ts';
import { dayInLaoCai } from '../second-statement/calendar.ts';
import type { Fact, FactOf } from '../second-statement/counting.ts';

/** Fields that name the fact which an annulment takes back, and which the fact's own event bears too. */
const names = [
  'registration',
  'report',
  'result',
  'agreement',
  'ratingId',
  'finding',
  'criticism',
  'notice',
  'breach',
  'deduction',
  'exclusion',
];

/** The events known that are in effect on the day, in the order in which they were recorded. */
export function inEffectByTheWords(known: readonly Recorded[], day: string): readonly Recorded[] {
  const facts = known as readonly Fact[];
  return facts.filter((fact) => dayOfEffect(fact, facts) <= day);
}

/** The civil day from which an event is in effect, of what is known. */
export function dayOfEffect(fact: Fact, known: readonly Fact[]): string {
  // Each annulment says whether it works from the start or from a date.
  if (fact.type.endsWith('Annulled')) {
    const { effectiveFrom } = fact.data as { readonly effectiveFrom: string | null };
    const start = dayOfEffect(annulledBy(fact, known), known);
    // Before its fact there is nothing to take back.
    return effectiveFrom === null || effectiveFrom < start ? start : effectiveFrom;
  }
  // Registrations and reports on receipt; one that was typed wrongly, as it really was received.
  if (fact.type === 'RegistrationReceived' || fact.type === 'RegistrationAmended') {
    return reallyReceived(fact, registrationsPutRight(fact.data.registration, known));
  }
  if (fact.type === 'MemberReportReceived' || fact.type === 'MemberReportAmended') {
    return reallyReceived(fact, reportsPutRight(fact.data.report, known));
  }
  // The paper said so all along: a correction of how it was typed is in effect with the paper.
  if (fact.type === 'RegistrationErrorCorrected') {
    return dayOfEffect(registrationNamed(fact.data.registration, known), known);
  }
  if (fact.type === 'MemberReportErrorCorrected') {
    return dayOfEffect(reportNamed(fact.data.report, known), known);
  }
  return dayStated(fact) ?? fact.occurredOn;
}

/** The day that a fact itself states; null where it is in effect from the day of the act. */
function dayStated(fact: Fact): string | null {
  // Documents on their document date.
  if (fact.type === 'CriticismDocumentRecorded') return fact.data.document.date;
  if (fact.type === 'IneligibleDossiersNotified') return fact.data.document.date;
  // Results at the end of their period.
  if (fact.type === 'ResultRecorded') return fact.data.periodEnd;
  // Other acts when they occurred: a breach when the discipline was broken, a lifting from the day that it names, the end
  // of a season after the last day that it names; all else on the day of the act, whatever paper came with it.
  if (fact.type === 'DisciplineBreachRecorded') return fact.data.breachedOn;
  if (fact.type === 'ExclusionLifted') return fact.data.liftedFrom;
  if (fact.type !== 'UnitYearCutShort') return null;
  return Temporal.PlainDate.from(fact.data.until).add({ days: 1 }).toString();
}

type PutRight = FactOf<'RegistrationErrorCorrected'> | FactOf<'MemberReportErrorCorrected'>;

/** The newest correction that says when it was received decides; the others leave that as it was. */
function reallyReceived(fact: Fact, corrections: readonly PutRight[]): string {
  const stated = corrections.findLast(({ data }) => data.receivedAt !== null);
  return dayInLaoCai(stated?.data.receivedAt ?? fact.receivedAt);
}

function registrationsPutRight(
  registration: string,
  known: readonly Fact[],
): readonly FactOf<'RegistrationErrorCorrected'>[] {
  return known.filter(
    (each): each is FactOf<'RegistrationErrorCorrected'> =>
      each.type === 'RegistrationErrorCorrected' && each.data.registration === registration,
  );
}

function reportsPutRight(
  report: string,
  known: readonly Fact[],
): readonly FactOf<'MemberReportErrorCorrected'>[] {
  return known.filter(
    (each): each is FactOf<'MemberReportErrorCorrected'> =>
      each.type === 'MemberReportErrorCorrected' && each.data.report === report,
  );
}

function registrationNamed(registration: string, known: readonly Fact[]): Fact {
  return known.find(
    (each) =>
      (each.type === 'RegistrationReceived' || each.type === 'RegistrationAmended') &&
      each.data.registration === registration,
  )!;
}

function reportNamed(report: string, known: readonly Fact[]): Fact {
  return known.find(
    (each) =>
      (each.type === 'MemberReportReceived' || each.type === 'MemberReportAmended') &&
      each.data.report === report,
  )!;
}

/** The fact that an annulment takes back: the one recorded before it that bears the same name. */
function annulledBy(annulment: Fact, known: readonly Fact[]): Fact {
  const said = annulment.data as Readonly<Record<string, unknown>>;
  if (annulment.type === 'UnitYearClosureAnnulled') {
    return known.find(({ revision }) => revision === annulment.data.closure)!;
  }
  const name = names.find((each) => each in said)!;
  return known.findLast((each) => {
    const data = each.data as Readonly<Record<string, unknown>>;
    const takesBack = /(Annulled|Lifted|Corrected)$/u.test(each.type);
    return each.revision < annulment.revision && !takesBack && data[name] === said[name];
  })!;
}
