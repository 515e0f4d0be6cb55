// A case of complaint, petition, explanation or denunciation, both its instances in one stream: its events and its fold.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { Instance } from '../complaint-procedure/matter.ts';
import { foldingAnew, noFacts, type FactAnnulment, type KeptFacts } from '../fact.ts';
import { acceptanceTypes, type AcceptanceEvent } from './acceptance.ts';
import { decisionTypes, type DecisionEvent } from './decision.ts';
import { lodgingTypes, type CaseEntry, type LodgingEvent } from './lodging.ts';
import { pausingTypes, type PausingEvent } from './pausing.ts';
import { verificationTypes, type VerificationEvent } from './verification.ts';

// Events

/** A fact of the case that was recorded in error, or that its body took back. */
export interface CaseFactAnnulled {
  readonly type: 'CaseFactAnnulled';
  readonly data: FactAnnulment;
}
export type ComplaintEvent =
  | LodgingEvent
  | AcceptanceEvent
  | VerificationEvent
  | PausingEvent
  | DecisionEvent
  | CaseFactAnnulled;
export type CaseEventType = ComplaintEvent['type'];

/** A recorded event of one type. */
export type CaseRecord<Type extends CaseEventType = CaseEventType> = Recorded &
  Extract<ComplaintEvent, { readonly type: Type }>;

// State

/** One settlement of the matter: what stands of it, in order. */
export interface CaseInstance {
  readonly instance: Instance;
  /** Revision of its lodging. */
  readonly lodgedAt: number;
  readonly entry: CaseEntry;
  readonly procedure: Reference;
  /** Its standing events, the lodging first; corrections of the entry are in `entry`. */
  readonly events: readonly CaseRecord[];
}

/** Computed from what stands; `recorded` has everything. */
export interface Complaint extends KeptFacts {
  /** In the order in which they were lodged. */
  readonly instances: readonly CaseInstance[];
}

const initial: Complaint = { ...noFacts, recorded: [], instances: [] };

export const complaint: Aggregate<Complaint> = {
  category: 'complaint',
  types: {
    ...lodgingTypes,
    ...acceptanceTypes,
    ...verificationTypes,
    ...pausingTypes,
    ...decisionTypes,
    CaseFactAnnulled: 1,
  },
  initial,
  evolve: foldingAnew('CaseFactAnnulled', initial, evolveStanding),
};

function evolveStanding(state: Complaint, recorded: Recorded): Complaint {
  const event = recorded as CaseRecord;
  if (event.type === 'CaseLodged') return { ...state, instances: [begun(event)] };
  if (event.type === 'SecondComplaintLodged') {
    const [first] = state.instances;
    return first ? { ...state, instances: [...state.instances, begunAgain(first, event)] } : state;
  }
  const place = placeOf(state.instances, event);
  const instances = state.instances.map((each, at) => (at === place ? moved(each, event) : each));
  return { ...state, instances };
}

function begun(event: CaseRecord<'CaseLodged'>): CaseInstance {
  const { instance, procedure, knownOn, area, against, lines, concerns, claims } = event.data;
  const { receivedAt, revision: lodgedAt } = event;
  const entry = { receivedAt, knownOn, area, against, lines, concerns, claims };
  return { instance, lodgedAt, entry, procedure, events: [event] };
}

/** The matter stays the same; what it disputes and concerns is as it was entered at first. */
function begunAgain(
  { entry }: CaseInstance,
  event: CaseRecord<'SecondComplaintLodged'>,
): CaseInstance {
  const { data, receivedAt, revision: lodgedAt } = event;
  const { procedure, claims } = data;
  const again = { ...entry, receivedAt, claims };
  return { instance: 'second', lodgedAt, entry: again, procedure, events: [event] };
}

/** Where an event belongs: to the instance within which it was recorded. */
function placeOf(instances: readonly CaseInstance[], { type }: CaseRecord): number {
  if (type === 'CaseReturned') {
    return instances.findLastIndex((each) => endingOf(each) === 'transferred');
  }
  const current = instances.findLastIndex((each) => endingOf(each) === null);
  return current < 0 ? instances.length - 1 : current;
}

function moved(instance: CaseInstance, event: CaseRecord): CaseInstance {
  if (event.type !== 'CaseEntryCorrected') {
    return { ...instance, events: [...instance.events, event] };
  }
  const { receivedAt, knownOn, area, against, lines, concerns, claims } = event.data;
  const entry = { knownOn, area, against, lines, concerns, claims };
  return {
    ...instance,
    entry: { ...entry, receivedAt: receivedAt ?? instance.entry.receivedAt },
  };
}

export type Ending = 'refused' | 'transferred' | 'discontinued';

/** How an instance ended without a decision; null: it did not. */
export function endingOf({ events }: CaseInstance): Ending | null {
  return events.reduce<Ending | null>((ending, { type }) => {
    if (type === 'CaseRefused') return 'refused';
    if (type === 'CaseTransferred') return 'transferred';
    if (type === 'CaseDiscontinued') return 'discontinued';
    return type === 'CaseReturned' ? null : ending;
  }, null);
}

/** The events of one type, in order. */
export function eventsOf<Type extends CaseEventType>(
  { events }: Pick<CaseInstance, 'events'>,
  type: Type,
): readonly CaseRecord<Type>[] {
  return events.filter((each): each is CaseRecord<Type> => each.type === type);
}

/** The newest event of one type. */
export function newestOf<Type extends CaseEventType>(
  instance: Pick<CaseInstance, 'events'>,
  type: Type,
): CaseRecord<Type> | undefined {
  return eventsOf(instance, type).at(-1);
}

/** Every standing event of the case, in order. */
export function standingEvents({ instances }: Complaint): Pick<CaseInstance, 'events'> {
  const events = instances.flatMap((each) => each.events);
  return { events: events.toSorted((one, other) => one.revision - other.revision) };
}

/** What its first entry said, annulled or not; null: nothing was recorded. */
export function lodgedAs({ recorded }: Complaint): CaseRecord<'CaseLodged'>['data'] | null {
  const first = recorded.find(({ type }) => type === 'CaseLodged');
  return first ? (first as CaseRecord<'CaseLodged'>).data : null;
}

export function complaintStream({ complaint: id }: { readonly complaint: string }): string {
  return `complaint-${id}`;
}
