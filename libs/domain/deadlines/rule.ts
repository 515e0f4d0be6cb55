// What a rule book says of a deadline in one year: the clause, whether the day is a sample, and the day in words.
import { addDays, civilDateOf, formatCivilDateVi, type CivilDate } from '../civil-date.ts';
import type { Deadline } from '../deadline.ts';
import { sentence, type Sentence } from '../replay/sentence.ts';
import type { Clause } from '../rule-book/clause.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import type { Due } from './obligation.ts';

export interface DeadlineRule {
  readonly clause: Clause;
  /** The day, or the whole rule book, is a sample without force ("mẫu minh hoạ"). */
  readonly illustrative: boolean;
}

/** A year that has its own day has its own clause. */
export function ruleIn(
  book: Pick<RuleBook, 'illustrative'>,
  deadline: Deadline,
  year: number,
): DeadlineRule {
  const exceptions = deadline.kind === 'yearly' ? deadline.exceptions : [];
  const { clause, illustrative } = exceptions.find((each) => each.year === year) ?? deadline;
  return { clause, illustrative: book.illustrative || illustrative };
}

/** Until when, as an official would say it. */
export function dueSentence(deadline: Deadline, due: Due): Sentence {
  switch (due.kind) {
    case 'by':
      return byDay(deadline, civilDateOf(due.tooLateFrom));
    case 'notBefore':
      return sentence(
        `từ ngày ${formatCivilDateVi(due.day)} trở đi, không có hạn cuối`,
        `from ${due.day} on, with no last day`,
      );
    case 'awaitsMeeting':
      return sentence(
        `tính từ hội nghị tổng kết của khối (chưa tổ chức)`,
        `counted from the bloc's year-end conference, which was not held yet`,
      );
    case 'unknown':
      return sentence('chưa quy định ngày', 'no day is fixed');
  }
}

function byDay(deadline: Deadline, tooLate: CivilDate): Sentence {
  if (deadline.kind === 'yearly' && deadline.boundary === 'before') {
    return sentence(`trước ngày ${formatCivilDateVi(tooLate)}`, `before ${tooLate}`);
  }
  const last = addDays(tooLate, -1);
  return sentence(`chậm nhất là ngày ${formatCivilDateVi(last)}`, `on ${last} at the latest`);
}
