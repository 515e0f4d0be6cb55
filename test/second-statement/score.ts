// The scoring rules stated a second time, slowly, from the handbook and docs/scoring.md; shares no fold with the domain.
import type { Recorded } from '../../libs/domain/act.ts';
import type { BlocYearOpened } from '../../libs/domain/bloc-year/season.ts';
import type { RuleBook, SectionId } from '../../libs/domain/rule-book/rule-book.ts';
import type { Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import { bonusOf } from './bonus.ts';
import {
  factsOf,
  standingFacts,
  whatCounts,
  type Counting,
  type Fact,
  type Reached,
  type Sheet,
} from './counting.ts';
import {
  criticismDeduction,
  disciplineDeduction,
  documentsOfYear,
  dossierDeduction,
} from './deductions.ts';
import { branchOf, lineOf, sectionOf, type Branch, type Line } from './lines.ts';

/** What the applied scorecard says the unit-year is scored by. */
export interface Basis {
  readonly book: RuleBook;
  readonly scorecard: Scorecard;
  readonly opened: BlocYearOpened['data'];
}

export interface Statement {
  readonly total: number;
  readonly sections: Readonly<Record<SectionId, number>>;
  readonly bonus: number;
  readonly deductions: {
    readonly criticism: number;
    readonly ineligible: number;
    readonly discipline: number;
  };
  readonly perCriterion: Readonly<Record<string, number>>;
  /** Criteria by mark. */
  readonly missing: readonly string[];
  readonly returned: readonly string[];
  readonly evidenceWithdrawn: readonly string[];
  readonly status: {
    readonly excluded: boolean;
    readonly incomplete: boolean;
    readonly provisional: boolean;
    readonly rated: boolean;
    readonly closed: boolean;
    readonly branch: Branch;
    readonly approved: boolean;
  };
  /** The total that the standing approval fixed. */
  readonly approvedTotal: number | null;
  readonly recordedAfterApproval: readonly number[];
  /** Which caps, tiers, branches and limits this reading came by. */
  readonly reached: ReadonlySet<string>;
}

/** Reads a unit-year's events, in order; no basis: no scorecard is applied. */
export function secondStatement(history: readonly Recorded[], basis: Basis | null): Statement {
  const facts = whatCounts(history);
  const opened = factsOf(facts.counting, 'UnitYearOpened')[0]?.data;
  const applied = factsOf(facts.inThisBloc, 'ScorecardApplied').length > 0;
  const reachedNames = new Set<string>();
  const reached: Reached = (what) => void reachedNames.add(what);
  const takenBack = new Set(
    factsOf(facts.counting, 'UnitYearClosureAnnulled').map((each) => each.data.closure),
  );
  const closed = [
    ...factsOf(facts.counting, 'UnitYearClosed'),
    ...factsOf(facts.counting, 'UnitYearCutShort'),
  ].some(({ revision }) => !takenBack.has(revision));
  const branch = branchOf(facts);
  reached(`branch ${branch}`);
  const shared = { recordedAfterApproval: facts.recordedAfterApproval, reached: reachedNames };
  const approved = facts.approval !== null;
  const approvedTotal = facts.approval?.data.total ?? null;
  if (!applied || !basis || !opened) {
    const excluded = isExcluded(facts, null, opened?.year ?? 0);
    const status = {
      excluded,
      incomplete: true,
      provisional: true,
      rated: true,
      closed,
      branch,
      approved,
    };
    return { ...nothing, ...shared, status, approvedTotal };
  }
  const { book, scorecard } = basis;
  const { unit, year } = opened;
  const sheet: Sheet = { ...facts, book, scorecard, unit, year, reached };
  const lines = new Map<string, Line>();
  for (const each of scorecard.criteria) lines.set(each.id, lineOf(each, sheet));
  const section = (id: SectionId) => sectionOf(id, lines, sheet);
  const sections = { I: section('I'), II: section('II'), III: section('III') };
  const bonus = bonusOf(sheet);
  const deductions = {
    criticism: criticismDeduction(sheet),
    ineligible: dossierDeduction(sheet),
    discipline: disciplineDeduction(sheet),
  };
  const { criticism, ineligible, discipline } = deductions;
  const sum = sections.I + sections.II + sections.III + bonus - criticism - ineligible - discipline;
  if (sum < 0) reached(book.total.floorAtZero ? 'total floor' : 'total below zero');
  const marked = (mark: 'missing' | 'returned' | 'evidenceWithdrawn') =>
    scorecard.criteria.map((each) => each.id).filter((id) => lines.get(id)![mark]);
  return {
    ...shared,
    total: book.total.floorAtZero && sum < 0 ? 0 : sum,
    sections,
    bonus,
    deductions,
    perCriterion: Object.fromEntries([...lines].map(([id, line]) => [id, line.counted])),
    missing: marked('missing'),
    returned: marked('returned'),
    evidenceWithdrawn: marked('evidenceWithdrawn'),
    status: {
      excluded: isExcluded(facts, book, year),
      incomplete: marked('missing').length > 0,
      provisional: isProvisional(sheet),
      rated: isRated(basis),
      closed,
      branch,
      approved,
    },
    approvedTotal,
  };
}

const nothing = {
  total: 0,
  sections: { I: 0, II: 0, III: 0 },
  bonus: 0,
  deductions: { criticism: 0, ineligible: 0, discipline: 0 },
  perCriterion: {},
  missing: [],
  returned: [],
  evidenceWithdrawn: [],
} as const;

function isExcluded(facts: Counting, book: RuleBook | null, year: number): boolean {
  const { counting } = facts;
  const lifted = standingFacts(counting, 'ExclusionRecorded', 'ExclusionLifted', 'exclusion');
  const annulled = standingFacts(counting, 'ExclusionRecorded', 'ExclusionAnnulled', 'exclusion');
  const stands = lifted.some((each) => annulled.includes(each));
  return stands || documentsOfYear(facts, book, year).some((each) => each.data.serious);
}

/** Both have acted, and nothing that they decided on has changed since. */
function isProvisional(sheet: Sheet): boolean {
  const agreed = factsOf(sheet.inThisBloc, 'MembersAgreed').at(-1);
  const appraised = factsOf(sheet.inThisBloc, 'SectionThreeAppraised').at(-1);
  if (!agreed || !appraised) return true;
  const changed =
    sheet.inThisBloc.some((fact) => isChange(fact, ['I', 'II'], agreed.revision, sheet)) ||
    sheet.inThisBloc.some((fact) => isChange(fact, ['III'], appraised.revision, sheet));
  if (changed) sheet.reached('changed behind the act or the appraisal');
  return changed;
}

/** Later than the closing, of its sections, and neither made and unmade since nor unmaking what was made since. */
function isChange(
  fact: Fact,
  sections: readonly SectionId[],
  closedAt: number,
  sheet: Sheet,
): boolean {
  if (fact.revision < closedAt) return false;
  const isOf = (criterion: string) =>
    sections.includes(sheet.scorecard.criteria.find((each) => each.id === criterion)!.section);
  if (fact.type === 'SelfScored') return fact.data.lines.some((each) => isOf(each.criterion));
  if (fact.type === 'LineFoundNotApplicable') {
    return isOf(fact.data.criterion) && standingFindings(sheet).includes(fact);
  }
  if (fact.type === 'NotApplicableAnnulled') {
    const { finding } = fact.data;
    const made = factsOf(sheet.inThisBloc, 'LineFoundNotApplicable').find(
      (each) => each.data.finding === finding,
    );
    return made !== undefined && made.revision < closedAt && isOf(made.data.criterion);
  }
  return sections.includes('II') && isChangeOfOrganisations(fact, closedAt, sheet);
}

function standingFindings({ inThisBloc }: Counting) {
  return standingFacts(inThisBloc, 'LineFoundNotApplicable', 'NotApplicableAnnulled', 'finding');
}

function isChangeOfOrganisations(fact: Fact, closedAt: number, { counting }: Counting): boolean {
  if (fact.type === 'OrganisationsRecorded') return true;
  if (fact.type === 'OrganisationRated') {
    const annulled = 'OrganisationRatingAnnulled';
    return standingFacts(counting, 'OrganisationRated', annulled, 'ratingId').includes(fact);
  }
  if (fact.type !== 'OrganisationRatingAnnulled') return false;
  const { ratingId } = fact.data;
  const made = factsOf(counting, 'OrganisationRated').find(
    (each) => each.data.ratingId === ratingId,
  );
  return made !== undefined && made.revision < closedAt;
}

function isRated({ book, opened }: Basis): boolean {
  const newlySetUp = opened.setUpOn.split('-')[0] === String(opened.year);
  return !newlySetUp || book.rating.newBlocs === 'atOnce';
}

/** Ranks within a bloc-year, in the order given; null: no rank and none taken. */
export function ranks(
  members: readonly Pick<Statement, 'total' | 'status'>[],
  leavers: RuleBook['rating']['leavers'],
): readonly (number | null)[] {
  const ranked = members.filter(({ status }) => {
    const left = status.closed && leavers === 'unranked';
    return status.rated && !status.excluded && !status.incomplete && !left;
  });
  return members.map((member) => {
    if (!ranked.includes(member)) return null;
    return 1 + ranked.filter((each) => each.total > member.total).length;
  });
}
