// Who may do what several acts share: those who run a bloc, the Board, the Council, those who decide awards or place holds.
import type { Actor, Role } from './actor.ts';
import { refuse } from './refusal.ts';

/** A bloc as an act meets it: its id, and for a delegated bloc the unit that it is delegated to. */
export interface RunBloc {
  readonly bloc: string;
  readonly authority: string | null;
}

/** Its lead and deputies, the authority that it is delegated to, and the Board, which records what it received. */
export function runsBloc({ bloc, authority }: RunBloc, { role, ...actor }: Actor): boolean {
  if (role === 'board') return true;
  if (role === 'delegatedAuthority') return authority !== null && actor.unit === authority;
  return (role === 'blocLead' || role === 'blocDeputy') && actor.bloc === bloc;
}

export function requireRunsBloc(opened: RunBloc, actor: Actor): void {
  if (!runsBloc(opened, actor)) refuse('NOT_FOR_THIS_BLOC', 'actor.role');
}

export function requireBoard(actor: Actor): void {
  if (actor.role !== 'board') refuse('NOT_THE_BOARD', 'actor.role');
}

/** The Council votes; the Board, its standing office, never does so for it. */
export function requireCouncil(actor: Actor): void {
  if (actor.role !== 'council') refuse('NOT_THE_COUNCIL', 'actor.role');
}

const deciders: Readonly<Record<'provincial' | 'state', readonly Role[]>> = {
  provincial: ['chairman', 'peoplesCommittee'],
  // The Board records what was decided above the province.
  state: ['chairman', 'peoplesCommittee', 'board'],
};

export function requireDecider(level: 'provincial' | 'state', actor: Actor): void {
  if (!deciders[level].includes(actor.role)) refuse('NOT_THE_DECIDER', 'actor.role');
}

const holders: ReadonlySet<Role> = new Set([
  'board',
  'complaintHandler',
  'chairman',
  'peoplesCommittee',
]);

/** Who may stop what goes on, and let it go on. */
export function requireHolder(actor: Actor): void {
  if (!holders.has(actor.role)) refuse('NOT_ENTITLED_TO_HOLD', 'actor.role');
}
