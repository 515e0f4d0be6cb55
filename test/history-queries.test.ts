// History asked through GraphQL, on a small year on disk: two points compared, a line explained, effect apart from knowledge.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';
import { recordSeason } from './season.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  const data = temporaryFolder();
  const store = await openSqliteStore(data, { mode: 'write' });
  await recordSeason(store, { clock: 'simulated' });
  await store.close();
  server = await runServer({ data });
});
afterAll(() => server.stop());

async function asked(query: string): Promise<Readonly<Record<string, unknown>>> {
  // The last event of the season: before it is handled, answers hold at an earlier index.
  const { body } = await server.ask({ query: `{ ${query} }` }, { 'x-wait-for': 'ledger@1' });
  expect(body.errors).toBeUndefined();
  return body.data ?? {};
}

const differences = 'by lines { id by smallest through { code } causes { event type added } }';

describe('two points of one result', () => {
  test('differ by the letter recorded between them, which is named', async () => {
    const { compareScores } = await asked(`compareScores(unit: "stp", year: 2021,
      from: { asOf: { time: "2021-12-01T23:59:59+07:00" } }, to: { asOf: { time: "2021-12-02T23:59:59+07:00" } })
      { from { total } to { total } ${differences} }`);
    expect(compareScores).toEqual({
      from: { total: '95.00' },
      to: { total: '94.50' },
      by: '-0.50',
      lines: [
        {
          id: 'deduction.criticism',
          by: '-0.50',
          smallest: true,
          through: [],
          causes: [
            {
              event: expect.stringMatching(/^unitYear-2021-stp@\d+$/),
              type: 'CriticismDocumentRecorded',
              added: true,
            },
          ],
        },
      ],
    });
  });

  test('known and in effect are two questions: the letter of June was in effect in June, and known in December', async () => {
    const total = async (point: string) =>
      ((await asked(`score(unit: "stp", year: 2021, ${point}) { deductions }`))['score'] ??
        null) as {
        readonly deductions: string;
      } | null;
    const june = 'inEffectOn: "2021-06-30"';
    expect(await total(june)).toEqual({ deductions: '-0.50' });
    expect(await total(`asOf: { time: "2021-12-01T00:00:00+07:00" }, ${june}`)).toEqual({
      deductions: '0.00',
    });
    expect(await total('inEffectOn: "2021-06-04"')).toEqual({ deductions: '0.00' });
  });
});

test('a board at two points names the units whose figures or ranks differ', async () => {
  const { compareScoreboards } = await asked(`compareScoreboards(bloc: "k1", year: 2021,
    from: { asOf: { time: "2021-12-01T23:59:59+07:00" } }, to: { asOf: { approvalOf: { unit: "stp", year: 2021 } } })
    { rows { unit rankBefore rankAfter totalBefore totalAfter by lines { id by } } }`);
  const { rows } = compareScoreboards as {
    readonly rows: readonly { readonly unit: string; readonly by: string }[];
  };
  expect(rows.map(({ unit }) => unit).toSorted()).toEqual(['stc', 'stp']);
  expect(rows.find(({ unit }) => unit === 'stp')).toMatchObject({
    by: '-1.50',
    rankBefore: 2,
    rankAfter: 2,
  });
});

describe('a line explained', () => {
  test('tells what was recorded after the approval, and that it does not count', async () => {
    const { explain } = await asked(`explain(unit: "stp", year: 2021, line: "deduction.discipline")
      { line { counted } steps { type by withoutEffect reason { vi } } }`);
    expect(JSON.stringify(explain)).not.toContain('UnitYearOpened');
    const { line, steps } = explain as {
      readonly line: null;
      readonly steps: readonly { readonly type: string; readonly withoutEffect: string }[];
    };
    expect(line).toBeNull();
    expect(steps.at(-1)).toMatchObject({
      type: 'DisciplineBreachRecorded',
      by: '0.00',
      withoutEffect: 'recordedAfterApproval',
      reason: { vi: 'ghi nhận sau khi phê duyệt nên chưa được tính' },
    });
  });

  test('ends with the points that the score has', async () => {
    const { explain, score } = await asked(`
      explain(unit: "stp", year: 2021, line: "deduction.criticism") { line { counted } steps { by } }
      score(unit: "stp", year: 2021) { deductions }`);
    expect(explain).toMatchObject({ line: { counted: '-0.50' } });
    expect(score).toEqual({ deductions: '-0.50' });
  });
});

