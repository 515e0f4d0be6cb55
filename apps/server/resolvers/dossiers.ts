// The resolvers of award dossiers, holds and awards.
import type { Type } from '@nestjs/common';

export const dossierResolvers: readonly Type[] = [];
