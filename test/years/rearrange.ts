// The same facts told otherwise: recorded in another order, or left out together with their annulment.
import type { Recorded } from '../../libs/domain/act.ts';
import type { UnitYearEvent } from '../../libs/domain/unit-year/unit-year.ts';
import { randomFrom } from './random.ts';

type Fact = Recorded & UnitYearEvent;

/** What an event is about; events about nothing in common may change places. Null: its place is part of its meaning. */
function subjectsOf(recorded: Recorded): readonly string[] | null {
  const { type, data } = recorded as Fact;
  switch (type) {
    case 'CriticismDocumentRecorded':
    case 'CriticismDocumentAnnulled':
      return [`criticism ${data.criticism}`];
    case 'IneligibleDossiersNotified':
    case 'IneligibleDossierNoticeAnnulled':
      return [`notice ${data.notice}`];
    case 'DisciplineBreachRecorded':
    case 'DisciplineBreachAnnulled':
      return [`breach ${data.breach}`];
    case 'ExclusionRecorded':
    case 'ExclusionLifted':
    case 'ExclusionAnnulled':
      return [`exclusion ${data.exclusion}`];
    case 'BlocDeductionRecorded':
    case 'BlocDeductionAnnulled':
      return [`deduction ${data.deduction}`];
    case 'EvidenceFiled':
    case 'EvidenceWithdrawn':
      return [`evidence ${data.evidence}`];
    case 'ResultRecorded':
      return [`result ${data.result}`, `item ${data.item}`];
    case 'ResultAnnulled':
      return [`result ${data.result}`];
    case 'TaskExceededAgreed':
    case 'TaskExceededAnnulled':
      return [`agreement ${data.agreement}`];
    case 'MemberReportReceived':
    case 'MemberReportAmended':
    case 'MemberReportErrorCorrected':
    case 'MemberReportAnnulled':
      return [`report ${data.report}`];
    case 'UnitYearOpened':
    case 'ScorecardApplied':
    case 'UnitYearTransferred':
    case 'UnitYearApproved':
    case 'UnitYearReopened':
    case 'UnitYearClosed':
    case 'UnitYearCutShort':
    case 'UnitYearClosureAnnulled':
    case 'RegistrationReceived':
    case 'RegistrationAmended':
    case 'RegistrationErrorCorrected':
    case 'RegistrationAnnulled':
    case 'RegisteredItemsMapped':
    case 'SelfScored':
    case 'MembersAgreed':
    case 'LineReturned':
    case 'LineFoundNotApplicable':
    case 'NotApplicableAnnulled':
    case 'SectionThreeAppraised':
    case 'OrganisationsRecorded':
    case 'OrganisationRated':
    case 'OrganisationRatingAnnulled':
      return null;
  }
}

function mayChangePlaces(a: Recorded, b: Recorded): boolean {
  const ofA = subjectsOf(a);
  const ofB = subjectsOf(b);
  return ofA !== null && ofB !== null && !ofA.some((each) => ofB.includes(each));
}

/**
 * Independent facts on the same side of an approval, recorded in another order that the seed decides; admissions follow
 * their facts. A part of the history is put into the same order as the whole, so that a fault can be narrowed down.
 */
export function inAnotherOrder(history: readonly Recorded[], seed: number): readonly Recorded[] {
  const wanted = new Map(
    history.map((event) => [event, randomFrom(seed * 4096 + event.revision).whole(0, 1_000_000)]),
  );
  const order = [...history];
  for (let settled = false; !settled;) {
    settled = true;
    for (let at = 0; at + 1 < order.length; at += 1) {
      const [a, b] = [order[at]!, order[at + 1]!];
      if (wanted.get(a)! <= wanted.get(b)! || !mayChangePlaces(a, b)) continue;
      [order[at], order[at + 1]] = [b, a];
      settled = false;
    }
  }
  const places = new Map(order.map((event, place) => [event.revision, history[place]!.revision]));
  return order.map((event, place): Recorded => {
    const { revision, recordedAt } = history[place]!;
    const moved = { ...event, revision, recordedAt };
    if (event.type !== 'UnitYearReopened') return moved;
    const data = event.data as Extract<Fact, { readonly type: 'UnitYearReopened' }>['data'];
    return {
      ...moved,
      data: { ...data, admits: data.admits.map((each) => places.get(each) ?? each) },
    };
  });
}

const annulments = {
  CriticismDocumentAnnulled: ['CriticismDocumentRecorded', 'criticism'],
  IneligibleDossierNoticeAnnulled: ['IneligibleDossiersNotified', 'notice'],
  DisciplineBreachAnnulled: ['DisciplineBreachRecorded', 'breach'],
  ExclusionAnnulled: ['ExclusionRecorded', 'exclusion'],
  ExclusionLifted: ['ExclusionRecorded', 'exclusion'],
  ResultAnnulled: ['ResultRecorded', 'result'],
  TaskExceededAnnulled: ['TaskExceededAgreed', 'agreement'],
  OrganisationRatingAnnulled: ['OrganisationRated', 'ratingId'],
} as const;

/** Leaves out facts and their annulments where both count, or neither does. */
export function withoutWhatWasAnnulled(
  history: readonly Recorded[],
  recordedAfterApproval: readonly number[],
): readonly Recorded[] {
  const leftOut = new Set<Recorded>();
  for (const annulment of history) {
    const [type, id] = annulments[annulment.type as keyof typeof annulments] ?? [];
    if (type === undefined || id === undefined) continue;
    const fact = history.find(
      (each) => each.type === type && idOf(each, id) === idOf(annulment, id),
    );
    if (!fact) continue;
    const sides = [fact, annulment].map((each) => recordedAfterApproval.includes(each.revision));
    if (sides[0] === sides[1] && !straddlesAnAct(fact, annulment, history)) {
      leftOut.add(fact).add(annulment);
    }
  }
  return history.filter((event) => !leftOut.has(event));
}

/** The members decided on a rating that was annulled behind them: that is not the same as if there had been neither. */
function straddlesAnAct(
  fact: Recorded,
  annulment: Recorded,
  history: readonly Recorded[],
): boolean {
  if (fact.type !== 'OrganisationRated') return false;
  return history.some(
    ({ type, revision }) =>
      type === 'MembersAgreed' && fact.revision < revision && revision < annulment.revision,
  );
}

function idOf(event: Recorded, field: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[field];
}
