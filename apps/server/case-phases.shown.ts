// What answers show of the phases of a case: from when to when each took, how many days, by which clause, what was late or suspended.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import {
  complaintStream,
  eventsOf,
  type CaseInstance,
} from '../../libs/domain/complaint/complaint.ts';
import { daysBetween } from '../../libs/domain/deadlines/standing-on.ts';
import type { Questions } from '../../libs/views/views.ts';
import { complaintFold } from '../../projections/stream-folds.ts';
import { CaseDeadlineShown } from './case-deadline.shown.ts';
import { caseDeadlines } from './case-deadlines.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { addressOf } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseSuspension', {
  description: inBoth(
    'Một lần tạm đình chỉ việc giải quyết',
    'A suspension of the settlement of a case',
  ),
})
class SuspensionShown {
  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(
    () => CivilDateScalar,
    'Tiếp tục từ ngày; trống nếu đang tạm đình chỉ',
    'Resumed from; null: it goes on',
    nullable,
  )
  readonly resumedFrom: CivilDate | null;

  @Shown(() => Int, 'Số ngày, tính đến ngày được hỏi', 'Days, up to the day asked about')
  readonly days: number;

  @Shown(() => ID, 'Sự kiện tạm đình chỉ', 'The event that suspended it')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện tiếp tục giải quyết', 'The event that resumed it', nullable)
  readonly resumption: string | null;
}

@ObjectType('CasePhase', {
  description: inBoth(
    'Một giai đoạn của vụ việc: từ ngày nào, đến ngày nào, mấy ngày, thời hạn theo điều khoản nào',
    'A phase of a case: from when, until when, how many days, due by which clause',
  ),
})
export class CasePhaseShown {
  @Shown(() => CivilDateScalar, 'Bắt đầu tính từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(
    () => CivilDateScalar,
    'Đến ngày; trống nếu chưa xong vào ngày được hỏi',
    'Until; null: not over by the day asked about',
    nullable,
  )
  readonly until: CivilDate | null;

  @Shown(
    () => Int,
    'Đã mất mấy ngày theo lịch (không kể ngày đầu), tính đến ngày xong hoặc ngày được hỏi',
    'Calendar days that it took, the first not counted: to its end, else to the day asked about',
  )
  readonly daysTaken: number;

  @Shown(
    () => CaseDeadlineShown,
    'Thời hạn: hết hạn ngày nào, đúng hay quá hạn, theo điều khoản nào',
    'What was due: its last day, whether it was met in time, and the clause',
  )
  readonly deadline: CaseDeadlineShown;

  @Shown(() => [SuspensionShown], 'Các lần tạm đình chỉ', 'Its suspensions', { rowsMax: 2 })
  readonly suspensions: readonly SuspensionShown[];
}

interface Asked {
  readonly complaint: string;
  readonly asOf: number;
  readonly on: CivilDate;
}

/** The phases that have begun by the day, in the order in which they began. */
export function casePhases(
  views: Questions,
  { complaint, asOf, on }: Asked,
): readonly CasePhaseShown[] {
  const stream = complaintStream({ complaint });
  const { instances } = views.state(stream, complaintFold, asOf);
  const { due } = caseDeadlines(views, asOf, { on, withinDays: 0 }, complaint);
  return due
    .flatMap((deadline): readonly CasePhaseShown[] => {
      const { base: from } = deadline;
      if (from === null || from > on) return [];
      const until = deadline.metOn !== null && deadline.metOn <= on ? deadline.metOn : null;
      const daysTaken = Math.max(0, daysBetween(from, until ?? on));
      const instance = instances.find((each) => each.instance === deadline.instance);
      const isSettlement = deadline.clock === 'settlement';
      const suspensions = instance && isSettlement ? suspensionsOf(instance, { stream, on }) : [];
      return [{ from, until, daysTaken, deadline, suspensions }];
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
}

function suspensionsOf(
  instance: CaseInstance,
  { stream, on }: { readonly stream: string; readonly on: CivilDate },
): readonly SuspensionShown[] {
  const resumptions = eventsOf(instance, 'CaseResumed');
  return eventsOf(instance, 'CaseSuspended').map(({ revision, data: { suspension, from } }) => {
    const end = resumptions.find(({ data }) => data.suspension === suspension);
    const resumedFrom = end?.data.resumedFrom ?? null;
    return {
      from,
      resumedFrom,
      days: Math.max(0, daysBetween(from, resumedFrom ?? on)),
      event: addressOf(stream, revision),
      resumption: end ? addressOf(stream, end.revision) : null,
    };
  });
}
