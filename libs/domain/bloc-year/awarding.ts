// Award dossiers of a bloc-year, holds on proposals, and awards.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';

export type AwardingEvent = never;

export const awarding = composed();
export type Awarding = StateOf<typeof awarding>;

export const awardingAnnullable: readonly Annullable<Awarding & Facts>[] = [];
