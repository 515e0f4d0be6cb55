// What an event may move, and what a line depends on: so that a line's story and its causes look at the events that count for it.
import type { Recorded } from '../act.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { annulledFact, factOf, type AnnulmentEvent } from './fact-key.ts';
import { entryOf, type AnyEvent, type ByType } from './of-type.ts';

/** A part of the facts; an event moves some, a line reads some. */
export type Subject =
  | `criterion ${string}`
  | `item ${string}`
  | 'registrations'
  | 'mapping'
  | 'ratings'
  | 'criticism'
  | 'dossiers'
  | 'discipline'
  /** What every line rests on: the opening, the scorecard, a move to another bloc, what an approval freezes. */
  | 'frame';

/** Subjects of each event of a unit-year, in the order given. */
export function subjectsOf(recorded: readonly Recorded[]): readonly (readonly Subject[])[] {
  const events = recorded as readonly AnyEvent[];
  const proves = criteriaNaming(events);
  const ofFacts = new Map<string, readonly Subject[]>();
  return events.map((event) => {
    const subjects = entryOf(moved, event)(event, { proves, ofFacts });
    const fact = factOf(event);
    if (fact !== null) ofFacts.set(fact, subjects);
    return subjects;
  });
}

function criteriaNaming(events: readonly AnyEvent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const naming = new Map<string, Set<string>>();
  const name = (evidence: string, criterion: string) => {
    const criteria = naming.get(evidence) ?? new Set();
    naming.set(evidence, criteria.add(criterion));
  };
  for (const event of events) {
    if (event.type === 'SelfScored') {
      const lines = event.data.lines;
      lines.forEach((line) => line.evidence.forEach((each) => name(each, line.criterion)));
    } else if (event.type === 'EvidenceFiled') {
      const { evidence, criteria } = event.data;
      criteria.forEach((criterion) => name(evidence, criterion));
    }
  }
  return naming;
}

interface Told {
  /** Evidence id → the criteria that it is filed to, or that a self-score proves with it. */
  readonly proves: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the facts recorded so far, by their key. */
  readonly ofFacts: ReadonlyMap<string, readonly Subject[]>;
}

const frame = (): readonly Subject[] => ['frame'];
const nothing = (): readonly Subject[] => [];
const registrations = (): readonly Subject[] => ['registrations'];
const ratings = (): readonly Subject[] => ['ratings'];
const criticism = (): readonly Subject[] => ['criticism'];
const dossiers = (): readonly Subject[] => ['dossiers'];
const discipline = (): readonly Subject[] => ['discipline'];
const ofItem = (event: { readonly data: { readonly item: string } }): readonly Subject[] => [
  `item ${event.data.item}`,
];
const ofLine = (event: { readonly data: { readonly criterion: string } }): readonly Subject[] => [
  ofCriterion(event.data.criterion),
];
const ofLines = (event: {
  readonly data: { readonly lines: readonly { readonly criterion: string }[] };
}): readonly Subject[] => event.data.lines.map(({ criterion }) => ofCriterion(criterion));
const ofProof = (
  event: { readonly data: { readonly evidence: string } },
  { proves }: Told,
): readonly Subject[] => [...(proves.get(event.data.evidence) ?? [])].map(ofCriterion);
const ofItsFact = (event: AnnulmentEvent, { ofFacts }: Told): readonly Subject[] =>
  ofFacts.get(annulledFact(event)) ?? [];

const moved: ByType<readonly Subject[], Told> = {
  UnitYearOpened: frame,
  ScorecardApplied: frame,
  UnitYearTransferred: frame,
  UnitYearApproved: frame,
  UnitYearReopened: frame,
  RegisteredItemsMapped: () => ['mapping'],
  RegistrationReceived: registrations,
  RegistrationAmended: registrations,
  RegistrationErrorCorrected: registrations,
  RegistrationAnnulled: registrations,
  ResultRecorded: ofItem,
  TaskExceededAgreed: ofItem,
  ResultAnnulled: ofItsFact,
  TaskExceededAnnulled: ofItsFact,
  EvidenceFiled: ofProof,
  EvidenceWithdrawn: ofProof,
  OrganisationsRecorded: ratings,
  OrganisationRated: ratings,
  OrganisationRatingAnnulled: ratings,
  SelfScored: ofLines,
  MembersAgreed: ofLines,
  SectionThreeAppraised: ofLines,
  LineReturned: ofLine,
  LineFoundNotApplicable: ofLine,
  BlocDeductionRecorded: ofLine,
  NotApplicableAnnulled: ofItsFact,
  BlocDeductionAnnulled: ofItsFact,
  CriticismDocumentRecorded: criticism,
  CriticismDocumentAnnulled: criticism,
  IneligibleDossiersNotified: dossiers,
  IneligibleDossierNoticeAnnulled: dossiers,
  DisciplineBreachRecorded: discipline,
  DisciplineBreachAnnulled: discipline,
  ExclusionRecorded: nothing,
  ExclusionLifted: nothing,
  ExclusionAnnulled: nothing,
  UnitYearClosed: nothing,
  UnitYearCutShort: nothing,
  UnitYearClosureAnnulled: nothing,
  MemberReportReceived: nothing,
  MemberReportAmended: nothing,
  MemberReportErrorCorrected: nothing,
  MemberReportAnnulled: nothing,
};

function ofCriterion(criterion: string): Subject {
  return `criterion ${criterion}`;
}

/**
 * Whether a line of a score reads a subject. A line of a limit reads what the lines under it read; the floor of the total
 * reads everything. Scorecards: every one that the unit-year was scored by at either point.
 */
export function reads(
  line: string,
  scorecards: readonly Scorecard[],
): (subject: Subject) => boolean {
  const criteria = scorecards.flatMap((each) => each.criteria);
  const rated = (of: (id: string, section: string) => boolean) =>
    criteria.some((each) => each.ratedBy !== null && of(each.id, each.section));
  switch (line) {
    case 'total.floor':
      return () => true;
    case 'bonus.ceiling':
      return (subject) => ofBonus(subject) || subject.startsWith('item ');
    case 'deduction.criticism':
      return (subject) => subject === 'frame' || subject === 'criticism';
    case 'deduction.ineligibleDossiers':
      return (subject) => subject === 'frame' || subject === 'dossiers';
    case 'deduction.discipline':
      return (subject) =>
        subject === 'frame' || subject === 'discipline' || subject === 'registrations';
    case 'I.limit':
    case 'II.limit':
    case 'III.limit': {
      const section = line.slice(0, -'.limit'.length);
      const own = new Set(
        criteria.filter((each) => each.section === section).map(({ id }) => ofCriterion(id)),
      );
      const withRatings = section === 'II' || rated((_, each) => each === section);
      return (subject) =>
        subject === 'frame' || own.has(subject) || (withRatings && subject === 'ratings');
    }
    default: {
      if (line.startsWith('bonus:')) {
        const item = `item ${line.slice('bonus:'.length)}`;
        return (subject) => ofBonus(subject) || subject === item;
      }
      const own = ofCriterion(line);
      const withRatings = rated((id) => id === line);
      return (subject) =>
        subject === 'frame' || subject === own || (withRatings && subject === 'ratings');
    }
  }
}

function ofBonus(subject: Subject): boolean {
  return subject === 'frame' || subject === 'registrations' || subject === 'mapping';
}
