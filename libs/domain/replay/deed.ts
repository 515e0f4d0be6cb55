// What an event of a unit-year says happened, in one clause of Vietnamese and English.
import type { Recorded } from '../act.ts';
import { formatCivilDateVi } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { CriticismDocumentRecorded, IssuingBody } from '../unit-year/criticism-document.ts';
import type { UnitYear, UnitYearEvent } from '../unit-year/unit-year.ts';
import { cite } from './cite.ts';
import { memberReportDeeds } from './deeds/member-reports.ts';
import { closingDeeds } from './deeds/closing.ts';
import { pointsIn, sentence, type Sentence } from './sentence.ts';

const bodies: Record<IssuingBody, Sentence> = {
  provincialPartyCommittee: sentence('Tỉnh uỷ', 'the Provincial Party Committee'),
  provincialPeoplesCommittee: sentence('UBND tỉnh', "the Provincial People's Committee"),
  partyCommitteeOffice: sentence(
    'Văn phòng Tỉnh uỷ',
    'the Office of the Provincial Party Committee',
  ),
  peoplesCommitteeOffice: sentence(
    'Văn phòng UBND tỉnh',
    "the Office of the Provincial People's Committee",
  ),
  peoplesCommitteeChairman: sentence(
    'Chủ tịch UBND tỉnh',
    "the Chairman of the Provincial People's Committee",
  ),
  otherBody: sentence('cơ quan khác', 'another body'),
};

/** By number and date where the facts hold the paper, else by its id. */
function named(
  id: string,
  papers: readonly { readonly id: string; readonly document: OfficialDocument }[] = [],
): Sentence {
  const paper = papers.find((each) => each.id === id);
  return paper ? cite(paper.document) : sentence(` ${id}`, ` ${id}`);
}

function criticism(data: CriticismDocumentRecorded['data']): Sentence {
  const { vi, en } = cite(data.document);
  const body = bodies[data.issuingBody];
  const kindVi = data.kind === 'criticism' ? 'phê bình' : 'nhắc nhở';
  const kindEn = data.kind === 'criticism' ? 'criticism document' : 'reminder';
  const serious = data.serious
    ? sentence(' về sai phạm nghiêm trọng', ' of serious wrongdoing')
    : sentence('', '');
  const extends_ = data.extendsDeadlineTo
    ? sentence(
        ` (có gia hạn đến ${formatCivilDateVi(data.extendsDeadlineTo)}, vẫn tính)`,
        ` (it extends the deadline to ${data.extendsDeadlineTo} and counts all the same)`,
      )
    : sentence('', '');
  return sentence(
    `Ghi nhận văn bản ${kindVi}${vi} của ${body.vi}${serious.vi}${extends_.vi}`,
    `Recorded a ${kindEn}${en} of ${body.en}${serious.en}${extends_.en}`,
  );
}

const organisationVi = {
  party: 'tổ chức đảng',
  tradeUnion: 'công đoàn',
  massOrganisations: 'đoàn thể',
};
const organisationEn = {
  party: 'Party organisation',
  tradeUnion: 'trade union',
  massOrganisations: 'mass organisations',
};

function organisations(data: {
  readonly partyOrganisation: boolean;
  readonly tradeUnion: boolean;
}): Sentence {
  if (data.partyOrganisation) {
    return sentence(
      'Ghi nhận đơn vị có tổ chức đảng',
      'Recorded that the unit has a Party organisation',
    );
  }
  return data.tradeUnion
    ? sentence(
        'Ghi nhận đơn vị không có tổ chức đảng, có công đoàn',
        'Recorded that the unit has a trade union but no Party organisation',
      )
    : sentence(
        'Ghi nhận đơn vị không có tổ chức đảng và công đoàn',
        'Recorded that the unit has neither Party organisation nor trade union',
      );
}

type Deeds = {
  readonly [Type in UnitYearEvent['type']]: (
    data: Extract<UnitYearEvent, { readonly type: Type }>['data'],
    facts: UnitYear | null,
  ) => Sentence;
};

