// Award dossiers of a bloc-year, holds on proposals, and awards.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { holds, holdsAnnullable, type HoldEvent } from './hold.ts';

export type AwardingEvent = HoldEvent;

export const awarding = composed(holds);
export type Awarding = StateOf<typeof awarding>;

export const awardingAnnullable: readonly Annullable<Awarding & Facts>[] = [...holdsAnnullable];
