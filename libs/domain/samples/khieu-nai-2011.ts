// A sample complaint procedure, illustrative ("mẫu minh hoạ") throughout: the texts of the laws were not at hand.
import { areas, complexities, instances, matterKinds } from '../complaint-procedure/matter.ts';
import type { MatterKind } from '../complaint-procedure/matter.ts';
import type { Clock, ComplaintProcedure, RefusalReason } from '../complaint-procedure/procedure.ts';
import type { Clause } from '../rule-book/clause.ts';

const illustrative = true;

/** What the laws were read in part for; the days are those of that reading. */
function ofLaw(vi: string): Clause {
  return {
    reference: 'Luật Khiếu nại năm 2011 (chưa có văn bản; mẫu minh hoạ)',
    vi: `Mẫu minh hoạ: ${vi}`,
  };
}

const unknown: Clause = {
  reference: 'Mẫu minh hoạ, chưa có quy định',
  vi: 'Mẫu minh hoạ: chưa rõ thời hạn theo quy định; không tính quá hạn.',
};

type Sketch = Pick<Clock, 'clock' | 'days' | 'clause'> & Partial<Clock>;

/** Covers every case of complaints unless it says otherwise. */
function clock(sketch: Sketch): Clock {
  return {
    kinds: ['complaint'],
    instances,
    areas,
    complexities,
    counting: 'calendar',
    endsOn: 'thatDay',
    stoppedBySuspension: false,
    extensions: 0,
    extensionDays: null,
    illustrative,
    ...sketch,
  };
}

/** Of other kinds than complaints, or of all kinds, nothing was read. */
function unread(id: Clock['clock'], kinds: readonly MatterKind[], more: Partial<Clock> = {}) {
  return clock({ clock: id, kinds, days: null, clause: unknown, ...more });
}
const otherKinds = ['petition', 'explanation', 'denunciation'] as const;

const settlementClause = ofLaw(
  'giải quyết lần đầu không quá 30 ngày, phức tạp 45 ngày (vùng sâu, vùng xa 45 và 60 ngày); lần hai 45 và 60 ngày (vùng sâu, vùng xa 60 và 70 ngày), đều kể từ ngày thụ lý.',
);
const settlement = (
  [
    ['first', 'ordinary', 30, 45],
    ['first', 'remote', 45, 60],
    ['second', 'ordinary', 45, 60],
    ['second', 'remote', 60, 70],
  ] as const
).flatMap(([instance, area, ordinary, complex]) =>
  (
    [
      ['ordinary', ordinary],
      ['complex', complex],
    ] as const
  ).map(([complexity, days]) =>
    clock({
      clock: 'settlement',
      instances: [instance],
      areas: [area],
      complexities: [complexity],
      days,
      clause: settlementClause,
    }),
  ),
);

/** Thirty days, in remote areas 45. */
function longerWhereRemote(sketch: Pick<Clock, 'clock' | 'clause'> & Partial<Clock>) {
  return [
    clock({ ...sketch, areas: ['ordinary'], days: 30 }),
    clock({ ...sketch, areas: ['remote'], days: 45 }),
  ];
}

const clocks: readonly Clock[] = [
  clock({
    clock: 'lodging',
    days: 90,
    clause: ofLaw('thời hiệu khiếu nại là 90 ngày kể từ ngày biết được quyết định.'),
  }),
  unread('lodging', otherKinds),
  clock({
    clock: 'acceptance',
    days: 10,
    clause: ofLaw('thụ lý hoặc thông báo không thụ lý trong 10 ngày kể từ ngày nhận đơn.'),
  }),
  unread('acceptance', otherKinds),
  ...settlement,
  unread('settlement', ['petition', 'explanation']),
  unread('settlement', ['denunciation'], { stoppedBySuspension: true }),
  unread('delivery', matterKinds),
  ...longerWhereRemote({
    clock: 'secondLodging',
    instances: ['first'],
    clause: ofLaw('khiếu nại lần hai trong 30 ngày (vùng sâu, vùng xa 45 ngày).'),
  }),
  ...longerWhereRemote({
    clock: 'entryIntoForce',
    clause: ofLaw('quyết định có hiệu lực sau 30 ngày (vùng sâu, vùng xa 45 ngày).'),
  }),
  unread('entryIntoForce', otherKinds),
  unread('carryingOut', matterKinds),
  unread('publication', matterKinds),
];

