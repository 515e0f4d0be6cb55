// What any event of the ledger says happened, in one clause of Vietnamese and English, whatever its stream.
import type { Recorded } from '../act.ts';
import type { BlocEvent } from '../bloc.ts';
import type { BlocYearEvent } from '../bloc-year/bloc-year.ts';
import { formatCivilDateVi } from '../civil-date.ts';
import type { GenesisEvent } from '../ledger.ts';
import type { RuleBookEvent } from '../rule-book/publication.ts';
import type { UnitEvent } from '../unit.ts';
import type { UnitYearEvent } from '../unit-year/unit-year.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { cite, deed } from './deed.ts';
import { sentence, type Sentence } from './sentence.ts';

type OtherEvent = GenesisEvent | RuleBookEvent | UnitEvent | BlocEvent | BlocYearEvent;

type Deeds<Event extends { readonly type: string; readonly data: object }> = {
  readonly [Type in Event['type']]: (
    data: Extract<Event, { readonly type: Type }>['data'],
  ) => Sentence;
};

const frame: Deeds<GenesisEvent | RuleBookEvent | UnitEvent | BlocEvent> = {
  LedgerOpened: (data) =>
    data.clock === 'simulated'
      ? sentence(
          `Mở sổ cái “${data.purpose}”, thời gian theo đồng hồ giả lập`,
          `Opened the ledger “${data.purpose}”, on a simulated clock`,
        )
      : sentence(`Mở sổ cái “${data.purpose}”`, `Opened the ledger “${data.purpose}”`),
  MachineClockAdopted: () =>
    sentence(
      'Thôi dùng đồng hồ giả lập; từ đây thời gian theo đồng hồ của máy',
      "Ended the simulated clock: from here on times are the machine's",
    ),
  RuleBookPublished: ({ book }) =>
    sentence(`Ban hành bộ quy tắc “${book.title}”`, `Published the rule book “${book.titleEn}”`),
  RuleBookSuperseded: ({ by, from }) =>
    sentence(
      `Bộ quy tắc được thay bằng ${by.stream} từ ngày ${formatCivilDateVi(from)}`,
      `The rule book was superseded by ${by.stream} from ${from}`,
    ),
  UnitEntered: ({ name }) =>
    sentence(`Ghi nhận đơn vị ${name} vào sổ cái`, `Entered the unit ${name}`),
  BlocJoined: ({ bloc, from, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Đơn vị vào khối ${bloc} từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `The unit joined bloc ${bloc} from ${from} by decision${en}`,
    );
  },
  BlocLeft: ({ bloc, until, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Đơn vị ra khỏi khối ${bloc}, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `The unit left bloc ${bloc}, its last day ${until}, by decision${en}`,
    );
  },
  BlocSetUp: ({ name, setUpOn, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Thành lập ${name} ngày ${formatCivilDateVi(setUpOn)} theo quyết định${vi}`,
      `Set up ${name} on ${setUpOn} by decision${en}`,
    );
  },
  BlocReconstituted: ({ name, reconstitutedOn, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Kiện toàn ${name} ngày ${formatCivilDateVi(reconstitutedOn)} theo quyết định${vi}`,
      `Reconstituted ${name} on ${reconstitutedOn} by decision${en}`,
    );
  },
  BlocLeadApproved: ({ lead, deputies, decision }) => {
    const { vi, en } = cite(decision);
    const named = deputies.length > 0 ? deputies.join(', ') : null;
    return sentence(
      `Phê chuẩn Trưởng khối ${lead}${named ? `, Phó khối ${named}` : ''} theo quyết định${vi}`,
      `Approved ${lead} as lead${named ? ` and ${named} as deputies` : ''} by decision${en}`,
    );
  },
};

const ofBlocYear: Deeds<BlocYearEvent> = {
  BlocYearOpened: ({ bloc, year }) =>
    sentence(`Mở năm thi đua ${year} của khối ${bloc}`, `Opened the year ${year} of bloc ${bloc}`),
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
};

const others: Deeds<OtherEvent> = { ...frame, ...ofBlocYear };

/** "Thành lập Khối các sở ngày 01/05/2020 theo quyết định số 1/QĐ-UBND". @throws Error for an event that it does not know */
export function deedOfEvent(event: Recorded): Sentence {
  if (unitYear.types[event.type] !== undefined) return deed(event as Recorded & UnitYearEvent);
  const tell = others[event.type as OtherEvent['type']] as ((data: object) => Sentence) | undefined;
  if (!tell) throw new Error(`no words for an event ${event.type}`);
  return tell(event.data);
}
