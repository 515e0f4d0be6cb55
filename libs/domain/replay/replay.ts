// Replay: a unit-year step by step — each event, the lines it changed, the total before and after, and why.
import type { Actor } from '../actor.ts';
import type { Recorded } from '../act.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Points } from '../points.ts';
import { scoreOf, type BasisSource, type Score } from '../scoring/score.ts';
import { counted, countedOf, type Counted } from '../unit-year/counted.ts';
import type { UnitYearEvent } from '../unit-year/unit-year.ts';
import { explainStep } from './explanation.ts';
import { lineChanges, type LineChange } from './line-change.ts';
import type { Sentence } from './sentence.ts';

export interface ReplayStep {
  readonly revision: number;
  readonly type: string;
  readonly occurredOn: CivilDate;
  readonly recordedAt: Instant;
  readonly receivedAt: Instant;
  readonly actor: Actor;
  readonly totalBefore: Points;
  readonly totalAfter: Points;
  readonly changes: readonly LineChange[];
  /** False: recorded after an approval and not admitted by this step or before. */
  readonly counts: boolean;
  readonly why: Sentence;
}

export interface Replay {
  readonly steps: readonly ReplayStep[];
  /** The score after the last event given. */
  readonly score: Score;
}

/**
 * The steps of a unit-year's events in their order. Every step is explained in Vietnamese and English; the last step's
 * total is the score's. With `from` and `to` (places in `events`, `to` excluded) only those steps are computed: events
 * before them are folded without being scored one by one.
 */
export function replay(
  events: readonly Recorded[],
  source: BasisSource,
  { from = 0, to = events.length }: { readonly from?: number; readonly to?: number } = {},
): Replay {
  let state = countedOf(events.slice(0, from));
  let score = scoreOf(state, source);
  const steps: ReplayStep[] = [];
  for (const event of events.slice(from, to)) {
    const next = counted.evolve(state, event);
    const after =
      next.facts === state.facts ? withAfterApproval(score, next) : scoreOf(next, source);
    steps.push(stepOf(event as Recorded & UnitYearEvent, { state: next, source }, score, after));
    state = next;
    score = after;
  }
  return { steps, score };
}

/** A step with the whole scores before and after it. */
export interface ScoredStep {
  readonly step: ReplayStep;
  readonly before: Score;
  readonly after: Score;
}

/** The steps at some places of a unit-year's events, ascending; the events between them are folded without being scored. */
export function replayAt(
  events: readonly Recorded[],
  source: BasisSource,
  places: ReadonlySet<number>,
): readonly ScoredStep[] {
  let state: Counted = counted.initial;
  let score: Score | null = null;
  let folded = 0;
  const steps: ScoredStep[] = [];
  for (const [place, event] of events.entries()) {
    if (!places.has(place)) continue;
    if (folded < place) {
      state = countedOf(events.slice(folded, place), state);
      score = null;
    }
    const next = counted.evolve(state, event);
    const before: Score = score ?? scoreOf(state, source);
    const after =
      next.facts === state.facts ? withAfterApproval(before, next) : scoreOf(next, source);
    const at = { state: next, source };
    const step = stepOf(event as Recorded & UnitYearEvent, at, before, after);
    steps.push({ step, before, after });
    score = after;
    state = next;
    folded = place + 1;
  }
  return steps;
}

/** The facts did not change: only the list of facts recorded after the approval did. */
function withAfterApproval(score: Score, { afterApproval }: Counted): Score {
  return { ...score, recordedAfterApproval: afterApproval };
}

function stepOf(
  event: Recorded & UnitYearEvent,
  at: { readonly state: Counted; readonly source: BasisSource },
  before: Score,
  after: Score,
): ReplayStep {
  const changes = lineChanges(before.lines, after.lines);
  const counts = !after.recordedAfterApproval.includes(event.revision);
  const { applied } = at.state.facts;
  const book = applied ? at.source(applied).book : null;
  const { revision, type, occurredOn, recordedAt, receivedAt, actor } = event;
  return {
    revision,
    type,
    occurredOn,
    recordedAt,
    receivedAt,
    actor,
    totalBefore: before.total,
    totalAfter: after.total,
    changes,
    counts,
    why: explainStep({ event, facts: at.state.facts, before, after, changes, counts, book }),
  };
}
