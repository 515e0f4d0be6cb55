// The province at a glance over real HTTP, on the small year worked by hand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheSmallYear, type Asking, type Held } from './asking.ts';

let simulated: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
});
afterAll(async () => {
  await simulated.stop();
});

const query = `query($year: Int! $asOf: AsOf, $on: CivilDate) {
  province(year: $year, asOf: $asOf, on: $on) {
    index time simulatedClock year on
    blocs { bloc name tier authority closed ruleBookPinned scorecardIssued pactSigned
      consolidatedRegistrations yearEndMeeting nominations dossiers { step count } awards
      halfYearReport yearReport late { deadline name { vi en } unit unitName state days }
      counts { ...units } deadlines { ...due } spread { ...spread } }
    totals { counts { ...units } deadlines { ...due } spread { ...spread } } } }
  fragment units on UnitYearCounts { units closed registered selfScored appraisalAsked appraised
    agreed approved halfYearReports yearReports incomplete provisional excluded notRated }
  fragment due on DeadlineCounts { metInTime metLate metEarly overdue coming open noDayKnown notApplicable }
  fragment spread on ScoreSpread { count average lowest highest deviation }`;

interface Totals {
  readonly counts: Readonly<Record<string, number>>;
  readonly deadlines: Readonly<Record<string, number>>;
  readonly spread: object | null;
}
interface Province extends Held {
  readonly on: string;
  readonly blocs: readonly (Totals & {
    readonly bloc: string;
    readonly scorecardIssued: boolean;
    readonly late: readonly { readonly deadline: string; readonly days: number }[];
  })[];
  readonly totals: Totals;
}

const ask = (variables: object) => simulated.ask<Province>(query, { year: 2021, ...variables });

describe('the province at a glance', () => {
  test('shows each bloc-year with its steps and how its totals lie', async () => {
    const { blocs, totals } = await ask({});
    expect(blocs).toHaveLength(1);
    expect(blocs[0]).toMatchObject({
      bloc: 'k1',
      name: 'Khối các sở',
      tier: 'provincial',
      authority: null,
      ruleBookPinned: true,
      scorecardIssued: true,
      counts: {
        units: 3,
        closed: 0,
        registered: 3,
        selfScored: 3,
        appraisalAsked: 3,
        approved: 1,
        provisional: 1,
        incomplete: 0,
        excluded: 0,
        notRated: 0,
      },
      // 95.00, 93.50 and 87.50: worked by hand beside the function.
      spread: { count: 3, average: '92.00', lowest: '87.50', highest: '95.00', deviation: '3.24' },
    });
    expect(totals).toEqual({
      counts: blocs[0]?.counts,
      deadlines: blocs[0]?.deadlines,
      spread: blocs[0]?.spread,
    });
  });

  test('as of a point shows how far it was then, every part at that index', async () => {
    const index = (await simulated.indexOf('blocYear-2021-k1@6')) - 1;
    const before = await ask({ asOf: { index } });
    expect(before.index).toBe(index);
    expect(before.blocs[0]).toMatchObject({
      scorecardIssued: false,
      counts: { units: 3, registered: 3, selfScored: 0, approved: 0 },
      spread: null,
    });
    expect((await ask({ asOf: { index: index + 1 } })).blocs[0]?.scorecardIssued).toBe(true);
  });

  test('tells how deadlines stand on a day: what came after it is not there yet', async () => {
    const dueOn = async (on: string) => (await ask({ on })).totals.deadlines;
    expect(await dueOn('2021-02-10')).toMatchObject({ open: 3, metInTime: 0 });
    expect(await dueOn('2021-02-28')).toMatchObject({ coming: 3, open: 0 });
    expect(await dueOn('2021-03-20')).toMatchObject({ metInTime: 3, overdue: 0 });
    // Before the registrations were recorded they are overdue on the same day.
    const index = (await simulated.indexOf('unitYear-2021-stc@1')) - 1;
    const then = await ask({ on: '2021-03-20', asOf: { index } });
    expect(then.on).toBe('2021-03-20');
    expect(then.totals.deadlines).toMatchObject({ metInTime: 0, overdue: 3 });
    // Before 15/3: the last day in time is the 14th.
    expect(then.blocs[0]?.late).toEqual(
      [
        { unit: 'snv', unitName: 'Sở Nội vụ' },
        { unit: 'stc', unitName: 'Sở Tài chính' },
        { unit: 'stp', unitName: 'Sở Tư pháp' },
      ].map((of) => ({
        deadline: 'registrationByMember',
        name: { vi: 'Đơn vị thành viên đăng ký thi đua', en: 'Registration of a member' },
        ...of,
        state: 'overdue',
        days: 6,
      })),
    );
  });

  test('of a year that no bloc has opened is empty', async () => {
    const empty = await ask({ year: 2019 });
    expect(empty.blocs).toEqual([]);
    expect(empty.totals).toMatchObject({ counts: { units: 0 }, spread: null });
    expect(await simulated.refused(query, { year: 1 })).toEqual(['INPUT_INVALID year']);
  });
});
