// The resolvers of reports.
import type { Type } from '@nestjs/common';
import { BlocReportMutations } from '../bloc-report.edge.ts';
import { MemberReportMutations } from '../member-report.edge.ts';
import { ReportDraftResolver } from '../report-draft.edge.ts';
import { ReportsResolver } from '../reports.edge.ts';

export const reportResolvers: readonly Type[] = [
  ReportsResolver,
  ReportDraftResolver,
  MemberReportMutations,
  BlocReportMutations,
];
