// The case tables of the acts on reorganisations, delegated blocs and seasons cut short.
import { dissolutionCases } from '../bloc/dissolution.contract.ts';
import { governingCases } from '../bloc/governing.contract.ts';
import type { ActCases } from '../cases.contract.ts';
import { carryingOutCases } from '../reorganisation/carrying-out.contract.ts';
import { decisionCases } from '../reorganisation/reorganisation.contract.ts';
import { closingCases } from '../unit-year/closing.contract.ts';
import { renamingCases } from '../unit/renaming.contract.ts';

export const reorganisationCases: readonly ActCases[] = [
  ...decisionCases,
  ...carryingOutCases,
  ...renamingCases,
  ...governingCases,
  ...dissolutionCases,
  ...closingCases,
];
