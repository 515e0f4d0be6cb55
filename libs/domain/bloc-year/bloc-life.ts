// A bloc through its year: plan, directives, movements, inspections, activities, difficulties, pact.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { difficulties, difficultyAnnullable, type DifficultyEvent } from './difficulty.ts';
import { planAnnullable, plans, type ActivityPlanAdopted } from './plan.ts';
import { pactAnnullable, pacts, type PactEvent } from './pact.ts';

export type BlocLifeEvent = ActivityPlanAdopted | DifficultyEvent | PactEvent;

export const blocLife = composed(plans, difficulties, pacts);
export type BlocLife = StateOf<typeof blocLife>;

export const blocLifeAnnullable: readonly Annullable<BlocLife & Facts>[] = [
  ...planAnnullable,
  ...difficultyAnnullable,
  ...pactAnnullable,
];
