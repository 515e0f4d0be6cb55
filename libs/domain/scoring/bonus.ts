// The bonus: Section I targets and tasks that exceed the start-of-year registration (Guidance II.2.a).
import { sumPoints, type Points } from '../points.ts';
import { exceeds, exceedsByPercent, millionths, type Quantity } from '../quantity.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { criterionOf, type BonusRule, type Scorecard } from '../scorecard/scorecard.ts';
import { baseline } from '../unit-year/baseline.ts';
import type { RegisteredItem, Registration } from '../unit-year/registration.ts';
import type { Result, TaskExceeded } from '../unit-year/result.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import { ascending, plainLine, type Limit, type Mark, type ScoreLine } from './score-line.ts';

/** One line for each item of the baseline that has a result, and one for the ceiling where it is reached. */
export function bonusLines(
  facts: UnitYear,
  book: RuleBook,
  scorecard: Scorecard,
): readonly ScoreLine[] {
  const registration = baseline(facts, book);
  if (!registration) return [];
  const items = registration.items.flatMap((item) =>
    itemLine(item, { registration, facts, book, scorecard }),
  );
  const sum = sumPoints(items.map((each) => each.counted));
  const over = sum - book.bonus.ceiling;
  if (over <= 0) return items;
  const { clause } = book.bonus;
  const ceiling = plainLine({
    id: 'bonus.ceiling',
    kind: 'bonusCeiling',
    section: 'bonus',
    title: 'Giới hạn tổng điểm thưởng',
    counted: -over,
    clause,
    limits: [{ code: 'bonusCeiling', by: -over, clause }],
  });
  return [...items, ceiling];
}

interface Achievement {
  readonly result: Result | null;
  readonly task: TaskExceeded | null;
}

interface Sheet {
  readonly registration: Registration;
  readonly facts: UnitYear;
  readonly book: RuleBook;
  readonly scorecard: Scorecard;
}

function itemLine(item: RegisteredItem, sheet: Sheet): readonly ScoreLine[] {
  const { registration, facts, book, scorecard } = sheet;
  const achieved = achievement(item, facts);
  const fact = achieved.result ?? achieved.task;
  if (!fact) return [];
  const mapped = facts.applied?.mapping.find((each) => each.item === item.item)?.criterion;
  const criterion = mapped === undefined ? null : criterionOf(scorecard, mapped);
  const marks: Mark[] = [];
  const limits: Limit[] = [];
  let counted = 0;
  const { clause, itemMax, itemDefault } = book.bonus;
  if (criterion?.section !== 'I') {
    marks.push('notMapped');
  } else if (achieved.result && achieved.result.measure !== item.measure) {
    // A correction of the registration may change the measure; numbers of two measures are not compared.
    marks.push('otherMeasure');
  } else if (!isExceeded(item, achieved, book)) {
    limits.push({ code: 'notExceeded', by: 0, clause });
  } else {
    const earned = criterion.bonus ? points(criterion.bonus, item, achieved, book) : itemDefault;
    counted = Math.min(earned, itemMax);
    if (counted < earned) limits.push({ code: 'itemMaximum', by: counted - earned, clause });
  }
  return [
    plainLine({
      id: `bonus:${item.item}`,
      kind: 'bonusItem',
      section: 'bonus',
      title: item.text,
      max: itemMax,
      counted,
      clause,
      marks,
      limits,
      evidence: fact.evidence,
      events: ascending([registration.revision, ...registration.corrections, fact.revision]),
    }),
  ];
}

function achievement(item: RegisteredItem, facts: UnitYear): Achievement {
  const standsFor = (each: { readonly item: string; readonly annulledAt: number | null }) =>
    each.item === item.item && each.annulledAt === null;
  if (item.value === null) {
    return { result: null, task: facts.tasksExceeded.findLast(standsFor) ?? null };
  }
  const result = facts.results.findLast((each) => standsFor(each) && each.period === 'year');
  return { result: result ?? null, task: null };
}

/** What the result is compared with: the registration, or the plan assigned where the rule book says so. */
function comparedValue(item: RegisteredItem, result: Result, book: RuleBook): Quantity | null {
  return book.bonus.baseline === 'assignedPlan' ? (result.assignedPlan ?? item.value) : item.value;
}

function isExceeded(item: RegisteredItem, { result, task }: Achievement, book: RuleBook): boolean {
  if (task) return true;
  if (!result || item.direction === null) return false;
  const against = comparedValue(item, result, book);
  return against !== null && exceeds(result.value, against, item.direction);
}

function points(
  rule: BonusRule,
  item: RegisteredItem,
  { result }: Achievement,
  book: RuleBook,
): Points {
  if (rule.kind === 'fixed') return rule.points;
  const steps = rule.steps.toSorted((a, b) =>
    millionths(a.overPercent) < millionths(b.overPercent) ? -1 : 1,
  );
  if (!result || item.direction === null) return steps[0]?.points ?? 0;
  const against = comparedValue(item, result, book);
  if (against === null) return 0;
  const { direction } = item;
  const reached = steps.filter((each) =>
    exceedsByPercent(result.value, against, direction, each.overPercent),
  );
  return reached.at(-1)?.points ?? 0;
}
