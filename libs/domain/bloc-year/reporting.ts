// Reports of a bloc (form 02).
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';

export type ReportingEvent = never;

export const reporting = composed();
export type Reporting = StateOf<typeof reporting>;

export const reportingAnnullable: readonly Annullable<Reporting & Facts>[] = [];
