// A bloc's meetings and budget over real HTTP: what a roll proposes, the standing tally alone, versions and their sums.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legalBasis, paper, type Step } from '../year-by-mutations.ts';
import type { RecordedAnswer, Sent } from '../server-client.ts';
import { conference, lead, of, openAwardYear, type AwardYear } from './award-year.ts';

let served: AwardYear;
let last: RecordedAnswer;
let held: RecordedAnswer;

beforeAll(async () => {
  served = await openAwardYear();
});
afterAll(() => served.server.stop());

async function sent(steps: readonly Step[]): Promise<void> {
  for (const [name, input, actor] of steps) last = await served.client.mutate(name, input, actor);
}

async function asked(query: string): Promise<Readonly<Record<string, unknown>>> {
  return served.client.query(query, {}, { waitFor: last });
}

type Node = Readonly<Record<string, unknown>>;
interface Page {
  readonly index: number;
  readonly edges: readonly { readonly node: Node }[];
}

async function meetings(fields: string, point = ''): Promise<readonly Node[]> {
  const source = `{ meetings(year: 2021, bloc: "k1" ${point}) { index edges { node { ${fields} } } } }`;
  const { meetings: page } = (await asked(source)) as { readonly meetings: Page };
  return page.edges.map(({ node }) => node);
}

const breach = (unit: string, concerns: Sent | null) => ({
  unit,
  year: 2021,
  breach: `vp-${unit}`,
  kind: 'meetingMissed',
  breachedOn: '2021-12-20',
  description: 'Vắng hội nghị tổng kết',
  concerns,
});
const annulment = { cause: 'recordedInError', legalBasis };

describe('the meetings of a bloc', () => {
  test('show what was planned, who was there, and propose breaches without recording any', async () => {
    const planned = { plannedFrom: '2021-12-19', plannedUntil: '2021-12-20' };
    const { meeting, kind } = conference;
    const convening = {
      meeting,
      kind,
      ...planned,
      invited: ['stp', 'stc', 'snv'],
      expected: 'Thủ trưởng',
    };
    await sent([
      ['conveneMeeting', { ...of, ...convening }, lead],
      ['holdMeeting', conference, lead],
    ]);
    held = last;
    expect(
      await meetings(`meeting kind state from until present chair notOnRoll { unit }
        convening { plannedUntil expected invited { unit } } roll { unit unitName attendance }
        proposals { unit kind clause { reference } recorded { breach } }
        timeliness { lastDay metOn late clause { reference } }`),
    ).toMatchObject([
      {
        meeting: 'tong-ket',
        kind: 'yearEnd',
        state: 'held',
        from: '2021-12-19',
        until: '2021-12-20',
        present: 2,
        notOnRoll: [],
        convening: {
          plannedUntil: '2021-12-20',
          invited: [{ unit: 'snv' }, { unit: 'stc' }, { unit: 'stp' }],
        },
        roll: [
          { unit: 'snv', unitName: 'Sở snv', attendance: 'absent' },
          { unit: 'stc', attendance: 'presentWrongComposition' },
          { unit: 'stp', attendance: 'present' },
        ],
        proposals: [
          { unit: 'snv', kind: 'meetingMissed', recorded: [] },
          { unit: 'stc', kind: 'wrongAttendance', recorded: [] },
        ],
        timeliness: { lastDay: '2021-12-30', metOn: '2021-12-20', late: false },
      },
    ]);
    const source = '{ score(unit: "snv", year: 2021) { deductions } }';
    expect(await asked(source)).toEqual({ score: { deductions: '0.00' } });
  });

  test('name the breach that was recorded of them, and mark it where it was annulled', async () => {
    const concerns = { stream: held.stream, revision: held.revision };
    await sent([['recordDisciplineBreach', breach('snv', concerns)]]);
    const shown = 'proposals { unit recorded { breach event annulled } }';
    const told = { breach: 'vp-snv', event: 'unitYear-2021-snv@1' };
    expect(await meetings(shown)).toEqual([
      {
        proposals: [
          { unit: 'snv', recorded: [{ ...told, annulled: false }] },
          { unit: 'stc', recorded: [] },
        ],
      },
    ]);
    await sent([
      ['annulDisciplineBreach', { unit: 'snv', year: 2021, breach: 'vp-snv', ...annulment }],
    ]);
    const [meeting] = await meetings(shown);
    expect(meeting).toMatchObject({ proposals: [{ recorded: [{ ...told, annulled: true }] }, {}] });
  });

  test('show the standing tally as it was counted, and of an annulled one its address alone', async () => {
    const award = { kind: 'title', name: 'Cờ thi đua của UBND tỉnh' };
    const nominees = (votes: number) => [{ unit: 'stc', for: votes, against: 0, blank: 0 }];
    const tally = (id: string, votes: number) => ({
      ...of,
      tally: id,
      meeting: 'tong-ket',
      occurredOn: '2021-12-20',
      questions: [{ question: 'cau-1', award, ballotsIssued: 2, nominees: nominees(votes) }],
    });
    await sent([['tallyBallots', tally('kp-1', 2), lead]]);
    const { revision: fact } = last;
    await sent([
      ['annulBlocYearFact', { ...of, fact, factType: 'BallotsTallied', ...annulment }],
      ['tallyBallots', tally('kp-2', 1), lead],
      [
        'recordMinutes',
        { ...of, meeting: 'tong-ket', minutes: 'bb-1', document: paper('61') },
        lead,
      ],
    ]);
    const nomination = {
      nomination: 'st-1',
      tally: 'kp-2',
      nominees: [{ unit: 'stc', award }],
      minutes: 'bb-1',
    };
    await sent([['nominateUnits', { ...of, meeting: 'tong-ket', ...nomination }, lead]]);
    const [meeting] = await meetings(`minutes { minutes document { number } }
      tally { tally questions { question ballotsIssued nominees { unit for against blank invalidOrNotReturned } } }
      nominations { nomination tally nominees { unit unitName award { name } } } annulled { type event }`);
    expect(meeting).toEqual({
      minutes: [{ minutes: 'bb-1', document: { number: '61' } }],
      tally: {
        tally: 'kp-2',
        questions: [
          {
            question: 'cau-1',
            ballotsIssued: 2,
            nominees: [{ unit: 'stc', for: 1, against: 0, blank: 0, invalidOrNotReturned: 1 }],
          },
        ],
      },
      nominations: [
        {
          nomination: 'st-1',
          tally: 'kp-2',
          nominees: [{ unit: 'stc', unitName: 'Sở stc', award: { name: award.name } }],
        },
      ],
      annulled: [{ type: 'BallotsTallied', event: `blocYear-2021-k1@${fact}` }],
    });
  });

  test('are late where the conference ended after the day of the guidance', async () => {
    const late = {
      ...conference,
      meeting: 'tong-ket-2',
      until: '2021-12-31',
      occurredOn: '2021-12-31',
    };
    await sent([['holdMeeting', late, lead]]);
    expect(await meetings('meeting timeliness { late daysLate }')).toEqual([
      { meeting: 'tong-ket', timeliness: { late: false, daysLate: 0 } },
      { meeting: 'tong-ket-2', timeliness: { late: true, daysLate: 1 } },
    ]);
    expect(await meetings('meeting', 'asOf: { index: 0 }')).toEqual([]);
  });
});

