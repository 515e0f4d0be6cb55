// General deductions (Guidance II.2.b): criticism documents, ineligible dossiers, the bloc's discipline; each a capped or tiered group.
import { civilDateOf, yearOf, type Instant } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Points } from '../points.ts';
import type { RuleBook, Tier } from '../rule-book/rule-book.ts';
import type { CriticismDocument } from '../unit-year/criticism-document.ts';
import type {
  IneligibleDossier,
  IneligibleDossierNotice,
} from '../unit-year/ineligible-dossier.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import { registeredLate } from '../unit-year/baseline.ts';
import {
  ascending,
  plainLine,
  type Limit,
  type Mark,
  type Member,
  type MemberStanding,
  type ScoreLine,
} from './score-line.ts';

export function deductionLines(facts: UnitYear, book: RuleBook): readonly ScoreLine[] {
  return [
    ...criticismLine(facts, book),
    ...ineligibleDossierLine(facts, book),
    ...disciplineLine(facts, book),
  ];
}

function ofTheYear(
  fact: { readonly document: OfficialDocument; readonly receivedAt: Instant },
  facts: UnitYear,
  book: RuleBook,
): boolean {
  const day =
    book.attribution.yearOf === 'receipt' ? civilDateOf(fact.receivedAt) : fact.document.date;
  return day !== null && yearOf(day) === facts.opened?.year;
}

// Criticism and reminder documents

/** The standing serious document that excludes the unit, if any. */
export function seriousDocuments(facts: UnitYear, book: RuleBook): readonly CriticismDocument[] {
  return facts.criticismDocuments.filter(
    (each) => each.annulledAt === null && each.serious && ofTheYear(each, facts, book),
  );
}

function criticismStanding(
  criticism: CriticismDocument,
  facts: UnitYear,
  book: RuleBook,
): MemberStanding {
  if (!ofTheYear(criticism, facts, book)) return 'otherYear';
  const { issuingBody, document, serious } = criticism;
  if (issuingBody === 'otherBody') return 'otherBody';
  const byOrder =
    issuingBody === 'partyCommitteeOffice' ||
    issuingBody === 'peoplesCommitteeOffice' ||
    document.capacities.includes('TL') ||
    document.capacities.includes('TUQ');
  if (byOrder && !book.criticism.byOrderCounts) return 'byOrder';
  if (!byOrder && issuingBody === 'peoplesCommitteeChairman' && !book.criticism.chairmanCounts)
    return 'chairman';
  return serious && !book.criticism.seriousCounts ? 'serious' : 'counts';
}

function criticismLine(facts: UnitYear, book: RuleBook): readonly ScoreLine[] {
  const members = facts.criticismDocuments
    .filter((each) => each.annulledAt === null)
    .toSorted(byDateThenNumber)
    .map((each): Member => ({
      id: each.id,
      revision: each.revision,
      standing: criticismStanding(each, facts, book),
    }));
  if (members.length === 0) return [];
  const { each, max, clause } = book.criticism;
  const full = each * members.filter((member) => member.standing === 'counts').length;
  const counted = Math.min(full, max);
  const limits: Limit[] =
    counted < full ? [{ code: 'criticismMaximum', by: full - counted, clause }] : [];
  return [
    plainLine({
      id: 'deduction.criticism',
      kind: 'deduction',
      section: 'deductions',
      title: 'Văn bản phê bình, nhắc nhở của Tỉnh uỷ, UBND tỉnh',
      max,
      counted: negative(counted),
      clause,
      limits,
      members,
      events: ascending(members.map((member) => member.revision)),
    }),
  ];
}

function byDateThenNumber(a: CriticismDocument, b: CriticismDocument): number {
  const [dayA, dayB] = [a.document.date ?? '', b.document.date ?? ''];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  const [numberA, numberB] = [a.document.number ?? '', b.document.number ?? ''];
  const [plainA, plainB] = [/^\d+$/.test(numberA), /^\d+$/.test(numberB)];
  if (plainA !== plainB) return plainA ? -1 : 1;
  if (plainA && Number(numberA) !== Number(numberB)) return Number(numberA) - Number(numberB);
  if (!plainA && numberA !== numberB) return numberA < numberB ? -1 : 1;
  return a.revision - b.revision;
}

// Ineligible award dossiers

