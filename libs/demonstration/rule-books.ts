// The rule books of the demonstration: a draft that was circulated first, the shipped book of 2021 and the illustrative later one.
import type { CivilDate } from '../domain/civil-date.ts';
import type { RuleBook } from '../domain/rule-book/rule-book.ts';
import { laoCai2021 } from '../domain/samples/lao-cai-2021.ts';
import { laoCai2022 } from '../domain/samples/lao-cai-2022.ts';
import { administrator } from './actors.ts';
import type { Diary } from './diary.ts';
import { basis, decision3666 } from './papers.ts';

export const books = {
  draft2021: 'lao-cai-2021-du-thao',
  of2021: 'lao-cai-2021',
  of2022: 'lao-cai-2022-minh-hoa',
} as const;

/**
 * Invented: the regulation as it may have been circulated before Decision 3666. It deducts for each breach, and cites no
 * decision that did not exist yet.
 */
export const draft2021: RuleBook = {
  ...withoutTheDecision(laoCai2021),
  title: 'Dự thảo bộ quy tắc chấm điểm khối thi đua năm 2021 (mẫu minh hoạ, lấy ý kiến)',
  titleEn: 'Draft rule book of the emulation blocs, 2021 (illustrative sample, for comment)',
  illustrative: true,
  instruments: [
    {
      id: 'du-thao-quy-che-2021',
      number: null,
      date: null,
      issuer: 'Sở Nội vụ tỉnh Lào Cai',
      title: 'Dự thảo Quy chế tổ chức và hoạt động của khối thi đua (giả định)',
      replaces: [],
      textAvailable: false,
    },
  ],
  discipline: { ...withoutTheDecision(laoCai2021).discipline, counted: 'eachBreach', max: 200 },
};

function withoutTheDecision(book: RuleBook): RuleBook {
  const text = JSON.stringify(book)
    .replaceAll(
      /Quyết định (?:số )?3666\/QĐ-UBND(?: ngày 13\/10\/2021| \(13\/10\/2021\))?/g,
      'dự thảo Quy chế',
    )
    .replaceAll('Hướng dẫn SNV-TĐKT năm 2021', 'Dự thảo hướng dẫn năm 2021');
  return JSON.parse(text) as RuleBook;
}

export function enterRuleBooks(diary: Diary): void {
  const by = administrator;
  diary.enter({ on: '2021-09-20', by }, 'publishRuleBook', {
    ruleBook: books.draft2021,
    book: draft2021,
  });
  diary.enter({ on: '2021-10-22', by }, 'publishRuleBook', {
    ruleBook: books.of2021,
    book: laoCai2021,
  });
  diary.enter({ on: '2021-10-22', by }, 'supersedeRuleBook', {
    ruleBook: books.draft2021,
    by: books.of2021,
    from: '2021-10-13',
    legalBasis: basis('Quyết định số 3666/QĐ-UBND ngày 13/10/2021', decision3666),
  });
  diary.enter({ on: '2022-01-06', by }, 'publishRuleBook', {
    ruleBook: books.of2022,
    book: laoCai2022,
  });
  diary.enter({ on: '2022-01-06', by }, 'supersedeRuleBook', {
    ruleBook: books.of2021,
    by: books.of2022,
    from: firstDayOf(laoCai2022),
    legalBasis: basis('Giả định để minh hoạ: quy tắc của năm sau thay quy tắc của năm trước'),
  });
}

function firstDayOf({ years }: RuleBook): CivilDate {
  return `${years.from}-01-01`;
}
