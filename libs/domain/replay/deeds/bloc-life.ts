// What events of a bloc's life through the year say happened.
import type { BlocLifeEvent } from '../../bloc-year/bloc-life.ts';
import type { Deeds } from './deeds.ts';

export const blocLifeDeeds: Deeds<BlocLifeEvent> = {};
