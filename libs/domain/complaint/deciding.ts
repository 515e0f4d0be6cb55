// Deciding a case: what has to come before, and what the decision may order.
import { act, draft, type Known } from '../act.ts';
import { anyStream, stands } from '../any-stream.ts';
import type { Instance } from '../complaint-procedure/matter.ts';
import type { ComplaintProcedure } from '../complaint-procedure/procedure.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { procedureOf } from './accepting.ts';
import { checkDays, ordered, requireComplete } from './checks.ts';
import {
  complaintStream,
  eventsOf,
  newestOf,
  type CaseInstance,
  type Complaint,
} from './complaint.ts';
import type { CaseDecided, Order } from './decision.ts';
import { isWithdrawn, requireSettling, settlingRefusals, type Lodged } from './handling.ts';
import { checkSecrecy } from './secrecy.ts';
import { isSuspended } from './suspending.ts';

export interface DecideCase extends Omit<CaseDecided['data'], 'read'> {
  readonly complaint: string;
}
export const decideCase = act<DecideCase, Complaint>({
  name: 'decideCase',
  vi: 'Ban hành quyết định giải quyết khiếu nại, kết luận nội dung tố cáo, văn bản trả lời kiến nghị',
  en: 'Decide a case',
  after: ['CaseAccepted'],
  records: ['CaseDecided'],
  refusals: [
    ...settlingRefusals,
    'CASE_WITHDRAWN',
    'CASE_SUSPENDED',
    'VERIFICATION_REPORT_MISSING',
    'DIALOGUE_MISSING',
    'ORDERS_MISSING',
    'ORDERS_NOT_EXPECTED',
    'NAMED_TWICE',
    'ORDER_TARGET_UNKNOWN',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  inOrder,
  decide: (given, known, circumstances) => (state) => {
    const input = inOrder(given);
    const { outcome, reasons, orders, document } = input;
    const { lodged, instance } = requireSettling(state, circumstances.actor);
    // What was denounced may be looked into, whatever the denouncer wishes by then.
    const isOver = lodged.kind !== 'denunciation' && isWithdrawn(instance);
    if (isOver) refuse('CASE_WITHDRAWN', 'complaint');
    if (isSuspended(instance)) refuse('CASE_SUSPENDED', 'complaint');
    requireHeard(lodged, instance, procedureOf(instance, known));
    requireOrders(lodged, input);
    for (const each of orders) requireTarget(each, known);
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    const read = [instance.procedure];
    return draft<CaseDecided>('CaseDecided', { outcome, reasons, orders, document, read });
  },
});

function inOrder(input: DecideCase): DecideCase {
  return { ...input, orders: ordered(input.orders, ({ order }) => order) };
}

function requireHeard(
  { kind }: Lodged,
  instance: CaseInstance,
  procedure: ComplaintProcedure,
): void {
  const { verificationReport } = procedure;
  if (verificationReport.kinds.includes(kind) && !newestOf(instance, 'VerificationReported')) {
    refuse('VERIFICATION_REPORT_MISSING', 'complaint');
  }
  const isDue = kind === 'complaint' && isDialogueDue(instance, procedure);
  if (isDue && eventsOf(instance, 'DialogueHeld').length === 0) {
    refuse('DIALOGUE_MISSING', 'complaint');
  }
}

/** Whether a complaint may not be decided without a dialogue. */
export function isDialogueDue(
  instance: CaseInstance,
  { dialogue }: Pick<ComplaintProcedure, 'dialogue'>,
): boolean {
  const of: Instance = instance.instance;
  switch (dialogue[of]) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'whereFindingsDiffer':
      return newestOf(instance, 'VerificationReported')?.data.differFromClaims ?? false;
  }
}

function requireOrders({ kind }: Lodged, { outcome, orders }: DecideCase): void {
  const upheld = outcome !== 'notUpheld';
  if (kind === 'complaint' && upheld && orders.length === 0) refuse('ORDERS_MISSING', 'orders');
  if (!upheld && orders.length > 0) refuse('ORDERS_NOT_EXPECTED', 'orders');
  requireDistinct(
    orders.map(({ order }) => order),
    'orders',
  );
}

/** The stream has been begun, and the fact to be annulled stands in it. */
function requireTarget({ order, what, stream, fact }: Order, known: Known): void {
  const unknown = () => refuse('ORDER_TARGET_UNKNOWN', 'orders', { id: order });
  if (stream === null) return what === 'other' && fact === null ? undefined : unknown();
  const { state } = known.of(anyStream, stream);
  if (stream.startsWith('complaint-') || state.length === 0) unknown();
  if ((what === 'annulFact') !== (fact !== null)) unknown();
  if (fact !== null && !stands(state, fact)) unknown();
}
