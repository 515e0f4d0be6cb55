// What events of budgets, meetings, ballots and nominations say happened.
import type { BudgetMeetingsEvent } from '../../bloc-year/budget-meetings.ts';
import { membersPresent, type MeetingKind } from '../../bloc-year/meeting.ts';
import { formatDong } from '../../money.ts';
import { formatCivilDateVi } from '../../civil-date.ts';
import { cite } from '../cite.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

const meetingNames: Readonly<Record<MeetingKind, Sentence>> = {
  launch: sentence('hội nghị phát động, ký kết thi đua', 'the launching conference'),
  interimReview: sentence('hội nghị sơ kết', 'the interim review'),
  yearEndReview: sentence('cuộc họp bình xét cuối năm', 'the year-end review'),
  yearEnd: sentence('hội nghị tổng kết', 'the year-end conference'),
  other: sentence('cuộc họp', 'a meeting'),
};

export const budgetMeetingsDeeds: Deeds<BudgetMeetingsEvent> = {
  BudgetEstimateSubmitted: ({ supersedes, total }) =>
    supersedes === null
      ? sentence(
          `Trưởng khối nộp dự toán kinh phí ${formatDong(total)} đồng`,
          `The lead submitted a budget estimate of ${formatDong(total)} đồng`,
        )
      : sentence(
          `Trưởng khối nộp lại dự toán kinh phí ${formatDong(total)} đồng, thay dự toán ${supersedes}`,
          `The lead submitted a budget estimate of ${formatDong(total)} đồng in place of ${supersedes}`,
        ),
  BudgetNotified: ({ total, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Thông báo kinh phí được hỗ trợ ${formatDong(total)} đồng theo văn bản${vi}`,
      `Notified a budget of ${formatDong(total)} đồng by document${en}`,
    );
  },
  BudgetSettled: ({ total }) =>
    sentence(
      `Quyết toán kinh phí ${formatDong(total)} đồng`,
      `Settled a budget of ${formatDong(total)} đồng`,
    ),
  SettlementApproved: ({ total, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Duyệt quyết toán kinh phí ${formatDong(total)} đồng theo văn bản${vi}`,
      `Approved a settlement of ${formatDong(total)} đồng by document${en}`,
    );
  },
  MeetingConvened: ({ kind, plannedFrom, invited }) => {
    const { vi, en } = meetingNames[kind];
    return sentence(
      `Mời ${invited.length} đơn vị dự ${vi} ngày ${formatCivilDateVi(plannedFrom)}`,
      `Convened ${invited.length} units to ${en} of ${plannedFrom}`,
    );
  },
  MeetingHeld: ({ kind, until, roll }) => {
    const { vi, en } = meetingNames[kind];
    const present = membersPresent({ roll });
    return sentence(
      `Tổ chức ${vi}, kết thúc ngày ${formatCivilDateVi(until)}: ${present}/${roll.length} đơn vị có mặt`,
      `Held ${en}, which ended on ${until}: ${present} of ${roll.length} units present`,
    );
  },
  MinutesRecorded: ({ document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Ghi nhận biên bản${vi} của cuộc họp`,
      `Recorded the minutes${en} of the meeting`,
    );
  },
  BallotsTallied: ({ questions }) =>
    sentence(
      `Ghi nhận kết quả kiểm phiếu kín về ${questions.length} nội dung`,
      `Recorded the tally of the secret ballots on ${questions.length} questions`,
    ),
  UnitsNominated: ({ nominees }) => {
    const units = new Set(nominees.map(({ unit }) => unit)).size;
    return sentence(
      `Suy tôn, đề nghị khen thưởng ${units} đơn vị thành viên`,
      `Nominated ${units} members for awards`,
    );
  },
};
