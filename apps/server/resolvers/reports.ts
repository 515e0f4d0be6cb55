// The resolvers of reports.
import type { Type } from '@nestjs/common';

export const reportResolvers: readonly Type[] = [];
