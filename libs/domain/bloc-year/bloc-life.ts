// A bloc through its year: plan, directives, movements, inspections, activities, difficulties, pact.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { difficulties, difficultyAnnullable, type DifficultyEvent } from './difficulty.ts';
import { pactAnnullable, pacts, type PactEvent } from './pact.ts';

export type BlocLifeEvent = DifficultyEvent | PactEvent;

export const blocLife = composed(difficulties, pacts);
export type BlocLife = StateOf<typeof blocLife>;

export const blocLifeAnnullable: readonly Annullable<BlocLife & Facts>[] = [
  ...difficultyAnnullable,
  ...pactAnnullable,
];
