// Accepting a case for settlement, or refusing to.
import { act, draft, type Known } from '../act.ts';
import { civilDateOf } from '../civil-date.ts';
import type { Complexity } from '../complaint-procedure/matter.ts';
import type { ComplaintProcedure } from '../complaint-procedure/procedure.ts';
import { complaintProcedure } from '../complaint-procedure/publication.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { CaseAccepted, CaseRefused, ExcusedLateness } from './acceptance.ts';
import { checkDays, requireComplete, requireText } from './checks.ts';
import { complaintStream, newestOf, type CaseInstance, type Complaint } from './complaint.ts';
import { effectOf, pendingSecondOf } from './course.ts';
import {
  handledRefusals,
  isWithdrawn,
  requireHandled,
  requireKnownUnit,
  requireUnended,
} from './handling.ts';
import { latenessOf } from './lateness.ts';
import type { Organ } from './party.ts';
import { checkSecrecy } from './secrecy.ts';
import { requireOtherSettler } from './settler.ts';

/** The rules that an instance is held to. */
export function procedureOf({ procedure }: CaseInstance, known: Known): ComplaintProcedure {
  const { published } = known.of(complaintProcedure, procedure.stream).state;
  if (!published) throw new Error(`${procedure.stream} was never published`);
  return published.procedure;
}

export function requireNotAccepted(instance: CaseInstance): void {
  if (newestOf(instance, 'CaseAccepted')) refuse('ALREADY_ACCEPTED', 'complaint');
}

export interface AcceptCase {
  readonly complaint: string;
  readonly complexity: Complexity;
  readonly settledBy: Organ;
  readonly excusedLateness: ExcusedLateness | null;
  readonly document: OfficialDocument;
}
export const acceptCase = act<AcceptCase, Complaint>({
  name: 'acceptCase',
  vi: 'Thụ lý giải quyết',
  en: 'Accept a case',
  after: ['CaseLodged'],
  records: ['CaseAccepted'],
  refusals: [
    ...handledRefusals,
    'CASE_ENDED',
    'ALREADY_ACCEPTED',
    'CASE_WITHDRAWN',
    'ALREADY_IN_FORCE',
    'SETTLED_BY_SAME_BODY',
    'UNIT_UNKNOWN',
    'LATENESS_NOT_EXCUSED',
    'PERIOD_REVERSED',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { complexity, settledBy, excusedLateness, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const instance = requireUnended(state);
    requireNotAccepted(instance);
    if (isWithdrawn(instance)) refuse('CASE_WITHDRAWN', 'complaint');
    if (pendingSecondOf(state) && effectOf(state)) refuse('ALREADY_IN_FORCE', 'complaint');
    requireOtherSettler(state, instance, settledBy);
    requireKnownUnit(settledBy, known, 'settledBy');
    const on = civilDateOf(circumstances.now);
    const { isLate, read } = latenessOf(state, instance, { known, on });
    if (isLate && !excusedLateness?.reason.trim()) {
      refuse('LATENESS_NOT_EXCUSED', 'excusedLateness');
    }
    requirePeriod(excusedLateness);
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<CaseAccepted>('CaseAccepted', {
      complexity,
      settledBy,
      excusedLateness,
      document,
      read,
    });
  },
});

function requirePeriod(excused: ExcusedLateness | null): void {
  const { from, until } = excused ?? { from: null, until: null };
  if (from && until && until < from) refuse('PERIOD_REVERSED', 'excusedLateness.until');
}

export interface RefuseCase {
  readonly complaint: string;
  readonly reason: string;
  readonly explanation: string;
  readonly document: OfficialDocument;
}
export const refuseCase = act<RefuseCase, Complaint>({
  name: 'refuseCase',
  vi: 'Thông báo không thụ lý',
  en: 'Refuse to accept a case',
  after: ['CaseLodged'],
  records: ['CaseRefused'],
  refusals: [
    ...handledRefusals,
    'CASE_ENDED',
    'ALREADY_ACCEPTED',
    'REFUSAL_REASON_UNKNOWN',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { reason, explanation, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const instance = requireUnended(state);
    requireNotAccepted(instance);
    const { refusalReasons } = procedureOf(instance, known);
    const lawful = refusalReasons.find((each) => each.reason === reason);
    if (!lawful?.kinds.includes(lodged.kind)) {
      refuse('REFUSAL_REASON_UNKNOWN', 'reason', { id: reason });
    }
    requireText(explanation, 'explanation');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<CaseRefused>('CaseRefused', { reason, explanation, document });
  },
});
