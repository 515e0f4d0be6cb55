// The case tables of the acts on retention and disposal.
import type { ActCases } from '../cases.contract.ts';

export const retentionCases: readonly ActCases[] = [];
