// Which events of a unit-year count, and which facts among them stand: the second statement's reading of a history.
import type { Recorded } from '../../libs/domain/act.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import type { UnitYearEvent } from '../../libs/domain/unit-year/unit-year.ts';

export type Fact = Recorded & UnitYearEvent;
export type FactOf<Type extends Fact['type']> = Recorded &
  Extract<UnitYearEvent, { readonly type: Type }>;

/** Told of each cap, tier, branch or limit that a reading comes by. */
export type Reached = (what: string) => void;

export interface Counting {
  /** The events that count, in the order in which they were recorded. */
  readonly counting: readonly Fact[];
  /** Those of them that belong to the bloc in which the unit-year counts: after the last transfer. */
  readonly inThisBloc: readonly Fact[];
  /** Revisions recorded after an approval and admitted by no reopening. */
  readonly recordedAfterApproval: readonly number[];
  /** The approval that stands, if one does. */
  readonly approval: FactOf<'UnitYearApproved'> | null;
}

/** A unit-year as an official has it on the table: what counts, by which rules, and a note of what was come by. */
export interface Sheet extends Counting {
  readonly book: RuleBook;
  readonly scorecard: Scorecard;
  readonly unit: string;
  readonly year: number;
  readonly reached: Reached;
}

export function whatCounts(history: readonly Recorded[]): Counting {
  const facts = history as readonly Fact[];
  const counting = facts.filter(
    (fact) => !isRecordedAfterApproval(fact, facts) || isAdmitted(fact, facts),
  );
  const notCounting = facts.filter((fact) => !counting.includes(fact));
  const lastTransfer = counting.findLastIndex((fact) => fact.type === 'UnitYearTransferred');
  const last = approvalOrReopeningBefore(Infinity, facts);
  return {
    counting,
    inThisBloc: counting.slice(lastTransfer + 1),
    recordedAfterApproval: notCounting.map((fact) => fact.revision),
    approval: last?.type === 'UnitYearApproved' ? last : null,
  };
}

function approvalOrReopeningBefore(
  revision: number,
  facts: readonly Fact[],
): FactOf<'UnitYearApproved'> | FactOf<'UnitYearReopened'> | null {
  let last: FactOf<'UnitYearApproved'> | FactOf<'UnitYearReopened'> | null = null;
  for (const fact of facts) {
    if (fact.revision >= revision) continue;
    if (fact.type === 'UnitYearApproved' || fact.type === 'UnitYearReopened') last = fact;
  }
  return last;
}

function isRecordedAfterApproval(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.type === 'UnitYearReopened') return false;
  return approvalOrReopeningBefore(fact.revision, facts)?.type === 'UnitYearApproved';
}

function isAdmitted(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some(
    (each) => each.type === 'UnitYearReopened' && each.data.admits.includes(fact.revision),
  );
}

export function factsOf<Type extends Fact['type']>(
  facts: readonly Fact[],
  type: Type,
): readonly FactOf<Type>[] {
  return facts.filter((fact) => fact.type === type) as unknown as readonly FactOf<Type>[];
}

/** Facts of a type that no later event of the other type, naming the same id, has unmade. */
export function standingFacts<Type extends Fact['type']>(
  facts: readonly Fact[],
  type: Type,
  unmadeBy: Fact['type'],
  id: string,
): readonly FactOf<Type>[] {
  return factsOf(facts, type).filter(
    (fact) =>
      !facts.some(
        (each) =>
          each.type === unmadeBy &&
          each.revision > fact.revision &&
          field(each, id) === field(fact, id),
      ),
  );
}

function field(fact: Recorded, name: string): unknown {
  return (fact.data as Readonly<Record<string, unknown>>)[name];
}
