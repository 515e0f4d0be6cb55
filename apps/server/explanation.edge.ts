// The edge of an explanation: one line's whole story, with what was considered and moved nothing.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import {
  canHaveLine,
  explainLine,
  withoutEffectWords,
  type LineStep,
  type WithoutEffect,
} from '../../libs/domain/history/explain.ts';
import type { Points } from '../../libs/domain/points.ts';
import { AsOfArguments, heldAt, HeldAt, inEffectWords, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar, InstantScalar, PointsScalar } from './graphql/scalars.ts';
import { LineId } from './history.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { ActorShown, addressOf, SentenceShown } from './recorded-facts.ts';
import { LineShown, lineShown } from './score-lines.ts';
import { EdgeRefusal } from './refusal.ts';
import { readingAt, type ReadUnitYear } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;

const withoutEffectEnum = enumeration<WithoutEffect>(
  'WithoutEffect',
  ['Vì sao một sự kiện đã xét mà không làm thay đổi điểm', 'Why an event moved no point'],
  withoutEffectWords,
);

@ObjectType('ExplanationStep', {
  description: inBoth(
    'Một sự kiện có thể tác động đến dòng điểm',
    'An event that could move the line',
  ),
})
class ExplanationStepShown {
  @Shown(() => ID, 'Địa chỉ sự kiện', 'Its address')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc văn bản đến', 'When the paper was received')
  readonly receivedAt: Instant;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => PointsScalar, 'Điểm của dòng trước đó', 'Points of the line before')
  readonly before: Points;

  @Shown(() => PointsScalar, 'Điểm của dòng sau đó', 'Points of the line after')
  readonly after: Points;

  @Shown(() => PointsScalar, 'Thay đổi', 'What it added')
  readonly by: Points;

  @Shown(
    () => withoutEffectEnum,
    'Vì sao không làm thay đổi điểm; trống nếu có thay đổi',
    'Why it moved no point; null where it did',
    nullable,
  )
  readonly withoutEffect: WithoutEffect | null;

  @Shown(() => SentenceShown, 'Lý do, bằng lời', 'That reason in words', nullable)
  readonly reason: SentenceShown | null;

  @Shown(
    () => SentenceShown,
    'Sự kiện và tác động đến tổng điểm',
    'The event and what it did to the total',
  )
  readonly why: SentenceShown;
}

@ObjectType('Explanation', {
  description: inBoth('Diễn biến của một dòng điểm', 'The story of one line of a score'),
})
class ExplanationShown extends HeldAt {
  @Shown(() => ID, 'Mã dòng', 'Id of the line')
  readonly lineId: string;

  @Shown(
    () => LineShown,
    'Dòng điểm tại mốc đó; trống nếu không có',
    'The line at that point',
    nullable,
  )
  readonly line: LineShown | null;

  @Shown(() => Boolean, 'Đơn vị không được bình xét, suy tôn', 'The unit is excluded')
  readonly excluded: boolean;

  @Shown(
    () => [ExplanationStepShown],
    'Mọi sự kiện đã xét, theo thứ tự ghi nhận',
    'Every event that was considered, in the order of recording',
    { rowsMax: 30 },
  )
  readonly steps: readonly ExplanationStepShown[];
}

@ArgsType()
class ExplainArguments extends AsOfArguments {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @LineId(['Dòng nào', 'Which line'])
  readonly line: string;

  @Day(inEffectWords, { optional: true })
  readonly inEffectOn: CivilDate | null = null;
}

@Resolver(() => ExplanationShown)
export class ExplanationResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ExplanationShown, {
    nullable: true,
    description: inBoth(
      'Giải thích một dòng điểm: mọi sự kiện đã xét, tác động hoặc lý do không tác động; trống nếu chưa mở năm thi đua của đơn vị',
      'One line explained: every event considered, its effect or why it had none; null where the unit-year is not open',
    ),
  })
  explain(
    @Args() { unit, year, line, asOf, inEffectOn }: ExplainArguments,
  ): ExplanationShown | null {
    const { views } = this.ledger;
    const point = pointAsked(views, asOf);
    const read = readingAt(views, { unit, year }, { asOf: point, inEffectOn });
    if (!read) return null;
    requireLine(line, read);
    const story = explainLine(line, read.reading);
    return {
      ...heldAt(views, point ?? views.resolveAsOf(null)),
      lineId: line,
      line: story.line && lineShown(story.line, read.stream),
      excluded: story.excluded,
      steps: story.steps.map((step) => stepShown(step, read.stream, read.indexes)),
    };
  }
}

/** @throws EdgeRefusal INPUT_INVALID for a line that no score of this unit-year can have */
function requireLine(line: string, { reading }: ReadUnitYear): void {
  if (canHaveLine(line, reading)) return;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'line',
    vi: `Bảng chấm điểm của đơn vị không có dòng ${line}; hãy xem mã dòng ở truy vấn score.`,
    en: `The scorecard has no line ${line}; the query score tells the ids of lines.`,
  });
}

function stepShown(
  { step, before, after, by, withoutEffect }: LineStep,
  stream: string,
  indexes: readonly number[],
): ExplanationStepShown {
  const { revision, type, occurredOn, receivedAt, recordedAt, actor, why } = step;
  return {
    event: addressOf(stream, revision),
    index: indexes[revision] ?? -1,
    type,
    occurredOn,
    receivedAt,
    recordedAt,
    actor,
    by,
    why,
    before: before?.counted ?? 0,
    after: after?.counted ?? 0,
    withoutEffect: withoutEffect?.code ?? null,
    reason: withoutEffect?.why ?? null,
  };
}
