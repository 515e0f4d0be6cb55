// What answers show of a reorganisation: its decision in all versions, and every part, carried out or missing.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { addDays, type CivilDate, type Instant } from '../../libs/domain/civil-date.ts';
import {
  reorganisationStream,
  type ReorganisationPart,
  type UnitChange,
} from '../../libs/domain/reorganisation/reorganisation.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Annulment } from '../../libs/domain/unit-year/standing.ts';
import type { DirectoryOnDay } from '../../projections/directory-on-day.ts';
import type {
  PartTold,
  ReorganisationRow,
  ReorganisationTold,
  ReorganisationVersionTold,
} from '../../projections/reorganisations.ts';
import type { HeldAt } from './as-of.ts';
import { NamedShown, unitNamed } from './directory-periods.ts';
import { Shown } from './graphql/answer-fields.ts';
import { annulmentCauseEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { unitChangeEnum } from './graphql/reorganisation-enumerations.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { LegalBasisShown } from './paper.shown.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;
const few = { rowsMax: 3 } as const;

@ObjectType({ isAbstract: true })
abstract class ReorganisationCounts {
  @Shown(() => ID, 'Mã quyết định sắp xếp', 'Id of the reorganisation')
  readonly reorganisation: string;

  @Shown(() => String, 'Tên gọi', 'Its title')
  readonly title: string;

  @Shown(() => DocumentShown, 'Quyết định, bản còn hiệu lực', 'The decision as it holds')
  readonly decision: DocumentShown;

  @Shown(() => CivilDateScalar, 'Có hiệu lực từ ngày', 'First day of the new order')
  readonly effectiveFrom: CivilDate;

  @Shown(() => Int, 'Số phần của quyết định', 'How many parts it has')
  readonly partsCount: number;

  @Shown(() => Int, 'Số phần đã thực hiện', 'How many of them are carried out')
  readonly doneCount: number;

  @Shown(() => Boolean, 'Đã thực hiện hết', 'All of them are carried out')
  readonly complete: boolean;

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;
}

@ObjectType('ReorganisationSummary', {
  description: inBoth(
    'Một quyết định sắp xếp, tổ chức lại đơn vị và số phần đã thực hiện',
    'A decision that reorganises units, and how many of its parts are carried out',
  ),
})
export class ReorganisationSummary extends ReorganisationCounts {
  @Shown(() => Int, 'Số lần ghi nhận, kể cả đính chính', 'Versions: recorded once, then corrected')
  readonly versionsCount: number;

  @Shown(() => ID, 'Sự kiện của bản còn hiệu lực', 'The event of the version that holds')
  readonly event: string;
}

@ObjectType('ReorganisationVersion', {
  description: inBoth(
    'Một bản của quyết định: ghi nhận lần đầu hoặc đính chính',
    'A version of a decision: as first recorded, or as corrected',
  ),
})
class ReorganisationVersionShown {
  @Shown(() => DocumentShown, 'Quyết định', 'The decision')
  readonly decision: DocumentShown;

  @Shown(() => CivilDateScalar, 'Có hiệu lực từ ngày', 'First day of the new order')
  readonly effectiveFrom: CivilDate;

  @Shown(
    () => LegalBasisShown,
    'Căn cứ của quyết định, hoặc của lần đính chính',
    'What the decision carries out; of a correction, its legal basis',
    nullable,
  )
  readonly legalBasis: LegalBasisShown | null;

  @Shown(() => Int, 'Số phần', 'How many parts it has')
  readonly partsCount: number;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => CivilDateScalar, 'Ngày ghi nhận việc này', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;
}

@ObjectType('ReorganisationAnnulment', {
  description: inBoth(
    'Việc huỷ quyết định đã ghi nhận. Phần đã thực hiện ở từng đơn vị còn nguyên đến khi được huỷ ở đó',
    'How it was annulled. What its units hold of it stands until it is annulled there',
  ),
})
class ReorganisationAnnulmentShown implements Annulment {
  @Shown(() => annulmentCauseEnum, 'Nguyên nhân', 'Why')
  readonly cause: Annulment['cause'];

  @Shown(() => LegalBasisShown, 'Căn cứ', 'Legal basis')
  readonly legalBasis: LegalBasisShown;

  @Shown(() => CivilDateScalar, 'Từ ngày; trống: từ đầu', 'From; null: from the start', nullable)
  readonly effectiveFrom: CivilDate | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('ReorganisationPart', {
  description: inBoth(
    'Một phần của quyết định: việc gì xảy ra với một đơn vị, đã thực hiện hay còn thiếu',
    'A part: what happens to a unit, and whether it was carried out or is missing',
  ),
})
class PartShown {
  @Shown(() => ID, 'Mã phần', 'Its id')
  readonly part: string;

  @Shown(() => unitChangeEnum, 'Hình thức', 'What happens')
  readonly change: UnitChange;

  @Shown(
    () => NamedShown,
    'Đơn vị, gọi theo tên trước ngày có hiệu lực',
    'The unit, by its name before the new order',
  )
  readonly unit: NamedShown;

  @Shown(() => Boolean, 'Đơn vị đã được ghi vào sổ cái', 'The unit was entered')
  readonly unitEntered: boolean;

  @Shown(() => [NamedShown], 'Đơn vị kế thừa hoặc bàn giao', 'The units on the other side', few)
  readonly counterparts: readonly NamedShown[];

  @Shown(() => String, 'Tên mới, nếu đổi tên', 'The new name of a unit that is renamed', nullable)
  readonly name: string | null;

  @Shown(
    () => NamedShown,
    'Cơ quan chủ quản mới; trống nếu thuộc tỉnh hoặc không thay đổi',
    'The new parent; null: none, or not changed',
    nullable,
  )
  readonly parent: NamedShown | null;

  @Shown(
    () => Boolean,
    'Còn trong quyết định; sai nếu bản đính chính đã bỏ',
    'False: a correction left it out',
  )
  readonly inForce: boolean;

  @Shown(() => Boolean, 'Đã thực hiện', 'It was carried out, and that stands')
  readonly done: boolean;

  @Shown(() => ID, 'Sự kiện thực hiện; trống nếu còn thiếu', 'By which event', nullable)
  readonly event: string | null;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'On which day', nullable)
  readonly doneOn: CivilDate | null;
}

@ObjectType('Reorganisation', {
  description: inBoth(
    'Một quyết định sắp xếp, tổ chức lại đơn vị, đủ các bản và các phần',
    'A decision that reorganises units, with all its versions and parts',
  ),
})
export class ReorganisationShown extends ReorganisationCounts implements HeldAt {
  @Shown(
    () => [ReorganisationVersionShown],
    'Các bản, bản sau cùng còn hiệu lực',
    'Its versions; the last holds',
    few,
  )
  readonly versions: readonly ReorganisationVersionShown[];

  @Shown(() => ReorganisationAnnulmentShown, 'Việc huỷ; trống nếu còn', 'Its annulment', nullable)
  readonly annulment: ReorganisationAnnulmentShown | null;

  @Shown(
    () => [PartShown],
    'Các phần; sau cùng là các phần mà bản đính chính đã bỏ',
    'Its parts; those that a correction left out come last',
    { rowsMax: 50 },
  )
  readonly parts: readonly PartShown[];

  @Shown(() => [ID], 'Mã các phần còn thiếu', 'Ids of the parts that are missing')
  readonly missing: readonly string[];

  @Shown(() => Int, 'Câu trả lời đúng đến sự kiện có chỉ số này', 'The ledger index it holds at')
  readonly index: number;

  @Shown(() => InstantScalar, 'Giờ của sổ cái tại chỉ số đó', 'Ledger time there', nullable)
  readonly time: Instant | null;

  @Shown(() => Boolean, 'Đồng hồ giả lập', 'A simulated clock gave times up to there')
  readonly simulatedClock: boolean;
}

export function summaryShown(row: ReorganisationRow): ReorganisationSummary {
  const { reorganisation, title, decision, effectiveFrom, revision } = row;
  return {
    reorganisation,
    title,
    decision,
    effectiveFrom,
    partsCount: row.parts,
    doneCount: row.done,
    complete: row.done === row.parts,
    annulled: row.annulledAt !== null,
    versionsCount: row.versions,
    event: addressOf(reorganisationStream(reorganisation), revision),
  };
}

export function wholeShown(
  told: ReorganisationTold,
  directoryOf: (day: CivilDate) => DirectoryOnDay,
): Omit<ReorganisationShown, keyof HeldAt> {
  const { reorganisation, title, versions, annulment, parts, decision, effectiveFrom } = told;
  const stream = reorganisationStream(reorganisation);
  const on = directoryOf(addDays(effectiveFrom, -1));
  const inForce = parts.filter((each) => each.inForce);
  const missing = inForce.filter(({ done }) => done === null);
  return {
    reorganisation,
    title,
    decision,
    effectiveFrom,
    partsCount: inForce.length,
    doneCount: inForce.length - missing.length,
    complete: missing.length === 0,
    annulled: annulment !== null,
    versions: versions.map((each) => versionShown(each, stream)),
    annulment: annulment && { ...annulment, event: addressOf(stream, annulment.revision) },
    parts: parts.map((each) => partShown(each, on)),
    missing: missing.map(({ part }) => part.part),
  };
}

function versionShown(
  { parts, revision, ...version }: ReorganisationVersionTold,
  stream: string,
): ReorganisationVersionShown {
  return { ...version, partsCount: parts.length, event: addressOf(stream, revision) };
}

function partShown({ part, inForce, done, unitEntered }: PartTold, on: DirectoryOnDay): PartShown {
  const { name, parent, counterparts } = contentOf(part);
  return {
    part: part.part,
    change: part.change,
    unit: unitNamed(on, part.unit),
    unitEntered,
    counterparts: counterparts.map((each) => unitNamed(on, each)),
    name,
    parent: parent === null ? null : unitNamed(on, parent),
    inForce,
    done: done !== null,
    event: done && addressOf(unitStream(part.unit), done.revision),
    doneOn: done?.occurredOn ?? null,
  };
}

/** One form for every change. */
function contentOf(part: ReorganisationPart) {
  return {
    counterparts: 'counterparts' in part ? part.counterparts : [],
    name: 'name' in part ? part.name : null,
    parent: 'parent' in part ? part.parent : null,
  };
}
