// The criteria of Sections I, II and III: what counts for each line (Guidance II.1), less the bloc's own deductions.
import type { Points } from '../points.ts';
import { sumPoints } from '../points.ts';
import type { Clause, RuleBook } from '../rule-book/rule-book.ts';
import { sectionOf } from '../rule-book/rule-book.ts';
import type { Criterion, Scorecard } from '../scorecard/scorecard.ts';
import type { BlocDeduction } from '../unit-year/bloc-deduction.ts';
import type { Evidence } from '../unit-year/evidence.ts';
import type { NotApplicable } from '../unit-year/members-act.ts';
import type { OrganisationRating } from '../unit-year/organisation.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import type { Organisation } from '../scorecard/scorecard.ts';
import { ascending, type Basis, type Limit, type Mark, type ScoreLine } from './score-line.ts';

/** The facts of a unit-year by criterion, looked up once for all lines. */
interface Filed {
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly evidenceById: ReadonlyMap<string, Evidence>;
  readonly deductions: ReadonlyMap<string, readonly BlocDeduction[]>;
  readonly notApplicable: ReadonlyMap<string, NotApplicable>;
  readonly ratings: ReadonlyMap<Organisation, OrganisationRating>;
}

/** What every line is read from. */
interface Sheet {
  readonly facts: UnitYear;
  readonly book: RuleBook;
  readonly filed: Filed;
}

export function criterionLines(
  facts: UnitYear,
  book: RuleBook,
  scorecard: Scorecard,
): readonly ScoreLine[] {
  const of = { facts, book, filed: file(facts) };
  return scorecard.criteria.map((criterion) => criterionLine(criterion, of));
}

