// Extending the time for settlement, as far as the procedure lets it.
import { act, draft } from '../act.ts';
import { civilDateOf, formatCivilDateVi } from '../civil-date.ts';
import { clockRulesBy, readFor } from '../complaint-clocks/by-known.ts';
import { extensionLimit, readClock } from '../complaint-clocks/clocks.ts';
import { refuse } from '../refusal.ts';
import { checkDays, requireComplete, requireText } from './checks.ts';
import { complaintStream, type Complaint } from './complaint.ts';
import { requireNewId, requireSettling, settlingRefusals } from './handling.ts';
import { instanceDaysOf } from './instance-days.ts';
import type { CaseExtended } from './pausing.ts';
import { checkSecrecy } from './secrecy.ts';

export interface ExtendCase extends Omit<CaseExtended['data'], 'read'> {
  readonly complaint: string;
}
export const extendCase = act<ExtendCase, Complaint>({
  name: 'extendCase',
  vi: 'Gia hạn thời hạn giải quyết',
  en: 'Extend the time for settlement',
  after: ['CaseAccepted'],
  records: ['CaseExtended'],
  refusals: [
    ...settlingRefusals,
    'ID_TAKEN',
    'NOTHING_NEW',
    'EXTENSION_BEYOND_RULE',
    'REASON_MISSING',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { extension, complexity, until, reason, document } = input;
    const { lodged, instance } = requireSettling(state, circumstances.actor);
    requireNewId(state, 'CaseExtended', 'extension', extension);
    const days = instanceDaysOf(state, instance);
    const rules = clockRulesBy(known, instance.procedure, civilDateOf(circumstances.now));
    const now = readClock('settlement', days, rules);
    const held = (days.extended ?? days.accepted)?.complexity;
    const isNoLater = now.lastDay !== null && until <= now.lastDay;
    if (complexity === held && isNoLater) refuse('NOTHING_NEW', 'until');
    const limit = extensionLimit(days, complexity, rules);
    if (limit.lastDay !== null && until > limit.lastDay) {
      refuse('EXTENSION_BEYOND_RULE', 'until', { day: formatCivilDateVi(limit.lastDay) });
    }
    requireText(reason, 'reason');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    const read = readFor([now, limit], instance.procedure, known);
    const data = { extension, complexity, until, reason, document, read };
    return draft<CaseExtended>('CaseExtended', data);
  },
});
