// The case tables of the acts on reorganisations, delegated blocs and seasons cut short.
import { dissolutionCases } from '../bloc/dissolution.contract.ts';
import type { ActCases } from '../cases.contract.ts';

export const reorganisationCases: readonly ActCases[] = [...dissolutionCases];