function file(facts: UnitYear): Filed {
  const evidence = new Map<string, Evidence[]>();
  const evidenceById = new Map<string, Evidence>();
  for (const each of facts.evidence) {
    evidenceById.set(each.id, each);
    for (const criterion of each.criteria) push(evidence, criterion, each);
  }
  const deductions = new Map<string, BlocDeduction[]>();
  for (const each of facts.blocDeductions) {
    if (each.annulledAt === null) push(deductions, each.criterion, each);
  }
  const notApplicable = new Map<string, NotApplicable>();
  for (const each of facts.notApplicable) {
    if (each.annulledAt === null) notApplicable.set(each.criterion, each);
  }
  return { evidence, evidenceById, deductions, notApplicable, ratings: newestRatings(facts) };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Of each organisation the newest standing official rating, else the newest standing provisional one. */
function newestRatings(facts: UnitYear): ReadonlyMap<Organisation, OrganisationRating> {
  const newest = new Map<Organisation, OrganisationRating>();
  for (const each of facts.ratings) {
    if (each.annulledAt !== null) continue;
    const before = newest.get(each.organisation);
    if (!before || each.official || !before.official) newest.set(each.organisation, each);
  }
  return newest;
}

interface Value {
  readonly basis: Basis;
  readonly points: Points;
  readonly clause: Clause;
  readonly revisions: readonly number[];
}

function criterionLine(criterion: Criterion, sheet: Sheet): ScoreLine {
  const { id, section } = criterion;
  const { facts, book, filed } = sheet;
  const claim = facts.selfScores.get(id);
  const rated = ratingAt(criterion, sheet);
  const agreed = section === 'III' ? undefined : facts.agreed.get(id);
  const appraised = section === 'III' ? facts.appraised.get(id) : undefined;
  const value = valueOf(criterion, rated, sheet);
  const deducted =
    value.basis === 'notApplicable' && rescales(book) ? [] : (filed.deductions.get(id) ?? []);
  const evidence = evidenceOf(criterion, facts, filed);
  const withdrawn = evidence.filter((each) => each.annulledAt !== null);
  const { counted, limits } = limited(value, deducted, claim?.evidence ?? [], sheet);
  const marks: Mark[] = [];
  if (value.basis === 'none') marks.push('missing');
  if (claim && claim.returnedAt !== null) marks.push('returned');
  if (withdrawn.length > 0) marks.push('evidenceWithdrawn');
  if (claim && evidence.length === withdrawn.length) marks.push('withoutEvidence');
  return {
    id,
    kind: 'criterion',
    section,
    title: criterion.text,
    max: criterion.max,
    claimed: claim?.points ?? null,
    rated: rated?.points ?? null,
    agreed: filed.notApplicable.get(id)?.points ?? agreed?.points ?? null,
    appraised: appraised?.points ?? null,
    basis: value.basis,
    counted,
    limits,
    marks,
    clause: value.clause,
    evidence: evidence.map((each) => each.id),
    events: ascending([
      ...value.revisions,
      ...(claim ? [claim.revision] : []),
      ...(claim?.returnedAt != null ? [claim.returnedAt] : []),
      ...(agreed ? [agreed.revision] : []),
      ...(appraised ? [appraised.revision] : []),
      ...(rated?.revisions ?? []),
      ...deducted.map((each) => each.revision),
      ...evidence.map((each) => each.revision),
      ...withdrawn.map((each) => each.annulledAt ?? each.revision),
    ]),
    members: [],
  };
}

function rescales(book: RuleBook): boolean {
  return book.lines.notApplicable === 'rescaled';
}

/** Guidance II.1: I and II by what the members agreed, else the rating, else the self-score; III by the Board's appraisal. */
function valueOf(criterion: Criterion, rated: Value | null, sheet: Sheet): Value {
  const { facts, book, filed } = sheet;
  const { id, section } = criterion;
  const clause = sectionOf(book, section).clause;
  const found = filed.notApplicable.get(id);
  if (found) {
    const points = rescales(book) ? 0 : found.points;
    return value('notApplicable', points, book.lines.notApplicableClause, found.revision);
  }
  const claim = facts.selfScores.get(id);
  const self = claim ? value('selfScore', claim.points, clause, claim.revision) : null;
  const none: Value = { basis: 'none', points: 0, clause, revisions: [] };
  if (section === 'III') {
    const line = facts.appraised.get(id);
    const appraisal = line
      ? value('appraisal', line.points, book.appraisal.clause, line.revision)
      : null;
    const inOrder = book.appraisal.effect === 'binding' ? [appraisal, self] : [self, appraisal];
    return inOrder[0] ?? inOrder[1] ?? none;
  }
  const line = facts.agreed.get(id);
  const agreed = line
    ? value('agreed', line.points, book.lines.agreementClause, line.revision)
    : null;
  return agreed ?? rated ?? self ?? none;
}

function value(basis: Basis, points: Points, clause: Clause, revision: number): Value {
  return { basis, points, clause, revisions: [revision] };
}

/** The rating of the organisation that the criterion is keyed to, or of the trade union that stands in for it. */
function ratingAt(criterion: Criterion, { facts, book, filed }: Sheet): Value | null {
  if (criterion.ratedBy === null || criterion.section === 'III') return null;
  const present = facts.organisations;
  const unionOnly = present !== null && !present.partyOrganisation && present.tradeUnion;
  const standsIn =
    unionOnly &&
    (criterion.ratedBy === 'party' || book.organisations.unionStandsInAt === 'allRatedCriteria');
  const rating = filed.ratings.get(standsIn ? 'tradeUnion' : criterion.ratedBy);
  if (!rating || !hasOrganisation(rating.organisation, facts)) return null;
  const mapped = criterion.ratings.find((each) => each.rating === rating.rating);
  if (!mapped) return null;
  const clause = standsIn ? book.organisations.clause : book.organisations.ratingClause;
  return value('rating', mapped.points, clause, rating.revision);
}

/** A rating of an organisation that the unit turned out not to have counts for nothing. */
function hasOrganisation(organisation: Organisation, facts: UnitYear): boolean {
  const present = facts.organisations;
  if (!present) return true;
  if (organisation === 'party') return present.partyOrganisation;
  if (organisation === 'tradeUnion') return present.tradeUnion;
  return true;
}

/** Filed to the criterion, or named by its self-score though filed to others; in the order of filing. */
function evidenceOf(criterion: Criterion, facts: UnitYear, filed: Filed): readonly Evidence[] {
  const filedHere = filed.evidence.get(criterion.id) ?? [];
  const named = facts.selfScores.get(criterion.id)?.evidence ?? [];
  const elsewhere = new Set<Evidence>();
  for (const id of named) {
    const each = filed.evidenceById.get(id);
    if (each && !each.criteria.includes(criterion.id)) elsewhere.add(each);
  }
  if (elsewhere.size === 0) return filedHere;
  return [...filedHere, ...elsewhere].toSorted((a, b) => a.revision - b.revision);
}

/** The value less withdrawn proof and the bloc's own deductions, each as a limit. */
function limited(
  { basis, points }: Value,
  deducted: readonly BlocDeduction[],
  named: readonly string[],
  { filed, book }: Sheet,
): { readonly counted: Points; readonly limits: readonly Limit[] } {
  const limits: Limit[] = [];
  let counted = points;
  const unproven =
    book.lines.withdrawnEvidence === 'countsZero' &&
    basis === 'selfScore' &&
    named.length > 0 &&
    named.every((id) => filed.evidenceById.get(id)?.annulledAt != null);
  if (unproven) {
    limits.push({
      code: 'withdrawnEvidence',
      by: -counted,
      clause: book.lines.withdrawnEvidenceClause,
    });
    counted = 0;
  }
  const deduction = sumPoints(deducted.map((each) => each.points));
  if (deduction > 0) {
    limits.push({ code: 'ownDeduction', by: -deduction, clause: book.lines.deductionClause });
    counted -= deduction;
  }
  if (counted < 0 && book.lines.floorAtZero) {
    limits.push({ code: 'lineFloor', by: -counted, clause: book.lines.deductionClause });
    counted = 0;
  }
  return { counted, limits };
}
