// The acts on award dossiers, holds and awards as a client sends them, after the year of `year-by-mutations.ts`.
import type { Step } from '../year-by-mutations.ts';

export const dossierSteps: readonly Step[] = [];
