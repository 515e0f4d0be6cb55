// What each criterion counts and what a section comes to: the second statement of docs/scoring.md, "Criteria".
import type { SectionId } from '../../libs/domain/rule-book/rule-book.ts';
import type { Criterion, Organisation } from '../../libs/domain/scorecard/scorecard.ts';
import { factsOf, standingFacts, type Counting, type FactOf, type Sheet } from './counting.ts';
import { roundedDown } from './fraction.ts';

export type Branch = 'party' | 'tradeUnionOnly' | 'none' | 'notRecorded';

export interface Line {
  readonly counted: number;
  readonly missing: boolean;
  readonly returned: boolean;
  readonly evidenceWithdrawn: boolean;
}

export function branchOf({ counting }: Counting): Branch {
  const newest = factsOf(counting, 'OrganisationsRecorded').at(-1);
  if (!newest) return 'notRecorded';
  if (newest.data.partyOrganisation) return 'party';
  return newest.data.tradeUnion ? 'tradeUnionOnly' : 'none';
}

export function lineOf(criterion: Criterion, sheet: Sheet): Line {
  const { book, reached } = sheet;
  const marks = marksOf(criterion, sheet);
  const doesNotApply = notApplicableAt(criterion, sheet);
  if (doesNotApply && book.lines.notApplicable === 'rescaled') {
    return { ...marks, counted: 0, missing: false };
  }
  const value = doesNotApply?.data.points ?? valueOf(criterion, sheet);
  const deductions = standingFacts(
    sheet.inThisBloc,
    'BlocDeductionRecorded',
    'BlocDeductionAnnulled',
    'deduction',
  ).filter((each) => each.data.criterion === criterion.id);
  let counted = value ?? 0;
  for (const each of deductions) counted -= each.data.points;
  if (deductions.length > 0) reached('own deduction');
  if (counted < 0) reached(book.lines.floorAtZero ? 'line floor' : 'line below zero');
  if (counted < 0 && book.lines.floorAtZero) counted = 0;
  if (value === null) reached('missing line');
  return { ...marks, counted, missing: value === null };
}

export function notApplicableAt(
  criterion: Criterion,
  { inThisBloc }: Counting,
): FactOf<'LineFoundNotApplicable'> | null {
  const findings = standingFacts(
    inThisBloc,
    'LineFoundNotApplicable',
    'NotApplicableAnnulled',
    'finding',
  );
  return findings.find((each) => each.data.criterion === criterion.id) ?? null;
}

/** The points before any deduction; null where there is nothing to count. */
function valueOf(criterion: Criterion, sheet: Sheet): number | null {
  const { book, reached } = sheet;
  const selfScore = selfScoreOf(criterion, sheet);
  if (criterion.section === 'III') {
    const appraised = newestLine(sheet, 'SectionThreeAppraised', criterion.id);
    const both = appraised !== null && selfScore !== null && appraised !== selfScore;
    if (both) reached('appraisal differs');
    return book.appraisal.effect === 'binding'
      ? (appraised ?? selfScore)
      : (selfScore ?? appraised);
  }
  const agreed = newestLine(sheet, 'MembersAgreed', criterion.id);
  const rated = ratedPoints(criterion, sheet);
  if (agreed !== null && selfScore !== null && agreed !== selfScore) reached('agreement differs');
  if (agreed === null && rated !== null && rated !== selfScore) reached('rating counts');
  return agreed ?? rated ?? selfScore;
}

function newestLine(
  { inThisBloc }: Counting,
  type: 'MembersAgreed' | 'SectionThreeAppraised',
  criterion: string,
): number | null {
  let points: number | null = null;
  for (const { data } of factsOf(inThisBloc, type)) {
    for (const line of data.lines) if (line.criterion === criterion) points = line.points;
  }
  return points;
}

function newestSelfScore({ inThisBloc }: Counting, criterion: string) {
  return factsOf(inThisBloc, 'SelfScored')
    .flatMap((each) => each.data.lines.map((line) => ({ ...line, revision: each.revision })))
    .findLast((line) => line.criterion === criterion);
}

function selfScoreOf(criterion: Criterion, sheet: Sheet): number | null {
  const { book, reached } = sheet;
  const line = newestSelfScore(sheet, criterion.id);
  if (!line) return null;
  const gone = line.evidence.length > 0 && line.evidence.every((id) => isWithdrawn(id, sheet));
  if (gone) reached('all evidence withdrawn');
  return gone && book.lines.withdrawnEvidence === 'countsZero' ? 0 : line.points;
}

