// The case tables of the acts on saved reconstructions.
import type { ActCases } from '../cases.contract.ts';
import { savingCases } from '../reconstruction/saving.contract.ts';

export const reconstructionCases: readonly ActCases[] = [...savingCases];
