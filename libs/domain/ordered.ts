// Corrections that a decision on a complaint ordered: the decision stands, and the act does in its stream what it orders.
import type { Aggregate, EventDraft, Known, Recorded } from './act.ts';
import type { Reference } from './actor.ts';
import { revisionsTakenBack, type AnyStream } from './any-stream.ts';
import { refuse } from './refusal.ts';

/** What a decision orders, as far as a correction is held to it. */
export interface StandingOrder {
  readonly what: 'annulFact' | 'reopen' | 'recordAnew' | 'reappraise' | 'approveAnew' | 'other';
  /** Null only for what is done outside the ledger. */
  readonly stream: string | null;
  /** Revision of the fact to be annulled. */
  readonly fact: number | null;
}

interface Decided {
  readonly revision: number;
  readonly orders: readonly StandingOrder[];
}

interface CaseDecisions {
  readonly decided: readonly Decided[];
  readonly annulled: ReadonlySet<number>;
}

/** The decisions of one case and nothing else of it: corrections of every stream read no more. */
export const caseDecisions: Aggregate<CaseDecisions> = {
  category: 'complaint',
  types: {},
  initial: { decided: [], annulled: new Set() },
  evolve(state, { revision, type, data }: Recorded) {
    if (type === 'CaseDecided') {
      const { orders } = data as Pick<Decided, 'orders'>;
      return { ...state, decided: [...state.decided, { revision, orders }] };
    }
    if (type === 'CaseFactAnnulled') {
      const { fact } = data as { readonly fact: number };
      return { ...state, annulled: new Set(state.annulled).add(fact) };
    }
    return state;
  },
};

/** What the decision orders in a stream; asked before the act decides. */
export function ordersIn(
  stream: string,
  orderedBy: Reference,
  known: Known,
): readonly StandingOrder[] {
  const decisions = standingDecisions(orderedBy, known);
  const decision = decisions.find(({ revision }) => revision === orderedBy.revision);
  if (!decision) return refuse('CAUSE_UNKNOWN', 'orderedBy');
  if (decision !== decisions.at(-1)) refuse('CAUSE_OVERTAKEN', 'orderedBy');
  const orders = decision.orders.filter((order) => order.stream === stream);
  if (orders.length === 0) refuse('NOT_ORDERED', 'orderedBy');
  return orders;
}

function standingDecisions({ stream }: Reference, known: Known): readonly Decided[] {
  if (!stream.startsWith('complaint-')) return [];
  const { decided, annulled } = known.of(caseDecisions, stream).state;
  return decided.filter(({ revision }) => !annulled.has(revision));
}

/** At least one of the orders is carried out by what the act records. */
export function requireOrdered(
  orders: readonly StandingOrder[],
  drafts: readonly EventDraft[],
  own: AnyStream,
): void {
  const isDone = orders.some((order) => drafts.some((draft) => fulfils(draft, order, own)));
  if (!isDone) refuse('ORDER_OF_OTHER_ACT', 'orderedBy');
}

/** Whether an event, recorded or drafted, is what was ordered. */
export function fulfils(
  event: Pick<EventDraft, 'type' | 'data'>,
  { what, fact }: Pick<StandingOrder, 'what' | 'fact'>,
  own: AnyStream,
): boolean {
  switch (what) {
    case 'annulFact':
      return fact !== null && revisionsTakenBack(own, event).includes(fact);
    case 'reopen':
      return event.type === 'UnitYearReopened';
    case 'approveAnew':
      return event.type === 'UnitYearApproved';
    case 'reappraise':
      return event.type === 'SectionThreeAppraised';
    case 'recordAnew':
    case 'other':
      return true;
  }
}

/** What any event of the stream would do; it is told of those only that carry out nothing said more exactly. */
const unspecific: ReadonlySet<StandingOrder['what']> = new Set(['recordAnew', 'other']);

/** The orders of a decision, of the event's own stream, that it carries out: the exact ones, where there are such. */
export function carriedOutBy<Order extends StandingOrder>(
  event: Pick<EventDraft, 'type' | 'data'>,
  orders: readonly Order[],
  { stream, own }: { readonly stream: string; readonly own: AnyStream },
): readonly Order[] {
  const done = orders.filter((each) => each.stream === stream && fulfils(event, each, own));
  const exact = done.filter(({ what }) => !unspecific.has(what));
  return exact.length > 0 ? exact : done;
}
