// Recording that a case was withdrawn, and discontinuing it.
import { act, draft } from '../act.ts';
import { refuse } from '../refusal.ts';
import { checkDays, checkFiles, requireComplete, requireText } from './checks.ts';
import { complaintStream, newestOf, type Complaint } from './complaint.ts';
import type { CaseDiscontinued, CaseWithdrawn } from './decision.ts';
import {
  handledRefusals,
  isWithdrawn,
  mayLodge,
  requireCase,
  requireHandled,
  requireUndecided,
  requireUnended,
} from './handling.ts';
import { checkOwnLetter, checkSecrecy } from './secrecy.ts';

type OfCase<Data> = { readonly complaint: string } & Data;

export type WithdrawCase = OfCase<CaseWithdrawn['data']>;
export const withdrawCase = act<WithdrawCase, Complaint>({
  name: 'withdrawCase',
  vi: 'Ghi nhận việc rút đơn',
  en: 'Record a withdrawal',
  after: ['CaseLodged'],
  records: ['CaseWithdrawn'],
  refusals: [
    'CASE_UNKNOWN',
    'NOT_THE_LODGER',
    'CASE_ENDED',
    'CASE_DECIDED',
    'CASE_WITHDRAWN',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { part, document, letterDate, files } = input;
    const lodged = requireCase(state);
    if (!mayLodge(lodged, circumstances.actor)) refuse('NOT_THE_LODGER', 'actor.role');
    const instance = requireUnended(state);
    requireUndecided(instance);
    if (isWithdrawn(instance)) refuse('CASE_WITHDRAWN', 'complaint');
    checkOwnLetter(lodged, document);
    checkSecrecy(lodged, input, true);
    checkFiles(files);
    checkDays(input, circumstances, { letterDate });
    return draft<CaseWithdrawn>('CaseWithdrawn', { part, document, letterDate, files });
  },
});

export type DiscontinueCase = OfCase<CaseDiscontinued['data']>;
export const discontinueCase = act<DiscontinueCase, Complaint>({
  name: 'discontinueCase',
  vi: 'Đình chỉ việc giải quyết',
  en: 'Discontinue a case',
  after: ['CaseLodged'],
  records: ['CaseDiscontinued'],
  refusals: [
    ...handledRefusals,
    'CASE_ENDED',
    'CASE_DECIDED',
    'NOT_ACCEPTED',
    'WITHDRAWAL_MISSING',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { cause, reason, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const instance = requireUnended(state);
    requireUndecided(instance);
    const withdrawn = isWithdrawn(instance);
    if (!withdrawn && !newestOf(instance, 'CaseAccepted')) refuse('NOT_ACCEPTED', 'complaint');
    if (cause === 'withdrawn' && !withdrawn) refuse('WITHDRAWAL_MISSING', 'cause');
    requireText(reason, 'reason');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<CaseDiscontinued>('CaseDiscontinued', { cause, reason, document });
  },
});
