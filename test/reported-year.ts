// A bloc's year with its reports sent over real HTTP: received, corrected, amended, annulled, by both forms.
import { laoCai2021 } from '../libs/domain/samples/lao-cai-2021.ts';
import { runServer, type ServerUnderTest } from './running-server.ts';
import {
  blocNarrative,
  memberNarrative,
  narrativeOf,
  sampleFile,
  stored,
  uploadSample,
} from './sample-file.ts';
import { clientOf, type Client, type Sent } from './server-client.ts';
import {
  claims,
  foundation,
  issue,
  legalBasis,
  paper,
  send,
  year,
  type Step,
} from './year-by-mutations.ts';

export const ofStc = { unit: 'stc', year } as const;
const ofK1 = { bloc: 'k1', year } as const;

/** What a sender wrote, to be shown as words and never as markup. */
export const hostile = '<script>alert("x")</script> & \'Phòng\' "Một"';

const exemplars = {
  all: { collectives: 2, individuals: 5 },
  newlyFound: { collectives: 1, individuals: 1 },
  onPortal: { collectives: 0 },
  named: [{ name: hostile, unit: 'stc', newlyFound: true }],
  people: [
    {
      unit: 'stc',
      newlyFound: true,
      person: { subject: 'nguoi-1', fullName: 'Lý Thị Mẩy', position: 'Chuyên viên' },
    },
  ],
};

export const memberReport: Sent = {
  period: 'year',
  document: { ...paper('70'), place: 'Lào Cai', recipients: ['Như trên', 'Ban TĐKT tỉnh'] },
  scan: { ...sampleFile, name: 'Báo cáo tổng kết' },
  receivedByLeadOn: '2021-12-13',
  narrative: memberNarrative,
  registered: { collectives: 10, individuals: 120 },
  titles: [{ title: 'Lao động tiên tiến', registered: { individuals: 90 } }],
  initiatives: { considered: 2, recognised: 3 },
  complaints: { received: 1, resolved: 1 },
  comparison: [
    {
      line: '1',
      text: 'Thu ngân sách',
      item: 'ct1',
      criterion: 'I.1',
      measure: 'tỷ đồng',
      direction: 'higherIsBetter',
      value: '120.5',
      assignedPlan: '110',
      previousYearValue: '98.25',
    },
  ],
  awards: [
    {
      level: 'provincial',
      submitted: { collectives: 8, individuals: 20 },
      eligible: { collectives: 7, individuals: 18 },
      smallCollectives: 4,
      directWorkers: 11,
    },
  ],
  adHocAwards: { collectives: 0, individuals: 2 },
  exemplars,
  petitionsTo: ['council'],
};

export const blocReport: Sent = {
  period: 'year',
  document: paper('71'),
  scan: sampleFile,
  narrative: blocNarrative,
  members: 3,
  workforce: 900,
  pact: { signers: 2, nonSigners: ['stp'] },
  titles: [{ title: 'Cờ thi đua', registered: { collectives: 1 } }],
  movements: ['pt1'],
  unitsWithLivelyMovements: ['stc'],
  targets: [
    {
      target: '1',
      text: 'Thu ngân sách',
      criterion: 'I.1',
      measure: 'tỷ đồng',
      rows: [
        { unit: 'stc', value: '60', assignedPlan: '55' },
        { value: '75', previousYearValue: '70' },
      ],
    },
  ],
  awards: [{ level: 'state', name: 'Huân chương Lao động', granted: { individuals: 1 } }],
  badge: { considered: 4, granted: 1 },
  occasions: { adHoc: { individuals: 2 } },
  blocAwards: { collectives: 1, individuals: 0 },
  exemplars,
  exemplarsByUnit: [{ unit: 'stc', count: { collectives: 2 } }],
  membersTakingPart: 3,
};

const inTime = { occurredOn: '2021-12-20', receivedAt: '2021-12-14T23:59:59+07:00' };
const tooLate = { occurredOn: '2021-12-20', receivedAt: '2021-12-15T00:00:00+07:00' };
const annulment = { cause: 'recordedInError', legalBasis };

const movement: Step = [
  'launchMovement',
  {
    ...ofK1,
    movement: 'pt1',
    title: 'Chung sức xây dựng nông thôn mới',
    of: 'province',
    kind: 'focal',
    from: '2021-03-01',
    units: ['stc', 'stp', 'snv'],
  },
];

const { deadlines } = laoCai2021;

/** The rule books of the year with every deadline of the guidance: the scorecard is issued under one of them. */
const founded = foundation.map((step): Step => {
  const [name, input, actor] = step;
  if (name !== 'publishRuleBook') return step;
  const book = { ...(input['book'] as object), deadlines };
  const withDeadlines: Sent = { ...input, book };
  return actor ? [name, withDeadlines, actor] : [name, withDeadlines];
});

const steps: readonly Step[] = [
  movement,
  ['receiveMemberReport', { ...ofStc, report: 'bc1', ...memberReport, ...tooLate }],
  [
    'correctMemberReportError',
    {
      ...ofStc,
      report: 'bc1',
      ...memberReport,
      reallyReceivedAt: '2021-12-14T23:59:59+07:00',
      legalBasis,
    },
  ],
  ['amendMemberReport', { ...ofStc, report: 'bc2', amends: 'bc1', ...memberReport, ...tooLate }],
  [
    'receiveMemberReport',
    { unit: 'stp', year, report: 'bc1', ...memberReport, comparison: [], ...tooLate },
  ],
  ['annulMemberReport', { unit: 'stp', year, report: 'bc1', ...annulment }],
  ['receiveBlocReport', { ...ofK1, report: 'bck1', ...blocReport, ...inTime }],
];

export interface ReportedYear {
  readonly server: ServerUnderTest;
  readonly client: Client;
  /** Sends one more act and waits until queries see it. */
  further(step: Step): Promise<void>;
}

export async function reportYear(): Promise<ReportedYear> {
  const server = await runServer();
  const client = clientOf(server);
  await uploadSample(server.url);
  const further = async (...some: readonly Step[]) => {
    const last = await send(client, some);
    await client.query('{ ledger { head } }', {}, { waitFor: last });
  };
  await further(...founded, ...issue, ...claims, ...steps);
  return { server, client, further };
}

/** A narrative that is uploaded, as reports name it. */
export async function uploadedNarrative(
  url: string,
  texts: Readonly<Record<string, unknown>>,
  about: Parameters<typeof stored>[2] = {},
) {
  const body = narrativeOf(texts);
  const file = await stored(url, body, { ...about, type: 'application/json' });
  const mediaType = 'application/vnd.thidua.narrative+json';
  return { file: { ...file, mediaType }, sections: Object.keys(texts) };
}
