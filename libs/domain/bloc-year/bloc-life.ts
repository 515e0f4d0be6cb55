// A bloc through its year: plan, directives, movements, inspections, activities, difficulties, pact, delegated registrations.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { activities, activityAnnullable, type BlocActivityHeld } from './activity.ts';
import {
  delegatedRegistrationAnnullable,
  delegatedRegistrations,
  type DelegatedRegistrationsSubmitted,
} from './delegated-registration.ts';
import { difficulties, difficultyAnnullable, type DifficultyEvent } from './difficulty.ts';
import {
  disseminationAnnullable,
  disseminations,
  type DirectiveDisseminated,
} from './dissemination.ts';
import { inspectionAnnullable, inspections, type MemberInspected } from './inspection.ts';
import { movementAnnullable, movements, type MovementEvent } from './movement.ts';
import { pactAnnullable, pacts, type PactEvent } from './pact.ts';
import { planAnnullable, plans, type ActivityPlanAdopted } from './plan.ts';

export type BlocLifeEvent =
  | ActivityPlanAdopted
  | DirectiveDisseminated
  | MovementEvent
  | MemberInspected
  | BlocActivityHeld
  | DifficultyEvent
  | PactEvent
  | DelegatedRegistrationsSubmitted;

export const blocLife = composed(
  plans,
  disseminations,
  movements,
  inspections,
  activities,
  difficulties,
  pacts,
  delegatedRegistrations,
);
export type BlocLife = StateOf<typeof blocLife>;

export const blocLifeAnnullable: readonly Annullable<BlocLife & Facts>[] = [
  ...planAnnullable,
  ...disseminationAnnullable,
  ...movementAnnullable,
  ...inspectionAnnullable,
  ...activityAnnullable,
  ...difficultyAnnullable,
  ...pactAnnullable,
  ...delegatedRegistrationAnnullable,
];
