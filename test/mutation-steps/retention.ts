// The acts on retention and disposal as a client sends them, after the year of `year-by-mutations.ts`.
import type { Step } from '../year-by-mutations.ts';

export const retentionSteps: readonly Step[] = [];
