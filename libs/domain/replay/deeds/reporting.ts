// What events of a bloc's reports say happened.
import type { ReportingEvent } from '../../bloc-year/reporting.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';
import { periods } from './periods.ts';

export const reportingDeeds: Deeds<ReportingEvent> = {
  BlocReportReceived: ({ period, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Tiếp nhận báo cáo ${periods[period].vi} của khối, văn bản${vi}`,
      `Received the bloc's ${periods[period].en} report, document${en}`,
    );
  },
  BlocReportAmended: ({ period, amends, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Tiếp nhận báo cáo ${periods[period].vi} của khối đã bổ sung, chỉnh sửa, văn bản${vi}, thay báo cáo ${amends}`,
      `Received the bloc's amended ${periods[period].en} report, document${en}, in place of ${amends}`,
    );
  },
  BlocReportErrorCorrected: ({ report, legalBasis }) =>
    sentence(
      `Đính chính việc ghi nhận báo cáo ${report} của khối, căn cứ: ${legalBasis.text}`,
      `Corrected the recording of the bloc's report ${report}`,
    ),
};
