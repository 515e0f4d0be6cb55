// Every resolver of the schema: what is served and what `schema.graphql` is made of. A feature adds its own here.
import type { Type } from '@nestjs/common';
import { LedgerResolver } from './ledger.edge.ts';

export const resolvers: readonly Type[] = [LedgerResolver];
