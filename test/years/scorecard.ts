// Random scorecards that fit a rule book: few criteria, so that years meet on the same lines.
import type { RuleBook, Section } from '../../libs/domain/rule-book/rule-book.ts';
import type { BonusRule, Criterion, Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import type { Random } from './random.ts';

/** The last of them is in no table. */
export const ratings = ['Xuất sắc', 'Tốt', 'Hoàn thành', 'Không xếp loại'] as const;

export function randomScorecard(random: Random, book: RuleBook): Scorecard {
  const criteria = book.sections.flatMap((section) => {
    const maxima = parts(random, section.ceiling, random.whole(1, section.id === 'I' ? 4 : 3));
    return maxima.map((max, place) => randomCriterion(random, section, { max, place }, book));
  });
  return { form: 1, title: 'Bảng chấm điểm giả định', illustrative: true, criteria };
}

/** So many positive whole numbers with this sum. */
function parts(random: Random, sum: number, count: number): readonly number[] {
  const maxima: number[] = [];
  let left = sum;
  for (let more = count - 1; more > 0; more -= 1) {
    const part = random.whole(1, left - more);
    maxima.push(part);
    left -= part;
  }
  return [...maxima, left];
}

function randomCriterion(
  random: Random,
  section: Section,
  { max, place }: { readonly max: number; readonly place: number },
  book: RuleBook,
): Criterion {
  const rated = section.id === 'II' ? 0.7 : section.id === 'I' ? 0.15 : 0;
  const ratedBy = random.chance(rated)
    ? random.pick([
        'party',
        'party',
        'tradeUnion',
        'massOrganisations',
        'massOrganisations',
      ] as const)
    : null;
  const content = section.contents[0];
  return {
    id: `${section.id}.${place + 1}`,
    section: section.id,
    content: content && place === 0 && max <= content.ceiling ? content.id : null,
    text: 'Tiêu chí giả định',
    max,
    evidence: 'Báo cáo',
    ratedBy,
    ratings:
      ratedBy === null
        ? []
        : ratings.slice(0, random.whole(1, 3)).map((rating, rank) => ({
            rating,
            points: Math.floor(max / (rank + 1)),
          })),
    deductions: ['t1', 't2'].slice(0, random.whole(0, 2)).map((id) => ({
      id,
      text: 'Điểm trừ giả định',
      points: random.chance(0.5) ? max : random.whole(1, Math.min(max, 100)),
    })),
    bonus: section.id === 'I' ? randomBonus(random, book) : null,
  };
}

function randomBonus(random: Random, book: RuleBook): BonusRule | null {
  const kind = random.whole(0, 3);
  if (kind === 0) return null;
  if (kind === 1) return { kind: 'fixed', points: random.whole(0, book.bonus.itemMax) };
  const steps = [
    { overPercent: random.pick(['0', '0', '2.5']), points: random.whole(0, 40) },
    { overPercent: random.pick(['10', '12.5']), points: random.whole(30, 70) },
    { overPercent: '20', points: random.whole(60, book.bonus.itemMax) },
  ];
  return { kind: 'graded', steps: steps.slice(random.whole(0, 2)) };
}
