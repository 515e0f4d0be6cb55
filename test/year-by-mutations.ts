// A bloc's year sent act by act as a client would, up to the approval and what comes after it.
import type { ActName } from '../libs/domain/acts.ts';
import type { Scorecard } from '../libs/domain/scorecard/scorecard.ts';
import type { Acting, Client, RecordedAnswer, Sent } from './server-client.ts';
import { usualBook } from './years/book.ts';

export const year = 2021;
const occurredOn = '2021-03-01';
const lead: Acting = { role: 'blocLead', unit: 'stp', bloc: 'k1' };

/** One act: its name, its input, who acts. */
export type Step = readonly [name: ActName, input: Sent, actor?: Acting];

export function paper(number: string, date = '2021-02-01'): Sent {
  return { issuer: 'UBND tỉnh', number, symbol: 'UBND-NC', date, signatory: 'Nguyễn Văn A' };
}

export const legalBasis = { text: 'Công văn đính chính', document: paper('90') };
const annulment = { cause: 'recordedInError', legalBasis };

export const scorecard: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm giả định',
  illustrative: true,
  criteria: (
    [
      ['I.1', 'I', 6000],
      ['I.2', 'I', 500],
      ['II.1', 'II', 1500],
      ['III.1', 'III', 1500],
    ] as const
  ).map(([id, section, max]) => ({
    id,
    section,
    content: null,
    text: `Tiêu chí ${id}`,
    max,
    evidence: 'Báo cáo',
    ratedBy: null,
    ratings: [],
    deductions: id === 'I.2' ? [{ id: 't1', text: 'Nộp chậm', points: 50 }] : [],
    bonus: null,
  })),
};

/** Blocs, units, rule books. */
export const foundation: readonly Step[] = [
  ['publishRuleBook', { ruleBook: 'qt-2021', book: usualBook(year) }],
  ['publishRuleBook', { ruleBook: 'qt-2021.2', book: usualBook(year) }],
  ['supersedeRuleBook', { ruleBook: 'qt-2021', by: 'qt-2021.2', from: '2021-10-13', legalBasis }],
  ...['k1', 'k2'].map((bloc): Step => {
    const decision = paper('1');
    const of = { bloc, name: `Khối ${bloc}`, tier: 'provincial', setUpOn: '2020-05-01' };
    return ['setUpBloc', { ...of, decision }];
  }),
  [
    'reconstituteBloc',
    { bloc: 'k2', name: 'Khối hai', reconstitutedOn: '2021-01-20', decision: paper('2') },
  ],
  ...['stc', 'stp', 'snv'].flatMap((unit): readonly Step[] => [
    ['enterUnit', { unit, name: `Sở ${unit}`, kind: 'department', housesBoard: unit === 'snv' }],
    ['joinBloc', { unit, bloc: 'k1', from: '2020-12-31', decision: paper('3') }],
  ]),
  [
    'approveBlocLead',
    { bloc: 'k1', lead: 'stp', deputies: ['snv'], from: '2021-01-01', decision: paper('4') },
  ],
  ['openBlocYear', { bloc: 'k1', year }],
  ['openBlocYear', { bloc: 'k2', year }],
  ['pinRuleBook', { bloc: 'k1', year, ruleBook: 'qt-2021' }],
  ['pinRuleBook', { bloc: 'k1', year, ruleBook: 'qt-2021.2', legalBasis }],
  ...['stc', 'stp', 'snv'].map((unit): Step => ['openUnitYear', { unit, year, bloc: 'k1' }]),
];

const of = { bloc: 'k1', year };
const draft = 3;

/** The scorecard from its draft, the stream's fourth event, to its issue. */
export const issue: readonly Step[] = [
  ['draftScorecard', { ...of, scorecard }, lead],
  ['agreeScorecard', { ...of, draft, members: ['stc', 'stp', 'snv'], occurredOn }],
  ['requestBoardOpinion', { ...of, draft, request: paper('10') }, lead],
  [
    'giveBoardOpinion',
    { ...of, draft, opinion: 'adverse', text: 'Chưa rõ tiêu chí I.2', document: paper('11') },
  ],
  ['answerAdverseOpinion', { ...of, draft, text: 'Đã giải trình', document: paper('12') }, lead],
  ['issueScorecard', { ...of, draft, decision: paper('13') }, lead],
];

const stc = { unit: 'stc', year };
const own: Acting = { role: 'unitOfficer', unit: 'stc' };
const items = [
  {
    item: 'ct1',
    kind: 'target',
    text: 'Thu ngân sách',
    measure: 'tỷ đồng',
    value: '100',
    direction: 'higherIsBetter',
  },
  { item: 'nv1', kind: 'task', text: 'Xây dựng nghị quyết' },
];
const received = { occurredOn, receivedAt: '2021-03-02T08:00:00+07:00' };
const evidence = (id: string): Step => [
  'fileEvidence',
  {
    ...stc,
    evidence: id,
    criteria: ['I.1'],
    title: 'Báo cáo tổng kết',
    content: { sha256: 'a'.repeat(64), sizeBytes: 1_000, mediaType: 'application/pdf' },
  },
  own,
];
const result = {
  ...stc,
  item: 'ct1',
  period: 'year',
  periodEnd: '2021-11-30',
  measure: 'tỷ đồng',
  value: '120.5',
};

