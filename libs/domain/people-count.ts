// Counts that reports and ballots give, and people counted as the forms count them: collectives apart from individuals.
import { record, whole, type Shape } from './shape.ts';

/** 0 to ten million: more than the people of any province. */
export type Count = number;

export const count: Shape<Count> = whole(0, 10_000_000);

/** Tập thể, cá nhân. */
export interface PeopleCount {
  readonly collectives: Count;
  readonly individuals: Count;
}

export const peopleCount: Shape<PeopleCount> = record<PeopleCount>({
  collectives: count,
  individuals: count,
});

export function isNoMoreThan(some: PeopleCount, all: PeopleCount): boolean {
  return some.collectives <= all.collectives && some.individuals <= all.individuals;
}
