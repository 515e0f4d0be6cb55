// The resolvers of retention and disposal.
import type { Type } from '@nestjs/common';

export const retentionResolvers: readonly Type[] = [];
