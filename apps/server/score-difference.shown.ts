// What differs between two readings of a score, as answers show it: line by line, each with the events behind it.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Recorded } from '../../libs/domain/act.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { LineDifference, ScoreComparison } from '../../libs/domain/history/compare.ts';
import type { Points } from '../../libs/domain/points.ts';
import { deed } from '../../libs/domain/replay/deed.ts';
import type { LimitCode } from '../../libs/domain/scoring/score-line.ts';
import { countedOf } from '../../libs/domain/unit-year/counted.ts';
import type { UnitYear, UnitYearEvent } from '../../libs/domain/unit-year/unit-year.ts';
import { limitEnum, limitWords } from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar, PointsScalar } from './graphql/scalars.ts';
import { ActorShown, addressOf, SentenceShown } from './recorded-facts.ts';
import { LineShown, lineShown } from './score-lines.ts';
import type { ReadUnitYear } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;

@ObjectType('DifferenceCause', {
  description: inBoth(
    'Một sự kiện làm nên khác biệt: bỏ tất cả các sự kiện này đi thì không còn khác biệt',
    'An event behind a difference: without all of them together there is none',
  ),
})
export class CauseShown {
  @Shown(
    () => ID,
    'Địa chỉ sự kiện; trống với nội dung giả định',
    'Its address; null: supposed',
    nullable,
  )
  readonly event: string | null;

  @Shown(
    () => Int,
    'Chỉ số trong sổ cái; trống với nội dung giả định',
    'Ledger index; null: supposed',
    nullable,
  )
  readonly index: number | null;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(
    () => Boolean,
    'Đúng: chỉ có ở mốc sau; sai: chỉ có ở mốc trước',
    'True: in the later reading alone; false: in the earlier alone',
  )
  readonly added: boolean;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => SentenceShown, 'Nội dung', 'What it did')
  readonly deed: SentenceShown;
}

@ObjectType('LimitPassed', {
  description: inBoth('Giới hạn mà khác biệt đi qua', 'A limit that a difference went through'),
})
export class LimitPassedShown {
  @Shown(() => limitEnum, 'Mã', 'Code')
  readonly code: LimitCode;

  @Shown(() => String, 'Bằng tiếng Việt', 'In Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Bằng tiếng Anh', 'In English')
  readonly en: string;
}

@ObjectType('LineDifference', {
  description: inBoth(
    'Một dòng điểm khác nhau giữa hai mốc; cộng các khác biệt thì ra khác biệt của tổng điểm',
    'A line that differs between two readings; the differences sum to that of the totals',
  ),
})
export class DifferenceShown {
  @Shown(() => ID, 'Mã dòng', 'Id of the line')
  readonly id: string;

  @Shown(() => String, 'Nội dung', 'Its text')
  readonly title: string;

  @Shown(() => PointsScalar, 'Chênh lệch điểm', 'What the line gained')
  readonly by: Points;

  @Shown(() => LineShown, 'Ở mốc trước; trống nếu không có', 'In the earlier reading', nullable)
  readonly before: LineShown | null;

  @Shown(() => LineShown, 'Ở mốc sau; trống nếu không có', 'In the later reading', nullable)
  readonly after: LineShown | null;

  @Shown(() => [CauseShown], 'Các sự kiện làm nên chênh lệch', 'The events behind it', {
    rowsMax: 4,
  })
  readonly causes: readonly CauseShown[];

  @Shown(
    () => Boolean,
    'Đúng: không có tập sự kiện nào nhỏ hơn; sai: chưa thử hết các tập nhỏ hơn',
    'True: no smaller set of events does; false: not every smaller set was tried',
  )
  readonly smallest: boolean;

  @Shown(
    () => [LimitPassedShown],
    'Chênh lệch đi qua các mức trần, bậc, sàn nào',
    'The limits that it went through',
    { rowsMax: 2 },
  )
  readonly through: readonly LimitPassedShown[];
}

/** Both readings of one unit-year; `before` is null where it was not there yet. */
export interface Compared {
  readonly before: ReadUnitYear | null;
  readonly after: ReadUnitYear;
}

export function differencesShown(
  { lines }: ScoreComparison,
  compared: Compared,
): readonly DifferenceShown[] {
  const causeOf = causesOf(compared);
  const { stream } = compared.after;
  return lines.map((line) => differenceShown(line, stream, causeOf));
}

function differenceShown(
  { id, title, by, before, after, causes, through }: LineDifference,
  stream: string,
  causeOf: (revision: number, added: boolean) => CauseShown,
): DifferenceShown {
  return {
    id,
    title,
    by,
    before: before && lineShown(before, stream),
    after: after && lineShown(after, stream),
    causes: [
      ...causes.left.map((revision) => causeOf(revision, false)),
      ...causes.added.map((revision) => causeOf(revision, true)),
    ],
    smallest: causes.smallest,
    through: through.map((code) => ({ code, vi: limitWords[code][0], en: limitWords[code][1] })),
  };
}

/** Each event is told with the facts that the later reading ends with, where papers have their numbers. */
function causesOf({ before, after }: Compared): (revision: number, added: boolean) => CauseShown {
  const events = new Map<number, Recorded>();
  for (const event of before?.reading.events ?? []) events.set(event.revision, event);
  for (const event of after.reading.events) events.set(event.revision, event);
  const all = [...events.values()].toSorted((a, b) => a.revision - b.revision);
  const { facts } = countedOf(all);
  return (revision, added) => {
    const event = events.get(revision);
    if (!event) throw new Error(`no event ${revision} in either reading`);
    return causeShown(event, { added, facts, read: after });
  };
}

function causeShown(
  event: Recorded,
  { added, facts, read }: { added: boolean; facts: UnitYear; read: ReadUnitYear },
): CauseShown {
  const { revision, type, occurredOn, recordedAt, actor } = event;
  const isSupposed = !Number.isInteger(revision);
  return {
    event: isSupposed ? null : addressOf(read.stream, revision),
    index: isSupposed ? null : (read.indexes[revision] ?? null),
    type,
    added,
    occurredOn,
    recordedAt,
    actor,
    deed: deed(event as Recorded & UnitYearEvent, facts),
  };
}
