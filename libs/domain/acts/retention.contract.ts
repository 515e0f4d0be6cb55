// The case tables of the acts on retention and disposal.
import type { ActCases } from '../cases.contract.ts';
import { disposalCases, retentionFactCases } from '../retention/retention.contract.ts';

export const retentionCases: readonly ActCases[] = [...retentionFactCases, ...disposalCases];
