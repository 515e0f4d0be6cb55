// A bloc through its year: plan, directives, movements, inspections, activities, difficulties, pact.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { difficulties, difficultyAnnullable, type DifficultyEvent } from './difficulty.ts';
import { planAnnullable, plans, type ActivityPlanAdopted } from './plan.ts';
import { inspectionAnnullable, inspections, type MemberInspected } from './inspection.ts';
import { movementAnnullable, movements, type MovementEvent } from './movement.ts';
import { pactAnnullable, pacts, type PactEvent } from './pact.ts';

export type BlocLifeEvent =
  ActivityPlanAdopted | MovementEvent | MemberInspected | DifficultyEvent | PactEvent;

export const blocLife = composed(plans, movements, inspections, difficulties, pacts);
export type BlocLife = StateOf<typeof blocLife>;

export const blocLifeAnnullable: readonly Annullable<BlocLife & Facts>[] = [
  ...planAnnullable,
  ...movementAnnullable,
  ...inspectionAnnullable,
  ...difficultyAnnullable,
  ...pactAnnullable,
];
