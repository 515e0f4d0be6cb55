// The acts on reorganisations and delegated blocs as a client sends them, after the year of `year-by-mutations.ts`.
import type { Step } from '../year-by-mutations.ts';

export const reorganisationSteps: readonly Step[] = [];
