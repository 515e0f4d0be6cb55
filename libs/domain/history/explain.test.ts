// Why an event moved no point of a line, each reason on a year that makes it, in the words that an official reads.
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, type Deed } from '../given.contract.ts';
import { basis, board, chairman, lead, officer, paper } from '../papers.contract.ts';
import { basisSource } from '../unit-year/approving.ts';
import { criticism } from '../unit-year/criticism-document.contract.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { approval, late, ofUnit, registration, seenIn, selfScore } from '../year.contract.ts';
import { decode } from '../aggregates.ts';
import { explainLine, type LineStory } from './explain.ts';

const day = by(board, '2021-12-20');
const scored = late.agreedAndAppraised;

function storyOf(line: string, deeds: readonly Deed[]): LineStory {
  const streams = given(deeds);
  const events = (streams.get(unitYearStream(ofUnit)) ?? []).map(({ content }) => decode(content));
  return explainLine(line, { events, source: basisSource(knownFrom(streams)) });
}

function reasonOf(line: string, deeds: readonly Deed[]) {
  const { step, withoutEffect } = storyOf(line, deeds).steps.at(-1)!;
  return [step.type, withoutEffect?.code, withoutEffect?.why.vi];
}

const letter = (number: number, change: object = {}): Deed =>
  deed(
    'recordCriticismDocument',
    {
      ...ofUnit,
      ...criticism,
      criticism: `pb-${number}`,
      document: { ...criticism.document, number: String(5000 + number) },
      ...change,
    },
    day,
  );
const notice = (number: number, dossiers: readonly string[]): Deed =>
  deed(
    'notifyIneligibleDossiers',
    {
      ...ofUnit,
      notice: `tb-${number}`,
      document: paper(String(600 + number), 'BTĐKT-NV', '2021-12-01'),
      dossiers: dossiers.map((dossier) => ({
        dossier,
        level: 'provincial' as const,
        submittedBy: ofUnit.unit,
        onBehalfOf: null,
      })),
    },
    day,
  );
const exclude = (exclusion: string): Deed =>
  deed(
    'recordExclusion',
    { ...ofUnit, exclusion, ground: 'Bị kỷ luật', legalBasis: basis, document: null },
    day,
  );
const approve = deed(
  'approveUnitYear',
  { ...ofUnit, ...seenIn(given(scored)), decision: approval },
  by(chairman, '2021-12-28'),
);
const measured = (value: string): Deed =>
  deed(
    'recordResult',
    {
      ...ofUnit,
      result: 'kq-1',
      item: 'ct-1',
      period: 'year',
      periodEnd: '2021-12-15',
      measure: '%',
      value,
      assignedPlan: null,
      previousValue: null,
      evidence: [],
    },
    by(officer, '2021-12-20'),
  );
const exceeded = deed(
  'agreeTaskExceeded',
  {
    ...ofUnit,
    agreement: 'vk-1',
    item: 'nv-1',
    reason: 'Được duyệt sớm một quý',
    evidence: ['hs-1'],
    minutes: paper('6', 'BB-KTĐ', '2021-12-10'),
  },
  by(lead, '2021-12-20'),
);
const amend = deed(
  'amendRegistration',
  { ...ofUnit, ...registration, registration: 'dk-2', amends: 'dk-2021' },
  by(officer, '2021-12-20'),
);
const scoreAgain = deed(
  'submitSelfScore',
  { ...ofUnit, lines: selfScore },
  by(officer, '2021-12-03'),
);
const fileMore = deed(
  'fileEvidence',
  {
    ...ofUnit,
    evidence: 'hs-2',
    criteria: ['I.1'],
    title: 'Báo cáo bổ sung',
    content: { sha256: 'a'.repeat(64), sizeBytes: 10, mediaType: 'application/pdf' },
    document: null,
  },
  by(officer, '2021-12-03'),
);

const otherwise = (points: number): Deed =>
  deed(
    'submitSelfScore',
    {
      ...ofUnit,
      lines: selfScore.map((each) => (each.criterion === 'II.1' ? { ...each, points } : each)),
    },
    by(officer, '2021-12-04'),
  );
