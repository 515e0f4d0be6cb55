// Whether something was done in time: what the rule book makes of its deadline, what met it, and by how much it was late.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import {
  dueOf,
  isMetInTime,
  lastDayOf,
  type Met,
  type Release,
  type ReleaseCause,
} from '../../libs/domain/deadlines/obligation.ts';
import { ruleIn } from '../../libs/domain/deadlines/rule.ts';
import { daysBetween } from '../../libs/domain/deadlines/standing-on.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { Shown } from './graphql/answer-fields.ts';
import { releaseCauseEnum } from './graphql/deadline-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { addressOf, ClauseShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType({
  description: inBoth(
    'Thời hạn theo bộ quy tắc và việc chấp hành',
    'A deadline, and how it was met',
  ),
})
export class Timeliness {
  @Shown(() => ClauseShown, 'Điều khoản quy định thời hạn', 'The clause that sets it')
  readonly clause: ClauseShown;

  @Shown(
    () => Boolean,
    'Thời hạn là mẫu minh hoạ',
    'The day, or the whole rule book, is an illustrative sample',
  )
  readonly illustrative: boolean;

  @Shown(
    () => CivilDateScalar,
    'Ngày cuối cùng còn đúng hạn; trống nếu chưa xác định được',
    'The last day in time; null where no text at hand fixes it, or nothing is ever late',
    nullable,
  )
  readonly lastDay: CivilDate | null;

  @Shown(
    () => CivilDateScalar,
    'Ngày sớm nhất được nộp, nếu bộ quy tắc hiểu “sau” là sau khi hết hạn đó',
    'The first day on which it may come, where the rule book reads “after” so',
    nullable,
  )
  readonly notBefore: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'The day on which it was met', nullable)
  readonly metOn: CivilDate | null;

  @Shown(() => InstantScalar, 'Thời điểm tiếp nhận', 'When the paper was received', nullable)
  readonly metAt: Instant | null;

  @Shown(() => ID, 'Sự kiện xác định việc chấp hành', 'The event that met it', nullable)
  readonly event: string | null;

  @Shown(
    () => Boolean,
    'Muộn hay không; trống nếu chưa thực hiện, không xác định được thời hạn hoặc không phải thực hiện',
    'Whether it was late; null where it was not met, no day is known, or nobody owed it',
    nullable,
  )
  readonly late: boolean | null;

  @Shown(() => Int, 'Số ngày muộn', 'Days late', nullable)
  readonly daysLate: number | null;

  @Shown(() => releaseCauseEnum, 'Vì sao không phải thực hiện', 'Why it is not owed', nullable)
  readonly released: ReleaseCause | null;
}

/** What a deadline of one year is applied to. */
interface Applied {
  readonly book: RuleBook | null;
  readonly year: number;
  /** The last day of the year-end conference, for deadlines counted from it. */
  readonly conferenceUntil: CivilDate | null;
  readonly met: Met | null;
  readonly release: Release | null;
}

/** Null where no rule book is pinned, or it has no such deadline. */
export function timelinessOf(id: DeadlineId, applied: Applied): Timeliness | null {
  const { book, year, conferenceUntil, met, release } = applied;
  const deadline = book?.deadlines.find((each) => each.id === id);
  if (!book || !deadline) return null;
  const due = dueOf(deadline, year, conferenceUntil);
  const lastDay = lastDayOf(due);
  const inTime = met !== null && isMetInTime(met, due);
  // What never was owed is late for nobody; what was owed and came is not released by what came after.
  const released = inTime || (met && release?.from !== null) ? null : release;
  const judged = met &&
    lastDay !== null &&
    released === null && {
      late: !inTime,
      daysLate: Math.max(0, daysBetween(lastDay, met.day)),
    };
  return {
    ...ruleIn(book, deadline, year),
    lastDay,
    notBefore: due.kind === 'notBefore' ? due.day : null,
    metOn: met?.day ?? null,
    metAt: met?.at ?? null,
    event: met && addressOf(met.event.stream, met.event.revision),
    late: judged ? judged.late : null,
    daysLate: judged ? judged.daysLate : null,
    released: released?.cause ?? null,
  };
}
