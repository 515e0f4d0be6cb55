// Who acts, in which capacity: the roles of the field, a closed list, because a role is part of the evidence.
import { refuse } from './refusal.ts';

export const roles = [
  'unitOfficer',
  'blocLead',
  'blocDeputy',
  'board',
  'council',
  'chairman',
  'peoplesCommittee',
  'delegatedAuthority',
  'inspector',
  'complaintHandler',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** One event of one stream, by its place in that stream (revisions start at 0). */
export interface Reference {
  readonly stream: string;
  readonly revision: number;
}

/** The account is opaque: never a person's name. */
export interface Actor {
  readonly account: string;
  readonly role: Role;
  /** The unit that the actor belongs to; null for bodies that are no unit of a bloc. */
  readonly unit: string | null;
  readonly bloc: string | null;
  readonly actingFor: string | null;
  readonly appointment: Reference | null;
  /** `reactor`: the ledger itself, by a rule, because of an event. */
  readonly channel: 'graphql' | 'batch' | 'generator' | 'reactor';
}

/** Nobody appraises or approves their own unit, nor one on whose behalf they act. */
export function requireNotOwnCase(unit: string, actor: Actor): void {
  if (actor.unit === unit) refuse('OWN_CASE', 'actor.unit');
  if (actor.actingFor === unit) refuse('OWN_CASE', 'actor.actingFor');
}
