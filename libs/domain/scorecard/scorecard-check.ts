// What makes a scorecard wrong, as a list of faults with stable codes (Guidance II.1): its form first, then its sense.
import type { Points } from '../points.ts';
import { sumPoints } from '../points.ts';
import { sectionIds, sectionOf, type RuleBook } from '../rule-book/rule-book.ts';
import { millionths, parseQuantity } from '../quantity.ts';
import { judge, shapeFaultSentences, type Fault, type Sentences } from '../shape.ts';
import type { BonusRule, Criterion, Scorecard } from './scorecard.ts';
import { scorecardShape } from './scorecard-shape.ts';

/** Codes are API and permanent. */
export const scorecardFaultSentences = {
  ...shapeFaultSentences,
  SCORECARD_FORM_UNKNOWN: {
    vi: 'Mẫu bảng chấm điểm phải là mẫu 1.',
    en: 'The form of a scorecard is 1.',
  },
  SCORECARD_WITHOUT_TITLE: {
    vi: 'Bảng chấm điểm chưa có tên.',
    en: 'The scorecard has no title.',
  },
  SCORECARD_WITHOUT_CRITERIA: {
    vi: 'Bảng chấm điểm chưa có tiêu chí.',
    en: 'The scorecard has no criteria.',
  },
  SCORECARD_TOO_LONG: {
    vi: 'Bảng chấm điểm có quá 100 tiêu chí.',
    en: 'The scorecard has more than 100 criteria.',
  },
  CRITERION_ID_REPEATED: {
    vi: 'Mã tiêu chí này đã dùng cho một tiêu chí khác.',
    en: 'Another criterion has this id.',
  },
  CRITERION_ID_INVALID: {
    vi: 'Mã tiêu chí chỉ gồm chữ, số, dấu chấm, gạch nối, gạch dưới; tối đa 32 ký tự.',
    en: 'The id of a criterion has letters, digits, dots, hyphens and underscores only, at most 32.',
  },
  CRITERION_WITHOUT_TEXT: {
    vi: 'Tiêu chí chưa có nội dung.',
    en: 'The criterion has no text.',
  },
  CRITERION_WITHOUT_EVIDENCE: {
    vi: 'Tiêu chí chưa nêu “Hồ sơ tài liệu kiểm chứng” (Hướng dẫn, mục II.1).',
    en: 'The criterion names no verification evidence (Guidance II.1).',
  },
  CRITERION_MAXIMUM_INVALID: {
    vi: 'Điểm tối đa của tiêu chí phải lớn hơn 0, không quá 100 điểm, lẻ nhất đến 0,01 điểm.',
    en: 'The maximum of a criterion is above 0, at most 100 points, in whole hundredths.',
  },
  CRITERION_CONTENT_UNKNOWN: {
    vi: 'Bộ quy tắc không có nội dung này trong mục của tiêu chí.',
    en: "The rule book has no such content in the criterion's section.",
  },
  CRITERION_WITHOUT_CONTENT: {
    vi: 'Bộ quy tắc chia hết điểm của mục cho các nội dung, nên tiêu chí phải thuộc một nội dung.',
    en: 'The rule book parts the whole section among its contents, so a criterion belongs to one of them.',
  },
  CRITERION_SECTION_UNKNOWN: {
    vi: 'Tiêu chí phải thuộc mục I, II hoặc III.',
    en: 'A criterion is of section I, II or III.',
  },
  CONTENT_CEILING_EXCEEDED: {
    vi: 'Tổng điểm tối đa của các tiêu chí vượt quá điểm trần của nội dung.',
    en: 'The maxima of the criteria exceed the ceiling of their content.',
  },
  SECTION_SUM_DIFFERS: {
    vi: 'Tổng điểm tối đa của các tiêu chí phải bằng đúng điểm trần của mục.',
    en: 'The maxima of the criteria must sum to the ceiling of their section exactly.',
  },
  RATING_WITHOUT_ORGANISATION: {
    vi: 'Có bảng quy đổi xếp loại nhưng chưa nêu tổ chức được xếp loại.',
    en: 'Ratings are mapped to points, but no organisation is named whose ratings they are.',
  },
  RATING_IN_SECTION_THREE: {
    vi: 'Tiêu chí của mục III do Ban Thi đua - Khen thưởng thẩm định, không lấy theo xếp loại của tổ chức.',
    en: 'Section III is appraised by the Board; no criterion of it is keyed to a rating.',
  },
  RATING_POINTS_INVALID: {
    vi: 'Điểm quy đổi của mức xếp loại phải từ 0 đến điểm tối đa của tiêu chí.',
    en: 'The points of a rating lie between 0 and the maximum of the criterion.',
  },
  RATING_REPEATED: {
    vi: 'Mức xếp loại này được nêu hai lần.',
    en: 'This rating is given twice.',
  },
  DEDUCTION_ID_REPEATED: {
    vi: 'Mã điểm trừ này đã dùng cho một điểm trừ khác của tiêu chí.',
    en: 'Another deduction of the criterion has this id.',
  },
  DEDUCTION_POINTS_INVALID: {
    vi: 'Điểm trừ phải lớn hơn 0 và không quá điểm tối đa của tiêu chí.',
    en: 'A deduction is above 0 and at most the maximum of the criterion.',
  },
  BONUS_OUTSIDE_SECTION_ONE: {
    vi: 'Điểm thưởng chỉ áp dụng cho mục I (Hướng dẫn, mục II.2.a).',
    en: 'A bonus is earned in Section I only (Guidance II.2.a).',
  },
  BONUS_POINTS_INVALID: {
    vi: 'Điểm thưởng của một chỉ tiêu vượt quá mức cho phép (Hướng dẫn, mục II.2.a).',
    en: 'The bonus of an item is beyond what the rule book allows (Guidance II.2.a).',
  },
  BONUS_STEPS_INVALID: {
    vi: 'Các bậc thưởng phải có tỷ lệ vượt là số thập phân không âm và tăng dần.',
    en: 'The steps of a bonus are decimals of at least 0, each above the one before.',
  },
} as const satisfies Record<string, Sentences>;

