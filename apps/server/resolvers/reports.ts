// The resolvers of reports.
import type { Type } from '@nestjs/common';
import { MemberReportMutations } from '../member-report.edge.ts';

export const reportResolvers: readonly Type[] = [MemberReportMutations];
