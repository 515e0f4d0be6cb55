// What makes a rule book wrong, as a list of faults with stable codes: its form first, then its sense.
import { yearOf } from '../civil-date.ts';
import { sumPoints } from '../points.ts';
import { judge, shapeFaultSentences, type Fault, type Sentences } from '../shape.ts';
import { sectionIds, type RuleBook } from './rule-book.ts';
import { ruleBookShape } from './rule-book-shape.ts';

/** Codes are API and permanent. */
export const ruleBookFaultSentences = {
  ...shapeFaultSentences,
  FORM_UNKNOWN: {
    vi: 'Mẫu bộ quy tắc phải là mẫu 1 hoặc mẫu 2.',
    en: 'The form of a rule book is 1 or 2.',
  },
  YEARS_REVERSED: {
    vi: 'Năm hết áp dụng sớm hơn năm bắt đầu áp dụng.',
    en: 'The last year lies before the first.',
  },
  INSTRUMENT_REPEATED: {
    vi: 'Mã văn bản này đã dùng cho một văn bản khác trong bộ quy tắc.',
    en: 'Another instrument of the book has this id.',
  },
  SECTION_MISSING: {
    vi: 'Bộ quy tắc phải có đủ mục I, II và III.',
    en: 'A rule book has the sections I, II and III.',
  },
  SECTION_REPEATED: {
    vi: 'Mục này được nêu hai lần.',
    en: 'This section is given twice.',
  },
  SECTIONS_SUM_DIFFERS: {
    vi: 'Tổng điểm trần của ba mục phải bằng điểm thực hiện 03 nội dung thi đua.',
    en: 'The ceilings of the three sections must sum to the points of the sections.',
  },
  TOTAL_SUM_DIFFERS: {
    vi: 'Điểm thực hiện 03 nội dung thi đua cộng điểm thưởng phải bằng tổng số điểm.',
    en: 'The points of the sections and the bonus must sum to the total.',
  },
  CONTENT_REPEATED: {
    vi: 'Mã nội dung này đã dùng cho một nội dung khác trong bộ quy tắc.',
    en: 'Another content of the book has this id.',
  },
  CONTENTS_EXCEED_SECTION: {
    vi: 'Tổng điểm trần của các nội dung vượt quá điểm trần của mục.',
    en: 'The ceilings of the contents exceed the ceiling of their section.',
  },
  BONUS_ITEM_EXCEEDS_CEILING: {
    vi: 'Điểm thưởng của một chỉ tiêu vượt quá tổng điểm thưởng.',
    en: 'The bonus of an item exceeds the ceiling of the bonus.',
  },
  BONUS_DEFAULT_EXCEEDS_ITEM: {
    vi: 'Điểm thưởng mặc định vượt quá mức thưởng tối đa của một chỉ tiêu.',
    en: 'The default bonus exceeds the most that an item may earn.',
  },
  CRITICISM_MAX_BELOW_EACH: {
    vi: 'Mức trừ tối đa thấp hơn mức trừ của một văn bản nhắc nhở, phê bình.',
    en: 'The most that criticism deducts is below what one document deducts.',
  },
  TIERS_NOT_FROM_ONE: {
    vi: 'Bậc trừ điểm đầu tiên phải bắt đầu từ 01 hồ sơ.',
    en: 'The first step must begin at one dossier.',
  },
  TIERS_NOT_ASCENDING: {
    vi: 'Số hồ sơ của các bậc trừ điểm phải tăng dần.',
    en: 'Each step must begin at more dossiers than the step before.',
  },
  TIER_POINTS_NOT_ASCENDING: {
    vi: 'Điểm trừ của các bậc phải tăng dần.',
    en: 'Each step must deduct more than the step before.',
  },
  DISCIPLINE_MAX_BELOW_POINTS: {
    vi: 'Mức trừ tối đa thấp hơn mức trừ của một vi phạm quy định của khối.',
    en: 'The most that breaches deduct is below what one breach deducts.',
  },
  DEADLINE_UNKNOWN: {
    vi: 'Không có thời hạn nào mang mã này.',
    en: 'There is no deadline of this id.',
  },
  DEADLINE_REPEATED: {
    vi: 'Thời hạn này được nêu hai lần.',
    en: 'This deadline is given twice.',
  },
  EXCEPTION_REPEATED: {
    vi: 'Năm này đã có ngày riêng.',
    en: 'This year has a day of its own already.',
  },
  EXCEPTION_YEAR_DIFFERS: {
    vi: 'Ngày riêng của năm phải thuộc chính năm đó.',
    en: "A year's own day must lie in that year.",
  },
} as const satisfies Record<string, Sentences>;

export type RuleBookFaultCode = keyof typeof ruleBookFaultSentences;
export const ruleBookFaultCodes = Object.keys(
  ruleBookFaultSentences,
) as readonly RuleBookFaultCode[];
export type RuleBookFault = Fault<RuleBookFaultCode>;

/** Every fault of arbitrary JSON as a rule book; an empty list for a book that may be published. */
export function ruleBookFaults(value: unknown): readonly RuleBookFault[] {
  const judged = judge(ruleBookShape, value);
  if (judged.value === null) return judged.faults;
  const book = judged.value;
  return [
    ...yearFaults(book),
    ...instrumentFaults(book),
    ...sectionFaults(book),
    ...contentFaults(book),
    ...bonusFaults(book),
    ...deductionFaults(book),
    ...deadlineFaults(book),
  ];
}

