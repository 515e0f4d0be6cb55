// The resolvers of a bloc's life through the year.
import type { Type } from '@nestjs/common';
import { DifficultyMutations } from '../difficulty.edge.ts';
import { ActivityPlanMutations } from '../activity-plan.edge.ts';
import { PactMutations } from '../pact.edge.ts';

export const blocLifeResolvers: readonly Type[] = [
  ActivityPlanMutations,
  DifficultyMutations,
  PactMutations,
];
