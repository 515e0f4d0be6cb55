// Drafts of reports over real HTTP: what the ledger knows, from which events, and the sums of the members' own reports.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocReport, reportYear, type ReportedYear } from '../reported-year.ts';

let reported: ReportedYear;
beforeAll(async () => {
  reported = await reportYear();
  const of = { bloc: 'k1', year: 2021 };
  const nonSigners = [{ unit: 'snv', reason: 'Chưa họp' }, { unit: 'stp' }];
  await reported.further(['signPact', { ...of, pact: 'gu1', signers: ['stc'], nonSigners }]);
  await reported.further(['addPactSignature', { ...of, pact: 'gu1', unit: 'stp' }]);
  const days = { from: '2021-09-14', until: '2021-09-15' };
  const inspection = { inspection: 'kt1', units: ['stc'], subject: 'chế độ báo cáo', ...days };
  await reported.further(['inspectMembers', { ...of, ...inspection }]);
});
afterAll(() => reported.server.stop());

const people = '{ collectives individuals }';
const query = `query($form: ReportForm!, $period: ResultPeriod!, $unit: ID, $bloc: ID, $asOf: AsOf) {
  reportDraft(form: $form, year: 2021, period: $period, unit: $unit, bloc: $bloc, asOf: $asOf) {
    form unit bloc index membersMissing
    sources { field events notStatedBy } toFillIn { field vi } material { section vi event }
    registered { item value measure }
    mau01 { document { issuer } registered ${people} titles { title registered ${people} }
      comparison { text item result criterion value assignedPlan previousYearValue percentOfPlan }
      awards { level } exemplars { all ${people} } narrative { sections } complaints { received } missingSections }
    mau02 { members workforce pact { signers nonSigners } movements
      titles { title registered ${people} }
      targets { text criterion measure rows { unit result value } }
      exemplars { all ${people} } exemplarsByUnit { unit count ${people} } badge { granted } } } }`;

interface Source {
  readonly field: string;
  readonly events: readonly string[];
}
interface Draft {
  readonly index: number;
  readonly membersMissing: readonly string[];
  readonly sources: readonly Source[];
  readonly toFillIn: readonly Source[];
  readonly material: readonly { readonly section: string; readonly vi: string }[];
  readonly registered: readonly object[];
  readonly mau01: object | null;
  readonly mau02: object | null;
}

async function draft(variables: object): Promise<Draft> {
  const answer = await reported.client.query(query, { period: 'year', ...variables });
  return answer['reportDraft'] as Draft;
}
const ofStc = { form: 'mau01', unit: 'stc' };
const ofK1 = { form: 'mau02', bloc: 'k1' };
const sourceOf = ({ sources }: Draft, field: string) =>
  sources.find((each) => each.field === field);

describe('the draft of a unit', () => {
  test('has what the ledger knows, each figure with its events', async () => {
    const told = await draft(ofStc);
    expect(told).toMatchObject({
      form: 'mau01',
      unit: 'stc',
      bloc: 'k1',
      mau02: null,
      registered: [
        { item: 'ct1', value: '100' },
        { item: 'nv1', value: null },
      ],
      mau01: {
        document: { issuer: 'Sở stc' },
        titles: [{ title: 'Cờ thi đua', registered: { collectives: null, individuals: null } }],
        comparison: [
          { text: 'Thu ngân sách', item: 'ct1', result: 'kq2', criterion: 'I.1', value: '120.5' },
        ],
        awards: [],
        narrative: null,
        complaints: null,
        registered: { collectives: null },
      },
    });
    expect(sourceOf(told, 'comparison[0]')?.events).toHaveLength(1);
    expect(sourceOf(told, 'titles')?.events.length).toBeGreaterThan(1);
    const vi = told.material.map(({ section, vi: words }) => `${section}: ${words}`);
    expect(vi).toContain(
      'movements: Phong trào thi đua của tỉnh: Chung sức xây dựng nông thôn mới',
    );
    expect(vi).toContain('blocParticipation: Được khối kiểm tra về chế độ báo cáo');
    expect(vi).toContain('blocParticipation: Đã ký giao ước thi đua');
    expect(told.toFillIn.map(({ field }) => field)).toContain('complaints');
  });

  test('of a half-year has results of the half-year alone', async () => {
    const told = await draft({ ...ofStc, period: 'halfYear' });
    expect(told.mau01).toMatchObject({ comparison: [] });
    expect(sourceOf(told, 'comparison[0]')).toBeUndefined();
  });

  test('holds at any point, and is none before the year of the unit was opened', async () => {
    const [event] = sourceOf(await draft(ofStc), 'comparison[0]')!.events;
    const before = await draft({ ...ofStc, asOf: { event } });
    expect(before.mau01).toMatchObject({ comparison: [{ result: 'kq2' }] });
    const earlier = await draft({ ...ofStc, asOf: { index: before.index - 1 } });
    expect(earlier.mau01).toMatchObject({ comparison: [] });
    expect(await draft({ ...ofStc, asOf: { index: 5 } })).toBeNull();
  });
});

describe('the draft of a bloc', () => {
  test('sums the members’ own reports and names those whose report is not in', async () => {
    const told = await draft(ofK1);
    expect(told.membersMissing).toEqual(['snv', 'stp']);
    expect(told.mau02).toMatchObject({
      members: 3,
      workforce: null,
      pact: { signers: 2, nonSigners: ['snv'] },
      movements: ['pt1'],
      titles: [
        { title: 'Cờ thi đua', registered: { collectives: null, individuals: null } },
        { title: 'Lao động tiên tiến', registered: { collectives: null, individuals: 90 } },
      ],
      targets: [{ criterion: 'I.1', measure: 'tỷ đồng', rows: [{ unit: 'stc', result: 'kq2' }] }],
      exemplars: { all: { collectives: 2, individuals: 5 } },
      exemplarsByUnit: [{ unit: 'stc', count: { collectives: 2, individuals: 5 } }],
      badge: { granted: null },
    });
    expect(sourceOf(told, 'exemplars.onPortal')).toMatchObject({ notStatedBy: ['stc'] });
    expect(sourceOf(told, 'pact')?.events).toHaveLength(2);
    expect(told.toFillIn.map(({ field }) => field)).toContain('workforce');
  });

  test('has no member’s report of another period', async () => {
    const told = await draft({ ...ofK1, period: 'halfYear' });
    expect(told.membersMissing).toEqual(['snv', 'stc', 'stp']);
    expect(told.mau02).toMatchObject({ exemplars: { all: { collectives: null } } });
  });
});

test('what is drafted of a bloc may be sent as its report', async () => {
  const { mau02 } = await draft(ofK1);
  const { pact, movements, members } = mau02 as typeof blocReport;
  const sent = { bloc: 'k1', year: 2021, ...blocReport, pact, movements, members };
  const answer = await reported.client.mutate('amendBlocReport', {
    ...sent,
    report: 'bck2',
    amends: 'bck1',
  });
  expect(answer.stream).toBe('blocYear-2021-k1');
});

test.each([
  [{ form: 'mau01', bloc: 'k1' }, 'unit'],
  [{ form: 'mau02', unit: 'stc' }, 'bloc'],
])('a draft is of whom its form is: %o', async (variables, field) => {
  const { body } = await reported.server.ask({
    query,
    variables: { period: 'year', ...variables },
  });
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', field });
});
