// The case tables of the acts on reports.
import type { ActCases } from '../cases.contract.ts';
import { memberReportCases } from '../unit-year/member-report.contract.ts';

export const reportCases: readonly ActCases[] = [...memberReportCases];