test('a bloc-year that is not open has no budget', async () => {
  expect(await asked('{ budget(year: 2021, bloc: "khong-co") { bloc } }')).toEqual({
    budget: null,
  });
});

describe('the budget of a bloc', () => {
  const lines = [
    { line: 'hoi-nghi', text: 'Tổ chức hội nghị', amount: '25000000' },
    { line: 'in-an', text: 'In ấn tài liệu', amount: '5000000' },
  ];
  const estimate = {
    ...of,
    lead: 'stp',
    payee: { administrative: { unitName: 'Sở Tư pháp', chapterCode: '414' } },
    lines,
    total: '30000000',
    occurredOn: '2021-06-01',
  };
  const budget = async (fields: string) => {
    const seen = await asked(`{ budget(year: 2021, bloc: "k1") { ${fields} } }`);
    return seen['budget'];
  };

  test('shows each version with its payee, and counts the newest', async () => {
    const settlement = {
      ...of,
      settlement: 'qt-1',
      estimate: 'dt-2',
      lines: lines.slice(0, 1),
      total: '25000000',
    };
    const notice = {
      ...of,
      notice: 'tb-1',
      estimate: 'dt-2',
      total: '28000000',
      document: paper('62'),
    };
    await sent([
      [
        'submitBudgetEstimate',
        { ...estimate, estimate: 'dt-1', receivedAt: '2021-06-02T01:00:00Z' },
        lead,
      ],
      ['submitBudgetEstimate', { ...estimate, estimate: 'dt-2', supersedes: 'dt-1' }, lead],
      ['notifyBudget', notice],
      ['settleBudget', settlement, lead],
      [
        'approveSettlement',
        { ...of, settlement: 'qt-1', total: '24000000', document: paper('63') },
      ],
    ]);
    expect(
      await budget(`sums { requested notified settled approved requestedLessNotified notifiedLessSettled settledLessApproved }
        estimates { estimate supersedes supersededBy counts total leadName payee { kind unitName chapterCode budgetClauseCode missing }
          lines { line amount } notices { notice total } settlements { settlement total approvals { total } } }
        estimateTimeliness { lastDay metOn late daysLate clause { reference } } settlementTimeliness { lastDay late }`),
    ).toMatchObject({
      sums: {
        requested: '30000000',
        notified: '28000000',
        settled: '25000000',
        approved: '24000000',
        requestedLessNotified: '2000000',
        notifiedLessSettled: '3000000',
        settledLessApproved: '1000000',
      },
      estimates: [
        { estimate: 'dt-1', supersededBy: 'dt-2', counts: false, notices: [], settlements: [] },
        {
          estimate: 'dt-2',
          supersedes: 'dt-1',
          counts: true,
          leadName: 'Sở stp',
          payee: {
            kind: 'administrative',
            unitName: 'Sở Tư pháp',
            chapterCode: '414',
            budgetClauseCode: null,
          },
          lines: [
            { line: 'hoi-nghi', amount: '25000000' },
            { line: 'in-an', amount: '5000000' },
          ],
          notices: [{ notice: 'tb-1', total: '28000000' }],
          settlements: [{ settlement: 'qt-1', approvals: [{ total: '24000000' }] }],
        },
      ],
      estimateTimeliness: { lastDay: '2021-05-30', metOn: '2021-06-02', late: true, daysLate: 3 },
      settlementTimeliness: { lastDay: null, late: null },
    });
  });

  test('marks what was annulled, and no longer counts it', async () => {
    const { revision: fact } = last;
    await sent([
      ['annulBlocYearFact', { ...of, fact, factType: 'SettlementApproved', ...annulment }],
    ]);
    const annulled = `blocYear-2021-k1@${last.revision}`;
    const seen = await budget(
      'sums { approved } estimates { settlements { approvals { annulment } } }',
    );
    expect(seen).toEqual({
      sums: { approved: null },
      estimates: [{ settlements: [] }, { settlements: [{ approvals: [{ annulment: annulled }] }] }],
    });
  });
});
