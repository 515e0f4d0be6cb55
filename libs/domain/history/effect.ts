// Since when each event of a unit-year is in effect: the day of the fact, which is not the day of its recording.
import type { Recorded } from '../act.ts';
import { addDays, civilDateOf, type CivilDate, type Instant } from '../civil-date.ts';
import { annulledFact, factOf, type AnnulmentEvent } from './fact-key.ts';
import { entryOf, type AnyEvent, type ByType } from './of-type.ts';

/** The day of each fact, by its key. */
type Days = ReadonlyMap<string, CivilDate>;

const occurred = ({ occurredOn }: Recorded): CivilDate => occurredOn;
const received = (event: AnyEvent, days: Days): CivilDate =>
  days.get(factOf(event) ?? '') ?? event.occurredOn;
const dated = (event: {
  readonly occurredOn: CivilDate;
  readonly data: { readonly document: { readonly date: CivilDate | null } };
}): CivilDate => event.data.document.date ?? event.occurredOn;

/** Never before its fact: then both are in effect, and the fact is as if it had never been. */
const annulled = (event: AnnulmentEvent, days: Days): CivilDate => {
  const of = days.get(annulledFact(event)) ?? event.occurredOn;
  const { effectiveFrom } = event.data;
  return effectiveFrom !== null && effectiveFrom > of ? effectiveFrom : of;
};

/**
 * Criticism documents and notices: the date of the document. Registrations and reports: the day of receipt, as corrected since.
 * Results: the end of their period. What names a first day of its own (a breach, a lifting, the end of a season): that
 * day. An annulment: its own day where it has one, else the day of its fact, as if that had never been. Everything else:
 * the day on which it occurred, whatever paper came with it.
 */
const effectDay: ByType<CivilDate, Days> = {
  CriticismDocumentRecorded: dated,
  IneligibleDossiersNotified: dated,
  ExclusionRecorded: occurred,
  ExclusionLifted: ({ data }) => data.liftedFrom,
  DisciplineBreachRecorded: ({ data }) => data.breachedOn,
  ResultRecorded: ({ data }) => data.periodEnd,
  UnitYearCutShort: ({ data }) => addDays(data.until, 1),
  RegistrationReceived: received,
  RegistrationAmended: received,
  RegistrationErrorCorrected: received,
  MemberReportReceived: received,
  MemberReportAmended: received,
  MemberReportErrorCorrected: received,
  RegistrationAnnulled: annulled,
  ResultAnnulled: annulled,
  TaskExceededAnnulled: annulled,
  OrganisationRatingAnnulled: annulled,
  NotApplicableAnnulled: annulled,
  CriticismDocumentAnnulled: annulled,
  IneligibleDossierNoticeAnnulled: annulled,
  DisciplineBreachAnnulled: annulled,
  BlocDeductionAnnulled: annulled,
  ExclusionAnnulled: annulled,
  MemberReportAnnulled: annulled,
  UnitYearClosureAnnulled: annulled,
  UnitYearOpened: occurred,
  ScorecardApplied: occurred,
  RegisteredItemsMapped: occurred,
  UnitYearTransferred: occurred,
  UnitYearClosed: occurred,
  TaskExceededAgreed: occurred,
  EvidenceFiled: occurred,
  EvidenceWithdrawn: occurred,
  OrganisationsRecorded: occurred,
  OrganisationRated: occurred,
  SelfScored: occurred,
  LineReturned: occurred,
  MembersAgreed: occurred,
  LineFoundNotApplicable: occurred,
  SectionThreeAppraised: occurred,
  BlocDeductionRecorded: occurred,
  UnitYearApproved: occurred,
  UnitYearReopened: occurred,
};

/** The day from which each event is in effect, of those known, in the order given. */
export function effectDays(recorded: readonly Recorded[]): readonly CivilDate[] {
  const events = recorded as readonly AnyEvent[];
  const days = new Map(receipts(events));
  return events.map((event) => {
    const day = entryOf(effectDay, event)(event, days);
    const fact = factOf(event);
    if (fact !== null) days.set(fact, day);
    return day;
  });
}

/** The events of those given that are in effect on a day, in their order. */
export function inEffectOn(events: readonly Recorded[], day: CivilDate): readonly Recorded[] {
  const days = effectDays(events);
  return events.filter((_, place) => (days[place] ?? day) <= day);
}

/** The day on which each registration and report came in, as corrected since: a mistyped receipt never was so. */
function receipts(events: readonly AnyEvent[]): Days {
  const days = new Map<string, CivilDate>();
  for (const event of events) {
    const at = receiptIn(event);
    if (at !== null) days.set(factOf(event) ?? '', civilDateOf(at));
  }
  return days;
}

function receiptIn(event: AnyEvent): Instant | null {
  const { type } = event;
  if (type === 'RegistrationErrorCorrected') return event.data.receivedAt;
  if (type === 'MemberReportErrorCorrected') return event.data.receivedAt;
  return effectDay[type] === received ? event.receivedAt : null;
}