function yearFaults({ years }: RuleBook): RuleBookFault[] {
  const reversed = years.until !== null && years.until < years.from;
  return reversed ? [{ code: 'YEARS_REVERSED', path: '.years.until' }] : [];
}

function instrumentFaults({ instruments }: RuleBook): RuleBookFault[] {
  return repeated(instruments.map((each) => each.id)).map((place) => ({
    code: 'INSTRUMENT_REPEATED',
    path: `.instruments[${place}].id`,
  }));
}

/** Guidance II.1: 100 points in all, 95 for the three contents of emulation, 5 for the bonus. */
function sectionFaults({ sections, total, bonus }: RuleBook): RuleBookFault[] {
  const faults: RuleBookFault[] = [];
  for (const id of sectionIds) {
    const found = sections.some((each) => each.id === id);
    if (!found) faults.push({ code: 'SECTION_MISSING', path: `.sections(${id})` });
  }
  for (const place of repeated(sections.map((each) => each.id))) {
    faults.push({ code: 'SECTION_REPEATED', path: `.sections[${place}].id` });
  }
  const sum = sumPoints(sections.map((each) => each.ceiling));
  if (faults.length === 0 && sum !== total.sectionsPoints) {
    faults.push({ code: 'SECTIONS_SUM_DIFFERS', path: '.sections' });
  }
  if (total.sectionsPoints + bonus.ceiling !== total.points) {
    faults.push({ code: 'TOTAL_SUM_DIFFERS', path: '.total.points' });
  }
  return faults;
}

/** A content is named by its id alone in a scorecard, so that the id is unique in the whole book. */
function contentFaults({ sections }: RuleBook): RuleBookFault[] {
  const faults: RuleBookFault[] = [];
  const seen = new Set<string>();
  sections.forEach(({ contents, ceiling }, place) => {
    contents.forEach(({ id }, at) => {
      const path = `.sections[${place}].contents[${at}].id`;
      if (seen.has(id)) faults.push({ code: 'CONTENT_REPEATED', path });
      seen.add(id);
    });
    if (sumPoints(contents.map((each) => each.ceiling)) > ceiling) {
      faults.push({ code: 'CONTENTS_EXCEED_SECTION', path: `.sections[${place}].contents` });
    }
  });
  return faults;
}

function bonusFaults({ bonus }: RuleBook): RuleBookFault[] {
  const faults: RuleBookFault[] = [];
  if (bonus.itemMax > bonus.ceiling) {
    faults.push({ code: 'BONUS_ITEM_EXCEEDS_CEILING', path: '.bonus.itemMax' });
  }
  if (bonus.itemDefault > bonus.itemMax) {
    faults.push({ code: 'BONUS_DEFAULT_EXCEEDS_ITEM', path: '.bonus.itemDefault' });
  }
  return faults;
}

function deductionFaults({ criticism, ineligibleDossiers, discipline }: RuleBook): RuleBookFault[] {
  const faults: RuleBookFault[] = [];
  if (criticism.max < criticism.each) {
    faults.push({ code: 'CRITICISM_MAX_BELOW_EACH', path: '.criticism.max' });
  }
  ineligibleDossiers.tiers.forEach((tier, place, tiers) => {
    const path = `.ineligibleDossiers.tiers[${place}]`;
    const before = tiers[place - 1];
    if (!before) {
      if (tier.from !== 1) faults.push({ code: 'TIERS_NOT_FROM_ONE', path: `${path}.from` });
      return;
    }
    if (tier.from <= before.from) {
      faults.push({ code: 'TIERS_NOT_ASCENDING', path: `${path}.from` });
    }
    if (tier.points <= before.points) {
      faults.push({ code: 'TIER_POINTS_NOT_ASCENDING', path: `${path}.points` });
    }
  });
  if (discipline.max < discipline.points) {
    faults.push({ code: 'DISCIPLINE_MAX_BELOW_POINTS', path: '.discipline.max' });
  }
  return faults;
}

function deadlineFaults({ deadlines }: RuleBook): RuleBookFault[] {
  const faults: RuleBookFault[] = repeated(deadlines.map((each) => each.id)).map((place) => ({
    code: 'DEADLINE_REPEATED',
    path: `.deadlines[${place}].id`,
  }));
  deadlines.forEach((deadline, place) => {
    if (deadline.kind !== 'yearly') return;
    const path = `.deadlines[${place}].exceptions`;
    for (const at of repeated(deadline.exceptions.map((each) => String(each.year)))) {
      faults.push({ code: 'EXCEPTION_REPEATED', path: `${path}[${at}].year` });
    }
    deadline.exceptions.forEach(({ year, date }, at) => {
      if (yearOf(date) === year) return;
      faults.push({ code: 'EXCEPTION_YEAR_DIFFERS', path: `${path}[${at}].date` });
    });
  });
  return faults;
}

/** The places at which a name comes that came before. */
function repeated(names: readonly string[]): readonly number[] {
  return names.flatMap((name, place) => (names.indexOf(name) < place ? [place] : []));
}
