// What sent registrations on: the lead's consolidations and the authority's submissions, and the deadlines that they keep to.
import { ID, ObjectType } from '@nestjs/graphql';
import type { Reference } from '../../libs/domain/actor.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import type { PaperTimes } from '../../libs/domain/deadlines/deciding-receipt.ts';
import {
  dueOf,
  isMetInTime,
  lastDayOf,
  metByReceipt,
} from '../../libs/domain/deadlines/obligation.ts';
import { dueSentence, ruleIn } from '../../libs/domain/deadlines/rule.ts';
import type { OfficialDocument } from '../../libs/domain/official-document.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Questions } from '../../libs/views/views.ts';
import { paperTimesFold } from '../../projections/deadline-folds.ts';
import { blocYearFold, ruleBookFold } from '../../projections/stream-folds.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { addressOf, ClauseShown, DocumentShown, SentenceShown } from './recorded-facts.ts';
import type { Sending } from './registration-versions.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('DueRule', {
  description: inBoth('Quy định về một thời hạn trong năm', 'What a rule book says of a deadline'),
})
export class DueRuleShown {
  @Shown(() => ClauseShown, 'Điều khoản', 'The clause')
  readonly clause: ClauseShown;

  @Shown(
    () => Boolean,
    'Thời hạn là mẫu minh hoạ',
    'The day, or the whole rule book, is an illustrative sample',
  )
  readonly illustrative: boolean;

  @Shown(() => SentenceShown, 'Thời hạn bằng lời', 'Until when, in words')
  readonly due: SentenceShown;

  @Shown(() => CivilDateScalar, 'Ngày cuối cùng còn đúng hạn', 'The last day in time', nullable)
  readonly lastDay: CivilDate | null;
}

@ObjectType('RegistrationsSent', {
  description: inBoth('Một lần gửi đăng ký thi đua lên trên', 'Registrations that were sent on'),
})
export class RegistrationsSentShown {
  @Shown(() => ID, 'Sự kiện ghi nhận', 'The event that recorded it')
  readonly event: string;

  @Shown(() => InstantScalar, 'Thời điểm tiếp nhận', 'When it was received')
  readonly receivedAt: Instant;

  @Shown(
    () => Boolean,
    'Trong hạn hay không; trống nếu chưa quy định ngày',
    'Whether it came in time; null where no day is fixed',
    nullable,
  )
  readonly inTime: boolean | null;

  @Shown(() => DocumentShown, 'Văn bản', 'The document')
  readonly document: OfficialDocument;

  @Shown(() => [ID], 'Các bản đăng ký được gửi', 'The registrations that it names')
  readonly registrations: readonly string[];

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;

  @Shown(() => ID, 'Sự kiện huỷ', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

interface Sent extends Sending {
  readonly receivedAt: Instant;
  readonly document: OfficialDocument;
  readonly annulment: Reference | null;
}

export function stands({ annulment }: Sent): boolean {
  return annulment === null;
}

/** What a bloc-year has sent on, annulled papers too, and the book that it is pinned to. */
export function sentIn(views: Questions, stream: string, asOf: number) {
  const state = views.state(stream, blocYearFold, asOf);
  const times = views.state(stream, paperTimesFold, asOf);
  const { pinned, annulled } = state;
  const papers = (
    all: readonly {
      readonly revision: number;
      readonly document: OfficialDocument;
      readonly registrations: readonly Reference[];
    }[],
  ): readonly Sent[] =>
    all.map(({ revision, document, registrations: named }) => {
      const annulledAt = annulled.get(revision);
      return {
        event: { stream, revision },
        registrations: named,
        receivedAt: receiptOf(times, revision),
        document,
        annulment: annulledAt === undefined ? null : { stream, revision: annulledAt },
      };
    });
  return {
    book: pinned
      ? (views.state(pinned.ruleBook.stream, ruleBookFold, asOf).published?.book ?? null)
      : null,
    consolidations: papers(state.registrationsSent),
    submissions: papers(state.delegatedRegistrations),
  };
}

function receiptOf({ times }: PaperTimes, revision: number): Instant {
  const found = times.get(revision);
  if (!found) throw new Error(`the time of revision ${revision} is not kept`);
  return found.receivedAt;
}

export function sentShown(
  { event, receivedAt, document, registrations: named, annulment }: Sent,
  id: DeadlineId,
  book: RuleBook | null,
  year: number,
): RegistrationsSentShown {
  const deadline = book?.deadlines.find((each) => each.id === id);
  const due = deadline && dueOf(deadline, year, null);
  return {
    event: addressOf(event.stream, event.revision),
    receivedAt,
    inTime: due?.kind === 'by' ? isMetInTime(metByReceipt(event, receivedAt), due) : null,
    document,
    registrations: named.map((each) => addressOf(each.stream, each.revision)),
    annulled: annulment !== null,
    annulment: annulment && addressOf(annulment.stream, annulment.revision),
  };
}

export function ruleShown(
  book: RuleBook | null,
  id: DeadlineId,
  year: number,
): DueRuleShown | null {
  const deadline = book?.deadlines.find((each) => each.id === id);
  if (!book || !deadline) return null;
  const due = dueOf(deadline, year, null);
  return {
    ...ruleIn(book, deadline, year),
    due: dueSentence(deadline, due),
    lastDay: lastDayOf(due),
  };
}
