// What answers show of a decision on a case: its orders with what was done of each, and the corrections that came of it.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Reference } from '../../libs/domain/actor.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import { stands } from '../../libs/domain/any-stream.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { CaseInstance, CaseRecord, Complaint } from '../../libs/domain/complaint/complaint.ts';
import { eventsOf, newestOf, standingEvents } from '../../libs/domain/complaint/complaint.ts';
import type { Order, Ordered } from '../../libs/domain/complaint/decision.ts';
import { everConcerned } from '../../libs/domain/complaint/hold-periods.ts';
import { instanceDaysOf } from '../../libs/domain/complaint/instance-days.ts';
import type { CaseOutcome } from '../../libs/domain/complaint/party.ts';
import { fulfils } from '../../libs/domain/ordered.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import { anyStreamFold } from '../../projections/stream-folds.ts';
import { Shown } from './graphql/answer-fields.ts';
import { orderedEnum } from './graphql/case-decision-enumerations.ts';
import { caseOutcomeEnum } from './graphql/case-enumerations.ts';
import { orderStateEnum, type OrderState } from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { addressOf, DocumentShown, SentenceShown } from './recorded-facts.ts';

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

@ObjectType('CaseCorrection', {
  description: inBoth(
    'Một sự kiện trong kết quả thi đua do vụ việc dẫn đến',
    'An event of a result that came of the case',
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

  @Shown(() => ID, 'Quyết định dẫn đến', 'The decision that ordered it', nullable)
  readonly orderedBy: string | null;

  @Shown(() => Boolean, 'Còn hiệu lực', 'It stands')
  readonly standing: boolean;
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
  const { deliveredOn, inForceFrom, publishedOn, carriedOutOn } = instanceDaysOf(
    at.state,
    instance,
  );
  return {
    event: addressOf(at.stream, decision.revision),
    outcome,
    reasons,
    document,
    deliveredOn,
    inForceFrom,
    publishedOn,
    carriedOutOn,
    orders: orders.map((order) => orderShown(at, decision, order)),
  };
}

function orderShown(at: CaseAt, decision: CaseRecord<'CaseDecided'>, order: Order): OrderShown {
  const certified = eventsOf(standingEvents(at.state), 'CaseCarriedOut')
    .findLast(({ data }) => data.decision === decision.revision)
    ?.data.corrections.filter((each) => each.order === order.order);
  const named = (certified ?? []).flatMap(({ event }) => (event ? [event] : []));
  const corrections = certified ? named : correctionsBy(at, decision, order);
  const waiting = corrections.length > 0 ? 'corrected' : 'outstanding';
  const { stream, fact } = order;
  return {
    ...order,
    fact: stream === null || fact === null ? null : addressOf(stream, fact),
    state: certified ? 'certified' : waiting,
    corrections: corrections.map((each) => addressOf(each.stream, each.revision)),
    document: certified?.find(({ document }) => document !== null)?.document ?? null,
  };
}

/** What the decision caused in the stream that the order names, is what was ordered, and stands. */
function correctionsBy(
  { views, asOf, stream }: CaseAt,
  { revision }: CaseRecord<'CaseDecided'>,
  order: Order,
): readonly Reference[] {
  if (order.stream === null) return [];
  const named = order.stream;
  const own = views.state(named, anyStreamFold, asOf);
  return views.stream(named, asOf).flatMap((event) => {
    const { causation } = event.metadata;
    const isOurs = causation?.stream === stream && causation.revision === revision;
    if (!isOurs || !fulfils(event, order, own) || !stands(own, event.revision)) return [];
    return { stream: named, revision: event.revision };
  });
}

/** Events that name the case, in the streams that it disputes, concerns or orders something in. */
export function correctionsShown(at: CaseAt): readonly CorrectionShown[] {
  const { views, asOf, stream, state } = at;
  return [...streamsOf(state)].flatMap((each) => {
    const ours = views.stream(each, asOf).filter(({ metadata }) => metadata.correlation === stream);
    if (ours.length === 0) return [];
    const own = views.state(each, anyStreamFold, asOf);
    return ours.map((event) => correctionShown(event, stands(own, event.revision)));
  });
}

function streamsOf(state: Complaint): ReadonlySet<string> {
  const ordered = eventsOf({ events: state.recorded as readonly CaseRecord[] }, 'CaseDecided')
    .flatMap(({ data }) => data.orders)
    .flatMap(({ stream }) => stream ?? []);
  const disputed = state.instances.flatMap(({ entry }) => entry.against?.event.stream ?? []);
  return new Set([...everConcerned(state).map(unitYearStream), ...disputed, ...ordered]);
}

function correctionShown(event: ViewEvent, standing: boolean): CorrectionShown {
  const { stream, revision, index } = event;
  const recorded = decode(event);
  const { type, occurredOn, causation } = recorded;
  return {
    event: addressOf(stream, revision),
    index,
    type,
    sentence: deedOfEvent(recorded),
    occurredOn,
    orderedBy: causation && addressOf(causation.stream, causation.revision),
    standing,
  };
}
