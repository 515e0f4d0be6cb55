// What answers show of the events of a case: each with its days, its words, who acted, and whether it was annulled.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import type { Questions } from '../../libs/views/views.ts';
import { complaintFold } from '../../projections/stream-folds.ts';
import { simulatedAt } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { ActorShown, addressOf, SentenceShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseStep', {
  description: inBoth('Một sự kiện của vụ việc', 'An event of a case'),
})
export class CaseStepShown {
  @Shown(() => ID, 'Địa chỉ sự kiện', 'Address of the event')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => SentenceShown, 'Việc gì đã diễn ra', 'What happened')
  readonly sentence: SentenceShown;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc văn bản đến', 'When the paper was received')
  readonly receivedAt: Instant;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(
    () => Boolean,
    'Thời gian do đồng hồ giả lập đặt',
    'A simulated clock gave the time of recording',
  )
  readonly simulatedClock: boolean;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu còn hiệu lực', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

/** Every event of the case in its order, annulled ones marked; none says who lodged it. */
export function caseSteps(
  views: Questions,
  stream: string,
  asOf: number | null,
): readonly CaseStepShown[] {
  const { annulled } = views.state(stream, complaintFold, asOf);
  const isSimulated = simulatedAt(views);
  return views.stream(stream, asOf).map((event) => {
    const recorded = decode(event);
    const { revision, type, occurredOn, receivedAt, recordedAt, actor } = recorded;
    const annulledAt = annulled.get(revision);
    return {
      event: addressOf(stream, revision),
      index: event.index,
      type,
      sentence: deedOfEvent(recorded),
      occurredOn,
      receivedAt,
      recordedAt,
      simulatedClock: isSimulated(event.index),
      actor,
      annulment: annulledAt === undefined ? null : addressOf(stream, annulledAt),
    };
  });
}
