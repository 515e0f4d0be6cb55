// What events of a bloc's reports say happened.
import type { ReportingEvent } from '../../bloc-year/reporting.ts';
import type { Deeds } from './deeds.ts';

export const reportingDeeds: Deeds<ReportingEvent> = {};
