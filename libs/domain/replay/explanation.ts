// Why a step moved the total as it did, or did not: what happened, the effect, and the clause.
import type { Recorded } from '../act.ts';
import type { Clause, RuleBook } from '../rule-book/rule-book.ts';
import type { MemberStanding, ScoreLine } from '../scoring/score-line.ts';
import type { Score } from '../scoring/score.ts';
import type { UnitYear, UnitYearEvent } from '../unit-year/unit-year.ts';
import { deed } from './deed.ts';
import type { LineChange } from './line-change.ts';
import { pointsIn, sentence, type Sentence } from './sentence.ts';

export interface StepFacts {
  readonly event: Recorded & UnitYearEvent;
  /** The facts that count after the event. */
  readonly facts: UnitYear;
  readonly before: Score;
  readonly after: Score;
  readonly changes: readonly LineChange[];
  readonly counts: boolean;
  readonly book: RuleBook | null;
}

/** One sentence: the deed, then its effect on the total, then the clause where lines changed. */
export function explainStep(step: StepFacts): Sentence {
  const done = deed(step.event, step.facts);
  const effect = effectOf(step);
  const clause = clauseOf(step);
  const basis = clause
    ? sentence(`; căn cứ: ${clause.reference}`, `; basis: ${clause.reference}`)
    : sentence('', '');
  return sentence(`${done.vi}: ${effect.vi}${basis.vi}.`, `${done.en}: ${effect.en}${basis.en}.`);
}

function effectOf(step: StepFacts): Sentence {
  if (!step.counts) {
    return sentence(
      'ghi nhận sau khi phê duyệt, chưa được tính',
      'recorded after the approval, not counted',
    );
  }
  const { before, after } = step;
  const moved = after.total - before.total;
  const eligibility = eligibilityChange(step);
  const reason = reasonOf(step);
  const parts = [moved === 0 ? unmoved(step, reason) : movedBy(moved, after, reason)];
  if (eligibility) parts.push(eligibility);
  return sentence(parts.map((each) => each.vi).join('; '), parts.map((each) => each.en).join('; '));
}

function movedBy(moved: number, after: Score, reason: Sentence | null): Sentence {
  const by = pointsIn(Math.abs(moved));
  const total = pointsIn(after.total);
  const because = reason ? sentence(` (${reason.vi})`, ` (${reason.en})`) : sentence('', '');
  return moved > 0
    ? sentence(
        `tổng điểm tăng ${by.vi} lên ${total.vi}${because.vi}`,
        `the total rises by ${by.en} to ${total.en}${because.en}`,
      )
    : sentence(
        `tổng điểm giảm ${by.vi} còn ${total.vi}${because.vi}`,
        `the total falls by ${by.en} to ${total.en}${because.en}`,
      );
}

function unmoved({ event, after, changes }: StepFacts, reason: Sentence | null): Sentence {
  if (event.type === 'UnitYearApproved') {
    const total = pointsIn(after.total);
    return sentence(
      `điểm được chốt ở ${total.vi}; nội dung ghi nhận về sau chỉ hiển thị, không tính`,
      `the score is frozen at ${total.en}; facts recorded later are shown, not counted`,
    );
  }
  if (reason) {
    return sentence(`tổng điểm không đổi (${reason.vi})`, `the total stays (${reason.en})`);
  }
  if (changes.length > 0) {
    return sentence('tổng điểm không đổi', 'the total stays');
  }
  return sentence('không làm thay đổi điểm', 'no points move');
}

function eligibilityChange({ before, after }: StepFacts): Sentence | null {
  if (before.status.excluded === after.status.excluded) return null;
  return after.status.excluded
    ? sentence('đơn vị được chấm điểm, không bình xét', 'the unit is scored but not considered')
    : sentence('đơn vị được bình xét trở lại', 'the unit is considered again');
}

/** The cap, tier or standing that decided the effect, told where a group or a limit explains it. */
function reasonOf(step: StepFacts): Sentence | null {
  const { event, book } = step;
  const reason = reasons[event.type];
  return book && reason ? reason(step, book, event) : null;
}

