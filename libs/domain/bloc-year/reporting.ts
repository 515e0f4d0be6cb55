// Reports of a bloc (form 02).
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { blocReportAnnullable, blocReports, type BlocReportEvent } from './bloc-report.ts';

export type ReportingEvent = BlocReportEvent;

export const reporting = composed(blocReports);
export type Reporting = StateOf<typeof reporting>;

export const reportingAnnullable: readonly Annullable<Reporting & Facts>[] = [
  ...blocReportAnnullable,
];