const rated = deed(
  'rateOrganisation',
  {
    ...ofUnit,
    ratingId: 'xl-1',
    organisation: 'party',
    rating: 'Hoàn thành tốt nhiệm vụ',
    official: true,
    document: paper('210', 'TB-ĐUK', '2021-12-01'),
  },
  by(officer, '2021-12-03'),
);
const remeasured = (measure: string): Deed =>
  deed(
    'correctRegistrationError',
    {
      ...ofUnit,
      ...registration,
      items: registration.items.map((each) => (each.item === 'ct-1' ? { ...each, measure } : each)),
      reallyReceivedAt: null,
      legalBasis: basis,
    },
    by(officer, '2021-12-20'),
  );

const scoredAlone = late.requested.slice(0, -1);
const organised = [
  ...scoredAlone,
  deed(
    'recordOrganisations',
    { ...ofUnit, partyOrganisation: true, tradeUnion: true, reason: 'Có Đảng bộ và công đoàn' },
    by(board, '2021-12-02'),
  ),
];

const letters = [1, 2, 3, 4].map((number) => letter(number));
const serious = letter(9, { serious: true });

const reasons: readonly (readonly [
  code: string,
  line: string,
  deeds: readonly Deed[],
  type: string,
  vi: string,
])[] = [
  [
    'capReached',
    'deduction.criticism',
    [...scored, ...letters, letter(5)],
    'CriticismDocumentRecorded',
    'đã đạt mức giới hạn',
  ],
  [
    'notOfThisGroup',
    'deduction.criticism',
    [...scored, letter(1, { issuingBody: 'peoplesCommitteeOffice' })],
    'CriticismDocumentRecorded',
    'không thuộc loại được tính theo bộ quy tắc',
  ],
  [
    'tierUnchanged',
    'deduction.ineligibleDossiers',
    [...scored, notice(1, ['a', 'b']), notice(2, ['c'])],
    'IneligibleDossiersNotified',
    'số hồ sơ vẫn thuộc mức cũ',
  ],
  [
    'recordedAfterApproval',
    'deduction.criticism',
    [...scored, approve, letter(1, {})],
    'CriticismDocumentRecorded',
    'ghi nhận sau khi phê duyệt nên chưa được tính',
  ],
  [
    'frozen',
    'deduction.criticism',
    [...scored, approve],
    'UnitYearApproved',
    'điểm được chốt tại phê duyệt',
  ],
  [
    'excludedAnyway',
    'exclusion',
    [...scored, serious, exclude('lt-1')],
    'ExclusionRecorded',
    'đơn vị vẫn thuộc trường hợp không bình xét vì lý do khác',
  ],
  [
    'notExceeded',
    'bonus:ct-1',
    [...scored, measured('98.5')],
    'ResultRecorded',
    'không vượt mức đã đăng ký',
  ],
  [
    'notMapped',
    'bonus:nv-1',
    [...scored, exceeded],
    'TaskExceededAgreed',
    'nội dung đăng ký chưa gắn với tiêu chí của Mục I',
  ],
  [
    'notTheBaseline',
    'bonus:ct-1',
    [...scored, amend],
    'RegistrationAmended',
    'không phải bản đăng ký làm căn cứ so sánh',
  ],
  [
    'otherMeasure',
    'bonus:ct-1',
    [...scored, measured('99.1'), remeasured('người'), remeasured('hộ')],
    'RegistrationErrorCorrected',
    'đơn vị đo khác với đăng ký nên không so sánh',
  ],
  [
    'anotherValueCounts',
    'II.1',
    [...organised, rated, otherwise(9_00)],
    'SelfScored',
    'điểm của dòng này do căn cứ khác quyết định',
  ],
  ['sameValue', 'I.1', [...scoredAlone, scoreAgain], 'SelfScored', 'số điểm bằng số đã có'],
  [
    'onlyMarks',
    'I.1',
    [...scoredAlone, fileMore],
    'EvidenceFiled',
    'chỉ thay đổi ghi chú hoặc căn cứ, không thay đổi số điểm',
  ],
];

describe('an event that was considered and moved nothing says why', () => {
  test.each(reasons)('%s, of %s', (...[code, line, deeds, type, vi]) => {
    expect(reasonOf(line, deeds)).toEqual([type, code, vi]);
  });
});

test('a line names its clause and its proof, and each step who acted', () => {
  const { line, steps } = storyOf('I.1', scored);
  expect(line).toMatchObject({ counted: 39_00, evidence: ['hs-1'] });
  expect(line?.clause.reference).not.toBe('');
  expect(steps.map(({ step }) => [step.type, step.actor.role])).toContainEqual([
    'SelfScored',
    'unitOfficer',
  ]);
});
