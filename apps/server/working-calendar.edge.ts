// The edge of working calendars: which days of a year are off and which weekends are worked, with the papers that say so.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import type { Recorded } from '../../libs/domain/act.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import {
  workingCalendarStream,
  type NamedDay,
  type WorkingCalendarEvent,
} from '../../libs/domain/working-calendar/working-calendar.ts';
import type { Questions } from '../../libs/views/views.ts';
import { AsOfArguments, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Year } from './graphql/input-fields.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { LegalBasisShown } from './paper.shown.ts';
import { addressOf } from './recorded-facts.ts';

@ObjectType('NamedDay', {
  description: inBoth('Một ngày nghỉ hoặc một ngày làm bù', 'A day off, or a weekend day worked'),
})
class NamedDayShown implements NamedDay {
  @Shown(() => CivilDateScalar, 'Ngày', 'The day')
  readonly date: CivilDate;

  @Shown(() => String, 'Tên ngày nghỉ, ngày làm bù', 'What it is off or worked for')
  readonly name: string;
}

@ObjectType('WorkingCalendarVersion', {
  description: inBoth(
    'Lịch làm việc như đã công bố hoặc điều chỉnh một lần',
    'A working calendar as it was published or amended once',
  ),
})
class CalendarVersion {
  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => CivilDateScalar, 'Ngày công bố, điều chỉnh', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(
    () => [NamedDayShown],
    'Các ngày nghỉ lễ, Tết, nghỉ bù; thứ Bảy, Chủ nhật nghỉ mà không ghi',
    'Days off beside Saturdays and Sundays',
  )
  readonly daysOff: readonly NamedDayShown[];

  @Shown(
    () => [NamedDayShown],
    'Các ngày thứ Bảy, Chủ nhật đi làm bù',
    'Saturdays and Sundays that are worked',
    { rowsMax: 5 },
  )
  readonly workingWeekends: readonly NamedDayShown[];

  @Shown(() => LegalBasisShown, 'Thông báo, quyết định làm căn cứ', 'The announcement')
  readonly legalBasis: LegalBasisShown;

  @Shown(() => Boolean, 'Là mẫu minh hoạ', 'An illustrative sample')
  readonly illustrative: boolean;
}

@ObjectType('WorkingCalendar', {
  description: inBoth('Lịch nghỉ lễ, Tết và ngày làm bù của một năm', 'A working calendar'),
})
class WorkingCalendarShown extends HeldAt {
  @Shown(() => Int, 'Năm', 'The year')
  readonly year: number;

  @Shown(() => CalendarVersion, 'Lịch đang áp dụng', 'As it holds')
  readonly current: CalendarVersion;

  @Shown(
    () => [CalendarVersion],
    'Các bản trước đã được điều chỉnh, theo thứ tự',
    'The versions before, in order',
    { rowsMax: 2 },
  )
  readonly before: readonly CalendarVersion[];
}

@ArgsType()
class WorkingCalendarArguments extends AsOfArguments {
  @Year(['Năm nào', 'Which year'])
  readonly year: number;
}

@Resolver(() => WorkingCalendarShown)
export class WorkingCalendarResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => WorkingCalendarShown, {
    nullable: true,
    description: inBoth(
      'Lịch làm việc của một năm, kèm văn bản; trống nếu chưa công bố: khi đó thời hạn theo ngày làm việc chỉ trừ thứ Bảy, Chủ nhật',
      'The working calendar of a year, with its papers; null where none was published: then only weekends are taken for days off',
    ),
  })
  workingCalendar(@Args() asked: WorkingCalendarArguments): WorkingCalendarShown | null {
    const { views } = this.ledger;
    return calendarShown(views, asked.year, pointAsked(views, asked.asOf));
  }
}

function calendarShown(
  views: Questions,
  year: number,
  asOf: number | null,
): WorkingCalendarShown | null {
  const stream = workingCalendarStream(year);
  const versions = views.stream(stream, asOf).map((event) => versionShown(stream, decode(event)));
  const current = versions.at(-1);
  if (!current) return null;
  const index = asOf ?? views.resolveAsOf(null);
  return { ...heldAt(views, index), year, current, before: versions.slice(0, -1) };
}

/** Each says the whole calendar anew. */
function versionShown(stream: string, recorded: Recorded): CalendarVersion {
  const { revision, occurredOn, recordedAt, data } = recorded as Recorded & WorkingCalendarEvent;
  const { daysOff, workingWeekends, legalBasis, illustrative } = data;
  const event = addressOf(stream, revision);
  return { event, occurredOn, recordedAt, daysOff, workingWeekends, legalBasis, illustrative };
}
