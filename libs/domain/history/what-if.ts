// What a unit-year would be without some events, with other facts, or under another rule book: computed, never recorded.
import {
  checkCircumstances,
  type Aggregate,
  type Circumstances,
  type Known,
  type Recorded,
} from '../act.ts';
import { acts, type ActName } from '../acts.ts';
import type { TabledAct } from '../acts/tabled.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import type { BasisSource } from '../scoring/score.ts';
import { compareScores, type Reading, type ScoreComparison } from './compare.ts';
import { removedWith } from './presupposes.ts';
import { supposedMax } from './supposed-max.ts';

/** A fact that was not recorded, as the act that would record it; its own decision is asked, and refuses what it refuses. */
export interface SupposedFact {
  readonly name: ActName;
  readonly input: object;
  readonly circumstances: Circumstances;
  /** Revision before which it would have been recorded, such as that of the approval; null: after everything. */
  readonly before: number | null;
}

export interface Supposition {
  /** Revisions of the unit-year. */
  readonly without: readonly number[];
  readonly with: readonly SupposedFact[];
  /** Another rule book to score by; null: its own. */
  readonly ruleBook: RuleBook | null;
}

export interface Hypothesis {
  readonly reading: Reading;
  /** Every event left out: those named, and what presupposes them. */
  readonly leftOut: readonly number[];
  /** What was supposed, in the order of the supposition; their revisions lie beyond those recorded. */
  readonly supposed: readonly Recorded[];
}

/** Supposed events lie between those recorded: their revisions are fractions, this many to a place at most. */
const perPlace = 1_024;

/**
 * @throws DomainError as the decisions of the supposed facts
 * @throws RangeError for a fact of another stream, or more facts than `supposedMax`: the caller checks both
 */
export function suppose(
  { events, source }: Reading,
  { without, with: facts, ruleBook }: Supposition,
  { stream, known }: { readonly stream: string; readonly known: Known },
): Hypothesis {
  if (facts.length > supposedMax) throw new RangeError(`more than ${supposedMax} facts`);
  const leftOut = removedWith(events, without);
  const gone = new Set(leftOut);
  const left = events.filter(({ revision }) => !gone.has(revision));
  const end = (events.at(-1)?.revision ?? -1) + 1;
  const supposed: Recorded[] = [];
  for (const fact of facts) {
    const limit = fact.before ?? end;
    const earlier = inOrder([...left, ...supposed]).filter(({ revision }) => revision < limit);
    for (const { type, data } of decided(fact, earlier, { stream, known })) {
      const { occurredOn, now, receivedAt, actor, causation, correlation } = fact.circumstances;
      const revision = limit - 1 + (supposed.length + 1) / perPlace;
      const when = { occurredOn, recordedAt: now, receivedAt: receivedAt ?? now };
      supposed.push({ revision, type, data, ...when, actor, causation, correlation });
    }
  }
  const underIt: BasisSource = ruleBook
    ? (applied) => ({ ...source(applied), book: ruleBook })
    : source;
  const reading = { events: inOrder([...left, ...supposed]), source: underIt };
  return { reading, leftOut, supposed };
}

function inOrder(events: readonly Recorded[]): readonly Recorded[] {
  return events.toSorted((a, b) => a.revision - b.revision);
}

/** Asks the act's own decision, on the unit-year as it is supposed and on all other streams as they stand. */
function decided(
  { name, input, circumstances }: SupposedFact,
  earlier: readonly Recorded[],
  { stream, known }: { readonly stream: string; readonly known: Known },
): readonly { readonly type: string; readonly data: object }[] {
  const { act, aggregate } = acts[name] as unknown as TabledAct<object>;
  if (act.stream(input) !== stream) throw new RangeError(`${name} is an act on another stream`);
  const state = <State>(of: Aggregate<State>): State =>
    earlier.reduce((folded, event) => of.evolve(folded, event), of.initial);
  const supposing: Known = {
    digest: (value) => known.digest(value),
    of: (of, other) =>
      other === stream
        ? { state: state(of), revision: earlier.at(-1)?.revision ?? -1 }
        : known.of(of, other),
  };
  checkCircumstances(circumstances);
  return act.decide(input, supposing, circumstances)(state(aggregate));
}

/** The unit-year as it is against what it would be. Totals are compared as computed: an approval froze what was known then. */
export function compareWithSupposed(actual: Reading, hypothesis: Hypothesis): ScoreComparison {
  return compareScores(actual, hypothesis.reading);
}
