// Completing the carrying out of a decision: every order has the correction that it caused.
import { act, draft, type Known } from '../act.ts';
import { anyStream, stands, type AnyEvent, type AnyStream } from '../any-stream.ts';
import { requireDistinct } from '../distinct.ts';
import { requireIssued } from '../document-check.ts';
import { fulfils } from '../ordered.ts';
import { refuse } from '../refusal.ts';
import { checkDays, ordered } from './checks.ts';
import { complaintStream, type CaseRecord, type Complaint } from './complaint.ts';
import { carriedOutOf, effectOf } from './course.ts';
import type { CaseCarriedOut, Correction, Order } from './decision.ts';
import { requireDecision } from './delivering.ts';
import { isAt } from './entering.ts';
import { handledRefusals, requireHandled } from './handling.ts';
import { checkSecrecy } from './secrecy.ts';

export interface CompleteCarryingOut {
  readonly complaint: string;
  readonly corrections: readonly Correction[];
}
export const completeCarryingOut = act<CompleteCarryingOut, Complaint>({
  name: 'completeCarryingOut',
  vi: 'Xác nhận đã thi hành xong quyết định giải quyết',
  en: 'Complete the carrying out',
  after: ['CaseDecisionTookEffect'],
  records: ['CaseCarriedOut'],
  refusals: [
    ...handledRefusals,
    'NOT_IN_FORCE',
    'ALREADY_CARRIED_OUT',
    'ORDERS_NOT_EXPECTED',
    'ORDERS_OUTSTANDING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'CORRECTION_OF_OTHER_CASE',
    'FACT_ALREADY_ANNULLED',
    'DOCUMENT_INCOMPLETE',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  inOrder,
  decide: (given, known, circumstances) => (state) => {
    const input = inOrder(given);
    const { corrections } = input;
    const lodged = requireHandled(state, circumstances.actor);
    if (!effectOf(state)) refuse('NOT_IN_FORCE', 'complaint');
    if (carriedOutOf(state)) refuse('ALREADY_CARRIED_OUT', 'complaint');
    const decision = requireDecision(state);
    requireAllCarriedOut(decision, corrections);
    const stream = complaintStream(input);
    const done = corrections.map((each) => orderOf(decision, each));
    for (const [place, order] of done.entries()) {
      requireCorrection(order, corrections[place]!, { known, stream, decision });
    }
    for (const [place, each] of corrections.entries()) requirePaper(each, place);
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances);
    const data = { decision: decision.revision, corrections };
    return draft<CaseCarriedOut>('CaseCarriedOut', data);
  },
});

function inOrder(input: CompleteCarryingOut): CompleteCarryingOut {
  return { ...input, corrections: ordered(input.corrections, ({ order }) => order) };
}

function requireAllCarriedOut(
  { data: { orders } }: CaseRecord<'CaseDecided'>,
  corrections: readonly Correction[],
): void {
  if (orders.length === 0) refuse('ORDERS_NOT_EXPECTED', 'complaint');
  const isDone = ({ order, what }: Order) =>
    corrections.some((each) => each.order === order && (each.event !== null || what === 'other'));
  const missing = orders.filter((each) => !isDone(each)).map(({ order }) => order);
  if (missing.length > 0) {
    refuse('ORDERS_OUTSTANDING', 'corrections', { missing: missing.join(', ') });
  }
  requireDistinct(
    corrections.map(({ order }) => order),
    'corrections',
  );
}

function orderOf({ data }: CaseRecord<'CaseDecided'>, { order: id }: Correction): Order {
  const order = data.orders.find((each) => each.order === id);
  return order ?? refuse('FACT_UNKNOWN', 'corrections', { id });
}

interface OfDecision {
  readonly known: Known;
  readonly stream: string;
  readonly decision: CaseRecord<'CaseDecided'>;
}

/** The event is in the stream that the order names, was caused by the decision, is what was ordered, and stands. */
function requireCorrection(
  order: Order,
  { order: id, event }: Correction,
  { known, stream, decision }: OfDecision,
): void {
  if (event === null) return;
  const own = known.of(anyStream, event.stream).state;
  const found = own.find(isAt(event));
  if (!found)
    return refuse('FACT_UNKNOWN', 'corrections', { id: `${event.stream}@${event.revision}` });
  const { causation } = found;
  const isOurs = causation?.stream === stream && causation.revision === decision.revision;
  if (!isOurs || event.stream !== order.stream || !isOrdered(found, order, own)) {
    refuse('CORRECTION_OF_OTHER_CASE', 'corrections', { id });
  }
  if (!stands(own, event.revision)) refuse('FACT_ALREADY_ANNULLED', 'corrections', { id });
}

function isOrdered({ type, takesBack }: AnyEvent, order: Order, own: AnyStream): boolean {
  if (order.what === 'annulFact') return order.fact !== null && takesBack.includes(order.fact);
  return fulfils({ type, data: {} }, order, own);
}

/** What was done outside the ledger is shown by its paper. */
function requirePaper({ event, document }: Correction, place: number): void {
  if (event !== null) return;
  const field = `corrections[${place}].document`;
  if (!document) return refuse('DOCUMENT_INCOMPLETE', field);
  requireIssued(document, field);
}
