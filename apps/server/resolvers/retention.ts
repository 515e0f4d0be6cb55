// The resolvers of retention and disposal.
import type { Type } from '@nestjs/common';
import { FilesResolver } from '../files.edge.ts';
import { RetentionRegisterResolver } from '../retention-register.edge.ts';
import { RetentionMutations } from '../retention.edge.ts';

export const retentionResolvers: readonly Type[] = [
  RetentionMutations,
  RetentionRegisterResolver,
  FilesResolver,
];
