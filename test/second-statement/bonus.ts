// Bonus for what exceeds the registration of the start of the year: the second statement of docs/scoring.md, "Bonus".
import type { BonusRule } from '../../libs/domain/scorecard/scorecard.ts';
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import { registeredInTime } from './calendar.ts';
import {
  factsOf,
  standingFacts,
  type Counting,
  type FactOf,
  type Reached,
  type Sheet,
} from './counting.ts';
import { compare, fraction, magnitude, minus, times, type Fraction } from './fraction.ts';

/** A registration or amendment as the paper is: corrections of recording errors take the place of what was recorded. */
export interface Paper {
  readonly revision: number;
  readonly receivedAt: string;
  readonly items: readonly RegisteredItem[];
  readonly corrected: boolean;
}

/** Registrations and amendments, the earliest received first. */
export function papersByReceipt({ counting }: Counting): readonly Paper[] {
  const recorded = [
    ...factsOf(counting, 'RegistrationReceived'),
    ...factsOf(counting, 'RegistrationAmended'),
  ];
  const papers = recorded.map(({ data, revision, receivedAt }): Paper => {
    const corrections = factsOf(counting, 'RegistrationErrorCorrected').filter(
      (each) => each.data.registration === data.registration,
    );
    const stated = corrections.findLast((each) => each.data.receivedAt !== null);
    return {
      revision,
      receivedAt: stated?.data.receivedAt ?? receivedAt,
      items: corrections.at(-1)?.data.items ?? data.items,
      corrected: corrections.length > 0,
    };
  });
  return papers.toSorted((a, b) => {
    if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1;
    return a.revision - b.revision;
  });
}

/** What the bonus is compared with; null where there is no baseline. */
function baselineOf(sheet: Sheet): Paper | null {
  const { book, year, reached } = sheet;
  const all = papersByReceipt(sheet);
  const inTime = all.filter((each) => registeredInTime(each.receivedAt, book, year));
  if (all.length > 0 && inTime.length === 0) reached('no registration in time');
  if (inTime.length > 0 && inTime.length < all.length) reached('registration after the deadline');
  const late = book.bonus.withoutTimelyRegistration === 'firstReceived' ? all[0] : undefined;
  const baseline = inTime.at(-1) ?? late ?? null;
  if (baseline?.corrected) reached('baseline corrected');
  return baseline;
}

export function bonusOf(sheet: Sheet): number {
  const { book, scorecard, reached } = sheet;
  const mapping = mappingOf(sheet);
  let bonus = 0;
  for (const item of baselineOf(sheet)?.items ?? []) {
    const mapped = mapping.find((each) => each.item === item.item)?.criterion;
    const criterion = scorecard.criteria.find((each) => each.id === mapped && each.section === 'I');
    if (!criterion) {
      reached('item not mapped');
      continue;
    }
    const earned = earnedBy(item, criterion.bonus, sheet);
    if (earned > book.bonus.itemMax) reached('bonus item maximum');
    bonus += Math.min(earned, book.bonus.itemMax);
  }
  if (bonus > book.bonus.ceiling) reached('bonus ceiling');
  return Math.min(bonus, book.bonus.ceiling);
}

/** The newest mapping of registered items to criteria of the applied scorecard. */
function mappingOf({ inThisBloc }: Counting) {
  const newest = inThisBloc.findLast(
    (each): each is FactOf<'ScorecardApplied' | 'RegisteredItemsMapped'> =>
      each.type === 'ScorecardApplied' || each.type === 'RegisteredItemsMapped',
  );
  return newest?.data.mapping ?? [];
}

function earnedBy(item: RegisteredItem, rule: BonusRule | null, sheet: Sheet): number {
  const { book, reached } = sheet;
  if (item.value === null || item.direction === null) {
    const agreed = standingFacts(
      sheet.counting,
      'TaskExceededAgreed',
      'TaskExceededAnnulled',
      'agreement',
    ).some((each) => each.data.item === item.item);
    if (!agreed) return 0;
    reached('unmeasured task exceeded');
    if (rule?.kind === 'graded') return lowest(rule.steps).points;
    return rule?.points ?? book.bonus.itemDefault;
  }
  const results = standingFacts(
    sheet.counting,
    'ResultRecorded',
    'ResultAnnulled',
    'result',
  ).filter((each) => each.data.item === item.item && each.data.period === 'year');
  if (results.length > 1) reached('two results of an item');
  // Two stand only where the annulment of the older was not admitted: the newer was recorded in its place.
  const result = results.at(-1);
  if (!result) return 0;
  if (result.data.measure !== item.measure) {
    reached('result in another measure');
    return 0;
  }
  const { value, assignedPlan } = result.data;
  const compared =
    book.bonus.baseline === 'assignedPlan' ? (assignedPlan ?? item.value) : item.value;
  const higher = item.direction === 'higherIsBetter';
  const difference = minus(fraction(value), fraction(compared));
  const better = higher ? difference : minus(nothing, difference);
  if (compare(better, nothing) === 0) reached('result equal to the baseline');
  if (compare(better, nothing) < 0) reached('result short of the baseline');
  if (compare(better, nothing) <= 0) return 0;
  reached(higher ? 'exceeded, higher is better' : 'exceeded, lower is better');
  if (rule?.kind !== 'graded') return rule?.points ?? book.bonus.itemDefault;
  return stepReached(better, fraction(compared), rule.steps, reached);
}

const nothing: Fraction = { over: 0n, under: 1n };

/** Points of the highest step that "better by so much" reaches, in per cent of what it is compared with. */
function stepReached(better: Fraction, compared: Fraction, steps: Steps, reached: Reached): number {
  const comparedToNothing = compare(compared, nothing) === 0;
  if (comparedToNothing) reached('graded against zero');
  const stepsReached = steps.filter(({ overPercent }) => {
    const percent = fraction(overPercent);
    if (comparedToNothing) return compare(percent, nothing) === 0;
    const hundredfold = times(better, fraction('100'));
    return compare(hundredfold, times(percent, magnitude(compared))) >= 0;
  });
  if (stepsReached.length === 0) reached('no graded step');
  if (stepsReached.length === 1 && steps.length > 1) reached('lower graded step');
  if (stepsReached.length > 1) reached('higher graded step');
  return stepsReached.length === 0 ? 0 : highest(stepsReached).points;
}

type Steps = readonly { readonly overPercent: string; readonly points: number }[];

function lowest(steps: Steps): Steps[number] {
  return steps.toSorted((a, b) => compare(fraction(a.overPercent), fraction(b.overPercent)))[0]!;
}

function highest(steps: Steps): Steps[number] {
  return steps.toSorted((a, b) => compare(fraction(b.overPercent), fraction(a.overPercent)))[0]!;
}
