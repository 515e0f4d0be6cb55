// The acts on reports.
import { blocYear } from '../bloc-year/bloc-year.ts';
import {
  amendBlocReport,
  correctBlocReportError,
  receiveBlocReport,
} from '../bloc-year/receiving-reports.ts';
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
  receiveBlocReport: of(blocYear, receiveBlocReport),
  amendBlocReport: of(blocYear, amendBlocReport),
  correctBlocReportError: of(blocYear, correctBlocReportError),
} as const;
