// The resolvers of a bloc's life through the year.
import type { Type } from '@nestjs/common';
import { ActivityPlanMutations } from '../activity-plan.edge.ts';
import { BlocActivitiesResolver } from '../bloc-activities.edge.ts';
import { BlocActivityMutations } from '../bloc-activity.edge.ts';
import { DelegatedRegistrationMutations } from '../delegated-registration.edge.ts';
import { DifficultyMutations } from '../difficulty.edge.ts';
import { DisseminationMutations } from '../dissemination.edge.ts';
import { InspectionMutations } from '../inspection.edge.ts';
import { MovementMutations } from '../movement.edge.ts';
import { PactMutations } from '../pact.edge.ts';
import { PactsResolver } from '../pacts.edge.ts';
import { RegistrationsResolver } from '../registrations.edge.ts';
import { ScorecardsResolver } from '../scorecards.edge.ts';

export const blocLifeResolvers: readonly Type[] = [
  ActivityPlanMutations,
  DisseminationMutations,
  MovementMutations,
  InspectionMutations,
  BlocActivityMutations,
  DifficultyMutations,
  PactMutations,
  DelegatedRegistrationMutations,
  PactsResolver,
  BlocActivitiesResolver,
  RegistrationsResolver,
  ScorecardsResolver,
];
