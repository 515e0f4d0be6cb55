// What events of award dossiers, holds and awards say happened.
import type { AwardingEvent } from '../../bloc-year/awarding.ts';
import type { Deeds } from './deeds.ts';

export const awardingDeeds: Deeds<AwardingEvent> = {};
