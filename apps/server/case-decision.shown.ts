// What answers show of a decision on a case: when it holds and was done, and its orders with what was done of each.
import { ID, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { CaseInstance, CaseRecord, Complaint } from '../../libs/domain/complaint/complaint.ts';
import { eventsOf, newestOf, standingEvents } from '../../libs/domain/complaint/complaint.ts';
import { decisionOf } from '../../libs/domain/complaint/course.ts';
import type { Order, Ordered } from '../../libs/domain/complaint/decision.ts';
import { instanceDaysOf } from '../../libs/domain/complaint/instance-days.ts';
import type { CaseOutcome } from '../../libs/domain/complaint/party.ts';
import type { Questions } from '../../libs/views/views.ts';
import { correctionsOf, type Correction } from './case-corrections.ts';
import { Shown } from './graphql/answer-fields.ts';
import { orderedEnum } from './graphql/case-decision-enumerations.ts';
import { caseOutcomeEnum } from './graphql/case-enumerations.ts';
import { orderStateEnum, type OrderState } from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseOrder', {
  description: inBoth('Một yêu cầu của quyết định giải quyết', 'What a decision orders'),
})
class OrderShown {
  @Shown(() => ID, 'Mã yêu cầu', 'Its id')
  readonly order: string;

  @Shown(() => orderedEnum, 'Việc gì', 'What')
  readonly what: Ordered;

  @Shown(() => ID, 'Trong chuỗi sự kiện nào', 'In which stream', nullable)
  readonly stream: string | null;

  @Shown(() => ID, 'Nội dung phải huỷ', 'The fact that is to be annulled', nullable)
  readonly fact: string | null;

  @Shown(() => String, 'Lời văn', 'Its words')
  readonly text: string;

  @Shown(() => orderStateEnum, 'Đã thi hành hay chưa', 'Whether it was carried out')
  readonly state: OrderState;

  @Shown(() => [ID], 'Các sự kiện thi hành', 'The events that carried it out', { rowsMax: 3 })
  readonly corrections: readonly string[];

  @Shown(
    () => CivilDateScalar,
    'Ngày thi hành, hoặc ngày xác nhận thi hành xong; trống nếu chưa',
    'When it was corrected, or certified as carried out; null: not yet',
    nullable,
  )
  readonly doneOn: CivilDate | null;

  @Shown(
    () => CivilDateScalar,
    'Phải thi hành từ ngày quyết định có hiệu lực; trống nếu chưa có hiệu lực hoặc không còn phải thi hành',
    'Outstanding since the decision took effect; null: it has not, or nothing is outstanding',
    nullable,
  )
  readonly outstandingSince: CivilDate | null;

  @Shown(() => DocumentShown, 'Văn bản thi hành', 'The paper by which it was done', nullable)
  readonly document: DocumentShown | null;
}

@ObjectType('CaseDecision', {
  description: inBoth('Quyết định giải quyết', 'The decision on a case'),
})
export class CaseDecisionShown {
  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => caseOutcomeEnum, 'Kết luận', 'How far the case is upheld')
  readonly outcome: CaseOutcome;

  @Shown(() => String, 'Lý do', 'The reasons')
  readonly reasons: string;

  @Shown(() => DocumentShown, 'Văn bản', 'The document')
  readonly document: DocumentShown;

  @Shown(() => CivilDateScalar, 'Ngày người nộp đơn nhận', 'When the lodger had it', nullable)
  readonly deliveredOn: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Có hiệu lực từ ngày', 'In force from', nullable)
  readonly inForceFrom: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Ngày công khai', 'Made public on', nullable)
  readonly publishedOn: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Ngày thi hành xong', 'Carried out on', nullable)
  readonly carriedOutOn: CivilDate | null;

  @Shown(() => [OrderShown], 'Các yêu cầu', 'What it orders', { rowsMax: 5 })
  readonly orders: readonly OrderShown[];
}

/** A case at one point of the ledger. */
export interface CaseAt {
  readonly views: Questions;
  readonly asOf: number;
  readonly stream: string;
  readonly state: Complaint;
}

export function decisionShown(at: CaseAt, instance: CaseInstance): CaseDecisionShown | null {
  const decision = newestOf(instance, 'CaseDecided');
  if (!decision) return null;
  const { outcome, reasons, document, orders } = decision.data;
  const days = instanceDaysOf(at.state, instance);
  const { deliveredOn, inForceFrom, publishedOn, carriedOutOn } = days;
  const { corrections } = correctionsOf(at, decision);
  return {
    event: addressOf(at.stream, decision.revision),
    outcome,
    reasons,
    document,
    deliveredOn,
    inForceFrom,
    publishedOn,
    carriedOutOn,
    orders: orders.map((order) => {
      return orderShown(at.state, order, { decision, corrections, inForceFrom });
    }),
  };
}

interface Decided {
  readonly decision: CaseRecord<'CaseDecided'>;
  /** What came of it. */
  readonly corrections: readonly Correction[];
  readonly inForceFrom: CivilDate | null;
}

function orderShown(state: Complaint, order: Order, decided: Decided): OrderShown {
  const { stream, fact } = order;
  return {
    ...order,
    fact: stream === null || fact === null ? null : addressOf(stream, fact),
    ...doneOf(state, order, decided),
  };
}

type Done = Pick<OrderShown, 'state' | 'corrections' | 'document' | 'doneOn' | 'outstandingSince'>;

/** What the certificate says, else what the ledger has; of a decision that another took the place of nothing is outstanding. */
function doneOf(state: Complaint, { order }: Order, decided: Decided): Done {
  const { decision, inForceFrom } = decided;
  const completion = eventsOf(standingEvents(state), 'CaseCarriedOut').findLast(
    ({ data }) => data.decision === decision.revision,
  );
  const certified = completion?.data.corrections.filter((each) => each.order === order);
  if (completion && certified) {
    return {
      state: 'certified',
      corrections: certified.flatMap(({ event }) => {
        return event ? [addressOf(event.stream, event.revision)] : [];
      }),
      document: certified.find(({ document }) => document !== null)?.document ?? null,
      doneOn: completion.occurredOn,
      outstandingSince: null,
    };
  }
  const done = decided.corrections.filter(({ standing, orders }) => {
    return standing && orders.includes(order);
  });
  const [first] = done;
  const isOvertaken = decisionOf(state)?.revision !== decision.revision;
  const undone = isOvertaken ? 'overtaken' : 'outstanding';
  return {
    state: first ? 'corrected' : undone,
    corrections: done.map(({ event: { stream, revision } }) => addressOf(stream, revision)),
    document: null,
    doneOn: first?.event.metadata.occurredOn ?? null,
    outstandingSince: first || isOvertaken ? null : inForceFrom,
  };
}
