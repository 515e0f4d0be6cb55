// The resolvers of retention and disposal.
import type { Type } from '@nestjs/common';
import { RetentionMutations } from '../retention.edge.ts';

export const retentionResolvers: readonly Type[] = [RetentionMutations];
