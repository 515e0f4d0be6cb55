// How a deadline is shown: with its clause from the rule book, names, words, and how it stands on the day.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Deadline, DeadlineId } from '../../libs/domain/deadline.ts';
import {
  clockOf,
  lastDayOf,
  type Capacity,
  type Clock,
  type ReleaseCause,
} from '../../libs/domain/deadlines/obligation.ts';
import { dueSentence, ruleIn } from '../../libs/domain/deadlines/rule.ts';
import {
  latenessOn,
  metBy,
  type Asking,
  type DeadlineState,
} from '../../libs/domain/deadlines/standing-on.ts';
import { sentence } from '../../libs/domain/replay/sentence.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { DeadlineRow } from '../../projections/deadline-rows.ts';
import { ruleBookFold, unitFold } from '../../projections/stream-folds.ts';
import type { StandingDeadline } from './deadline-pages.ts';
import { Shown } from './graphql/answer-fields.ts';
import {
  deadlineClockEnum,
  deadlineEnum,
  deadlineStateEnum,
  deadlineWords,
  obligedCapacityEnum,
  releaseCauseEnum,
} from './graphql/deadline-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { addressOf, ClauseShown, SentenceShown } from './recorded-facts.ts';
import { blocNamesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;

@ObjectType('DueItem', {
  description: inBoth(
    'Một việc có thời hạn của một khối, một đơn vị hoặc một hồ sơ trong năm thi đua',
    'Something due of a bloc, a unit or a dossier in a year',
  ),
})
export class DeadlineShown {
  @Shown(() => deadlineEnum, 'Việc gì', 'What is due')
  readonly deadline: DeadlineId;

  @Shown(() => SentenceShown, 'Tên việc', 'What it is called')
  readonly name: SentenceShown;

  @Shown(() => ClauseShown, 'Điều khoản quy định', 'The clause that asks for it')
  readonly clause: ClauseShown;

  @Shown(
    () => Boolean,
    'Thời hạn là mẫu minh hoạ',
    'The day, or the whole rule book, is an illustrative sample',
  )
  readonly illustrative: boolean;

  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => String, 'Tên khối vào ngày cuối năm', 'Name of the bloc on the last day of the year')
  readonly blocName: string;

  @Shown(() => obligedCapacityEnum, 'Với tư cách gì', 'In which capacity it is owed')
  readonly capacity: Capacity;

  @Shown(
    () => ID,
    'Mã đơn vị phải thực hiện: Trưởng khối, cơ quan được uỷ quyền là của ngày hết hạn; trống nếu khi đó chưa có',
    'Who owes it; lead and authority as of the last day; null: there was none',
    nullable,
  )
  readonly unit: string | null;

  @Shown(() => String, 'Tên đơn vị phải thực hiện', 'Name of who owes it', nullable)
  readonly unitName: string | null;

  @Shown(() => ID, 'Mã hồ sơ, nếu là của một hồ sơ khen thưởng', 'The dossier', nullable)
  readonly dossier: string | null;

  @Shown(() => SentenceShown, 'Thời hạn bằng lời', 'Until when, in words')
  readonly due: SentenceShown;

  @Shown(
    () => CivilDateScalar,
    'Ngày cuối cùng còn đúng hạn; trống nếu chưa quy định hoặc chưa xác định được',
    'The last day in time; null: none is fixed or known yet',
    nullable,
  )
  readonly lastDay: CivilDate | null;

  @Shown(
    () => InstantScalar,
    'Từ thời điểm này trở đi là muộn',
    'The first instant that is too late',
    nullable,
  )
  readonly tooLateFrom: Instant | null;

  @Shown(
    () => CivilDateScalar,
    'Ngày sớm nhất được nộp, nếu bộ quy tắc hiểu “sau” là sau khi hết hạn đó',
    'The first day on which it may come, where the rule book reads “after” so',
    nullable,
  )
  readonly notBefore: CivilDate | null;

  @Shown(() => deadlineClockEnum, 'Tính theo thời điểm nào', 'By which clock it is judged')
  readonly clock: Clock;

  @Shown(() => deadlineStateEnum, 'Tình trạng vào ngày được hỏi', 'How it stands on the day')
  readonly state: DeadlineState;

  @Shown(
    () => ID,
    'Sự kiện đã thực hiện; trống nếu đến ngày được hỏi chưa có',
    'The event that met it; null: none by the day',
    nullable,
  )
  readonly metBy: string | null;

  @Shown(() => CivilDateScalar, 'Thực hiện ngày nào', 'The day on which it was met', nullable)
  readonly metOn: CivilDate | null;

  @Shown(
    () => InstantScalar,
    'Thời điểm tiếp nhận; trống nếu chỉ biết ngày',
    'When it was received; null where only the day is known',
    nullable,
  )
  readonly metAt: Instant | null;

  @Shown(
    () => Int,
    'Muộn bao nhiêu ngày so với ngày cuối cùng còn đúng hạn, tính đến ngày thực hiện hoặc ngày được hỏi',
    'Days late: to the day on which it was met, else to the day asked about',
    nullable,
  )
  readonly daysLate: number | null;

  @Shown(
    () => Int,
    'Muộn bao nhiêu phút, tính tròn phút, kể từ thời điểm bắt đầu muộn',
    'Whole minutes late, from the first instant that is too late',
    nullable,
  )
  readonly minutesLate: number | null;

  @Shown(() => releaseCauseEnum, 'Vì sao không phải thực hiện', 'Why it is not owed', nullable)
  readonly released: ReleaseCause | null;

  @Shown(
    () => CivilDateScalar,
    'Không phải thực hiện từ ngày này; trống nếu ngay từ đầu',
    'Not owed from this day on; null: it never was',
    nullable,
  )
  readonly releasedFrom: CivilDate | null;
}

