// What events of bloc-years say happened: their frame, their scorecard, what the lead sent to the Board.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { BlocYearFactAnnulled } from '../../bloc-year/bloc-year.ts';
import type { ConsolidatedEvent } from '../../bloc-year/consolidated.ts';
import type { ScorecardDraftEvent } from '../../bloc-year/scorecard-draft.ts';
import type { BlocSeasonEvent } from '../../bloc-year/season.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import { annulledFact, type Deeds } from './deeds.ts';

type BlocYearFrameEvent =
  BlocSeasonEvent | ScorecardDraftEvent | ConsolidatedEvent | BlocYearFactAnnulled;

export const blocYearDeeds: Deeds<BlocYearFrameEvent> = {
  BlocYearOpened: ({ bloc, year }) =>
    sentence(`Mở năm thi đua ${year} của khối ${bloc}`, `Opened the year ${year} of bloc ${bloc}`),
  BlocYearOpeningCorrected: ({ legalBasis }) =>
    sentence(
      `Đính chính thông tin mở năm thi đua của khối, căn cứ: ${legalBasis.text}`,
      'Corrected what the opening of the year says of the bloc',
    ),
  RuleBookPinned: ({ ruleBook, legalBasis }) =>
    legalBasis
      ? sentence(
          `Ấn định lại bộ quy tắc ${ruleBook.stream}, căn cứ: ${legalBasis.text}`,
          `Pinned the year anew, to ${ruleBook.stream}`,
        )
      : sentence(`Ấn định bộ quy tắc ${ruleBook.stream}`, `Pinned the year to ${ruleBook.stream}`),
  ScorecardDrafted: ({ scorecard }) =>
    sentence(
      `Dự thảo bảng chấm điểm gồm ${scorecard.criteria.length} tiêu chí`,
      `Drafted a scorecard of ${scorecard.criteria.length} criteria`,
    ),
  ScorecardAgreed: ({ members }) =>
    sentence(
      `${members.length} đơn vị thành viên thống nhất bảng chấm điểm`,
      `${members.length} members agreed the scorecard`,
    ),
  BoardOpinionRequested: ({ request }) => {
    const { vi, en } = cite(request);
    return sentence(
      `Xin ý kiến Ban Thi đua - Khen thưởng về bảng chấm điểm bằng văn bản${vi}`,
      `Asked for the Board's opinion on the scorecard by letter${en}`,
    );
  },
  BoardOpinionGiven: ({ opinion, document }) => {
    const { vi, en } = cite(document);
    const favourable = opinion === 'favourable';
    return sentence(
      `Ban Thi đua - Khen thưởng ${favourable ? 'thống nhất' : 'không thống nhất'} với bảng chấm điểm, văn bản${vi}`,
      `The Board gave a${favourable ? ' favourable' : 'n adverse'} opinion on the scorecard, document${en}`,
    );
  },
  AdverseOpinionAnswered: ({ document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Giải trình ý kiến không thống nhất của Ban Thi đua - Khen thưởng bằng văn bản${vi}`,
      `Answered the Board's adverse opinion in writing, document${en}`,
    );
  },
  ScorecardIssued: ({ decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Ban hành bảng chấm điểm theo quyết định${vi}`,
      `Issued the scorecard by decision${en}`,
    );
  },
  RegistrationsConsolidated: ({ registrations }) =>
    sentence(
      `Gửi Ban Thi đua - Khen thưởng tổng hợp đăng ký thi đua của ${registrations.length} đơn vị`,
      `Sent the Board the consolidated registrations of ${registrations.length} units`,
    ),
  AppraisalRequested: ({ units }) =>
    sentence(
      `Đề nghị Ban Thi đua - Khen thưởng thẩm định Mục III của ${units.length} đơn vị`,
      `Asked the Board to appraise Section III of ${units.length} units`,
    ),
  BlocYearCutShort: ({ until, legalBasis }) =>
    sentence(
      `Khép năm thi đua do khối giải thể, hết ngày ${formatCivilDateVi(until)}, căn cứ: ${legalBasis.text}`,
      `Closed the year: the bloc was dissolved, its last day ${until}`,
    ),
  BlocYearFactAnnulled: annulledFact,
};
