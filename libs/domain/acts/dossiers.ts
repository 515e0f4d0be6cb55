// The acts on award dossiers, holds and awards.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { putDossiersToCouncil, recordCouncilVote } from '../bloc-year/council-voting.ts';
import { receiveDossier, returnDossier, withdrawDossier } from '../bloc-year/dossier-steps.ts';
import { submitDossier } from '../bloc-year/dossier-submission.ts';
import { findDossiersEligible, findDossiersIneligible } from '../bloc-year/finding-dossiers.ts';
import { grantAwards, refuseAwards, revokeAward } from '../bloc-year/granting.ts';
import { holdProposals, liftHold } from '../bloc-year/holding.ts';
import { carryOutFinding } from '../unit-year/carrying-out-finding.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { of } from './tabled.ts';

export const dossierActs = {
  holdProposals: of(blocYear, holdProposals),
  liftHold: of(blocYear, liftHold),
  submitDossier: of(blocYear, submitDossier),
  receiveDossier: of(blocYear, receiveDossier),
  returnDossier: of(blocYear, returnDossier),
  withdrawDossier: of(blocYear, withdrawDossier),
  findDossiersEligible: of(blocYear, findDossiersEligible),
  findDossiersIneligible: of(blocYear, findDossiersIneligible),
  carryOutFinding: of(unitYear, carryOutFinding),
  putDossiersToCouncil: of(blocYear, putDossiersToCouncil),
  recordCouncilVote: of(blocYear, recordCouncilVote),
  grantAwards: of(blocYear, grantAwards),
  refuseAwards: of(blocYear, refuseAwards),
  revokeAward: of(blocYear, revokeAward),
} as const;
