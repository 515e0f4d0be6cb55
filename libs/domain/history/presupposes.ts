// What presupposes what within a unit-year: an annulment its fact, an amendment what it amends, a line its scorecard.
import type { Recorded } from '../act.ts';
import { annulledFact, factOf, type AnnulmentEvent } from './fact-key.ts';
import { entryOf, type AnyEvent, type ByType } from './of-type.ts';

/**
 * Revisions of the events that are gone with those removed, these included, ascending: what presupposes one of them, and
 * what presupposes that. A self-score does not presuppose the evidence that it names: without it the line stands unproven.
 */
export function removedWith(
  recorded: readonly Recorded[],
  removed: readonly number[],
): readonly number[] {
  const events = recorded as readonly AnyEvent[];
  const gone = new Set(removed);
  if (gone.size === 0) return [];
  const none: ReadonlySet<number> = new Set();
  const left: AnyEvent[] = [];
  // What an event presupposes comes before it, so one pass in their order is enough.
  for (const [place, event] of events.entries()) {
    if (gone.has(event.revision)) continue;
    const holds = entryOf(stands, event);
    const falls =
      !holds(event, { events, gone, earlier: left }) &&
      // What stood on nothing before does not fall with it.
      holds(event, { events, gone: none, earlier: events.slice(0, place) });
    if (falls) gone.add(event.revision);
    else left.push(event);
  }
  return [...gone].toSorted((a, b) => a - b);
}

interface Removal {
  /** All of the unit-year's, removed or not. */
  readonly events: readonly AnyEvent[];
  readonly gone: ReadonlySet<number>;
  /** What is left before the event. */
  readonly earlier: readonly AnyEvent[];
}

const opened = (_: AnyEvent, { earlier }: Removal): boolean =>
  earlier.some(({ type }) => type === 'UnitYearOpened');
const hasFact = (fact: string, { earlier }: Removal): boolean =>
  earlier.some((each) => factOf(each) === fact);
const itsFact = (event: AnnulmentEvent, removal: Removal): boolean =>
  hasFact(annulledFact(event), removal);
const itsOwnFact = (event: AnyEvent, removal: Removal): boolean =>
  hasFact(factOf(event) ?? '', removal);
const itsItem = (
  event: { readonly data: { readonly item: string } },
  { earlier }: Removal,
): boolean => earlier.some((each) => 'items' in each.data && namesItem(each.data, event.data.item));

/** Lines are keyed to the scorecard that was applied last before them: they are gone with its application. */
const itsScorecard = ({ revision }: AnyEvent, { events, gone }: Removal): boolean => {
  const last = events.findLast(
    (each) =>
      each.revision < revision &&
      (each.type === 'ScorecardApplied' || each.type === 'UnitYearTransferred'),
  );
  return last?.type === 'ScorecardApplied' && !gone.has(last.revision);
};

/** The scorecard of another bloc is applied after the move to it only. */
const inItsBloc = (event: AnyEvent, removal: Removal): boolean => {
  const moved = removal.events.findLast(
    (each) => each.revision < event.revision && each.type === 'UnitYearTransferred',
  );
  return opened(event, removal) && (!moved || !removal.gone.has(moved.revision));
};

/** Whether what the event presupposes is still there. */
const stands: ByType<boolean, Removal> = {
  UnitYearOpened: () => true,
  ScorecardApplied: inItsBloc,
  UnitYearTransferred: opened,
  UnitYearClosed: opened,
  UnitYearCutShort: opened,
  UnitYearClosureAnnulled: itsFact,
  RegistrationReceived: opened,
  RegistrationAmended: ({ data }, removal) => hasFact(`registration ${data.amends}`, removal),
  RegistrationErrorCorrected: itsOwnFact,
  RegistrationAnnulled: itsFact,
  MemberReportReceived: opened,
  MemberReportAmended: ({ data }, removal) => hasFact(`report ${data.amends}`, removal),
  MemberReportErrorCorrected: itsOwnFact,
  MemberReportAnnulled: itsFact,
  ResultRecorded: itsItem,
  ResultAnnulled: itsFact,
  TaskExceededAgreed: itsItem,
  TaskExceededAnnulled: itsFact,
  EvidenceFiled: opened,
  EvidenceWithdrawn: ({ data }, { earlier }) =>
    earlier.some((each) => each.type === 'EvidenceFiled' && each.data.evidence === data.evidence),
  OrganisationsRecorded: opened,
  OrganisationRated: opened,
  OrganisationRatingAnnulled: itsFact,
  RegisteredItemsMapped: itsScorecard,
  SelfScored: itsScorecard,
  LineReturned: ({ data }, { earlier }) =>
    earlier.some(
      (each) =>
        each.type === 'SelfScored' &&
        each.data.lines.some(({ criterion }) => criterion === data.criterion),
    ),
  MembersAgreed: itsScorecard,
  LineFoundNotApplicable: itsScorecard,
  NotApplicableAnnulled: itsFact,
  SectionThreeAppraised: itsScorecard,
  BlocDeductionRecorded: itsScorecard,
  BlocDeductionAnnulled: itsFact,
  CriticismDocumentRecorded: opened,
  CriticismDocumentAnnulled: itsFact,
  IneligibleDossiersNotified: opened,
  IneligibleDossierNoticeAnnulled: itsFact,
  DisciplineBreachRecorded: opened,
  DisciplineBreachAnnulled: itsFact,
  ExclusionRecorded: opened,
  ExclusionLifted: ({ data }, removal) => hasFact(`exclusion ${data.exclusion}`, removal),
  ExclusionAnnulled: itsFact,
  UnitYearApproved: (event, removal) =>
    itsScorecard(event, removal) && !frozenBefore(removal.earlier),
  UnitYearReopened: (_, { earlier }) => frozenBefore(earlier),
};

function namesItem(data: { readonly items: readonly object[] }, item: string): boolean {
  return data.items.some((each) => 'item' in each && each.item === item);
}

function frozenBefore(earlier: readonly AnyEvent[]): boolean {
  const last = earlier.findLast(
    ({ type }) => type === 'UnitYearApproved' || type === 'UnitYearReopened',
  );
  return last?.type === 'UnitYearApproved';
}
