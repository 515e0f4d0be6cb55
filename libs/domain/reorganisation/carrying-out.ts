// Carrying a reorganisation out for a unit: one part of the decision, in the unit's own stream.
import { act, type EventDraft } from '../act.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import type { UnitRenamed, UnitReparented } from '../unit/naming.ts';
import { endedBefore, type SuccessionEvent } from '../unit/succession.ts';
import { unitStream, type Unit } from '../unit/unit.ts';
import { requireStandingDecision } from './deciding.ts';
import {
  reorganisation,
  reorganisationStream,
  type ReorganisationPart,
  type ReorganisationVersion,
} from './reorganisation.ts';

export interface CarryOutReorganisation {
  readonly unit: string;
  readonly reorganisation: string;
  readonly part: string;
}
export const carryOutReorganisation = act<CarryOutReorganisation, Unit>({
  name: 'carryOutReorganisation',
  vi: 'Thực hiện quyết định sắp xếp đối với đơn vị',
  en: 'Carry out a reorganisation for a unit',
  after: ['ReorganisationDecided', 'UnitEntered'],
  records: [
    'UnitMerged',
    'UnitDivided',
    'UnitDissolved',
    'UnitSeparated',
    'UnitSucceeded',
    'UnitRenamed',
    'UnitReparented',
  ],
  refusals: [
    'UNIT_UNKNOWN',
    'REORGANISATION_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PART_UNKNOWN',
    'PART_ALREADY_CARRIED_OUT',
    'UNIT_ENDED',
    'PERIOD_REVERSED',
  ],
  stream: (input) => unitStream(input.unit),
  decide: (input, known) => (state) => {
    if (!state.entered) refuse('UNIT_UNKNOWN', 'unit');
    const stream = reorganisationStream(input.reorganisation);
    const decided = known.of(reorganisation, stream).state;
    const newest = requireStandingDecision(decided, input.reorganisation);
    const { part: id } = input;
    const part = newest.parts.find((each) => each.part === id && each.unit === input.unit);
    if (!part) return refuse('PART_UNKNOWN', 'part', { id });
    if (state.partsDone.some((each) => each.reorganisation === stream && each.part === id)) {
      refuse('PART_ALREADY_CARRIED_OUT', 'part', { id });
    }
    const event = eventOf(part, newest, stream);
    requirePossible(event, newest.effectiveFrom, state, input.unit);
    return [{ ...event, schema: 1 } satisfies EventDraft];
  },
});

type PartEvent = SuccessionEvent | UnitRenamed | UnitReparented;

/** The old order holds to the day before the new one begins. */
function eventOf(
  part: ReorganisationPart,
  { decision, effectiveFrom: from, revision }: ReorganisationVersion,
  stream: string,
): PartEvent {
  const of = { decision, reorganisation: { stream, revision }, part: part.part };
  const until = addDays(from, -1);
  switch (part.change) {
    case 'merged':
    case 'consolidated': {
      const { change: manner, counterparts: successors } = part;
      return { type: 'UnitMerged', data: { manner, successors, until, ...of } };
    }
    case 'divided':
      return { type: 'UnitDivided', data: { successors: part.counterparts, until, ...of } };
    case 'dissolved':
      return { type: 'UnitDissolved', data: { until, ...of } };
    case 'separated':
      return { type: 'UnitSeparated', data: { recipients: part.counterparts, from, ...of } };
    case 'succeeded':
      return { type: 'UnitSucceeded', data: { predecessors: part.counterparts, from, ...of } };
    case 'renamed':
      return { type: 'UnitRenamed', data: { name: part.name, from, ...of } };
    case 'reparented':
      return { type: 'UnitReparented', data: { parent: part.parent, from, ...of } };
  }
}

/** A unit ends once; nothing happens to it before it was there, and no membership begins after its end. */
function requirePossible(event: PartEvent, from: CivilDate, state: Unit, id: string): void {
  const ends = 'until' in event.data;
  if (ends ? state.ended : endedBefore(state, from)) refuse('UNIT_ENDED', 'unit', { id });
  const day = 'until' in event.data ? event.data.until : from;
  const { entered, memberships } = state;
  const tooEarly = entered?.from !== null && entered?.from !== undefined && day < entered.from;
  if (tooEarly || (ends && memberships.some((each) => each.from > day))) {
    refuse('PERIOD_REVERSED', 'part');
  }
}
