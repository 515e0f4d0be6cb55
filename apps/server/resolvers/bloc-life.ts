// The resolvers of a bloc's life through the year.
import type { Type } from '@nestjs/common';

export const blocLifeResolvers: readonly Type[] = [];
