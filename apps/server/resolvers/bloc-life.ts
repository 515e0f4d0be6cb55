// The resolvers of a bloc's life through the year.
import type { Type } from '@nestjs/common';
import { DifficultyMutations } from '../difficulty.edge.ts';
import { ActivityPlanMutations } from '../activity-plan.edge.ts';
import { InspectionMutations } from '../inspection.edge.ts';
import { MovementMutations } from '../movement.edge.ts';
import { PactMutations } from '../pact.edge.ts';

export const blocLifeResolvers: readonly Type[] = [
  ActivityPlanMutations,
  MovementMutations,
  InspectionMutations,

  DifficultyMutations,
  PactMutations,
];
