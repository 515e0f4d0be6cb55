// The case tables of the acts on award dossiers, holds and awards.
import { councilCases } from '../bloc-year/council-voting.contract.ts';
import { dossierStepCases } from '../bloc-year/dossier.contract.ts';
import { awardCases } from '../bloc-year/granting.contract.ts';
import { holdingCases } from '../bloc-year/holding.contract.ts';
import type { ActCases } from '../cases.contract.ts';
import { carryingOutFindingCases } from '../unit-year/carrying-out-finding.contract.ts';

export const dossierCases: readonly ActCases[] = [
  ...holdingCases,
  ...dossierStepCases,
  ...awardCases,
  ...councilCases,
  ...carryingOutFindingCases,
];
