// Suspending the settlement of a case and resuming it; staying the disputed decision and lifting the stay.
import { act, draft } from '../act.ts';
import { refuse } from '../refusal.ts';
import { checkDays, requireComplete, requireText } from './checks.ts';
import { complaintStream, eventsOf, type CaseInstance, type Complaint } from './complaint.ts';
import {
  handledRefusals,
  requireAccepted,
  requireFact,
  requireHandled,
  requireNewId,
  requireSettling,
  requireUnended,
  settlingRefusals,
} from './handling.ts';
import type { CaseResumed, CaseSuspended, ExecutionStayed, StayLifted } from './pausing.ts';
import { checkSecrecy } from './secrecy.ts';

type OfCase<Data> = { readonly complaint: string } & Data;

/** Suspended, and not taken up again. */
export function isSuspended(instance: CaseInstance): boolean {
  return openSuspensions(instance).length > 0;
}

/** Ids of what was suspended within the instance and not taken up again. */
function openSuspensions(instance: CaseInstance): readonly string[] {
  const resumed = new Set(eventsOf(instance, 'CaseResumed').map(({ data }) => data.suspension));
  const suspended = eventsOf(instance, 'CaseSuspended').map(({ data }) => data.suspension);
  return suspended.filter((each) => !resumed.has(each));
}

function isStayed({ instances }: Complaint): boolean {
  const events = instances.flatMap((each) => each.events);
  const lifted = new Set(eventsOf({ events }, 'StayLifted').map(({ data }) => data.stay));
  return eventsOf({ events }, 'ExecutionStayed').some(({ data }) => !lifted.has(data.stay));
}

export type SuspendCase = OfCase<CaseSuspended['data']>;
export const suspendCase = act<SuspendCase, Complaint>({
  name: 'suspendCase',
  vi: 'Tạm đình chỉ việc giải quyết',
  en: 'Suspend the settlement',
  after: ['CaseAccepted'],
  records: ['CaseSuspended'],
  refusals: [
    ...settlingRefusals,
    'ID_TAKEN',
    'ALREADY_SUSPENDED',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { suspension, from, reason, document } = input;
    const { lodged, instance } = requireSettling(state, circumstances.actor);
    requireNewId(state, 'CaseSuspended', 'suspension', suspension);
    if (isSuspended(instance)) refuse('ALREADY_SUSPENDED', 'complaint');
    requireText(reason, 'reason');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<CaseSuspended>('CaseSuspended', { suspension, from, reason, document });
  },
});

export type ResumeCase = OfCase<CaseResumed['data']>;
export const resumeCase = act<ResumeCase, Complaint>({
  name: 'resumeCase',
  vi: 'Tiếp tục việc giải quyết',
  en: 'Resume the settlement',
  after: ['CaseSuspended'],
  records: ['CaseResumed'],
  refusals: [
    ...settlingRefusals,
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'NOT_SUSPENDED',
    'PERIOD_REVERSED',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { suspension, resumedFrom, document } = input;
    const { lodged, instance } = requireSettling(state, circumstances.actor);
    const { data } = requireFact(state, 'CaseSuspended', 'suspension', suspension);
    if (!openSuspensions(instance).includes(suspension)) refuse('NOT_SUSPENDED', 'suspension');
    if (resumedFrom < data.from) refuse('PERIOD_REVERSED', 'resumedFrom');
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances, { resumedFrom });
    return draft<CaseResumed>('CaseResumed', { suspension, resumedFrom, document });
  },
});

export type StayExecution = OfCase<ExecutionStayed['data']>;
export const stayExecution = act<StayExecution, Complaint>({
  name: 'stayExecution',
  vi: 'Tạm đình chỉ thi hành quyết định bị khiếu nại',
  en: 'Stay the disputed decision',
  after: ['CaseAccepted'],
  records: ['ExecutionStayed'],
  refusals: [
    ...handledRefusals,
    'CASE_ENDED',
    'NOT_ACCEPTED',
    'DISPUTED_EVENT_UNKNOWN',
    'ID_TAKEN',
    'ALREADY_SUSPENDED',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { stay, from, reason, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const instance = requireUnended(state);
    requireAccepted(instance);
    if (!instance.entry.against) refuse('DISPUTED_EVENT_UNKNOWN', 'complaint');
    requireNewId(state, 'ExecutionStayed', 'stay', stay);
    if (isStayed(state)) refuse('ALREADY_SUSPENDED', 'complaint');
    requireText(reason, 'reason');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<ExecutionStayed>('ExecutionStayed', { stay, from, reason, document });
  },
});

export type LiftStay = OfCase<StayLifted['data']>;
export const liftStay = act<LiftStay, Complaint>({
  name: 'liftStay',
  vi: 'Huỷ bỏ việc tạm đình chỉ thi hành',
  en: 'Lift the stay of the disputed decision',
  after: ['ExecutionStayed'],
  records: ['StayLifted'],
  refusals: [
    ...handledRefusals,
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'NOT_SUSPENDED',
    'PERIOD_REVERSED',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { stay, liftedFrom, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const { data } = requireFact(state, 'ExecutionStayed', 'stay', stay);
    const events = state.instances.flatMap((each) => each.events);
    if (eventsOf({ events }, 'StayLifted').some((each) => each.data.stay === stay)) {
      refuse('NOT_SUSPENDED', 'stay');
    }
    if (liftedFrom < data.from) refuse('PERIOD_REVERSED', 'liftedFrom');
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances, { liftedFrom });
    return draft<StayLifted>('StayLifted', { stay, liftedFrom, document });
  },
});