describe('what would be', () => {
  const standings =
    'hypothetical actual { total rank } supposed { total rank } by leftOut facts { vi }';

  test('without the letter, though the approval froze the points with it', async () => {
    const { explain } = await asked(
      'explain(unit: "stp", year: 2021, line: "deduction.criticism") { steps { type event } }',
    );
    const { steps } = explain as {
      readonly steps: readonly { readonly type: string; readonly event: string }[];
    };
    const letter = steps.find(({ type }) => type === 'CriticismDocumentRecorded')!.event;
    const { whatIf } = await asked(
      `whatIf(unit: "stp", year: 2021, without: ["${letter}"]) { ${standings} lines { id by causes { event added } } }`,
    );
    expect(whatIf).toEqual({
      hypothetical: true,
      actual: { total: '93.50', rank: 2 },
      supposed: { total: '94.00', rank: 2 },
      by: '0.50',
      leftOut: [letter],
      facts: [],
      lines: [{ id: 'deduction.criticism', by: '0.50', causes: [{ event: letter, added: false }] }],
    });
    // Asking changes nothing.
    expect(await asked('score(unit: "stp", year: 2021) { total }')).toEqual({
      score: { total: '93.50' },
    });
  });

  const breach = (day: string) => `with: [{ recordDisciplineBreach: {
    commandId: "gd-1", unit: "stc", year: 2021, breach: "gd1", kind: meetingMissed,
    breachedOn: "${day}", description: "Vắng họp", occurredOn: "${day}" } }]`;

  test('with a breach that nobody recorded, and its rank', async () => {
    const { whatIf } = await asked(
      `whatIf(unit: "stc", year: 2021, ${breach('2021-10-10')}) { ${standings} }`,
    );
    expect(whatIf).toMatchObject({
      actual: { total: '95.00', rank: 1 },
      supposed: { total: '94.00', rank: 1 },
      by: '-1.00',
      facts: [{ vi: expect.stringContaining('Vắng họp') }],
    });
    const { whatIfScoreboard } = await asked(
      `whatIfScoreboard(bloc: "k1", year: 2021, ${breach('2021-10-10')}) { rows { unit by supposed { rank } } }`,
    );
    expect(whatIfScoreboard).toEqual({
      rows: [
        { unit: 'stc', by: '-1.00', supposed: { rank: 1 } },
        { unit: 'stp', by: '0.00', supposed: { rank: 2 } },
        { unit: 'snv', by: '0.00', supposed: { rank: 3 } },
      ],
    });
  });

  test('what a decision would refuse is refused: a breach on a day to come', async () => {
    const query = `{ whatIf(unit: "stc", year: 2021, ${breach('2099-01-01')}) { by } }`;
    const { body } = await server.ask({ query }, { 'x-wait-for': 'ledger@1' });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'DATE_IN_FUTURE' });
  });

  test.each([
    ['an event of another unit', 'without: ["unitYear-2021-stp@1"]', 'without'],
    ['a rule book that nobody published', 'ruleBook: "qt-9999"', 'ruleBook'],
    ['a fact that names no act', 'with: [{}]', 'with[0]'],
  ])('is refused: %s', async (_, supposition, field) => {
    const query = `{ whatIf(unit: "stc", year: 2021, ${supposition}) { by } }`;
    const { body } = await server.ask({ query }, { 'x-wait-for': 'ledger@1' });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field });
  });
});

describe('what an event comes from', () => {
  test('the opening of a unit-year read the opening of the bloc-year and a membership', async () => {
    const { causes } = await asked(`causes(event: "unitYear-2021-stp@0") {
      event { type } correlation causesCount causes { tie field address event { type } } }`);
    expect(causes).toEqual({
      event: { type: 'UnitYearOpened' },
      correlation: null,
      causesCount: 2,
      causes: [
        {
          tie: 'read',
          field: 'blocYear',
          address: 'blocYear-2021-k1@0',
          event: { type: 'BlocYearOpened' },
        },
        {
          tie: 'read',
          field: 'membership',
          address: 'unit-stp@1',
          event: { type: 'BlocJoined' },
        },
      ],
    });
  });
});

