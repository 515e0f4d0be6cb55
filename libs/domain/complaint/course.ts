// How far a case has come, computed from what stands of it: its current instance, its decision, what is in force.
import type { HoldBeginning } from '../complaint-procedure/procedure.ts';
import {
  endingOf,
  newestOf,
  standingEvents,
  type CaseInstance,
  type CaseRecord,
  type Complaint,
  type Ending,
} from './complaint.ts';

export type CaseState =
  'lodged' | 'accepted' | 'decided' | 'secondPending' | 'inForce' | 'carriedOut' | Ending;

/** The last instance that was not refused, transferred or discontinued. */
export function currentOf({ instances }: Complaint): CaseInstance | null {
  return instances.findLast((each) => endingOf(each) === null) ?? null;
}

/** The decision that holds: the last one, which a second that ended without one leaves as it was. */
export function decisionOf(state: Complaint): CaseRecord<'CaseDecided'> | null {
  return newestOf(standingEvents(state), 'CaseDecided') ?? null;
}

export function effectOf(state: Complaint): CaseRecord<'CaseDecisionTookEffect'> | null {
  const decision = decisionOf(state);
  const effect = newestOf(standingEvents(state), 'CaseDecisionTookEffect');
  return effect && effect.data.decision === decision?.revision ? effect : null;
}

export function carriedOutOf(state: Complaint): CaseRecord<'CaseCarriedOut'> | null {
  const decision = decisionOf(state);
  const completion = newestOf(standingEvents(state), 'CaseCarriedOut');
  return completion && completion.data.decision === decision?.revision ? completion : null;
}

/** Lodged, and neither refused, transferred, discontinued nor decided. */
export function openOf(state: Complaint): CaseInstance | null {
  const current = currentOf(state);
  return current && !newestOf(current, 'CaseDecided') ? current : null;
}

/** A second complaint that is open; the first decision cannot take effect meanwhile. */
export function pendingSecondOf(state: Complaint): CaseInstance | null {
  const open = openOf(state);
  return open && open.lodgedAt !== state.instances[0]?.lodgedAt ? open : null;
}

/** Null: nothing of it stands. */
export function courseOf(state: Complaint): CaseState | null {
  const last = state.instances.at(-1);
  if (!last) return null;
  const open = openOf(state);
  if (open && (!pendingSecondOf(state) || !effectOf(state))) {
    if (pendingSecondOf(state)) return 'secondPending';
    return newestOf(open, 'CaseAccepted') ? 'accepted' : 'lodged';
  }
  if (carriedOutOf(state)) return 'carriedOut';
  if (effectOf(state)) return 'inForce';
  return decisionOf(state) ? 'decided' : endingOf(last);
}

/** A decision stands that is not in force yet, or whose orders are not carried out yet. */
function waits(state: Complaint): boolean {
  const decision = decisionOf(state);
  if (!decision) return false;
  if (!effectOf(state)) return true;
  return decision.data.orders.length > 0 && !carriedOutOf(state);
}

/** Nothing more is done in it: CASE_ENDED. */
export function isClosed(state: Complaint): boolean {
  return openOf(state) === null && !waits(state);
}

/**
 * The case has ended: a second complaint that comes after the effect changes nothing of it until it is accepted, though it is
 * open and may be refused.
 */
export function hasEnded(state: Complaint): boolean {
  const second = pendingSecondOf(state);
  if (second && effectOf(state) && !newestOf(second, 'CaseAccepted')) return !waits(state);
  return isClosed(state);
}

/** Whether it holds award proposals, where its kind does so from `beginning`. */
export function isPending(state: Complaint, beginning: HoldBeginning): boolean {
  if (beginning === 'never' || state.instances.length === 0 || hasEnded(state)) return false;
  if (beginning === 'lodged') return true;
  return newestOf(standingEvents(state), 'CaseAccepted') !== undefined;
}
