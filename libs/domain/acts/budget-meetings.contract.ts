// The case tables of the acts on budgets, meetings, ballots and nominations.
import type { ActCases } from '../cases.contract.ts';

export const budgetMeetingCases: readonly ActCases[] = [];