describe('what came of an event', () => {
  const effects = `event { type } caused { address } causedComplete followed { tie event { address } }
    deadlines { deadline metBy state } influence { leftOut complete scoresCount
      scores { unit by changesEligibility lines { id by through { code } } with { total rank excluded } without { total rank } }
      ranks { unit rank rankWithout } deadlines { with { deadline } } }`;

  test('the letter takes half a point now, though the approval froze the points with it', async () => {
    const told = await asked(`effects(event: "unitYear-2021-stp@7") { ${effects} }`);
    expect(told['effects']).toEqual({
      event: { type: 'CriticismDocumentRecorded' },
      caused: [],
      causedComplete: true,
      followed: [],
      deadlines: [],
      influence: {
        leftOut: ['unitYear-2021-stp@7'],
        complete: true,
        scoresCount: 1,
        scores: [
          {
            unit: 'stp',
            by: '-0.50',
            changesEligibility: false,
            lines: [{ id: 'deduction.criticism', by: '-0.50', through: [] }],
            with: { total: '93.50', rank: 2, excluded: false },
            without: { total: '94.00', rank: 2 },
          },
        ],
        ranks: [],
        deadlines: [],
      },
    });
  });

  test('a registration met its deadline, and a unit-year that was never opened has no rank', async () => {
    const { events } = await asked(
      'events(filter: { stream: "unitYear-2021-stc", types: ["RegistrationReceived"] }) { edges { node { address } } }',
    );
    const [registration] = (
      events as { readonly edges: readonly { readonly node: { readonly address: string } }[] }
    ).edges.map(({ node }) => node.address);
    const met = await asked(
      `effects(event: "${registration}") { deadlines { deadline metBy state } }`,
    );
    expect(met['effects']).toEqual({
      deadlines: [{ deadline: 'registrationByMember', metBy: registration, state: 'metInTime' }],
    });
    const opening = await asked(
      `effects(event: "unitYear-2021-stc@0") { influence { ranks { unit rank rankWithout } } }`,
    );
    expect(opening['effects']).toEqual({
      influence: {
        ranks: [
          { unit: 'stc', rank: 1, rankWithout: null },
          { unit: 'stp', rank: 2, rankWithout: 1 },
          { unit: 'snv', rank: 3, rankWithout: 2 },
        ],
      },
    });
  });

  test.each(['causes', 'effects'])(
    '%s of an event that is not there are refused',
    async (field) => {
      const refused = async (point: string) => {
        const query = `{ ${field}(${point}) { event { type } } }`;
        const { body } = await server.ask({ query }, { 'x-wait-for': 'ledger@1' });
        return body.errors?.[0]?.extensions;
      };
      const unknown = { code: 'INPUT_INVALID', field: 'event' };
      expect(await refused('event: "unitYear-2021-stp@9999"')).toMatchObject(unknown);
      expect(await refused('event: "khong-co@0"')).toMatchObject(unknown);
      // It was recorded, but not by then.
      expect(await refused('event: "unitYear-2021-stp@7", asOf: { index: 3 }')).toMatchObject(
        unknown,
      );
      expect(await refused('event: "unitYear"')).toMatchObject(unknown);
    },
  );
});

describe('a point that cannot be', () => {
  test.each([
    ['an event that the ledger lacks', 'event: "unitYear-2021-stp@9999"', 'asOf.event'],
    ['an approval that never was', 'approvalOf: { unit: "stc", year: 2021 }', 'asOf.approvalOf'],
    ['two points at once', 'index: 1, event: "unitYear-2021-stp@1"', 'asOf'],
  ])('is refused: %s', async (_, point, field) => {
    const query = `{ score(unit: "stp", year: 2021, asOf: { ${point} }) { total } }`;
    const { body } = await server.ask({ query });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field });
  });
});
