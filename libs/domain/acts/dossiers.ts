// The acts on award dossiers, holds and awards.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { holdProposals, liftHold } from '../bloc-year/holding.ts';
import { of } from './tabled.ts';

export const dossierActs = {
  holdProposals: of(blocYear, holdProposals),
  liftHold: of(blocYear, liftHold),
} as const;
