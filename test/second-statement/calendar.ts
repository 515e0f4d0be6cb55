// Civil days of the province, taken from the time zone's own tables: the second statement's clock.
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';

/** The day in Lào Cai on which an instant falls, as YYYY-MM-DD. */
export function dayInLaoCai(instant: string): string {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Ho_Chi_Minh');
  return zoned.toPlainDate().toString();
}

export function yearInLaoCai(instant: string): number {
  return Number(dayInLaoCai(instant).split('-')[0]);
}

/** True where a paper received at an instant kept the members' deadline for registering, or none is known. */
export function registeredInTime(receivedAt: string, book: RuleBook, year: number): boolean {
  for (const deadline of book.deadlines) {
    if (deadline.id !== 'registrationByMember' || deadline.kind !== 'yearly') continue;
    const own = deadline.exceptions.filter((each) => each.year === year);
    const usual = deadline.monthDay === null ? null : `${year}-${deadline.monthDay}`;
    const day = own.length > 0 ? own[0]!.date : usual;
    if (day === null) return true;
    const received = dayInLaoCai(receivedAt);
    return received < day || (received === day && deadline.boundary === 'onOrBefore');
  }
  return true;
}
