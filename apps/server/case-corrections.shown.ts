// What answers show of the corrections that came of a case: which event, in which stream, for which order, whether it stands.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { CaseRecord } from '../../libs/domain/complaint/complaint.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import { correctionsOf, type Correction } from './case-corrections.ts';
import type { CaseAt } from './case-decision.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { ActorShown, addressOf, SentenceShown } from './recorded-facts.ts';

@ObjectType('CaseCorrection', {
  description: inBoth(
    'Một sự kiện do quyết định giải quyết vụ việc dẫn đến, ở bất kỳ chuỗi nào',
    'An event that a decision on the case ordered, in whichever stream',
  ),
})
export class CorrectionShown {
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

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => ID, 'Quyết định dẫn đến', 'The decision that ordered it')
  readonly orderedBy: string;

  @Shown(() => [ID], 'Thực hiện những yêu cầu nào', 'The orders that it carries out', {
    rowsMax: 2,
  })
  readonly orders: readonly string[];

  @Shown(() => Boolean, 'Còn hiệu lực', 'It stands')
  readonly standing: boolean;
}

interface CorrectionsShown {
  readonly corrections: readonly CorrectionShown[];
  readonly correctionsComplete: boolean;
}

/** What came of every decision of the case, annulled decisions too, in the order of the ledger. */
export function correctionsShown(at: CaseAt): CorrectionsShown {
  const decisions = (at.state.recorded as readonly CaseRecord[]).filter(
    (each): each is CaseRecord<'CaseDecided'> => each.type === 'CaseDecided',
  );
  const came = decisions.map((decision) => ({ decision, ...correctionsOf(at, decision) }));
  const corrections = came.flatMap(({ decision, corrections: of }) => {
    const orderedBy = addressOf(at.stream, decision.revision);
    return of.map((each) => shown(each, orderedBy));
  });
  return {
    corrections: corrections.toSorted((one, other) => one.index - other.index),
    correctionsComplete: came.every(({ complete }) => complete),
  };
}

function shown({ event, standing, orders }: Correction, orderedBy: string): CorrectionShown {
  const { stream, revision, index } = event;
  const recorded = decode(event);
  const { type, occurredOn, recordedAt, actor } = recorded;
  return {
    event: addressOf(stream, revision),
    index,
    type,
    sentence: deedOfEvent(recorded),
    occurredOn,
    recordedAt,
    actor,
    orderedBy,
    orders,
    standing,
  };
}
