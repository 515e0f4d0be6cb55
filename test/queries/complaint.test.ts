// One case over real HTTP: its course, what was decided and done of it, the disputed result then and now, who may be seen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheDeeds } from './asking-deeds.ts';
import type { Asking } from './asking.ts';
import { disputed, ofYear, workedCase } from './complaint-case.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds(workedCase);
});
afterAll(() => asking.stop());

const query = `query($id: ID!, $asOf: AsOf) { complaint(id: $id, asOf: $asOf) {
  index complaint kind state closed
  lodger { kind units { unit unitName } people { subject state fullName } denouncer }
  instances { instance event claims against { address } againstType lines concerns { unit year unitName }
    capacity representative { subject } acceptance complexity settledBy { unit name } suspended ending
    decision { event outcome inForceFrom
      orders { order what stream fact state corrections doneOn outstandingSince document { number } } } }
  pin { event unit year lines then { index total } now { index total } by
    differences { id by causes { event added } } laterFacts { event type ofThisCase sentence { vi } } }
  steps { event type sentence { vi en } occurredOn actor { role } annulment }
  corrections { event type orderedBy orders standing actor { role } } correctionsComplete
  holds { state unit year because event refusal { code } } } }`;

describe('a case', () => {
  test('tells who lodged it, who settles it, what was decided and what of it is outstanding', async () => {
    const held = await asking.ask(query, { id: 'kn-1' });
    expect(held).toMatchObject({
      kind: 'complaint',
      state: 'inForce',
      closed: false,
      lodger: { kind: 'units', units: [{ unit: 'so-y-te' }], people: [], denouncer: null },
      instances: [
        {
          instance: 'first',
          event: 'complaint-kn-1@0',
          against: { address: `${ofYear}@${disputed}` },
          againstType: 'SectionThreeAppraised',
          acceptance: 'complaint-kn-1@1',
          settledBy: { unit: null, name: 'Chủ tịch UBND tỉnh Lào Cai' },
          suspended: false,
          ending: null,
          decision: {
            event: 'complaint-kn-1@6',
            outcome: 'partlyUpheld',
            orders: [
              {
                order: 'v-1',
                what: 'reappraise',
                state: 'corrected',
                corrections: [`${ofYear}@${disputed + 1}`],
                doneOn: '2022-02-20',
                outstandingSince: null,
              },
              {
                order: 'v-2',
                what: 'other',
                state: 'outstanding',
                corrections: [],
                doneOn: null,
                outstandingSince: '2022-02-17',
              },
            ],
          },
        },
      ],
      corrections: [
        {
          event: `${ofYear}@${disputed + 1}`,
          type: 'SectionThreeAppraised',
          orderedBy: 'complaint-kn-1@6',
          orders: ['v-1'],
          standing: true,
          actor: { role: 'board' },
        },
      ],
      correctionsComplete: true,
    });
  });

  test('pins the disputed result: then, now, the difference, and later facts as later', async () => {
    const { pin } = await asking.ask<{ readonly pin: object }>(query, { id: 'kn-1' });
    expect(pin).toMatchObject({
      event: `${ofYear}@${disputed}`,
      unit: 'so-y-te',
      year: 2021,
      lines: ['III.1'],
      then: { index: await asking.indexOf(`${ofYear}@${disputed}`) },
      by: '1.00',
      differences: [{ id: 'III.1', by: '1.00' }],
      laterFacts: [{ event: `${ofYear}@${disputed + 1}`, ofThisCase: true }],
    });
  });

  test('before the correction shows the result as it was then, and the order outstanding', async () => {
    const asOf = { event: 'complaint-kn-1@6' };
    const held = await asking.ask<{ readonly index: number }>(query, { id: 'kn-1', asOf });
    expect(held).toMatchObject({
      index: await asking.indexOf('complaint-kn-1@6'),
      state: 'decided',
      instances: [{ decision: { orders: [{ state: 'outstanding' }, { state: 'outstanding' }] } }],
      pin: { by: '0.00', differences: [], laterFacts: [] },
      corrections: [],
    });
  });

  test('keeps every event with its address and its words, and marks what was annulled', async () => {
    const { steps } = await asking.ask<{ readonly steps: readonly { readonly type: string }[] }>(
      query,
      { id: 'kn-1' },
    );
    expect(steps.map(({ type }) => type)).toEqual([
      'CaseLodged',
      'CaseAccepted',
      'CaseWithdrawn',
      'CaseFactAnnulled',
      'VerificationReported',
      'DialogueHeld',
      'CaseDecided',
      'CaseDecisionTookEffect',
    ]);
    expect(steps.slice(0, 3)).toMatchObject([
      {
        event: 'complaint-kn-1@0',
        sentence: { vi: 'Tiếp nhận đơn khiếu nại', en: 'Received a complaint' },
        annulment: null,
      },
      { event: 'complaint-kn-1@1', annulment: null },
      { event: 'complaint-kn-1@2', annulment: 'complaint-kn-1@3' },
    ]);
  });

  test('rests on the result that it disputes, as it was known when it was lodged', async () => {
    const results = `{ causes(event: "complaint-kn-1@0") { results { unit year total lines { id counted } } } }`;
    const held = await asking.ask<{ readonly results: readonly object[] }>(results);
    expect(held.results).toMatchObject([{ unit: 'so-y-te', year: 2021 }]);
    const then = await asking.ask<{ readonly pin: { readonly then: { readonly total: string } } }>(
      query,
      { id: 'kn-1' },
    );
    expect(held.results).toMatchObject([{ total: then.pin.then.total }]);
  });

  test('that nobody lodged is none', async () => {
    expect(await asking.ask(query, { id: 'kn-9' })).toBeNull();
    expect(await asking.ask(query, { id: 'kn-1', asOf: { index: 0 } })).toBeNull();
  });
});