type Reason = (step: StepFacts, book: RuleBook, event: Recorded & UnitYearEvent) => Sentence | null;

const reasons: Readonly<Partial<Record<UnitYearEvent['type'], Reason>>> = {
  CriticismDocumentRecorded: criticismReason,
  CriticismDocumentAnnulled: criticismReason,
  IneligibleDossiersNotified: dossierReason,
  IneligibleDossierNoticeAnnulled: dossierReason,
  DisciplineBreachRecorded: disciplineReason,
  DisciplineBreachAnnulled: disciplineReason,
  ResultRecorded: bonusReason,
  TaskExceededAgreed: bonusReason,
  EvidenceWithdrawn: evidenceReason,
  OrganisationsRecorded: sectionTwoReason,
  SelfScored: sectionTwoReason,
  MembersAgreed: sectionTwoReason,
};

function lineAt({ after }: StepFacts, id: string): ScoreLine | null {
  return after.lines.find((each) => each.id === id) ?? null;
}

const standings: Record<Exclude<MemberStanding, 'counts'>, Sentence> = {
  byOrder: sentence(
    'văn bản ký thừa lệnh hoặc của văn phòng được ghi nhận, không tính',
    'a document signed by order or by an office is recorded, not counted',
  ),
  chairman: sentence(
    'văn bản của cá nhân Chủ tịch được ghi nhận, không tính',
    'a document of the Chairman in his own name is recorded, not counted',
  ),
  serious: sentence(
    'văn bản về sai phạm nghiêm trọng không tính điểm trừ theo bộ quy tắc',
    'by the rule book a serious document does not deduct',
  ),
  otherBody: sentence(
    'văn bản không phải của Tỉnh uỷ, UBND tỉnh nên không trừ điểm',
    'a document of another body does not deduct',
  ),
  otherYear: sentence('văn bản thuộc năm khác', 'the document belongs to another year'),
  otherUnit: sentence('hồ sơ tính cho đơn vị khác', 'the dossiers are charged to another unit'),
};

function notCounted(line: ScoreLine, revision: number): Sentence | null {
  const member = line.members.find((each) => each.revision === revision);
  return member && member.standing !== 'counts' ? standings[member.standing] : null;
}

