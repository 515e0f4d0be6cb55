// What is due of a year, over real HTTP: worked by hand for a bloc of two members, on the days on which it turns.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdYearEnd } from '../../libs/domain/bloc-year/convening.contract.ts';
import { receipt, receive, submit } from '../../libs/domain/bloc-year/dossier-given.contract.ts';
import { by, deed, type Deed } from '../../libs/domain/given.contract.ts';
import { basis, board, lead, paper } from '../../libs/domain/papers.contract.ts';
import { laoCai2021 } from '../../libs/domain/samples/lao-cai-2021.ts';
import { mau01 } from '../../libs/domain/unit-year/member-report.contract.ts';
import { ofBloc, registration, stagesOf } from '../../libs/domain/year.contract.ts';
import { type Asking, type Page } from './asking.ts';
import { askTheDeeds } from './asking-deeds.ts';

const justice = { unit: 'so-tu-phap', year: 2021 } as const;
const health = { unit: 'so-y-te', year: 2021 } as const;
const { opened } = stagesOf({ book: laoCai2021 });

/** The paper came at an instant by the clock of Lào Cai. */
function at(local: string): string {
  return new Date(`${local}+07:00`).toISOString();
}

function register(of: typeof justice | typeof health, received: string): Deed {
  return deed('receiveRegistration', { ...of, ...registration }, by(board, '2021-11-02', received));
}

function report(of: typeof justice | typeof health, received: string): Deed {
  const input = { ...of, ...mau01, report: `bc-${of.unit}`, period: 'year' } as const;
  return deed('receiveMemberReport', input, by(board, '2021-12-21', received));
}

const consolidate = deed(
  'sendConsolidation',
  { ...ofBloc, units: ['so-y-te'], document: paper('9', 'KTĐ', '2021-03-12') },
  by(lead, '2021-11-03', at('2021-03-14T23:59:59')),
);
const annulConsolidation = deed(
  'annulBlocYearFact',
  {
    ...ofBloc,
    fact: 2,
    factType: 'RegistrationsConsolidated',
    cause: 'recordedInError',
    legalBasis: basis,
    effectiveFrom: null,
  },
  by(lead, '2021-12-30'),
);
const deeds: readonly Deed[] = [
  ...opened,
  deed('openUnitYear', { ...justice, bloc: 'khoi-1' }, by(board, '2021-10-22')),
  register(health, at('2021-03-14T23:59:59')),
  register(justice, at('2021-03-15T00:00:00')),
  consolidate,
  report(health, at('2021-12-14T23:59:59')),
  report(justice, at('2021-12-15T00:00:00')),
  // The conference ends on 21/12: dossiers are due by the end of 26/12.
  holdYearEnd,
  submit,
  {
    ...receive,
    circumstances: { ...receive.circumstances, receivedAt: at('2021-12-26T23:59:59') },
  },
  deed(
    'receiveDossier',
    { ...ofBloc, ...receipt, channel: 'postalDesk' },
    by(board, '2021-12-28', at('2021-12-27T00:00:00')),
  ),
  annulConsolidation,
];

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds(deeds);
});
afterAll(async () => {
  await asking.stop();
});

interface Due {
  readonly deadline: string;
  readonly unit: string | null;
  readonly state: string;
}
const query = `query($bloc: ID, $unit: ID, $states: [DeadlineState!], $deadlines: [Deadline!],
    $withinDays: Int, $on: CivilDate, $asOf: AsOf, $first: Int, $after: String) {
  deadlines(year: 2021, bloc: $bloc, unit: $unit, states: $states, deadlines: $deadlines,
      withinDays: $withinDays, on: $on, asOf: $asOf, first: $first, after: $after) {
    index on pageInfo { hasNextPage endCursor }
    edges { node { deadline name { vi } clause { reference } illustrative bloc blocName capacity unit
      unitName dossier due { vi en } lastDay tooLateFrom clock state metBy metOn metAt daysLate
      minutesLate released } } } }`;

async function due(variables: object): Promise<readonly Due[]> {
  const page = await asking.ask<Page<Due>>(query, variables);
  return page.edges.map(({ node }) => node);
}
const january = '2022-01-31';

