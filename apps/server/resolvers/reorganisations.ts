// The resolvers of reorganisations and delegated blocs.
import type { Type } from '@nestjs/common';
import { BlocDirectoryResolver } from '../bloc-directory.edge.ts';
import { BlocGoverningMutations } from '../bloc-governing.edge.ts';
import { ClosureMutations } from '../closure.edge.ts';
import { DirectoryResolver } from '../directory.edge.ts';
import { DissolutionMutations } from '../dissolution.edge.ts';
import { ReorganisationMutations } from '../reorganisation.edge.ts';
import { ReorganisationsResolver } from '../reorganisations.edge.ts';
import { UnitChangeMutations } from '../unit-change.edge.ts';

export const reorganisationResolvers: readonly Type[] = [
  ReorganisationMutations,
  UnitChangeMutations,
  DissolutionMutations,
  ClosureMutations,
  BlocGoverningMutations,
  DirectoryResolver,
  BlocDirectoryResolver,
  ReorganisationsResolver,
];
