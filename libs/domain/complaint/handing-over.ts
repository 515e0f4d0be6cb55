// Handing a case over to another body, where the one that settled it was reorganised.
import { act, draft } from '../act.ts';
import { refuse } from '../refusal.ts';
import type { CaseHandedOver } from './acceptance.ts';
import { checkDays, requireComplete, requireLegalBasis, requireText } from './checks.ts';
import { complaintStream, type Complaint } from './complaint.ts';
import { requireKnownUnit, requireSettling, settlingRefusals } from './handling.ts';
import { sameParty } from './party.ts';
import { checkSecrecy } from './secrecy.ts';
import { requireOtherSettler, settlerOf } from './settler.ts';

export type HandOverCase = { readonly complaint: string } & CaseHandedOver['data'];
/** Its clocks go on. */
export const handOverCase = act<HandOverCase, Complaint>({
  name: 'handOverCase',
  vi: 'Chuyển giao việc giải quyết cho cơ quan tiếp nhận',
  en: 'Hand a case over to another body',
  after: ['CaseAccepted'],
  records: ['CaseHandedOver'],
  refusals: [
    ...settlingRefusals,
    'NOTHING_NEW',
    'SETTLED_BY_SAME_BODY',
    'UNIT_UNKNOWN',
    'REASON_MISSING',
    'LEGAL_BASIS_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { settledBy, reason, legalBasis, document } = input;
    const { lodged, instance } = requireSettling(state, circumstances.actor);
    const settler = settlerOf(instance);
    if (settler && sameParty(settler, settledBy)) refuse('NOTHING_NEW', 'settledBy');
    requireOtherSettler(state, instance, settledBy);
    requireKnownUnit(settledBy, known, 'settledBy');
    requireText(reason, 'reason');
    requireLegalBasis(legalBasis);
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    const data = { settledBy, reason, legalBasis, document };
    return draft<CaseHandedOver>('CaseHandedOver', data);
  },
});