describe('deadlines of a year', () => {
  test('come in the order of their last day, then by unit; what has none comes last', async () => {
    const all = await due({ on: january });
    expect(all.map(({ deadline, unit, state }) => `${deadline} ${unit} ${state}`)).toEqual([
      'registrationConsolidation so-tai-chinh overdue',
      'registrationByMember so-tu-phap metLate',
      'registrationByMember so-y-te metInTime',
      'budgetEstimate so-tai-chinh overdue',
      'blocYearReport so-tai-chinh overdue',
      'memberYearReport so-tu-phap metLate',
      'memberYearReport so-y-te metInTime',
      'awardDossiers so-tai-chinh metLate',
      'yearEndMeeting so-tai-chinh metInTime',
      'blocHalfYearReport so-tai-chinh noDayKnown',
      'budgetSettlement so-tai-chinh noDayKnown',
      'memberHalfYearReport so-tu-phap noDayKnown',
      'pactSigning so-tu-phap noDayKnown',
      'memberHalfYearReport so-y-te noDayKnown',
      'pactSigning so-y-te noDayKnown',
    ]);
  });

  test('a report of 15/12 at 00:00 is late and one of 14/12 at 23:59:59 is not, by its clause and clock', async () => {
    const asked = { deadlines: ['memberYearReport'], on: january };
    const [late, inTime] = await due(asked);
    expect(late).toMatchObject({
      name: { vi: 'Báo cáo tổng kết của đơn vị (Mẫu 01)' },
      clause: { reference: expect.stringContaining('mục IV, đoạn thứ hai') },
      illustrative: false,
      bloc: 'khoi-1',
      blocName: 'Khối thi đua số 1 các sở, ngành',
      capacity: 'member',
      unitName: 'Sở Tư pháp',
      due: { vi: 'trước ngày 15/12/2021', en: 'before 2021-12-15' },
      lastDay: '2021-12-14',
      clock: 'received',
      state: 'metLate',
      metBy: 'unitYear-2021-so-tu-phap@2',
      metOn: '2021-12-15',
      daysLate: 1,
      minutesLate: 0,
    });
    expect(inTime).toMatchObject({ state: 'metInTime', metOn: '2021-12-14', daysLate: null });
  });

  test('a dossier is in when the last of its parts is, by the desk where a part cannot be scanned', async () => {
    expect(await due({ deadlines: ['awardDossiers'], on: january })).toMatchObject([
      {
        capacity: 'submitter',
        dossier: '2021-khoi-1-07',
        due: { vi: 'chậm nhất là ngày 26/12/2021' },
        metBy: 'blocYear-2021-khoi-1@6',
        daysLate: 1,
        minutesLate: 0,
      },
    ]);
  });

  test('stand on the day asked about: coming, then overdue, and not met by what came later', async () => {
    const asked = { deadlines: ['memberYearReport'], unit: 'so-tu-phap', withinDays: 10 };
    const statesOn = async (on: string) => (await due({ ...asked, on })).map(({ state }) => state);
    expect(await statesOn('2021-12-03')).toEqual(['open']);
    expect(await statesOn('2021-12-04')).toEqual(['coming']);
    expect(await statesOn('2021-12-14')).toEqual(['coming']);
    expect(await statesOn('2021-12-15')).toEqual(['metLate']);
    expect((await due({ states: ['coming'], withinDays: 3, on: '2021-12-12' })).length).toBe(3);
  });

  test('stand on the day of the point asked about, where no day is named', async () => {
    const asked = { deadlines: ['blocYearReport'] };
    const then = await asking.ask<Page<Due> & { readonly on: string }>(query, {
      ...asked,
      asOf: { time: '2021-12-10T08:00:00+07:00' },
    });
    expect(then.on).toBe('2021-12-10');
    expect(then.edges.map(({ node }) => node.state)).toEqual(['coming']);
    // Nothing says another day: it is today's, years after.
    expect((await due(asked)).map(({ state }) => state)).toEqual(['overdue']);
  });

  test('an annulled consolidation is owed again, and was met before the annulment was recorded', async () => {
    const asked = { deadlines: ['registrationConsolidation'], on: january };
    expect(await due(asked)).toMatchObject([{ state: 'overdue', metBy: null, daysLate: 323 }]);
    const index = (await asking.indexOf('blocYear-2021-khoi-1@7')) - 1;
    expect(await due({ ...asked, asOf: { index } })).toMatchObject([
      { state: 'metInTime', metBy: 'blocYear-2021-khoi-1@2', metOn: '2021-03-14' },
    ]);
  });

  test('a sample day says so, and a day that nobody fixed says that', async () => {
    const [registered] = await due({ deadlines: ['registrationByMember'], on: january });
    expect(registered).toMatchObject({ illustrative: true, lastDay: '2021-03-14' });
    const [pact] = await due({ deadlines: ['pactSigning'], on: january });
    expect(pact).toMatchObject({
      due: { vi: 'chưa quy định ngày' },
      lastDay: null,
      daysLate: null,
    });
  });

  test('come page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page<Due> = await asking.ask(query, { on: january, first: 4, after });
      seen.push(...page.edges.map(({ node }) => `${node.deadline} ${node.unit}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const all = await due({ on: january });
    expect(seen).toEqual(all.map(({ deadline, unit }) => `${deadline} ${unit}`));
  });

  test('of another bloc or year there are none, and a strange cursor is refused', async () => {
    expect(await due({ bloc: 'khoi-2', on: january })).toEqual([]);
    expect(await due({ bloc: 'khoi-1', on: january })).toHaveLength(15);
    expect(await asking.refused(query, { after: 'x' })).toEqual(['PAGE_INVALID after']);
    expect(await asking.refused(query, { withinDays: 400 })).toEqual(['INPUT_INVALID withinDays']);
  });
});