function isWithdrawn(evidence: string, { counting }: Counting): boolean {
  const filed = factsOf(counting, 'EvidenceFiled').some((each) => each.data.evidence === evidence);
  const withdrawn = factsOf(counting, 'EvidenceWithdrawn').some(
    (each) => each.data.evidence === evidence,
  );
  return filed && withdrawn;
}

function marksOf(criterion: Criterion, sheet: Counting): Omit<Line, 'counted' | 'missing'> {
  const line = newestSelfScore(sheet, criterion.id);
  const returned = factsOf(sheet.inThisBloc, 'LineReturned').some(
    ({ data, revision }) =>
      data.criterion === criterion.id && line !== undefined && revision > line.revision,
  );
  // Evidence filed in a bloc that the unit has left is filed to no criterion any more.
  const filedHere = factsOf(sheet.inThisBloc, 'EvidenceFiled').filter((each) =>
    each.data.criteria.includes(criterion.id),
  );
  const named = [...filedHere.map((each) => each.data.evidence), ...(line?.evidence ?? [])];
  return { returned, evidenceWithdrawn: named.some((id) => isWithdrawn(id, sheet)) };
}

function ratedPoints(criterion: Criterion, sheet: Sheet): number | null {
  const { book, reached } = sheet;
  if (criterion.ratedBy === null) return null;
  const everywhere = book.organisations.unionStandsInAt === 'allRatedCriteria';
  const standsIn =
    branchOf(sheet) === 'tradeUnionOnly' && (criterion.ratedBy === 'party' || everywhere);
  const whose = standsIn ? 'tradeUnion' : criterion.ratedBy;
  const rating = ratingOf(whose, sheet);
  if (rating === null) return null;
  const points = criterion.ratings.find((each) => each.rating === rating)?.points ?? null;
  if (points === null) reached('rating not in the table');
  if (points !== null && whose !== criterion.ratedBy) reached('union stands in');
  return points;
}

/** The newest standing official rating, else the newest standing provisional one; an absent organisation has none. */
function ratingOf(organisation: Organisation, { counting, reached }: Sheet): string | null {
  const ratings = standingFacts(
    counting,
    'OrganisationRated',
    'OrganisationRatingAnnulled',
    'ratingId',
  ).filter((each) => each.data.organisation === organisation);
  const present = factsOf(counting, 'OrganisationsRecorded').at(-1)?.data;
  const absent =
    (organisation === 'party' && present?.partyOrganisation === false) ||
    (organisation === 'tradeUnion' && present?.tradeUnion === false);
  if (absent && ratings.length > 0) reached('rating of an absent organisation');
  const official = ratings.filter((each) => each.data.official);
  if (official.length > 0 && official.length < ratings.length)
    reached('official before provisional');
  return absent ? null : ((official.at(-1) ?? ratings.at(-1))?.data.rating ?? null);
}

/** A section: the sum of its criteria, rescaled where the book says so, never above its ceiling, cut without organisations. */
export function sectionOf(id: SectionId, lines: ReadonlyMap<string, Line>, sheet: Sheet): number {
  const { book, scorecard, reached } = sheet;
  const ceiling = book.sections.find((each) => each.id === id)!.ceiling;
  let points = 0;
  let inapplicable = 0;
  for (const criterion of scorecard.criteria) {
    if (criterion.section !== id) continue;
    points += lines.get(criterion.id)!.counted;
    if (notApplicableAt(criterion, sheet)) inapplicable += criterion.max;
  }
  if (inapplicable > 0) reached('line does not apply');
  if (inapplicable > 0 && book.lines.notApplicable === 'rescaled') {
    reached(inapplicable === ceiling ? 'whole section does not apply' : 'rescaled section');
    points = inapplicable === ceiling ? 0 : roundedDown(points * ceiling, ceiling - inapplicable);
  }
  if (points > ceiling) reached('section ceiling');
  points = Math.min(points, ceiling);
  if (id === 'II' && branchOf(sheet) === 'none') {
    const share = roundedDown(ceiling * book.organisations.noneSharePercent, 100);
    if (points > share) reached('section II cut');
    points = Math.min(points, share);
  }
  return points;
}
