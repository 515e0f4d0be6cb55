// What counts: facts recorded between an approval and its reopening do not, unless a reopening admits them.
import type { Aggregate, Recorded } from '../act.ts';
import type { ApprovalEvent } from './approval.ts';
import { memberReportTypes } from './member-report.ts';
import { unitYear, type UnitYear } from './unit-year.ts';

export interface Counted {
  /** The fold of the events that count. */
  readonly facts: UnitYear;
  /** Every event of the stream, in order; a reopening folds anew from them. */
  readonly history: readonly Recorded[];
  /** Revisions recorded after an approval and not admitted by any reopening. */
  readonly afterApproval: readonly number[];
}

export const counted: Aggregate<Counted> = {
  category: 'unitYear',
  types: unitYear.types,
  initial: { facts: unitYear.initial, history: [], afterApproval: [] },
  evolve,
};

/** As `evolve` of each event in turn, at the cost of one copy of the history instead of one an event. */
export function countedOf(events: readonly Recorded[], start: Counted = counted.initial): Counted {
  const history = [...start.history];
  const afterApproval = [...start.afterApproval];
  let { facts } = start;
  for (const [place, event] of events.entries()) {
    if (event.type === 'UnitYearReopened') {
      const reopenedAt = reopened({ facts, history, afterApproval }, event, [...history, event]);
      return countedOf(events.slice(place + 1), reopenedAt);
    }
    history.push(event);
    if (isFrozen(facts, event)) afterApproval.push(event.revision);
    else facts = unitYear.evolve(facts, event);
  }
  return { facts, history, afterApproval };
}

/** Reports move no points: one that comes after the approval is no fact that fails to count. */
const neutral: Readonly<Record<string, number>> = memberReportTypes;

function evolve(state: Counted, event: Recorded): Counted {
  const history = [...state.history, event];
  if (event.type === 'UnitYearReopened') return reopened(state, event, history);
  if (isFrozen(state.facts, event)) {
    return { ...state, history, afterApproval: [...state.afterApproval, event.revision] };
  }
  return { ...state, history, facts: unitYear.evolve(state.facts, event) };
}

function isFrozen({ approvedAt }: UnitYear, event: Recorded): boolean {
  return approvedAt !== null && !Object.hasOwn(neutral, event.type);
}

/** Admitted facts take the place in the order at which they were recorded. */
function reopened(state: Counted, recorded: Recorded, history: readonly Recorded[]): Counted {
  const event = recorded as Recorded & ApprovalEvent;
  const admits = event.type === 'UnitYearReopened' ? event.data.admits : [];
  const afterApproval = state.afterApproval.filter((revision) => !admits.includes(revision));
  if (admits.length === 0) {
    return { history, afterApproval, facts: unitYear.evolve(state.facts, event) };
  }
  const left = new Set(afterApproval);
  const facts = history
    .filter((each) => !left.has(each.revision))
    .reduce((folded, each) => unitYear.evolve(folded, each), unitYear.initial);
  return { history, afterApproval, facts };
}