const deeds: Deeds = {
  UnitYearOpened: (data) => sentence(`Mở năm thi đua ${data.year}`, `Opened the year ${data.year}`),
  ScorecardApplied: () =>
    sentence('Áp dụng bảng chấm điểm của khối', "Applied the bloc's scorecard"),
  RegisteredItemsMapped: () =>
    sentence(
      'Gắn lại chỉ tiêu, nhiệm vụ đã đăng ký với tiêu chí Mục I',
      'Mapped the registered items to criteria of Section I anew',
    ),
  UnitYearTransferred: () =>
    sentence(
      'Chuyển sang khối mới: điểm theo bảng chấm điểm cũ không còn tính',
      'Moved to another bloc: points under the old scorecard no longer count',
    ),
  ...closingDeeds,
  RegistrationReceived: (data) =>
    sentence(
      `Tiếp nhận đăng ký thi đua gồm ${data.items.length} chỉ tiêu, nhiệm vụ`,
      `Received the registration of ${data.items.length} targets and tasks`,
    ),
  RegistrationAmended: () =>
    sentence('Tiếp nhận điều chỉnh đăng ký thi đua', 'Received an amended registration'),
  RegistrationErrorCorrected: () =>
    sentence(
      'Đính chính sai sót khi ghi nhận đăng ký thi đua',
      'Corrected an error made in recording the registration',
    ),
  RegistrationAnnulled: (data) =>
    sentence(
      `Huỷ đăng ký thi đua ghi nhận nhầm ${data.registration}`,
      `Annulled registration ${data.registration}, recorded in error`,
    ),
  ResultRecorded: (data) =>
    sentence(
      `Ghi nhận kết quả của mục ${data.item}: ${data.value.replace('.', ',')}`,
      `Recorded the result of item ${data.item}: ${data.value}`,
    ),
  ResultAnnulled: (data) =>
    sentence(`Huỷ kết quả ${data.result}`, `Annulled result ${data.result}`),
  TaskExceededAgreed: (data) =>
    sentence(
      `Các đơn vị thành viên thống nhất nhiệm vụ ${data.item} vượt kế hoạch`,
      `The members agreed that task ${data.item} was exceeded`,
    ),
  TaskExceededAnnulled: (data) =>
    sentence(
      `Huỷ việc thống nhất vượt kế hoạch ${data.agreement}`,
      `Annulled the agreement ${data.agreement} that a task was exceeded`,
    ),
  EvidenceFiled: (data) =>
    sentence(
      `Nộp hồ sơ kiểm chứng “${data.title}” cho tiêu chí ${data.criteria.join(', ')}`,
      `Filed evidence “${data.title}” to ${data.criteria.join(', ')}`,
    ),
  EvidenceWithdrawn: (data) =>
    sentence(`Rút hồ sơ kiểm chứng ${data.evidence}`, `Withdrew evidence ${data.evidence}`),
  OrganisationsRecorded: (data) => organisations(data),
  OrganisationRated: (data) =>
    sentence(
      `Ghi nhận xếp loại ${data.official ? 'chính thức' : 'tạm thời'} của ${organisationVi[data.organisation]}: ${data.rating}`,
      `Recorded the ${data.official ? 'official' : 'provisional'} rating of the ${organisationEn[data.organisation]}: ${data.rating}`,
    ),
  OrganisationRatingAnnulled: (data) =>
    sentence(`Huỷ kết quả xếp loại ${data.ratingId}`, `Annulled rating ${data.ratingId}`),
  SelfScored: (data) =>
    sentence(
      `Đơn vị tự chấm ${data.lines.length} tiêu chí`,
      `The unit scored itself (lines: ${data.lines.length})`,
    ),
  LineReturned: (data) =>
    sentence(
      `Trả lại tiêu chí ${data.criterion} cho đơn vị`,
      `Returned line ${data.criterion} to the unit`,
    ),
  MembersAgreed: (data) =>
    sentence(
      `Các đơn vị thành viên thống nhất điểm Mục I, Mục II (thay đổi ${data.lines.length} tiêu chí)`,
      `The members agreed Sections I and II (lines set: ${data.lines.length})`,
    ),
  LineFoundNotApplicable: (data) => {
    const points = pointsIn(data.points);
    return sentence(
      `Các đơn vị thành viên xác định tiêu chí ${data.criterion} không phát sinh, thống nhất ${points.vi} điểm`,
      `The members found that line ${data.criterion} does not apply and agreed ${points.en} points`,
    );
  },
  NotApplicableAnnulled: (data) =>
    sentence(
      `Huỷ xác định không phát sinh ${data.finding}`,
      `Annulled the finding ${data.finding} that a line does not apply`,
    ),
  SectionThreeAppraised: (data) =>
    sentence(
      `Ban Thi đua - Khen thưởng thẩm định Mục III (${data.lines.length} tiêu chí)`,
      `The Board appraised Section III (lines set: ${data.lines.length})`,
    ),
  CriticismDocumentRecorded: (data) => criticism(data),
  CriticismDocumentAnnulled: ({ criticism: id }, facts) => {
    const { vi, en } = named(id, facts?.criticismDocuments);
    return sentence(`Huỷ ghi nhận văn bản${vi}`, `Annulled the document${en}`);
  },
  IneligibleDossiersNotified: (data) => {
    const { vi, en } = cite(data.document);
    const count = data.dossiers.length;
    return sentence(
      `Ghi nhận thông báo${vi} của Ban Thi đua - Khen thưởng về ${count} hồ sơ không đủ điều kiện`,
      `Recorded the Board's notice${en} of ineligible dossiers (${count})`,
    );
  },
  IneligibleDossierNoticeAnnulled: ({ notice: id }, facts) => {
    const { vi, en } = named(id, facts?.notices);
    return sentence(`Huỷ thông báo${vi}`, `Annulled the notice${en}`);
  },
  DisciplineBreachRecorded: (data) =>
    sentence(
      `Ghi nhận chưa nghiêm túc thực hiện quy định của khối: ${data.description}`,
      `Recorded a breach of the bloc's discipline: ${data.description}`,
    ),
  DisciplineBreachAnnulled: (data) =>
    sentence(`Huỷ ghi nhận vi phạm ${data.breach}`, `Annulled breach ${data.breach}`),
  BlocDeductionRecorded: (data) => {
    const points = pointsIn(data.points);
    return sentence(
      `Ghi nhận điểm trừ riêng của khối tại tiêu chí ${data.criterion}: ${points.vi} điểm`,
      `Recorded the bloc's own deduction at line ${data.criterion}: ${points.en} points`,
    );
  },
  BlocDeductionAnnulled: (data) =>
    sentence(
      `Huỷ điểm trừ riêng ${data.deduction}`,
      `Annulled the bloc's own deduction ${data.deduction}`,
    ),
  ExclusionRecorded: (data) =>
    sentence(
      `Ghi nhận trường hợp không bình xét, suy tôn: ${data.ground}`,
      `Recorded an exclusion from consideration: ${data.ground}`,
    ),
  ExclusionLifted: (data) =>
    sentence(
      `Dỡ bỏ trường hợp không bình xét, suy tôn ${data.exclusion}`,
      `Lifted exclusion ${data.exclusion}`,
    ),
  ExclusionAnnulled: (data) =>
    sentence(
      `Huỷ ghi nhận trường hợp không bình xét, suy tôn ${data.exclusion}`,
      `Annulled exclusion ${data.exclusion}`,
    ),
  ...memberReportDeeds,
  UnitYearApproved: (data) => {
    const { vi, en } = cite(data.decision);
    return sentence(
      `Phê duyệt kết quả theo quyết định${vi}`,
      `Approved the result by decision${en}`,
    );
  },
  UnitYearReopened: (data) =>
    sentence(
      `Mở lại kết quả, chấp nhận ${data.admits.length} nội dung ghi nhận sau phê duyệt`,
      `Reopened the result, admitting ${data.admits.length} facts recorded after the approval`,
    ),
};

/** "Ghi nhận văn bản phê bình số 12/UBND-NC ngày 05/06/2021 của UBND tỉnh". */
export function deed(event: Recorded & UnitYearEvent, facts: UnitYear | null = null): Sentence {
  const tell = deeds[event.type] as (data: object, facts: UnitYear | null) => Sentence;
  return tell(event.data, facts);
}