/** A deadline of a year as it is shown at a point of the ledger, on a day. */
export function shownDeadlines(
  views: Questions,
  year: number,
  asOf: number,
  asking: Asking,
): (standing: StandingDeadline) => DeadlineShown {
  const blocName = blocNamesOfYear(views, year, asOf);
  return ({ row, state }) => {
    const { book, deadline } = ruleOf(views, row, asOf);
    const [vi, en] = deadlineWords[row.deadline];
    const { bloc, capacity, from: unit, dossier } = row;
    const released = row.release && state === 'notApplicable' ? row.release : null;
    return {
      deadline: row.deadline,
      name: sentence(vi, en),
      ...ruleIn(book, deadline, year),
      bloc,
      blocName: blocName(bloc),
      capacity,
      unit,
      unitName: unit && (nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit),
      dossier,
      due: dueSentence(deadline, row.due),
      clock: clockOf[row.deadline],
      state,
      ...daysOf(row, asking),
      released: released?.cause ?? null,
      releasedFrom: released?.from ?? null,
    };
  };
}

type Days = Pick<
  DeadlineShown,
  'lastDay' | 'tooLateFrom' | 'notBefore' | 'metBy' | 'metOn' | 'metAt' | 'daysLate' | 'minutesLate'
>;

function daysOf(row: DeadlineRow, asking: Asking): Days {
  const { due } = row;
  const met = metBy(row, asking.on);
  const lateness = latenessOn(row, asking);
  return {
    lastDay: lastDayOf(due),
    tooLateFrom: due.kind === 'by' ? due.tooLateFrom : null,
    notBefore: due.kind === 'notBefore' ? due.day : null,
    metBy: met && addressOf(met.event.stream, met.event.revision),
    metOn: met?.day ?? null,
    metAt: met?.at ?? null,
    daysLate: lateness?.days ?? null,
    minutesLate: lateness?.minutes ?? null,
  };
}

/** The deadline in the book of its bloc-year. */
function ruleOf(
  views: Questions,
  { ruleBook, deadline: id }: DeadlineRow,
  asOf: number,
): { readonly book: RuleBook; readonly deadline: Deadline } {
  const book = views.state(ruleBook.stream, ruleBookFold, asOf).published?.book;
  const deadline = book?.deadlines.find((each) => each.id === id);
  if (!book || !deadline) throw new Error(`${ruleBook.stream} has no deadline ${id}`);
  return { book, deadline };
}