/** One unit bears a dossier: the submitter, or by the rule book the member for which a lead submitted it. */
export function chargedTo(dossier: IneligibleDossier, book: RuleBook): string {
  const toMember = book.ineligibleDossiers.leadSubmissionsChargedTo === 'member';
  return toMember ? (dossier.onBehalfOf ?? dossier.submittedBy) : dossier.submittedBy;
}

function ineligibleDossierLine(facts: UnitYear, book: RuleBook): readonly ScoreLine[] {
  const notices = facts.notices.filter((each) => each.annulledAt === null);
  if (notices.length === 0) return [];
  const unit = facts.opened?.unit;
  const levels = new Map<string, 'provincial' | 'state'>();
  const members = notices.map((notice): Member => {
    const standing = noticeStanding(notice, facts, book);
    if (standing === 'counts') {
      for (const each of notice.dossiers) {
        if (chargedTo(each, book) !== unit) continue;
        // Named at two levels it counts once, at State level, whichever notice was recorded first.
        if (levels.get(each.dossier) !== 'state') levels.set(each.dossier, each.level);
      }
    }
    return { id: notice.id, revision: notice.revision, standing };
  });
  const { tiers, clause } = book.ineligibleDossiers;
  const counted = dossierPoints([...levels.values()], book);
  return [
    plainLine({
      id: 'deduction.ineligibleDossiers',
      kind: 'deduction',
      section: 'deductions',
      title: `Hồ sơ đề nghị khen thưởng không đủ điều kiện: ${levels.size}`,
      max: tiers.at(-1)?.points ?? 0,
      counted: negative(counted),
      clause,
      limits: counted > 0 ? [{ code: 'dossierTier', by: 0, clause }] : [],
      members,
      events: ascending(members.map((member) => member.revision)),
    }),
  ];
}

function noticeStanding(
  notice: IneligibleDossierNotice,
  facts: UnitYear,
  book: RuleBook,
): MemberStanding {
  if (!ofTheYear(notice, facts, book)) return 'otherYear';
  const unit = facts.opened?.unit;
  return notice.dossiers.some((each) => chargedTo(each, book) === unit) ? 'counts' : 'otherUnit';
}

function dossierPoints(levels: readonly string[], book: RuleBook): Points {
  const { tiers } = book.ineligibleDossiers;
  if (book.ineligibleDossiers.levels === 'together') return tierPoints(tiers, levels.length);
  const state = levels.filter((each) => each === 'state').length;
  return tierPoints(tiers, state) + tierPoints(tiers, levels.length - state);
}

/** A step function of the number of dossiers: 1–5, 6–10, 11 and more. */
export function tierPoints(tiers: readonly Tier[], count: number): Points {
  return tiers.findLast((each) => count >= each.from)?.points ?? 0;
}

// The bloc's discipline

function disciplineLine(facts: UnitYear, book: RuleBook): readonly ScoreLine[] {
  const breaches = facts.breaches.filter((each) => each.annulledAt === null);
  const late = registeredLate(facts, book);
  const recorded = breaches.some((each) => each.kind === 'registrationLate');
  const { lateRegistration, points, counted: rule, max, clause } = book.discipline;
  const more = late && !recorded && lateRegistration === 'deducts' ? 1 : 0;
  const marks: Mark[] = late && !recorded ? ['lateRegistration'] : [];
  const count = breaches.length + more;
  if (count === 0 && marks.length === 0) return [];
  const full = points * count;
  const counted = rule === 'oncePerYear' ? Math.min(full, points) : Math.min(full, max);
  const code = rule === 'oncePerYear' ? 'oncePerYear' : 'disciplineMaximum';
  return [
    plainLine({
      id: 'deduction.discipline',
      kind: 'deduction',
      section: 'deductions',
      title: 'Chưa nghiêm túc thực hiện quy định của khối',
      max: rule === 'oncePerYear' ? points : max,
      counted: negative(counted),
      clause,
      limits: counted < full ? [{ code, by: full - counted, clause }] : [],
      marks,
      members: breaches.map(({ id, revision }) => ({ id, revision, standing: 'counts' })),
      events: ascending([
        ...breaches.map((each) => each.revision),
        ...(late ? [late.revision] : []),
      ]),
    }),
  ];
}

/** Never minus zero. */
function negative(points: Points): Points {
  return points === 0 ? 0 : -points;
}