export type ScorecardFaultCode = keyof typeof scorecardFaultSentences;
export const scorecardFaultCodes = Object.keys(
  scorecardFaultSentences,
) as readonly ScorecardFaultCode[];
export type ScorecardFault = Fault<ScorecardFaultCode>;

/** Every fault of arbitrary JSON as a scorecard; an empty list for one that may be issued under the rule book. */
export function scorecardFaults(value: unknown, book: RuleBook): readonly ScorecardFault[] {
  const judged = judge(scorecardShape, value);
  if (judged.value === null) return judged.faults;
  const scorecard = judged.value;
  const faults: ScorecardFault[] = [];
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
  if (criterion.max === 0) fault('CRITERION_MAXIMUM_INVALID', 'max');
  const { contents, ceiling } = sectionOf(book, criterion.section);
  // Where the contents make up the section, a criterion outside them would take points from under their ceilings.
  const wholly = sumPoints(contents.map((each) => each.ceiling)) === ceiling;
  if (criterion.content === null && wholly) fault('CRITERION_WITHOUT_CONTENT', 'content');
  if (criterion.content !== null && !contents.some((each) => each.id === criterion.content)) {
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
    if (points > criterion.max) {
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
    if (points === 0 || points > criterion.max) {
      faults.push({ code: 'DEDUCTION_POINTS_INVALID', path: `${at}.points` });
    }
  });
  return faults;
}

function bonusFaults(bonus: BonusRule, itemMax: Points, path: string): ScorecardFault[] {
  if (bonus.kind === 'fixed') {
    const right = bonus.points <= itemMax;
    return right ? [] : [{ code: 'BONUS_POINTS_INVALID', path: `${path}.bonus.points` }];
  }
  const at = `${path}.bonus.steps`;
  const steps = bonus.steps.map((each) => parseQuantity(each.overPercent));
  if (steps.some((each) => each === null || millionths(each) < 0n)) {
    return [{ code: 'BONUS_STEPS_INVALID', path: at }];
  }
  const ascending = bonus.steps.every((each, place) => {
    const before = bonus.steps[place - 1];
    return !before || millionths(before.overPercent) < millionths(each.overPercent);
  });
  if (!ascending) return [{ code: 'BONUS_STEPS_INVALID', path: at }];
  const right = bonus.steps.every((each) => each.points <= itemMax);
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
