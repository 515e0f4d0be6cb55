// The acts on award dossiers, holds and awards.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { receiveDossier, returnDossier, withdrawDossier } from '../bloc-year/dossier-steps.ts';
import { submitDossier } from '../bloc-year/dossier-submission.ts';
import { holdProposals, liftHold } from '../bloc-year/holding.ts';
import { of } from './tabled.ts';

export const dossierActs = {
  holdProposals: of(blocYear, holdProposals),
  liftHold: of(blocYear, liftHold),
  submitDossier: of(blocYear, submitDossier),
  receiveDossier: of(blocYear, receiveDossier),
  returnDossier: of(blocYear, returnDossier),
  withdrawDossier: of(blocYear, withdrawDossier),
} as const;
