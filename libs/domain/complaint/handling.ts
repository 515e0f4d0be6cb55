// Who may deal with a case, and how far it must have come: what most of its acts are refused for first.
import type { Known } from '../act.ts';
import { requireNotOwnCase, type Actor, type Role } from '../actor.ts';
import type { MatterKind } from '../complaint-procedure/matter.ts';
import { refuse, type RefusalCode } from '../refusal.ts';
import { unit, unitStream } from '../unit/unit.ts';
import {
  lodgedAs,
  newestOf,
  type CaseEventType,
  type CaseInstance,
  type CaseRecord,
  type Complaint,
} from './complaint.ts';
import { currentOf, isClosed } from './course.ts';
import type { CaseLodged } from './lodging.ts';
import { lodgingUnits, type Party } from './party.ts';

export type Lodged = CaseLodged['data'];

const ofDenunciations: ReadonlySet<Role> = new Set([
  'complaintHandler',
  'chairman',
  'peoplesCommittee',
]);
const ofOthers: ReadonlySet<Role> = new Set([...ofDenunciations, 'board', 'delegatedAuthority']);

export function handles(kind: MatterKind, { role }: Actor): boolean {
  return (kind === 'denunciation' ? ofDenunciations : ofOthers).has(role);
}

/** Those who settle such cases; or an officer, the lead or a deputy of a unit that lodged it. */
export function mayLodge({ kind, lodger }: Pick<Lodged, 'kind' | 'lodger'>, actor: Actor): boolean {
  if (handles(kind, actor)) return true;
  const ofUnit = ['unitOfficer', 'blocLead', 'blocDeputy'].includes(actor.role);
  return ofUnit && actor.unit !== null && lodgingUnits(lodger).includes(actor.unit);
}

export function requireCase(state: Complaint): Lodged {
  const lodged = lodgedAs(state);
  if (!lodged || state.instances.length === 0) return refuse('CASE_UNKNOWN', 'complaint');
  return lodged;
}

/** Before anything of its state, so that a refusal tells outsiders nothing. */
export const handledRefusals = [
  'CASE_UNKNOWN',
  'NOT_THE_HANDLER',
  'OWN_CASE',
] as const satisfies readonly RefusalCode[];

export function requireHandled(state: Complaint, actor: Actor): Lodged {
  const lodged = requireCase(state);
  if (!handles(lodged.kind, actor)) refuse('NOT_THE_HANDLER', 'actor.role');
  for (const each of unitsOf(state, lodged)) requireNotOwnCase(each, actor);
  return lodged;
}

/** The units that lodged it and those that it concerns, as corrected. */
export function unitsOf({ instances }: Complaint, { lodger }: Lodged): ReadonlySet<string> {
  const concerned = instances.flatMap(({ entry }) => entry.concerns.map((each) => each.unit));
  return new Set([...lodgingUnits(lodger), ...concerned]);
}

/** The instance that is dealt with; an open case, or one whose decision waits, has one. */
export function requireUnended(state: Complaint): CaseInstance {
  const current = currentOf(state);
  if (!current || isClosed(state)) return refuse('CASE_ENDED', 'complaint');
  return current;
}

export const settlingRefusals = [
  ...handledRefusals,
  'CASE_ENDED',
  'NOT_ACCEPTED',
  'CASE_DECIDED',
] as const satisfies readonly RefusalCode[];

export interface Settling {
  readonly lodged: Lodged;
  readonly instance: CaseInstance;
  readonly accepted: CaseRecord<'CaseAccepted'>;
}

/** The accepted instance that is being settled. */
export function requireSettling(state: Complaint, actor: Actor): Settling {
  const lodged = requireHandled(state, actor);
  const instance = requireUnended(state);
  const accepted = requireAccepted(instance);
  requireUndecided(instance);
  return { lodged, instance, accepted };
}

export function requireAccepted(instance: CaseInstance): CaseRecord<'CaseAccepted'> {
  return newestOf(instance, 'CaseAccepted') ?? refuse('NOT_ACCEPTED', 'complaint');
}

export function requireUndecided(instance: CaseInstance): void {
  if (newestOf(instance, 'CaseDecided')) refuse('CASE_DECIDED', 'complaint');
}

/** Withdrawn as a whole. */
export function isWithdrawn({ events }: CaseInstance): boolean {
  return events.some((each) => each.type === 'CaseWithdrawn' && each.data.part === null);
}

// Ids and parties

/** An id names one fact of its kind for ever, annulled or not. */
export function requireNewId(
  { recorded }: Complaint,
  type: CaseEventType,
  key: string,
  id: string,
): void {
  const isTaken = recorded.some((each) => each.type === type && idOf(each.data, key) === id);
  if (isTaken) refuse('ID_TAKEN', key, { id });
}

/** The fact of this id; refused where there is none or it was annulled. */
export function requireFact<Type extends CaseEventType>(
  { recorded, annulled }: Complaint,
  type: Type,
  key: string,
  id: string,
): CaseRecord<Type> {
  const fact = recorded.find((each) => each.type === type && idOf(each.data, key) === id);
  if (!fact) return refuse('FACT_UNKNOWN', key, { id });
  if (annulled.has(fact.revision)) refuse('FACT_ALREADY_ANNULLED', key, { id });
  return fact as CaseRecord<Type>;
}

function idOf(data: object, key: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[key];
}

export function requireKnownUnit(party: Party, known: Known, field: string): void {
  if (party.kind !== 'unit') return;
  const { entered } = known.of(unit, unitStream(party.unit)).state;
  if (!entered) refuse('UNIT_UNKNOWN', `${field}.unit`);
}

export function requireOrgan(party: Party, field: string): void {
  if (party.kind === 'lodger') refuse('PARTY_NOT_EXPECTED', `${field}.kind`);
}
