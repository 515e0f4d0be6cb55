// The acts on a bloc's life through the year as a client sends them, after the year of `year-by-mutations.ts`.
import type { Step } from '../year-by-mutations.ts';

export const blocLifeSteps: readonly Step[] = [];
