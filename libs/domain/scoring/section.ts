// Sections: the sum of their criteria under the rule book's ceiling, and the 50 % of a unit without Party and union.
import type { Points } from '../points.ts';
import { sumPoints } from '../points.ts';
import { sectionIds, sectionOf, type RuleBook, type SectionId } from '../rule-book/rule-book.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import { plainLine, type Limit, type ScoreLine } from './score-line.ts';

/** Which branch of Section II the unit is in (Guidance II.1, "Lưu ý", second sign). */
export type OrganisationBranch = 'party' | 'tradeUnionOnly' | 'none' | 'notRecorded';

export function organisationBranch(facts: UnitYear): OrganisationBranch {
  const present = facts.organisations;
  if (!present) return 'notRecorded';
  if (present.partyOrganisation) return 'party';
  return present.tradeUnion ? 'tradeUnionOnly' : 'none';
}

/** One line for each section whose sum is changed by a limit. */
export function sectionLimitLines(
  facts: UnitYear,
  book: RuleBook,
  criteria: readonly ScoreLine[],
): readonly ScoreLine[] {
  return sectionIds.flatMap((id) => {
    const limits = sectionLimits(
      id,
      facts,
      book,
      criteria.filter((each) => each.section === id),
    );
    const [first] = limits;
    if (!first) return [];
    const organisations = id === 'II' && facts.organisations ? [facts.organisations.revision] : [];
    return [
      plainLine({
        id: `${id}.limit`,
        kind: 'sectionLimit',
        section: id,
        title: `Giới hạn điểm Mục ${id}`,
        counted: sumPoints(limits.map((each) => each.by)),
        clause: first.clause,
        limits,
        events: organisations,
      }),
    ];
  });
}

function sectionLimits(
  id: SectionId,
  facts: UnitYear,
  book: RuleBook,
  criteria: readonly ScoreLine[],
): readonly Limit[] {
  const section = sectionOf(book, id);
  const limits: Limit[] = [];
  let sum = sumPoints(criteria.map((each) => each.counted));
  const limit = (code: Limit['code'], to: Points, clause: Limit['clause']) => {
    if (to === sum) return;
    limits.push({ code, by: to - sum, clause });
    sum = to;
  };
  if (book.lines.notApplicable === 'rescaled') {
    limit('rescaled', rescaled(sum, section.ceiling, criteria), book.lines.notApplicableClause);
  }
  limit('sectionCeiling', Math.min(sum, section.ceiling), section.clause);
  if (id === 'II' && organisationBranch(facts) === 'none') {
    const { noneSharePercent, clause } = book.organisations;
    const most = Math.floor((section.ceiling * noneSharePercent) / 100);
    limit('noOrganisation', Math.min(sum, most), clause);
  }
  return limits;
}

/** The sum of the lines that apply, stretched to the whole ceiling, rounded down to 0.01. */
function rescaled(sum: Points, ceiling: Points, criteria: readonly ScoreLine[]): Points {
  const idle = criteria.filter((each) => each.basis === 'notApplicable');
  const idleMax = sumPoints(idle.map((each) => each.max ?? 0));
  if (idleMax === 0) return sum;
  if (idleMax >= ceiling) return 0;
  return Math.floor((sum * ceiling) / (ceiling - idleMax));
}