const article11: Clause = {
  reference: 'Luật Khiếu nại 2011, Điều 11',
  vi: 'Mẫu minh hoạ: các khiếu nại không được thụ lý giải quyết (chưa có văn bản).',
};
const everyKind: Clause = {
  reference: 'Mẫu minh hoạ, không phải văn bản có hiệu lực',
  vi: 'Mẫu minh hoạ: đơn không thuộc trường hợp được thụ lý tại đây.',
};

function reason(id: string, vi: string, en: string): RefusalReason {
  return { reason: id, vi, en, kinds: ['complaint'], clause: article11, illustrative };
}

const refusalReasons: readonly RefusalReason[] = [
  reason(
    'internalOrSecret',
    'Quyết định, hành vi trong nội bộ cơ quan để chỉ đạo công vụ, hoặc thuộc bí mật nhà nước',
    'An internal direction of an authority, or a State secret',
  ),
  reason(
    'notHisRight',
    'Không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại',
    'It does not touch the rights of whoever complains',
  ),
  reason(
    'noCapacity',
    'Người khiếu nại không có năng lực hành vi dân sự đầy đủ và không có người đại diện hợp pháp',
    'Whoever complains has no legal capacity, and no representative',
  ),
  reason(
    'representativeInvalid',
    'Người đại diện không hợp pháp',
    'The representative is not lawfully appointed',
  ),
  reason('unsigned', 'Đơn không có chữ ký hoặc điểm chỉ', 'It is not signed'),
  reason(
    'tooLate',
    'Thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng',
    'It came too late, without a good reason',
  ),
  reason(
    'alreadySettledSecondTime',
    'Đã có quyết định giải quyết khiếu nại lần hai',
    'It was settled a second time already',
  ),
  reason(
    'discontinuedEarlier',
    'Đã có thông báo đình chỉ giải quyết mà hết thời hạn không tiếp tục khiếu nại',
    'It was discontinued and not taken up again in time',
  ),
  reason(
    'beforeACourt',
    'Việc khiếu nại đã được Toà án thụ lý hoặc đã có bản án, quyết định của Toà án',
    'A court has accepted or decided the matter',
  ),
  {
    reason: 'notWithinCompetence',
    vi: 'Không thuộc thẩm quyền giải quyết',
    en: 'It is not within the competence of this body',
    kinds: matterKinds,
    clause: everyKind,
    illustrative,
  },
  {
    reason: 'notOfThisKind',
    vi: 'Đơn không đúng loại; đã hướng dẫn nộp lại',
    en: 'It is no case of this kind; it may be lodged again as what it is',
    kinds: matterKinds,
    clause: everyKind,
    illustrative,
  },
];

const holdsClause = ofLaw(
  'đang có khiếu nại, tố cáo được giải quyết thì chưa đề nghị khen thưởng; kiến nghị, giải trình không làm dừng.',
);

export const khieuNai2011: ComplaintProcedure = {
  form: 1,
  title: 'Bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo (mẫu minh hoạ)',
  titleEn: 'Procedure for complaints, petitions and denunciations (illustrative sample)',
  illustrative,
  instruments: [
    {
      id: 'luat-khieu-nai-2011',
      number: '02/2011/QH13',
      date: null,
      issuer: 'Quốc hội',
      title: 'Luật Khiếu nại năm 2011',
      replaces: [],
      textAvailable: false,
    },
    {
      id: 'luat-to-cao-2018',
      number: null,
      date: null,
      issuer: 'Quốc hội',
      title: 'Luật Tố cáo năm 2018',
      replaces: [],
      textAvailable: false,
    },
  ],
  effectiveFrom: '2021-01-01',
  clocks,
  refusalReasons,
  dialogue: {
    first: 'whereFindingsDiffer',
    second: 'always',
    clause: ofLaw(
      'lần đầu đối thoại khi yêu cầu và kết quả xác minh khác nhau; lần hai luôn đối thoại.',
    ),
    illustrative,
  },
  verificationReport: {
    kinds: ['complaint', 'denunciation'],
    clause: ofLaw('quyết định giải quyết, kết luận căn cứ báo cáo kết quả xác minh.'),
    illustrative,
  },
  holds: matterKinds.map((kind) => {
    const from = kind === 'complaint' || kind === 'denunciation' ? 'accepted' : 'never';
    return { kind, from, clause: holdsClause, illustrative };
  }),
};
