// What makes a scorecard wrong, as a list of faults with stable codes (Guidance II.1).
import type { Points } from '../points.ts';
import { sumPoints } from '../points.ts';
import { sectionIds, sectionOf, type RuleBook } from '../rule-book/rule-book.ts';
import { millionths, parseQuantity } from '../quantity.ts';
import type { BonusRule, Criterion, Scorecard } from './scorecard.ts';

export type ScorecardFaultCode =
  | 'SCORECARD_FORM_UNKNOWN'
  | 'SCORECARD_WITHOUT_TITLE'
  | 'SCORECARD_WITHOUT_CRITERIA'
  | 'SCORECARD_TOO_LONG'
  | 'CRITERION_ID_REPEATED'
  | 'CRITERION_ID_INVALID'
  | 'CRITERION_WITHOUT_TEXT'
  | 'CRITERION_WITHOUT_EVIDENCE'
  | 'CRITERION_MAXIMUM_INVALID'
  | 'CRITERION_CONTENT_UNKNOWN'
  | 'CRITERION_SECTION_UNKNOWN'
  | 'CONTENT_CEILING_EXCEEDED'
  | 'SECTION_SUM_DIFFERS'
  | 'RATING_WITHOUT_ORGANISATION'
  | 'RATING_IN_SECTION_THREE'
  | 'RATING_POINTS_INVALID'
  | 'RATING_REPEATED'
  | 'DEDUCTION_ID_REPEATED'
  | 'DEDUCTION_POINTS_INVALID'
  | 'BONUS_OUTSIDE_SECTION_ONE'
  | 'BONUS_POINTS_INVALID'
  | 'BONUS_STEPS_INVALID';

export interface ScorecardFault {
  readonly code: ScorecardFaultCode;
  /** Path from the scorecard, such as ".criteria[3].max". */
  readonly path: string;
}

const criteriaMax = 100;

/** Every fault, in reading order; an empty list for a scorecard that may be issued under the rule book. */
export function scorecardFaults(scorecard: Scorecard, book: RuleBook): readonly ScorecardFault[] {
  const faults: ScorecardFault[] = [];
  if (scorecard.form !== 1) faults.push({ code: 'SCORECARD_FORM_UNKNOWN', path: '.form' });
  if (scorecard.title.trim() === '')
    faults.push({ code: 'SCORECARD_WITHOUT_TITLE', path: '.title' });
  if (scorecard.criteria.length === 0) {
    return [...faults, { code: 'SCORECARD_WITHOUT_CRITERIA', path: '.criteria' }];
  }
  if (scorecard.criteria.length > criteriaMax) {
    return [...faults, { code: 'SCORECARD_TOO_LONG', path: '.criteria' }];
  }
  const seen = new Set<string>();
  scorecard.criteria.forEach((criterion, place) => {
    const path = `.criteria[${place}]`;
    if (seen.has(criterion.id)) faults.push({ code: 'CRITERION_ID_REPEATED', path: `${path}.id` });
    seen.add(criterion.id);
    faults.push(...criterionFaults(criterion, book, path));
  });
  return [...faults, ...sumFaults(scorecard, book)];
}

function criterionFaults(criterion: Criterion, book: RuleBook, path: string): ScorecardFault[] {
  const faults: ScorecardFault[] = [];
  const fault = (code: ScorecardFaultCode, field: string) =>
    faults.push({ code, path: `${path}.${field}` });
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.\-_]{0,31}$/u.test(criterion.id))
    fault('CRITERION_ID_INVALID', 'id');
  if (criterion.text.trim() === '') fault('CRITERION_WITHOUT_TEXT', 'text');
  if (criterion.evidence.trim() === '') fault('CRITERION_WITHOUT_EVIDENCE', 'evidence');
  if (!isPoints(criterion.max) || criterion.max === 0) fault('CRITERION_MAXIMUM_INVALID', 'max');
  const section = book.sections.find((each) => each.id === criterion.section);
  if (!section) {
    fault('CRITERION_SECTION_UNKNOWN', 'section');
  } else if (
    criterion.content !== null &&
    !section.contents.some((each) => each.id === criterion.content)
  ) {
    fault('CRITERION_CONTENT_UNKNOWN', 'content');
  }
  faults.push(...ratingFaults(criterion, path), ...deductionFaults(criterion, path));
  if (criterion.bonus) {
    if (criterion.section !== 'I') fault('BONUS_OUTSIDE_SECTION_ONE', 'bonus');
    else faults.push(...bonusFaults(criterion.bonus, book.bonus.itemMax, path));
  }
  return faults;
}

