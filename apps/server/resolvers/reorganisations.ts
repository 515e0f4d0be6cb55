// The resolvers of reorganisations and delegated blocs.
import type { Type } from '@nestjs/common';

export const reorganisationResolvers: readonly Type[] = [];
