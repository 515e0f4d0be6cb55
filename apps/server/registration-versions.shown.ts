// How a unit's registration is shown: its versions, which of them counts, and where each was sent on.
import { ID, ObjectType } from '@nestjs/graphql';
import type { Reference } from '../../libs/domain/actor.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import { isOnTime, type Deadline } from '../../libs/domain/deadline.ts';
import type { Direction, Quantity } from '../../libs/domain/quantity.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { baseline } from '../../libs/domain/unit-year/baseline.ts';
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { RegistrationVersion } from '../../projections/registration-versions.ts';
import type { RegistrationsRow } from '../../projections/registrations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { directionEnum, itemKindEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { InstantScalar, QuantityScalar } from './graphql/scalars.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('RegisteredItem', {
  description: inBoth('Một chỉ tiêu hoặc nhiệm vụ đăng ký', 'A registered target or task'),
})
class RegisteredItemShown implements RegisteredItem {
  @Shown(() => ID, 'Mã trong năm của đơn vị', 'Its id in the unit-year')
  readonly item: string;

  @Shown(() => itemKindEnum, 'Chỉ tiêu hay nhiệm vụ', 'Target or task')
  readonly kind: RegisteredItem['kind'];

  @Shown(() => String, 'Nội dung', 'What it says')
  readonly text: string;

  @Shown(() => String, 'Đơn vị tính', 'Unit of measure', nullable)
  readonly measure: string | null;

  @Shown(() => QuantityScalar, 'Giá trị đăng ký', 'Value registered', nullable)
  readonly value: Quantity | null;

  @Shown(() => directionEnum, 'Cao hơn hay thấp hơn là tốt', 'Which way is better', nullable)
  readonly direction: Direction | null;
}

@ObjectType('RegistrationVersion', {
  description: inBoth(
    'Một bản đăng ký thi đua, nội dung theo lần đính chính gần nhất',
    'A version of a registration, as it was last put right',
  ),
})
class RegistrationVersionShown {
  @Shown(() => ID, 'Mã bản đăng ký', 'Its id')
  readonly registration: string;

  @Shown(() => ID, 'Sự kiện ghi nhận', 'The event that recorded it')
  readonly event: string;

  @Shown(() => ID, 'Điều chỉnh bản nào', 'The one that it amends', nullable)
  readonly amends: string | null;

  @Shown(() => InstantScalar, 'Thời điểm tiếp nhận', 'When it was received')
  readonly receivedAt: Instant;

  @Shown(() => InstantScalar, 'Thời điểm ghi sổ', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(
    () => Boolean,
    'Tiếp nhận trong hạn; trống nếu chưa ấn định bộ quy tắc',
    'Received in time; null before a rule book is pinned',
    nullable,
  )
  readonly inTime: boolean | null;

  @Shown(() => [RegisteredItemShown], 'Chỉ tiêu, nhiệm vụ', 'Targets and tasks', { rowsMax: 10 })
  readonly items: readonly RegisteredItemShown[];

  @Shown(() => [String], 'Danh hiệu thi đua đăng ký', 'Emulation titles aimed at', { rowsMax: 5 })
  readonly titles: readonly string[];

  @Shown(() => DocumentShown, 'Văn bản đăng ký', 'The registration paper', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => [ID], 'Các lần đính chính sai sót ghi nhận', 'Corrections of recording errors', {
    rowsMax: 3,
  })
  readonly corrections: readonly string[];

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;

  @Shown(() => ID, 'Sự kiện huỷ', 'The event that annulled it', nullable)
  readonly annulment: string | null;

  @Shown(
    () => Boolean,
    'Là căn cứ tính vượt chỉ tiêu: bản cuối cùng tiếp nhận trong hạn',
    'It is the baseline of the bonus: the last received in time',
  )
  readonly baseline: boolean;

  @Shown(
    () => [ID],
    'Các lần Trưởng khối tổng hợp, gửi bản này về Ban, còn giá trị',
    'Standing consolidations that sent it to the Board',
    { rowsMax: 3 },
  )
  readonly consolidatedBy: readonly string[];

  @Shown(
    () => [ID],
    'Các lần cơ quan được uỷ quyền đăng ký bản này với UBND tỉnh, còn giá trị',
    'Standing submissions to the Provincial People’s Committee',
    { rowsMax: 3 },
  )
  readonly submittedBy: readonly string[];
}

@ObjectType('RegisteredUnit', {
  description: inBoth('Đăng ký thi đua của một đơn vị', 'The registration of a unit'),
})
export class RegisteredUnitShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly unitName: string;

