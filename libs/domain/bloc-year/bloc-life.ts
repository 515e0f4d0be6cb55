// A bloc through its year: plan, directives, movements, inspections, activities, difficulties, pact.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';

export type BlocLifeEvent = never;

export const blocLife = composed();
export type BlocLife = StateOf<typeof blocLife>;

export const blocLifeAnnullable: readonly Annullable<BlocLife & Facts>[] = [];
