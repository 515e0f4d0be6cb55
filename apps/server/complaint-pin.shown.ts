// The disputed result pinned: as it was known when the disputed event was recorded, as it is now, and what differs.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { CaseEntry } from '../../libs/domain/complaint/lodging.ts';
import { compareScores } from '../../libs/domain/history/compare.ts';
import type { Points } from '../../libs/domain/points.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import type { Questions } from '../../libs/views/views.ts';
import { unitYearFold } from '../../projections/stream-folds.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar, PointsScalar } from './graphql/scalars.ts';
import { addressOf, SentenceShown } from './recorded-facts.ts';
import { nothingOf, scoreAtPoint, ScoreAtPointShown } from './score-comparison.edge.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import { readingAt, type ReadUnitYear } from './unit-year-scores.ts';

@ObjectType('LaterFact', {
  description: inBoth(
    'Nội dung ghi nhận sau kết quả bị khiếu nại: khi ra kết quả đó chưa biết',
    'What was recorded after the disputed event: it was not known then',
  ),
})
class LaterFactShown {
  @Shown(() => ID, 'Địa chỉ sự kiện', 'Address of the event')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => SentenceShown, 'Nội dung', 'What it did')
  readonly sentence: SentenceShown;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => Boolean, 'Do chính vụ việc này dẫn đến', 'It came of a decision of this very case')
  readonly ofThisCase: boolean;
}

@ObjectType('CasePin', {
  description: inBoth(
    'Kết quả bị khiếu nại: khi đó, hiện nay và chênh lệch',
    'The disputed result: then, now and the difference',
  ),
})
export class CasePinShown {
  @Shown(() => ID, 'Sự kiện bị khiếu nại', 'The disputed event')
  readonly event: string;

  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(() => [ID], 'Các dòng điểm bị khiếu nại', 'The disputed lines', { rowsMax: 5 })
  readonly lines: readonly string[];

  @Shown(
    () => ScoreAtPointShown,
    'Khi đó: tính đến hết sự kiện bị khiếu nại',
    'Then: up to the disputed event, it included',
  )
  readonly then: ScoreAtPointShown;

  @Shown(() => ScoreAtPointShown, 'Hiện nay: tại mốc được hỏi', 'Now: at the point asked for')
  readonly now: ScoreAtPointShown;

  @Shown(() => PointsScalar, 'Chênh lệch tổng điểm tính lại', 'What the computed total gained')
  readonly by: Points;

  @Shown(() => [DifferenceShown], 'Các dòng khác nhau', 'The lines that differ', { rowsMax: 30 })
  readonly differences: readonly DifferenceShown[];

  @Shown(
    () => [LaterFactShown],
    'Các nội dung ghi nhận sau, tách riêng khỏi những gì đã biết khi đó',
    'What was recorded since, apart from what was known then',
    { rowsMax: 20 },
  )
  readonly laterFacts: readonly LaterFactShown[];
}

interface PinnedCase {
  readonly stream: string;
  readonly entry: Pick<CaseEntry, 'against' | 'lines'>;
}

/** Null where the case disputes nothing of a unit-year. */
export function casePinShown(
  views: Questions,
  { stream, entry }: PinnedCase,
  asOf: number,
): CasePinShown | null {
  if (!entry.against) return null;
  const { event } = entry.against;
  const { opened } = event.stream.startsWith('unitYear-')
    ? views.state(event.stream, unitYearFold, asOf).counted.facts
    : { opened: null };
  if (!opened) return null;
  const of = { unit: opened.unit, year: opened.year };
  const from = { asOf: views.indexOf(event.stream, event.revision), inEffectOn: null };
  const to = { asOf, inEffectOn: null };
  const before = readingAt(views, of, from);
  const after = readingAt(views, of, to);
  if (!after) return null;
  const comparison = compareScores(before?.reading ?? nothingOf(after), after.reading);
  return {
    ...of,
    event: addressOf(event.stream, event.revision),
    lines: entry.lines,
    then: scoreAtPoint(views, from, comparison.before, after.stream),
    now: scoreAtPoint(views, to, comparison.after, after.stream),
    by: comparison.by,
    differences: differencesShown(comparison, { before, after }),
    laterFacts: laterFacts(after, from.asOf, stream),
  };
}

function laterFacts(
  { reading, indexes, stream }: ReadUnitYear,
  since: number,
  ofCase: string,
): readonly LaterFactShown[] {
  return reading.events.flatMap((event) => {
    const index = indexes[event.revision] ?? -1;
    if (index <= since) return [];
    const { revision, type, occurredOn, recordedAt, correlation } = event;
    return {
      event: addressOf(stream, revision),
      index,
      type,
      sentence: deedOfEvent(event),
      occurredOn,
      recordedAt,
      ofThisCase: correlation === ofCase,
    };
  });
}