  @Shown(() => Boolean, 'Có bản đăng ký còn giá trị', 'A registration of it stands')
  readonly registered: boolean;

  @Shown(
    () => Boolean,
    'Đăng ký trong hạn, theo bản tiếp nhận đầu tiên; trống nếu chưa đăng ký',
    'Registered in time, by the first that was received; null: not registered',
    nullable,
  )
  readonly inTime: boolean | null;

  @Shown(
    () => Boolean,
    'Bản còn giá trị mới nhất đã được tổng hợp, gửi về Ban',
    'The newest that stands was sent to the Board',
  )
  readonly consolidated: boolean;

  @Shown(
    () => Boolean,
    'Bản còn giá trị mới nhất đã được đăng ký với UBND tỉnh',
    'The newest that stands was sent to the Provincial People’s Committee',
  )
  readonly submitted: boolean;

  @Shown(
    () => [RegistrationVersionShown],
    'Các bản theo thứ tự ghi nhận, kể cả bản đã huỷ',
    'Its versions in the order of recording, annulled ones too',
    { rowsMax: 3 },
  )
  readonly versions: readonly RegistrationVersionShown[];
}

/** A standing paper that sent registrations on. */
export interface Sending {
  readonly event: Reference;
  readonly registrations: readonly Reference[];
}

/** What versions are judged by. */
export interface Judged {
  readonly year: number;
  readonly book: RuleBook | null;
  readonly consolidations: readonly Sending[];
  readonly submissions: readonly Sending[];
  readonly unitName: string;
}

export function registeredUnitShown(row: RegistrationsRow, judged: Judged): RegisteredUnitShown {
  const standing = row.versions.filter(({ annulledAt }) => annulledAt === null);
  const { year, book } = judged;
  const base = book && baseline({ opened: { year }, registrations: standing }, book);
  const versions = row.versions.map((each) => versionShown(each, row, judged, base?.id ?? null));
  const newest = versions.findLast(({ annulled }) => !annulled);
  const first = standing.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))[0];
  return {
    unit: row.unit,
    unitName: judged.unitName,
    registered: standing.length > 0,
    inTime: first ? inTime(first, judged) : null,
    consolidated: (newest?.consolidatedBy.length ?? 0) > 0,
    submitted: (newest?.submittedBy.length ?? 0) > 0,
    versions,
  };
}

function versionShown(
  version: RegistrationVersion,
  { unit }: RegistrationsRow,
  judged: Judged,
  base: string | null,
): RegistrationVersionShown {
  const { id, revision, amends, receivedAt, recordedAt, items, titles, document } = version;
  const stream = unitYearStream({ unit, year: judged.year });
  const sentBy = (sendings: readonly Sending[]) =>
    sendings
      .filter(({ registrations }) =>
        registrations.some((each) => each.stream === stream && each.revision === revision),
      )
      .map(({ event }) => addressOf(event.stream, event.revision));
  const { annulledAt } = version;
  return {
    registration: id,
    event: addressOf(stream, revision),
    amends,
    receivedAt,
    recordedAt,
    items,
    titles,
    document,
    inTime: inTime(version, judged),
    corrections: version.corrections.map((each) => addressOf(stream, each)),
    annulled: annulledAt !== null,
    annulment: annulledAt === null ? null : addressOf(stream, annulledAt),
    baseline: id === base && annulledAt === null,
    consolidatedBy: sentBy(judged.consolidations),
    submittedBy: sentBy(judged.submissions),
  };
}

/** Null before a rule book is pinned; a book without the deadline knows no lateness. */
function inTime({ receivedAt }: RegistrationVersion, { book, year }: Judged): boolean | null {
  if (!book) return null;
  const deadline: Deadline | undefined = book.deadlines.find(
    ({ id }) => id === 'registrationByMember',
  );
  return !deadline || isOnTime(deadline, year, receivedAt);
}
