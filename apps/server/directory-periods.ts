// What the directory shows of units and blocs through time: names by day, periods with their decisions, annulled facts.
import { ID, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { FactAnnulment } from '../../libs/domain/fact.ts';
import type { Period } from '../../libs/domain/periods.ts';
import type { Membership, UnitKind } from '../../libs/domain/unit/unit.ts';
import type { DirectoryOnDay, Named } from '../../projections/directory-on-day.ts';
import type { AnnulledFact, ByDecision, Handover, Told } from '../../projections/directory-rows.ts';
import { Shown } from './graphql/answer-fields.ts';
import { annulmentCauseEnum, unitKindEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;
const few = { rowsMax: 3 } as const;

@ObjectType('NamedOnDay', {
  description: inBoth(
    'Đơn vị hoặc khối, gọi theo tên vào ngày đang xem',
    'A unit or a bloc, by its name on the day',
  ),
})
export class NamedShown implements Named {
  @Shown(() => ID, 'Mã, không đổi khi đổi tên', 'Its id, which no renaming changes')
  readonly id: string;

  @Shown(
    () => String,
    'Tên vào ngày đó; là mã nếu chưa ghi vào sổ cái',
    'Its name on that day; its id where it was not entered yet',
  )
  readonly name: string;
}

/** The name of a unit on the day; one that is named before it is entered has its id only. */
export function unitNamed({ units }: Pick<DirectoryOnDay, 'units'>, id: string): NamedShown {
  return { id, name: units.get(id)?.name ?? id };
}

export function blocNamed({ blocs }: Pick<DirectoryOnDay, 'blocs'>, id: string): NamedShown {
  return { id, name: blocs.get(id)?.name ?? id };
}

@ObjectType({ isAbstract: true })
abstract class PeriodShown {
  @Shown(() => CivilDateScalar, 'Từ ngày; trống nếu không rõ', 'From; null: not known', nullable)
  readonly from: CivilDate | null;

  @Shown(
    () => CivilDateScalar,
    'Đến hết ngày; trống nếu chưa có thay đổi',
    'Until, that day included; null: nothing recorded ends it',
    nullable,
  )
  readonly until: CivilDate | null;

  @Shown(
    () => DocumentShown,
    'Quyết định; trống nếu là thông tin khi ghi vào sổ cái',
    'The decision; null: it is how it was entered',
    nullable,
  )
  readonly decision: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('NamePeriod', {
  description: inBoth('Một tên gọi và thời gian dùng tên đó', 'A name and its period'),
})
export class NamePeriodShown extends PeriodShown {
  @Shown(() => String, 'Tên', 'The name')
  readonly name: string;
}

@ObjectType('KindPeriod', {
  description: inBoth('Một loại hình đơn vị và thời gian', 'A kind and its period'),
})
export class KindPeriodShown extends PeriodShown {
  @Shown(() => unitKindEnum, 'Loại đơn vị', 'The kind')
  readonly kind: UnitKind;
}

@ObjectType('AbovePeriod', {
  description: inBoth(
    'Cơ quan chủ quản hoặc cơ quan được uỷ quyền, và thời gian',
    'The body above (the parent, the delegated authority) and its period',
  ),
})
export class AbovePeriodShown extends PeriodShown {
  @Shown(() => NamedShown, 'Cơ quan; trống nếu thuộc tỉnh', 'The body; null: none', nullable)
  readonly above: NamedShown | null;
}

@ObjectType('BoardSeatPeriod', {
  description: inBoth(
    'Thời gian là (hoặc không là) nơi đặt Ban Thi đua - Khen thưởng',
    'A period in which a unit houses the Board, or does not',
  ),
})
export class BoardSeatPeriodShown extends PeriodShown {
  @Shown(() => Boolean, 'Là nơi đặt Ban Thi đua - Khen thưởng', 'It houses the Board')
  readonly housesBoard: boolean;
}

/** A period as answers show it: `value` under its own name. */
export function periodShown<Value>(
  { from, until, decision, revision }: Period<Told<Value>>,
  stream: string,
): PeriodShown {
  return { from, until, decision, event: addressOf(stream, revision) };
}

@ObjectType('BlocPeriod', {
  description: inBoth(
    'Một khối và thời gian đơn vị thuộc khối đó',
    'A bloc and a membership of it',
  ),
})
export class BlocPeriodShown {
  @Shown(() => NamedShown, 'Khối', 'The bloc')
  readonly bloc: NamedShown;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;

  @Shown(() => DocumentShown, 'Quyết định vào khối', 'The decision that it joined by')
  readonly decision: DocumentShown;

  @Shown(() => ID, 'Sự kiện vào khối', 'The event of its joining')
  readonly event: string;

  @Shown(
    () => ID,
    'Sự kiện ra khỏi khối hoặc kết thúc hoạt động',
    'The event of its leaving or ending',
    nullable,
  )
  readonly leftEvent: string | null;
}

export function blocPeriodShown(
  { bloc, from, until, decision, revision, leftAt }: ByDecision<Membership>,
  stream: string,
  on: DirectoryOnDay,
): BlocPeriodShown {
  return {
    bloc: blocNamed(on, bloc),
    from,
    until,
    decision,
    event: addressOf(stream, revision),
    leftEvent: leftAt === null ? null : addressOf(stream, leftAt),
  };
}

@ObjectType('Handover', {
  description: inBoth(
    'Một phần của quyết định sắp xếp đã thực hiện: với đơn vị nào, ngày nào, theo quyết định nào',
    'A part of a reorganisation carried out: with which units, on which day, by which decision',
  ),
})
export class HandoverShown {
  @Shown(() => [NamedShown], 'Đơn vị kế thừa hoặc bàn giao', 'The units on the other side', few)
  readonly units: readonly NamedShown[];

  @Shown(
    () => CivilDateScalar,
    'Ngày có hiệu lực; khi đơn vị kết thúc là ngày hoạt động cuối cùng',
    'First day of the new order; where the unit ends, its last day',
  )
  readonly day: CivilDate;

  @Shown(() => DocumentShown, 'Quyết định', 'The decision')
  readonly decision: DocumentShown;

  @Shown(() => ID, 'Mã quyết định sắp xếp, xem ở reorganisation', 'Id of the reorganisation')
  readonly reorganisation: string;

  @Shown(() => ID, 'Phần của quyết định', 'Its part')
  readonly part: string;

  @Shown(() => ID, 'Sự kiện thực hiện', 'The event that carried it out')
  readonly event: string;
}

const reorganisationPrefix = 'reorganisation-';

export function handoverShown(
  { units, day, decision, reorganisation, part, revision }: Handover,
  stream: string,
  on: DirectoryOnDay,
): HandoverShown {
  return {
    units: units.map((id) => unitNamed(on, id)),
    day,
    decision,
    reorganisation: reorganisation.slice(reorganisationPrefix.length),
    part,
    event: addressOf(stream, revision),
  };
}

@ObjectType('AnnulledFact', {
  description: inBoth(
    'Một nội dung đã ghi nhận rồi huỷ; không còn được tính',
    'A fact that was recorded and annulled; it no longer holds',
  ),
})
export class AnnulledFactShown {
  @Shown(() => String, 'Loại sự kiện đã huỷ', 'Type of the fact')
  readonly factType: string;

  @Shown(() => ID, 'Sự kiện đã huỷ', 'The fact')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ', 'The annulment')
  readonly annulment: string;

  @Shown(() => annulmentCauseEnum, 'Nguyên nhân huỷ', 'Why it was annulled')
  readonly cause: FactAnnulment['cause'];
}

export function annulledShown(
  { factType, revision, annulledAt, cause }: AnnulledFact,
  stream: string,
): AnnulledFactShown {
  return {
    factType,
    event: addressOf(stream, revision),
    annulment: addressOf(stream, annulledAt),
    cause,
  };
}
