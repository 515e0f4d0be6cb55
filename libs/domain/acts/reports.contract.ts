// The case tables of the acts on reports.
import { blocReportCases } from '../bloc-year/receiving-reports.contract.ts';
import type { ActCases } from '../cases.contract.ts';
import { memberReportCases } from '../unit-year/member-report.contract.ts';

export const reportCases: readonly ActCases[] = [...memberReportCases, ...blocReportCases];
