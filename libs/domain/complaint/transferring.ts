// Sending a case to the body that is competent, and receiving it back.
import { act, draft } from '../act.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { CaseReturned, CaseTransferred } from './acceptance.ts';
import { requireNotAccepted } from './accepting.ts';
import { checkDays, requireComplete, requireText } from './checks.ts';
import { complaintStream, endingOf, type Complaint } from './complaint.ts';
import {
  handledRefusals,
  requireHandled,
  requireKnownUnit,
  requireOrgan,
  requireUnended,
} from './handling.ts';
import type { Party } from './party.ts';
import { checkSecrecy } from './secrecy.ts';

export interface TransferCase {
  readonly complaint: string;
  readonly to: Party;
  readonly reason: string;
  readonly document: OfficialDocument;
}
export const transferCase = act<TransferCase, Complaint>({
  name: 'transferCase',
  vi: 'Chuyển đơn đến cơ quan có thẩm quyền',
  en: 'Transfer a case to the competent body',
  after: ['CaseLodged'],
  records: ['CaseTransferred'],
  refusals: [
    ...handledRefusals,
    'CASE_ENDED',
    'ALREADY_ACCEPTED',
    'PARTY_NOT_EXPECTED',
    'UNIT_UNKNOWN',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { to, reason, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    requireNotAccepted(requireUnended(state));
    requireOrgan(to, 'to');
    requireKnownUnit(to, known, 'to');
    requireText(reason, 'reason');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<CaseTransferred>('CaseTransferred', { to, reason, document });
  },
});

export interface ReceiveCaseBack {
  readonly complaint: string;
  readonly from: Party;
  readonly reason: string;
  readonly document: OfficialDocument | null;
}
export const receiveCaseBack = act<ReceiveCaseBack, Complaint>({
  name: 'receiveCaseBack',
  vi: 'Tiếp nhận lại đơn đã chuyển',
  en: 'Receive a transferred case back',
  after: ['CaseTransferred'],
  records: ['CaseReturned'],
  refusals: [
    ...handledRefusals,
    'NOT_TRANSFERRED',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { from, reason, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const last = state.instances.at(-1);
    if (!last || endingOf(last) !== 'transferred') refuse('NOT_TRANSFERRED', 'complaint');
    requireText(reason, 'reason');
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances);
    return draft<CaseReturned>('CaseReturned', { from, reason, document });
  },
});
