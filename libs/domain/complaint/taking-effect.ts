// Recording that the decision on a case took effect, never before its time and never while a second complaint is pending.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { civilDateOf, formatCivilDateVi, type CivilDate } from '../civil-date.ts';
import { clockRulesBy, readFor } from '../complaint-clocks/by-known.ts';
import { readClock } from '../complaint-clocks/clocks.ts';
import { refuse } from '../refusal.ts';
import { checkDays } from './checks.ts';
import {
  complaintStream,
  endingOf,
  newestOf,
  type CaseInstance,
  type Complaint,
} from './complaint.ts';
import { effectOf, pendingSecondOf } from './course.ts';
import type { CaseDecisionTookEffect } from './decision.ts';
import { requireDecision } from './delivering.ts';
import { handledRefusals, requireHandled } from './handling.ts';
import { instanceDaysOf } from './instance-days.ts';

export interface RecordTakingEffect {
  readonly complaint: string;
  readonly from: CivilDate;
}
export const recordTakingEffect = act<RecordTakingEffect, Complaint>({
  name: 'recordTakingEffect',
  vi: 'Ghi nhận quyết định giải quyết có hiệu lực',
  en: 'Record that the decision took effect',
  after: ['CaseDecided'],
  records: ['CaseDecisionTookEffect'],
  refusals: [
    ...handledRefusals,
    'NOT_DECIDED',
    'ALREADY_IN_FORCE',
    'SECOND_PENDING',
    'NOT_YET_IN_FORCE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { from } = input;
    requireHandled(state, circumstances.actor);
    const decision = requireDecision(state);
    if (effectOf(state)) refuse('ALREADY_IN_FORCE', 'complaint');
    if (pendingSecondOf(state)) refuse('SECOND_PENDING', 'complaint');
    const decided = state.instances.find(({ events }) => events.includes(decision));
    if (!decided) throw new Error('the decision is of no instance');
    const { day, read } = earliestEffect(state, decided, {
      known,
      on: civilDateOf(circumstances.now),
    });
    if (day !== null && from < day) {
      refuse('NOT_YET_IN_FORCE', 'from', { day: formatCivilDateVi(day) });
    }
    checkDays(input, circumstances, { from });
    const data = { decision: decision.revision, from, read };
    return draft<CaseDecisionTookEffect>('CaseDecisionTookEffect', data);
  },
});

interface Earliest {
  readonly day: CivilDate | null;
  readonly read: readonly Reference[];
}

/** The day after the clock's last, and not before the decision itself, nor before a second complaint that came to nothing had ended. */
function earliestEffect(
  state: Complaint,
  decided: CaseInstance,
  { known, on }: { readonly known: Known; readonly on: CivilDate },
): Earliest {
  const rules = clockRulesBy(known, decided.procedure, on);
  const reading = readClock('entryIntoForce', instanceDaysOf(state, decided), rules);
  const days = [reading.base, reading.notBefore, secondEndedOn(state, decided)];
  const day =
    days
      .filter((each) => each !== null)
      .toSorted()
      .at(-1) ?? null;
  return { day, read: readFor([reading], decided.procedure, known) };
}

function secondEndedOn(state: Complaint, decided: CaseInstance): CivilDate | null {
  const last = state.instances.at(-1);
  if (!last || last === decided || endingOf(last) === null) return null;
  const ending =
    newestOf(last, 'CaseRefused') ??
    newestOf(last, 'CaseDiscontinued') ??
    newestOf(last, 'CaseTransferred');
  return ending?.data.document.date ?? null;
}
