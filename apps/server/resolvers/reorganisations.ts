// The resolvers of reorganisations and delegated blocs.
import type { Type } from '@nestjs/common';
import { DissolutionMutations } from '../dissolution.edge.ts';

export const reorganisationResolvers: readonly Type[] = [DissolutionMutations];
