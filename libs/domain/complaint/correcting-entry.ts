// Putting the entry of a case right, whole anew: what it disputes, what it concerns, when it came.
import { act, draft } from '../act.ts';
import type { Instant } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import { checkDays, requireLegalBasis, requireText } from './checks.ts';
import { complaintStream, type CaseInstance, type Complaint } from './complaint.ts';
import { currentOf } from './course.ts';
import { inOrderOfSets, requireEachOnce, requireEntered } from './entering.ts';
import { handledRefusals, requireHandled } from './handling.ts';
import type { CaseEntry, CaseEntryCorrected } from './lodging.ts';
import { checkSecrecy } from './secrecy.ts';

export interface CorrectCaseEntry extends Omit<CaseEntryCorrected['data'], 'receivedAt'> {
  readonly complaint: string;
  /** When it was received after all; null: as it was entered. */
  readonly caseReceivedAt: Instant | null;
}
export const correctCaseEntry = act<CorrectCaseEntry, Complaint>({
  name: 'correctCaseEntry',
  vi: 'Đính chính nội dung tiếp nhận đơn',
  en: 'Correct the entry of a case',
  after: ['CaseLodged'],
  records: ['CaseEntryCorrected'],
  refusals: [
    ...handledRefusals,
    'NAMED_TWICE',
    'DISPUTED_EVENT_UNKNOWN',
    'LINE_WITHOUT_SCORE',
    'UNITS_MISSING',
    'UNIT_YEAR_NOT_OPEN',
    'NOTHING_NEW',
    'REASON_MISSING',
    'LEGAL_BASIS_MISSING',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  inOrder: inOrderOfSets,
  decide: (given, known, circumstances) => (state) => {
    const input = inOrderOfSets(given);
    const { caseReceivedAt, knownOn, area, against, lines, concerns, claims } = input;
    const { reason, legalBasis } = input;
    const lodged = requireHandled(state, circumstances.actor);
    requireEachOnce(input);
    requireEntered({ kind: lodged.kind, against, lines, concerns }, known);
    const instance = currentOf(state) ?? state.instances.at(-1);
    const entry = { knownOn, area, against, lines, concerns, claims };
    const isSame = instance && known.digest(entered(instance)) === known.digest(entry);
    const isOtherwise = caseReceivedAt !== null && caseReceivedAt !== instance?.entry.receivedAt;
    if (isSame && !isOtherwise) refuse('NOTHING_NEW', 'claims');
    requireText(reason, 'reason');
    requireLegalBasis(legalBasis);
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances, { knownOn });
    if (caseReceivedAt !== null && caseReceivedAt > circumstances.now) {
      refuse('DATE_IN_FUTURE', 'caseReceivedAt');
    }
    const data = { receivedAt: caseReceivedAt, ...entry, reason, legalBasis };
    return draft<CaseEntryCorrected>('CaseEntryCorrected', data);
  },
});

function entered({ entry }: CaseInstance): Omit<CaseEntry, 'receivedAt'> {
  const { receivedAt: _receivedAt, ...rest } = entry;
  return rest;
}
