// The resolvers of award dossiers, holds and awards.
import type { Type } from '@nestjs/common';
import { AwardMutations } from '../award.edge.ts';
import { CouncilMutations } from '../council.edge.ts';
import { DossierMutations } from '../dossier.edge.ts';
import { DossiersResolver } from '../dossiers.edge.ts';
import { HoldMutations } from '../hold.edge.ts';
import { HoldsResolver } from '../holds.edge.ts';

export const dossierResolvers: readonly Type[] = [
  HoldMutations,
  DossierMutations,
  CouncilMutations,
  AwardMutations,
  DossiersResolver,
  HoldsResolver,
];
