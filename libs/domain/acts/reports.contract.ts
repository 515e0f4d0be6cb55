// The case tables of the acts on reports.
import type { ActCases } from '../cases.contract.ts';

export const reportCases: readonly ActCases[] = [];