function ratingFaults(criterion: Criterion, path: string): ScorecardFault[] {
  const faults: ScorecardFault[] = [];
  if (criterion.ratedBy !== null && criterion.section === 'III') {
    faults.push({ code: 'RATING_IN_SECTION_THREE', path: `${path}.ratedBy` });
  }
  if (criterion.ratedBy === null && criterion.ratings.length > 0) {
    faults.push({ code: 'RATING_WITHOUT_ORGANISATION', path: `${path}.ratings` });
  }
  const seen = new Set<string>();
  criterion.ratings.forEach(({ rating, points }, place) => {
    const at = `${path}.ratings[${place}]`;
    if (seen.has(rating)) faults.push({ code: 'RATING_REPEATED', path: at });
    seen.add(rating);
    if (!isPoints(points) || points > criterion.max) {
      faults.push({ code: 'RATING_POINTS_INVALID', path: `${at}.points` });
    }
  });
  return faults;
}

function deductionFaults(criterion: Criterion, path: string): ScorecardFault[] {
  const faults: ScorecardFault[] = [];
  const seen = new Set<string>();
  criterion.deductions.forEach(({ id, points }, place) => {
    const at = `${path}.deductions[${place}]`;
    if (seen.has(id)) faults.push({ code: 'DEDUCTION_ID_REPEATED', path: `${at}.id` });
    seen.add(id);
    if (!isPoints(points) || points === 0 || points > criterion.max) {
      faults.push({ code: 'DEDUCTION_POINTS_INVALID', path: `${at}.points` });
    }
  });
  return faults;
}

function bonusFaults(bonus: BonusRule, itemMax: Points, path: string): ScorecardFault[] {
  if (bonus.kind === 'fixed') {
    const right = isPoints(bonus.points) && bonus.points <= itemMax;
    return right ? [] : [{ code: 'BONUS_POINTS_INVALID', path: `${path}.bonus.points` }];
  }
  const at = `${path}.bonus.steps`;
  const steps = bonus.steps.map((each) => parseQuantity(each.overPercent));
  if (steps.length === 0 || steps.some((each) => each === null || millionths(each) < 0n)) {
    return [{ code: 'BONUS_STEPS_INVALID', path: at }];
  }
  const ascending = bonus.steps.every((each, place) => {
    const before = bonus.steps[place - 1];
    return !before || millionths(before.overPercent) < millionths(each.overPercent);
  });
  if (!ascending) return [{ code: 'BONUS_STEPS_INVALID', path: at }];
  const right = bonus.steps.every((each) => isPoints(each.points) && each.points <= itemMax);
  return right ? [] : [{ code: 'BONUS_POINTS_INVALID', path: at }];
}

function sumFaults(scorecard: Scorecard, book: RuleBook): ScorecardFault[] {
  const faults: ScorecardFault[] = [];
  for (const id of sectionIds) {
    const section = sectionOf(book, id);
    const criteria = scorecard.criteria.filter((each) => each.section === id);
    for (const content of section.contents) {
      const inContent = criteria.filter((each) => each.content === content.id);
      if (sumPoints(inContent.map((each) => each.max)) > content.ceiling) {
        faults.push({ code: 'CONTENT_CEILING_EXCEEDED', path: `.criteria(${content.id})` });
      }
    }
    if (sumPoints(criteria.map((each) => each.max)) !== section.ceiling) {
      faults.push({ code: 'SECTION_SUM_DIFFERS', path: `.criteria(${id})` });
    }
  }
  return faults;
}

function isPoints(value: unknown): value is Points {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000;
}