/** What the unit registers, files and claims. */
export const claims: readonly Step[] = [
  ['receiveRegistration', { ...stc, registration: 'dk1', items, ...received }, own],
  ['amendRegistration', { ...stc, registration: 'dk2', amends: 'dk1', items, ...received }, own],
  [
    'correctRegistrationError',
    { ...stc, registration: 'dk2', items, titles: ['Cờ thi đua'], legalBasis },
  ],
  ['sendConsolidation', { ...of, units: ['stc'], document: paper('20') }, lead],
  ['applyScorecard', { ...stc, mapping: [{ item: 'ct1', criterion: 'I.1' }] }],
  [
    'mapRegisteredItems',
    { ...stc, mapping: items.map(({ item }) => ({ item, criterion: 'I.1' })), reason: 'Bổ sung' },
  ],
  evidence('hs1'),
  evidence('hs2'),
  ['withdrawEvidence', { ...stc, evidence: 'hs2', reason: 'Nộp nhầm' }, own],
  ['recordResult', { ...result, result: 'kq1', evidence: ['hs1'] }],
  ['annulResult', { ...stc, result: 'kq1', ...annulment }],
  ['recordResult', { ...result, result: 'kq2' }],
  [
    'agreeTaskExceeded',
    { ...stc, agreement: 'tt1', item: 'nv1', reason: 'Vượt', evidence: ['hs1'] },
  ],
  ['annulTaskExceeded', { ...stc, agreement: 'tt1', ...annulment }],
  ['recordOrganisations', { ...stc, partyOrganisation: true, tradeUnion: true, reason: 'Hồ sơ' }],
  [
    'rateOrganisation',
    { ...stc, ratingId: 'xl1', organisation: 'party', rating: 'Tốt', official: false },
  ],
  ['annulOrganisationRating', { ...stc, ratingId: 'xl1', ...annulment }],
  [
    'submitSelfScore',
    {
      ...stc,
      lines: scorecard.criteria.map(({ id, max }) => ({
        criterion: id,
        points: (max / 100).toFixed(2),
        explanation: 'Giải trình',
      })),
    },
    own,
  ],
  ['returnLine', { ...stc, criterion: 'I.2', reason: 'Thiếu hồ sơ' }],
  [
    'submitSelfScore',
    { ...stc, lines: [{ criterion: 'I.2', points: '4.5', evidence: ['hs1'] }] },
    own,
  ],
];

/** What others decide about it. */
export const decisions: readonly Step[] = [
  [
    'findLineNotApplicable',
    { ...stc, finding: 'kps1', criterion: 'I.2', points: '5', reason: 'Không phát sinh' },
  ],
  ['annulNotApplicable', { ...stc, finding: 'kps1', ...annulment }],
  ['requestAppraisal', { ...of, units: ['stc'], document: paper('30') }, lead],
  [
    'agreeScores',
    {
      ...stc,
      lines: [{ criterion: 'I.1', points: '59', reason: 'Một việc chậm' }],
      minutes: paper('31'),
    },
  ],
  [
    'appraiseSectionThree',
    {
      ...stc,
      lines: [{ criterion: 'III.1', points: '14', reason: 'Thiếu một báo cáo' }],
      document: paper('32'),
    },
  ],
  ...['vb1', 'vb2'].map((criticism): Step => [
    'recordCriticismDocument',
    {
      ...stc,
      criticism,
      kind: 'criticism',
      issuingBody: 'provincialPeoplesCommittee',
      document: paper(criticism, '2021-06-05'),
      serious: false,
      extendsDeadlineTo: '2021-12-30',
    },
  ]),
  [
    'annulCriticismDocument',
    { ...stc, criticism: 'vb1', ...annulment, effectiveFrom: '2021-07-01' },
  ],
  [
    'notifyIneligibleDossiers',
    {
      ...stc,
      notice: 'tb1',
      document: paper('34', '2021-07-01'),
      dossiers: [{ dossier: '12/TTr-STC', level: 'provincial', submittedBy: 'stc' }],
    },
  ],
  ['annulIneligibleDossierNotice', { ...stc, notice: 'tb1', ...annulment }],
  [
    'recordDisciplineBreach',
    {
      ...stc,
      breach: 'vp1',
      kind: 'meetingMissed',
      breachedOn: '2021-06-10',
      description: 'Vắng họp khối',
      concerns: { stream: 'blocYear-2021-k1', revision: 3 },
    },
  ],
  ['annulDisciplineBreach', { ...stc, breach: 'vp1', ...annulment }],
  [
    'recordBlocDeduction',
    { ...stc, deduction: 'tr1', criterion: 'I.2', rule: 't1', reason: 'Chậm' },
  ],
  ['annulBlocDeduction', { ...stc, deduction: 'tr1', ...annulment }],
  ...['lt1', 'lt2'].map((exclusion): Step => [
    'recordExclusion',
    { ...stc, exclusion, ground: 'Có khiếu kiện đông người', legalBasis },
  ]),
  ['liftExclusion', { ...stc, exclusion: 'lt1', liftedFrom: '2021-11-01', legalBasis }],
  ['annulExclusion', { ...stc, exclusion: 'lt2', ...annulment }],
];

/** One unit goes over to another bloc, one leaves all blocs. */
export const departures: readonly Step[] = [
  ['leaveBloc', { unit: 'stp', bloc: 'k1', until: '2021-06-30', decision: paper('50') }],
  ['joinBloc', { unit: 'stp', bloc: 'k2', from: '2021-07-01', decision: paper('51') }],
  ['transferUnitYear', { unit: 'stp', year, bloc: 'k2', legalBasis }],
  ['leaveBloc', { unit: 'snv', bloc: 'k1', until: '2021-06-30', decision: paper('52') }],
  ['closeUnitYear', { unit: 'snv', year, legalBasis }],
];

/** Sends the steps in order and answers what the last one answered. */
export async function send(client: Client, steps: readonly Step[]): Promise<RecordedAnswer> {
  let last: RecordedAnswer | null = null;
  for (const [name, input, actor] of steps) last = await client.mutate(name, input, actor);
  if (!last) throw new Error('there was nothing to send');
  return last;
}
