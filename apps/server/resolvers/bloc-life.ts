// The resolvers of a bloc's life through the year.
import type { Type } from '@nestjs/common';
import { PactMutations } from '../pact.edge.ts';

export const blocLifeResolvers: readonly Type[] = [PactMutations];
