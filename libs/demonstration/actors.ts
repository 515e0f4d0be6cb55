// Who acts in the demonstration: roles with opaque accounts, no person.
import type { Actor, Role } from '../domain/actor.ts';
import { sha256Hex } from '../ledger/hash.ts';

function actor(role: Role, unit: string | null, bloc: string | null): Actor {
  const named = new TextEncoder().encode([role, unit, bloc].join('\n'));
  return {
    account: `tk-${sha256Hex(named).slice(0, 12)}`,
    role,
    unit,
    bloc,
    actingFor: null,
    appointment: null,
    channel: 'generator',
  };
}

export const board = actor('board', null, null);
export const council = actor('council', null, null);
export const chairman = actor('chairman', null, null);
export const peoplesCommittee = actor('peoplesCommittee', null, null);
export const handler = actor('complaintHandler', null, null);
export const administrator = actor('administrator', null, null);
export const officer = (unit: string, bloc: string) => actor('unitOfficer', unit, bloc);
export const lead = (unit: string, bloc: string) => actor('blocLead', unit, bloc);
export const deputy = (unit: string, bloc: string) => actor('blocDeputy', unit, bloc);
export const authority = (unit: string) => actor('delegatedAuthority', unit, null);
