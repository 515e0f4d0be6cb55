// The rules of the small year that tests go through: a rule book with every key as usual, a scorecard, an official paper.
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import type { RuleBook } from '../libs/domain/rule-book/rule-book.ts';
import type { Criterion, Scorecard } from '../libs/domain/scorecard/scorecard.ts';
import { randomBook } from './years/book.ts';
import { randomFrom } from './years/random.ts';

/** The usual key everywhere: what a random book turns over is set back. */
export function usualBook(year: number): RuleBook {
  const book = randomBook(randomFrom(1), year);
  const section = (id: 'I' | 'II' | 'III', ceiling: number) => ({
    ...book.sections[0]!,
    id,
    title: `Mục ${id}`,
    ceiling,
    contents: [],
  });
  return {
    ...book,
    title: 'Bộ quy tắc giả định 2021',
    sections: [section('I', 5000), section('II', 1500), section('III', 3000)],
    total: { ...book.total, floorAtZero: true },
    lines: {
      ...book.lines,
      floorAtZero: true,
      notApplicable: 'agreedPoints',
      withdrawnEvidence: 'flags',
    },
    appraisal: { ...book.appraisal, effect: 'binding', ownCase: 'peoplesCommittee' },
    organisations: { ...book.organisations, noneSharePercent: 50 },
    bonus: {
      ...book.bonus,
      itemMax: 100,
      itemDefault: 100,
      baseline: 'registration',
      withoutTimelyRegistration: 'none',
    },
    criticism: { ...book.criticism, each: 50, max: 200, seriousCounts: true },
    discipline: { ...book.discipline, counted: 'oncePerYear', lateRegistration: 'proposes' },
    attribution: { ...book.attribution, yearOf: 'documentDate' },
    rating: { ...book.rating, leavers: 'unranked', newBlocs: 'nextYear' },
    deadlines: [
      {
        id: 'registrationByMember',
        kind: 'yearly',
        boundary: 'before',
        monthDay: '03-15',
        exceptions: [],
        clause: book.scorecardClause,
        illustrative: true,
      },
    ],
  };
}

/** So many criteria a section, of equal maxima but for the first, which takes the rest. */
export function scorecardOf(book: RuleBook, perSection: number): Scorecard {
  const criteria = book.sections.flatMap(({ id, ceiling }) => {
    const max = Math.floor(ceiling / perSection);
    return Array.from({ length: perSection }, (_, place): Criterion => ({
      id: `${id}.${place + 1}`,
      section: id,
      content: null,
      text: `Tiêu chí ${id}.${place + 1}`,
      max: place === 0 ? ceiling - max * (perSection - 1) : max,
      evidence: 'Báo cáo kết quả',
      ratedBy: id === 'II' && place === 0 ? 'party' : null,
      ratings: id === 'II' && place === 0 ? [{ rating: 'Tốt', points: Math.floor(max / 2) }] : [],
      deductions: [],
      bonus: null,
    }));
  });
  return { form: 1, title: 'Bảng chấm điểm giả định', illustrative: true, criteria };
}

export function paper(number: string, date: string): OfficialDocument {
  return {
    issuer: 'UBND tỉnh',
    number,
    symbol: 'UBND-NC',
    place: 'Lào Cai',
    date,
    type: 'Công văn',
    summary: null,
    signatory: 'Nguyễn Văn A',
    position: null,
    capacities: ['TM'],
    authentication: 'seal',
    recipients: [],
  };
}
