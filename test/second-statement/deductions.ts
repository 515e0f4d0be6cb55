// General deductions: the second statement of docs/scoring.md, "Deductions".
import type { OfficialDocument } from '../../libs/domain/official-document.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { IneligibleDossier } from '../../libs/domain/unit-year/ineligible-dossier.ts';
import { papersByReceipt } from './bonus.ts';
import { registeredInTime, yearInLaoCai } from './calendar.ts';
import { standingFacts, type Counting, type FactOf, type Sheet } from './counting.ts';

interface Papered {
  readonly revision: number;
  readonly receivedAt: string;
  readonly data: { readonly document: OfficialDocument };
}

/** Without a scorecard no book is applied, and a paper is of the year in which it was accepted and recorded. */
function isOfYear(paper: Papered, book: RuleBook | null, year: number): boolean {
  if (!book) return true;
  if (book.attribution.yearOf === 'receipt') return yearInLaoCai(paper.receivedAt) === year;
  return paper.data.document.date?.split('-')[0] === String(year);
}

/** Standing criticism and reminder documents of the year. */
export function documentsOfYear(
  { counting }: Counting,
  book: RuleBook | null,
  year: number,
): readonly FactOf<'CriticismDocumentRecorded'>[] {
  return standingFacts(
    counting,
    'CriticismDocumentRecorded',
    'CriticismDocumentAnnulled',
    'criticism',
  ).filter((each) => isOfYear(each, book, year));
}

export function criticismDeduction(sheet: Sheet): number {
  const { book, year, reached } = sheet;
  const counting = documentsOfYear(sheet, book, year).filter(({ data }) => {
    const { document, issuingBody, serious, extendsDeadlineTo } = data;
    const office =
      issuingBody === 'partyCommitteeOffice' || issuingBody === 'peoplesCommitteeOffice';
    const byOrder = office || document.capacities.some((each) => each === 'TL' || each === 'TUQ');
    if (issuingBody === 'otherBody') {
      reached('document of another body');
      return false;
    }
    if (byOrder) reached('document by order');
    else if (issuingBody === 'peoplesCommitteeChairman') reached('document of the Chairman');
    if (serious) reached('serious document');
    if (serious && !book.criticism.seriousCounts) return false;
    if (byOrder) return book.criticism.byOrderCounts;
    if (issuingBody === 'peoplesCommitteeChairman') return book.criticism.chairmanCounts;
    if (extendsDeadlineTo !== null) reached('extending document counts');
    return true;
  });
  const sum = counting.length * book.criticism.each;
  if (sum > 0) reached('criticism deducts');
  if (sum > book.criticism.max) reached('criticism maximum');
  return Math.min(sum, book.criticism.max);
}

export function dossierDeduction(sheet: Sheet): number {
  const { book, unit, year, reached } = sheet;
  const notices = standingFacts(
    sheet.counting,
    'IneligibleDossiersNotified',
    'IneligibleDossierNoticeAnnulled',
    'notice',
  ).filter((each) => isOfYear(each, book, year));
  const levels = new Map<string, IneligibleDossier['level']>();
  for (const dossier of notices.flatMap((each) => each.data.dossiers)) {
    const { submittedBy, onBehalfOf } = dossier;
    if (onBehalfOf !== null && submittedBy !== onBehalfOf)
      reached('dossier of a lead for a member');
    const toMember = book.ineligibleDossiers.leadSubmissionsChargedTo === 'member';
    const charged = toMember ? (onBehalfOf ?? submittedBy) : submittedBy;
    if (charged !== unit) continue;
    const known = levels.get(dossier.dossier);
    if (known !== undefined) reached('dossier in two notices');
    if (known !== undefined && known !== dossier.level) reached('dossier at two levels');
    // Named at two levels, it is a dossier of the State's level.
    if (known !== 'state') levels.set(dossier.dossier, dossier.level);
  }
  const all = [...levels.values()];
  const atState = all.filter((each) => each === 'state').length;
  const atProvince = all.length - atState;
  if (book.ineligibleDossiers.levels === 'together') return step(all.length, sheet);
  if (atState > 0 && atProvince > 0) reached('dossiers at both levels');
  return step(atState, sheet) + step(atProvince, sheet);
}

function step(count: number, { book, reached }: Sheet): number {
  const reachedTiers = book.ineligibleDossiers.tiers.filter((tier) => tier.from <= count);
  const highest = reachedTiers.toSorted((a, b) => b.from - a.from)[0];
  if (count > 0) reached(`dossier tier ${reachedTiers.length}`);
  return highest?.points ?? 0;
}

export function disciplineDeduction(sheet: Sheet): number {
  const { book, year, reached } = sheet;
  const breaches = standingFacts(
    sheet.counting,
    'DisciplineBreachRecorded',
    'DisciplineBreachAnnulled',
    'breach',
  );
  const earliest = papersByReceipt(sheet)[0];
  const late = earliest !== undefined && !registeredInTime(earliest.receivedAt, book, year);
  const recordedAsLate = breaches.some((each) => each.data.kind === 'registrationLate');
  if (late)
    reached(recordedAsLate ? 'late registration recorded as a breach' : 'late registration');
  const silent = late && !recordedAsLate && book.discipline.lateRegistration === 'deducts' ? 1 : 0;
  const count = breaches.length + silent;
  if (count > 1) reached('several breaches');
  if (count > 0) reached('discipline deducts');
  if (book.discipline.counted === 'oncePerYear') return count > 0 ? book.discipline.points : 0;
  const sum = count * book.discipline.points;
  if (sum > book.discipline.max) reached('discipline maximum');
  return Math.min(sum, book.discipline.max);
}
