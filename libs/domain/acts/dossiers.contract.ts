// The case tables of the acts on award dossiers, holds and awards.
import type { ActCases } from '../cases.contract.ts';

export const dossierCases: readonly ActCases[] = [];