describe('the people of a case', () => {
  test('stay sealed to whoever does not act', async () => {
    expect(await asking.ask(query, { id: 'kn-2' })).toMatchObject({
      lodger: {
        kind: 'people',
        units: [],
        people: [{ subject: 'nguoi-900', state: 'sealed', fullName: null }],
        denouncer: null,
      },
    });
  });

  test('are not even named by their keys where somebody denounces', async () => {
    const held = await asking.ask(query, { id: 'tc-0123456789abcdef' });
    expect(held).toMatchObject({
      kind: 'denunciation',
      lodger: { kind: 'denouncer', units: [], people: [], denouncer: 'sealed' },
      pin: null,
    });
    expect(JSON.stringify(held)).not.toContain('nguoi-900');
  });
});

describe('the list of cases', () => {
  const list = `query($kind: MatterKind, $state: CaseState, $first: Int = 20, $after: String, $asOf: AsOf) {
    complaints(kind: $kind, state: $state, first: $first, after: $after, asOf: $asOf) {
      index pageInfo { hasNextPage endCursor }
      edges { node { complaint kind state closed instance receivedOn lodgerKind
        units { unit unitName } concerns { unit year unitName } outcome event } } } }`;
  interface Page {
    readonly edges: readonly { readonly node: { readonly complaint: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.complaint);

  test('has each case with how far it has come, and of a denunciation not whom it concerns', async () => {
    const page = await asking.ask<Page>(list);
    expect(page.edges.map(({ node }) => node)).toMatchObject([
      {
        complaint: 'kn-1',
        state: 'inForce',
        closed: false,
        receivedOn: '2021-12-20',
        lodgerKind: 'units',
        units: [{ unit: 'so-y-te', unitName: 'Sở Y tế' }],
        concerns: [{ unit: 'so-y-te', year: 2021 }],
        outcome: 'partlyUpheld',
        event: 'complaint-kn-1@7',
      },
      { complaint: 'kn-2', state: 'lodged', lodgerKind: 'people', units: [], outcome: null },
      { complaint: 'tc-0123456789abcdef', lodgerKind: 'denouncer', units: [], concerns: [] },
    ]);
  });

  test('is asked by kind, by state, at an earlier point, and page by page', async () => {
    expect(idsOf(await asking.ask(list, { kind: 'denunciation' }))).toEqual([
      'tc-0123456789abcdef',
    ]);
    expect(idsOf(await asking.ask(list, { state: 'inForce' }))).toEqual(['kn-1']);
    const asOf = { event: 'complaint-kn-1@6' };
    expect(idsOf(await asking.ask(list, { state: 'decided', asOf }))).toEqual(['kn-1']);
    const one = await asking.ask<Page>(list, { first: 2 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    const after = one.pageInfo.endCursor;
    expect(idsOf(await asking.ask(list, { first: 2, after }))).toEqual(['tc-0123456789abcdef']);
  });
});

describe('the events of a case', () => {
  const timeline = `query($id: ID!, $first: Int!, $after: String, $asOf: AsOf) {
    complaintTimeline(id: $id, first: $first, after: $after, asOf: $asOf) {
      index pageInfo { hasNextPage endCursor }
      edges { node { event type sentence { vi en } occurredOn receivedAt recordedAt actor { role } annulment } } } }`;
  interface Page {
    readonly edges: readonly { readonly node: { readonly event: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }

  test('come in their order, page by page, each in both languages', async () => {
    const one = await asking.ask<Page>(timeline, { id: 'kn-1', first: 6 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect(one.edges[1]?.node).toMatchObject({
      type: 'CaseAccepted',
      sentence: {
        vi: expect.stringContaining('Thụ lý vụ việc') as string,
        en: expect.stringContaining('Accepted the case') as string,
      },
      occurredOn: '2021-12-24',
      actor: { role: 'complaintHandler' },
    });
    const after = one.pageInfo.endCursor;
    const rest = await asking.ask<Page>(timeline, { id: 'kn-1', first: 6, after });
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const events = [...one.edges, ...rest.edges].map(({ node }) => node.event);
    expect(events).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((each) => `complaint-kn-1@${each}`));
  });

  test('at an earlier point are those known then', async () => {
    const asOf = { event: 'complaint-kn-1@1' };
    const page = await asking.ask<Page>(timeline, { id: 'kn-1', first: 20, asOf });
    expect(page.edges).toHaveLength(2);
  });
});
