// The acts on reports.
import {
  amendMemberReport,
  annulMemberReport,
  correctMemberReportError,
  receiveMemberReport,
} from '../unit-year/member-report.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { of } from './tabled.ts';

export const reportActs = {
  receiveMemberReport: of(unitYear, receiveMemberReport),
  amendMemberReport: of(unitYear, amendMemberReport),
  correctMemberReportError: of(unitYear, correctMemberReportError),
  annulMemberReport: of(unitYear, annulMemberReport),
} as const;