function criticismReason(step: StepFacts, { criticism }: RuleBook): Sentence {
  const line = lineAt(step, 'deduction.criticism');
  if (!line) {
    return sentence('không còn văn bản nào bị trừ điểm', 'no document deducts any longer');
  }
  const alone = notCounted(line, step.event.revision);
  if (alone) return alone;
  const count = line.members.filter((each) => each.standing === 'counts').length;
  const capped = line.limits.some((each) => each.code === 'criticismMaximum');
  const each = pointsIn(criticism.each);
  const max = pointsIn(criticism.max);
  const now = pointsIn(0 - line.counted);
  return capped
    ? sentence(
        `${count} văn bản, mỗi văn bản trừ ${each.vi}, cả nhóm trừ tối đa ${max.vi}`,
        `${count} documents at ${each.en} each, together at most ${max.en}`,
      )
    : sentence(
        `${count} văn bản, mỗi văn bản trừ ${each.vi}, cả nhóm trừ ${now.vi}`,
        `${count} ${plural(count, 'document', 'documents')} at ${each.en} each, together ${now.en}`,
      );
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function dossierReason(step: StepFacts): Sentence {
  const line = lineAt(step, 'deduction.ineligibleDossiers');
  if (!line) {
    return sentence('không còn thông báo nào', 'no notice stands any longer');
  }
  const alone = notCounted(line, step.event.revision);
  if (alone) return alone;
  const count = line.title.split(': ').at(-1) ?? '';
  const now = pointsIn(0 - line.counted);
  return sentence(
    `tất cả ${count} hồ sơ không đủ điều kiện, trừ ${now.vi} theo bậc`,
    `${count} ineligible dossiers in all, ${now.en} by their step`,
  );
}

function disciplineReason(step: StepFacts): Sentence {
  const line = lineAt(step, 'deduction.discipline');
  if (!line || line.counted === 0) {
    return sentence('không còn vi phạm nào bị trừ điểm', 'no breach deducts any longer');
  }
  const count = line.members.length;
  const now = pointsIn(0 - line.counted);
  const once = line.limits.some((each) => each.code === 'oncePerYear');
  return once
    ? sentence(
        `${count} vi phạm, trừ một lần trong năm ${now.vi}`,
        `${count} breaches, deducted once a year, ${now.en}`,
      )
    : sentence(
        `${count} vi phạm, trừ ${now.vi}`,
        `${count} ${plural(count, 'breach', 'breaches')}, ${now.en}`,
      );
}

function bonusReason(
  step: StepFacts,
  book: RuleBook,
  { data }: Recorded & UnitYearEvent,
): Sentence | null {
  if (!('item' in data)) return null;
  const line = lineAt(step, `bonus:${data.item}`);
  const ceiling = lineAt(step, 'bonus.ceiling');
  if (!line) {
    return sentence(
      'không có đăng ký đúng hạn để so sánh',
      'no timely registration to compare with',
    );
  }
  if (line.marks.includes('otherMeasure')) {
    return sentence(
      'kết quả khác đơn vị tính với đăng ký nên không so sánh được',
      'the result has another unit of measure than the registration, so they are not compared',
    );
  }
  if (line.marks.includes('notMapped')) {
    return sentence(
      'mục này không gắn với tiêu chí nào của Mục I',
      'the item is not mapped to a criterion of Section I',
    );
  }
  if (line.limits.some((each) => each.code === 'notExceeded')) {
    return sentence(
      'không vượt mức đăng ký nên không được thưởng',
      'not above the registration, so no bonus',
    );
  }
  const earned = pointsIn(line.counted);
  const most = pointsIn(book.bonus.ceiling);
  return ceiling
    ? sentence(
        `vượt mức đăng ký, thưởng ${earned.vi}, tổng điểm thưởng tối đa ${most.vi}`,
        `above the registration, bonus ${earned.en}, all bonuses together at most ${most.en}`,
      )
    : sentence(
        `vượt mức đăng ký, thưởng ${earned.vi}`,
        `above the registration, bonus ${earned.en}`,
      );
}

function evidenceReason({ changes }: StepFacts): Sentence | null {
  const marked = changes.filter((each) => each.after?.marks.includes('evidenceWithdrawn'));
  if (marked.length === 0) return null;
  const ids = marked.map((each) => each.id).join(', ');
  return sentence(
    `tiêu chí ${ids} được đánh dấu có hồ sơ đã rút`,
    `line ${ids} is marked: evidence withdrawn`,
  );
}

function sectionTwoReason({ changes }: StepFacts, { organisations }: RuleBook): Sentence | null {
  const cut = changes.find((each) => each.id === 'II.limit')?.after;
  const limit = cut?.limits.find((each) => each.code === 'noOrganisation');
  if (!limit) return null;
  const by = pointsIn(0 - limit.by);
  const share = organisations.noneSharePercent;
  return sentence(
    `Mục II chỉ được tối đa ${share}% vì không có tổ chức đảng và công đoàn, cắt ${by.vi}`,
    `Section II is held at ${share} % for want of Party organisation and trade union, ${by.en} cut off`,
  );
}

/** The clause of the line that explains the step: a group's or a limit's, else that of the first line changed. */
function clauseOf({ changes, counts }: StepFacts): Clause | null {
  if (!counts) return null;
  const moved = changes.filter((each) => each.by !== 0);
  // Where a cut of the section moved too, the sentence tells the cut, so its clause is the one to name.
  const telling =
    moved.find((each) => (each.after ?? each.before)?.kind === 'sectionLimit') ??
    moved.find((each) => each.id !== 'total.floor') ??
    changes[0];
  return (telling?.after ?? telling?.before)?.clause ?? null;
}
