// What events of a unit's reports say happened.
import type { MemberReportEvent } from '../../unit-year/member-report.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';
import { periods } from './periods.ts';

export const memberReportDeeds: Deeds<MemberReportEvent> = {
  MemberReportReceived: ({ period, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Tiếp nhận báo cáo ${periods[period].vi} của đơn vị, văn bản${vi}`,
      `Received the unit's ${periods[period].en} report, document${en}`,
    );
  },
  MemberReportAmended: ({ period, amends, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Tiếp nhận báo cáo ${periods[period].vi} đã bổ sung, chỉnh sửa, văn bản${vi}, thay báo cáo ${amends}`,
      `Received the amended ${periods[period].en} report, document${en}, in place of ${amends}`,
    );
  },
  MemberReportErrorCorrected: ({ report, legalBasis }) =>
    sentence(
      `Đính chính việc ghi nhận báo cáo ${report}, căn cứ: ${legalBasis.text}`,
      `Corrected the recording of report ${report}`,
    ),
  MemberReportAnnulled: ({ report, legalBasis }) =>
    sentence(
      `Huỷ báo cáo đã ghi nhận ${report}, căn cứ: ${legalBasis.text}`,
      `Annulled the recorded report ${report}`,
    ),
};
