// A rule of the second statement: reasons to refuse an act, in the order in which an official would be told them.
import type { InputOf, ActName } from '../../libs/domain/acts.ts';
import type { RefusalCode } from '../../libs/domain/refusal.ts';
import type { Fact, Given } from './facts.ts';

/** A reason and whether it holds; what rests on an earlier one is asked only where that does not hold. */
export type Reason = readonly [code: RefusalCode, holds: () => boolean];

export type Rule<Name extends ActName> = (
  facts: readonly Fact[],
  input: InputOf<Name>,
  given: Given,
) => readonly Reason[];

export type Rules = { readonly [Name in ActName]?: Rule<Name> };

/** The first reason that holds; null where the act is allowed. */
export function firstReason(reasons: readonly Reason[]): RefusalCode | null {
  return reasons.find(([, holds]) => holds())?.[0] ?? null;
}

/** Two of the same among them. */
export const isTwice = (values: readonly string[]): boolean => new Set(values).size < values.length;
