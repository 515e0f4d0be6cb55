// What questions of history refuse, and why a line did not move: nothing that was asked is passed over in silence.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainLine } from '../libs/domain/history/explain.ts';
import type { LimitCode, ScoreLine } from '../libs/domain/scoring/score-line.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';
import { recordSeason } from './season.ts';
import { generateYear } from './years/generate.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  const data = temporaryFolder();
  const store = await openSqliteStore(data, { mode: 'write' });
  await recordSeason(store, { clock: 'simulated' });
  await store.close();
  server = await runServer({ data });
});
afterAll(() => server.stop());

async function answered(query: string) {
  return (await server.ask({ query: `{ ${query} }` }, { 'x-wait-for': 'ledger@1' })).body;
}
const refusal = async (query: string) => (await answered(query)).errors?.[0]?.extensions;

describe('a supposed board', () => {
  const of = 'bloc: "k1", year: 2021';
  test('refuses to leave out an event of a unit that is not on it', async () => {
    const asked = `whatIfScoreboard(${of}, without: ["unitYear-2021-khac@0"]) { hypothetical }`;
    expect(await refusal(asked)).toMatchObject({ code: 'INPUT_INVALID', field: 'without' });
  });
  test('refuses a supposed fact that names no act', async () => {
    const asked = `whatIfScoreboard(${of}, with: [{}]) { hypothetical }`;
    expect(await refusal(asked)).toMatchObject({ code: 'INPUT_INVALID', field: 'with[0]' });
  });
});

test('the story of a line that no score can have is refused, and the query of the lines named', async () => {
  const asked = (line: string) => `explain(unit: "stp", year: 2021, line: "${line}") { lineId }`;
  const found = await refusal(asked('deduction.critcism'));
  expect(found).toMatchObject({ code: 'INPUT_INVALID', field: 'line' });
  expect(found?.['vi']).toContain('không có dòng deduction.critcism');
  for (const line of ['deduction.criticism', 'I.1', 'bonus:khong-dat', 'exclusion']) {
    expect((await answered(asked(line))).errors, line).toBeUndefined();
  }
});

test('a board compared with a point before it was there tells every unit as gone', async () => {
  const { data } = await answered(`compareScoreboards(bloc: "k1", year: 2021,
    from: { asOf: { approvalOf: { unit: "stp", year: 2021 } } }, to: { asOf: { index: 0 } })
    { rows { unit totalAfter excludedBefore excludedAfter } }`);
  const board = data?.['compareScoreboards'] as { readonly rows: readonly object[] } | undefined;
  const rows = board?.rows ?? [];
  expect(rows).toHaveLength(3);
  expect(rows).toContainEqual({
    unit: 'stp',
    totalAfter: null,
    excludedBefore: false,
    excludedAfter: null,
  });
});

const capped = ['deduction.criticism', 'deduction.discipline', 'II.limit', 'bonus.ceiling'];

function storiesOf(seed: number) {
  const course = generateYear(seed);
  return course.units.flatMap((unit) => {
    const events = course.ledger.events(unitYearStream({ unit, year: course.year }));
    const reading = { events, source: basisSource(course.ledger.known) };
    return capped.flatMap((line) =>
      explainLine(line, reading).steps.map((step) => ({
        ...step,
        name: `${line} of ${unit}, ${seed}`,
      })),
    );
  });
}

test('a limit is given as the reason only where it took up what the event would have added', () => {
  const cut = (line: ScoreLine | null, code: LimitCode) =>
    line?.limits.find((each) => each.code === code)?.by ?? 0;
  const reached = Array.from({ length: 40 }, (_, place) => storiesOf(1 + place))
    .flat()
    .filter(({ withoutEffect }) => withoutEffect?.code === 'capReached');
  for (const { before, after, name } of reached) {
    const codes = [...(before?.limits ?? []), ...(after?.limits ?? [])].map(({ code }) => code);
    expect(
      codes.some((code) => cut(before, code) !== cut(after, code)),
      name,
    ).toBe(true);
  }
  expect(reached.length).toBeGreaterThan(5);
});
