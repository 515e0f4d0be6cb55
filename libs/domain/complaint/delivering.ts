// Delivering the decision on a case, and making it public.
import { act, draft } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import { checkDays, checkFiles } from './checks.ts';
import { complaintStream, type CaseRecord, type Complaint } from './complaint.ts';
import { decisionOf } from './course.ts';
import type { CaseDecisionDelivered, CaseDecisionPublished } from './decision.ts';
import { handledRefusals, requireHandled, requireKnownUnit, requireNewId } from './handling.ts';
import { checkSecrecy } from './secrecy.ts';

type OfCase<Data> = { readonly complaint: string } & Data;

export function requireDecision(state: Complaint): CaseRecord<'CaseDecided'> {
  return decisionOf(state) ?? refuse('NOT_DECIDED', 'complaint');
}

function requireAfter(decision: CaseRecord<'CaseDecided'>, on: CivilDate): void {
  const { date } = decision.data.document;
  if (date !== null && on < date) refuse('PERIOD_REVERSED', 'on');
}

export type DeliverDecision = OfCase<CaseDecisionDelivered['data']>;
export const deliverDecision = act<DeliverDecision, Complaint>({
  name: 'deliverDecision',
  vi: 'Gửi, giao quyết định giải quyết',
  en: 'Deliver the decision',
  after: ['CaseDecided'],
  records: ['CaseDecisionDelivered'],
  refusals: [
    ...handledRefusals,
    'NOT_DECIDED',
    'ID_TAKEN',
    'UNIT_UNKNOWN',
    'PERIOD_REVERSED',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { delivery, to, on, manner, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const decision = requireDecision(state);
    requireNewId(state, 'CaseDecisionDelivered', 'delivery', delivery);
    requireKnownUnit(to, known, 'to');
    requireAfter(decision, on);
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances, { on });
    const data = { delivery, to, on, manner, document };
    return draft<CaseDecisionDelivered>('CaseDecisionDelivered', data);
  },
});

export type PublishDecision = OfCase<CaseDecisionPublished['data']>;
export const publishDecision = act<PublishDecision, Complaint>({
  name: 'publishDecision',
  vi: 'Công khai quyết định giải quyết',
  en: 'Make the decision public',
  after: ['CaseDecided'],
  records: ['CaseDecisionPublished'],
  refusals: [
    ...handledRefusals,
    'NOT_DECIDED',
    'ID_TAKEN',
    'PERIOD_REVERSED',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { publication, on, manner, files, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const decision = requireDecision(state);
    requireNewId(state, 'CaseDecisionPublished', 'publication', publication);
    requireAfter(decision, on);
    checkSecrecy(lodged, input, false);
    checkFiles(files);
    checkDays(input, circumstances, { on });
    const data = { publication, on, manner, files, document };
    return draft<CaseDecisionPublished>('CaseDecisionPublished', data);
  },
});
