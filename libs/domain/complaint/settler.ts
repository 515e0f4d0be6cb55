// Who settles an instance of a case: as accepted, or as it was handed over since.
import { refuse } from '../refusal.ts';
import { lodgedAs, newestOf, type CaseInstance, type Complaint } from './complaint.ts';
import { sameParty, type Organ } from './party.ts';

export function settlerOf(instance: CaseInstance): Organ | null {
  const newest = newestOf(instance, 'CaseHandedOver') ?? newestOf(instance, 'CaseAccepted');
  return newest?.data.settledBy ?? null;
}

/** A second complaint is never settled by the body that settled the first, here or elsewhere. */
export function requireOtherSettler(
  state: Complaint,
  instance: CaseInstance,
  settledBy: Organ,
): void {
  if (instance.instance !== 'second') return;
  const first = state.instances.find((each) => each.instance === 'first');
  const issuer = lodgedAs(state)?.firstDecision?.issuer ?? null;
  const before = first ? settlerOf(first) : issuer && ({ kind: 'body', body: issuer } as const);
  if (before && sameParty(before, settledBy)) refuse('SETTLED_BY_SAME_BODY', 'settledBy');
}
