// The acts on budgets, meetings, ballots and nominations as a client sends them, after the year of `year-by-mutations.ts`.
import type { Step } from '../year-by-mutations.ts';

export const budgetMeetingSteps: readonly Step[] = [];
