// A bloc's pact and its activities through the year over real HTTP: what stands, what was annulled, what is missing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asking } from './asking.ts';
import { recordBlocLife } from './bloc-life.ts';
import { askTheOrganisation } from './organisation.ts';

let asking: Asking;

beforeAll(async () => {
  asking = await askTheOrganisation(recordBlocLife, 'bloc-k-phuong@4');
});
afterAll(async () => {
  await asking.stop();
});

describe('the pact of a bloc-year', () => {
  const query = `query($asOf: AsOf, $on: CivilDate) {
    pact(year: 2025, bloc: "k-phuong", asOf: $asOf, on: $on) {
      index on clause { reference } pact { pact signedOn event annulment } annulled { pact event annulment }
      membersCount signedCount notSignedCount notNamedCount
      members { unit name member memberAtSigning standing signedOn reason event
        memberships { from until } annulled { signed on event annulment } } } }`;

  test('tells when each member signed, who did not at first and why, and who is not named', async () => {
    const held = await asking.ask(query, { on: '2025-06-01' });
    expect(held).toMatchObject({
      on: '2025-06-01',
      clause: { reference: 'Mẫu số 02, mục I.2.2' },
      pact: { pact: 'gu', signedOn: '2025-02-12', event: 'blocYear-2025-k-phuong@4' },
      annulled: [
        {
          pact: 'gu-nham',
          event: 'blocYear-2025-k-phuong@2',
          annulment: 'blocYear-2025-k-phuong@3',
        },
      ],
      membersCount: 3,
      signedCount: 2,
      notSignedCount: 0,
      notNamedCount: 1,
    });
    expect((held as { readonly members: object }).members).toMatchObject([
      {
        unit: 'p-3',
        name: 'Phường Cam Đường',
        standing: 'notNamed',
        event: null,
        annulled: [{ signed: true, on: '2025-02-10' }],
      },
      {
        unit: 'p-2',
        standing: 'signedLater',
        signedOn: '2025-03-03',
        reason: 'Chưa thống nhất chỉ tiêu',
        event: 'blocYear-2025-k-phuong@5',
        annulled: [{ signed: false, on: '2025-02-10' }],
      },
      {
        unit: 'p-cu',
        name: 'Phường Lào Cai',
        standing: 'signed',
        signedOn: '2025-02-12',
        memberAtSigning: true,
        memberships: [{ from: '2020-05-01', until: '2025-06-30' }],
        annulled: [],
      },
    ]);
  });

  test('as of the day before the later signature names the unit for not signing', async () => {
    const index = (await asking.indexOf('blocYear-2025-k-phuong@5')) - 1;
    expect(await asking.ask(query, { asOf: { index } })).toMatchObject({
      index,
      on: '2025-02-12',
      signedCount: 1,
      notSignedCount: 1,
    });
  });

  test('counts members of the day: one that has left is listed and not counted', async () => {
    const held = await asking.ask<{ readonly members: readonly object[] }>(query, {
      on: '2025-07-01',
    });
    expect(held).toMatchObject({ membersCount: 2, signedCount: 1, notNamedCount: 1 });
    expect(held.members).toContainEqual(
      expect.objectContaining({ unit: 'p-cu', member: false, standing: 'signed' }),
    );
  });

  test('is not told of a year that was not opened', async () => {
    expect(await asking.ask(`{ pact(year: 2024, bloc: "k-phuong") { index } }`)).toBeNull();
  });
});

describe('the activities of a bloc-year', () => {
  const query = `query($asOf: AsOf, $on: CivilDate) {
    blocActivities(year: 2025, bloc: "k-phuong", asOf: $asOf, on: $on) {
      index on
      plans { plan supersedes inForce document { number } event annulment
        activities { activity due standing heldBy } }
      disseminations { dissemination manner documents { number } units { name } }
      movements { movement of kind from until units { name } annulment
        reviews { stage event annulment } }
      inspections { inspection units { id } from until subject }
      activities { activity title plan plannedAs from until }
      difficulties { summary raisedBy { name } standing document { number }
        referrals { event } answers { by summary event } }
      delegation { kind authority { name } legalBasis }
      implementationPlans { plan year event annulment }
      delegatedRegistrations { event } } }`;
  const at = (revision: number) => `blocYear-2025-k-phuong@${revision}`;

  test('tell of each version of the plan what was held, what is overdue and what has no day', async () => {
    const held = await asking.ask(query, { on: '2025-06-15' });
    expect(held).toMatchObject({
      on: '2025-06-15',
      plans: [
        { plan: 'kh1', supersedes: null, inForce: false, document: { number: '7' } },
        {
          plan: 'kh2',
          supersedes: 'kh1',
          inForce: true,
          annulment: null,
          activities: [
            { activity: 'hd1', standing: 'held', heldBy: [at(7)] },
            { activity: 'hd2', standing: 'overdue', heldBy: [] },
            { activity: 'hd3', due: null, standing: 'undated' },
          ],
        },
      ],
      activities: [
        {
          activity: 'tt1',
          title: 'Giải bóng chuyền',
          plan: 'kh1',
          plannedAs: 'hd1',
          until: '2025-04-25',
        },
      ],
    });
    expect(await asking.ask(query, { on: '2025-05-31' })).toMatchObject({
      plans: [{}, { activities: [{}, { activity: 'hd2', standing: 'pending' }, {}] }],
    });
  });

  test('tell of movements, inspections and directives with the units by their names of the day', async () => {
    expect(await asking.ask(query, { on: '2025-06-15' })).toMatchObject({
      disseminations: [
        {
          manner: 'meeting',
          documents: [{ number: '8' }],
          units: [{ name: 'Phường Lào Cai' }],
        },
      ],
      movements: [
        {
          movement: 'pt1',
          of: 'province',
          kind: 'thematic',
          units: [{ name: 'Phường Bắc Cường' }],
          annulment: null,
          reviews: [{ stage: 'interim', event: at(10), annulment: at(11) }],
        },
      ],
      inspections: [{ units: [{ id: 'p-2' }, { id: 'p-3' }], subject: 'Chế độ báo cáo' }],
    });
    expect(await asking.ask(query, { on: '2025-07-01' })).toMatchObject({
      movements: [{ units: [{ name: 'Phường Cam Đường' }] }],
    });
  });

  test('follow a difficulty from its report to the last word, as of any point', async () => {
    expect(await asking.ask(query)).toMatchObject({
      difficulties: [
        {
          summary: 'Chưa có số liệu xếp loại',
          raisedBy: { name: 'Phường Cam Đường' },
          standing: 'decided',
          document: { number: '10' },
          referrals: [{ event: at(16) }],
          answers: [
            { by: 'board', summary: 'Chấm tạm', event: at(15) },
            { by: 'peoplesCommittee', summary: 'Đồng ý', event: at(17) },
          ],
        },
      ],
    });
    const standings = [];
    for (const revision of [14, 15, 16, 17]) {
      const index = await asking.indexOf(at(revision));
      const { difficulties } = await asking.ask<{
        readonly difficulties: readonly { readonly standing: string }[];
      }>(query, { asOf: { index } });
      standings.push(difficulties[0]?.standing);
    }
    expect(standings).toEqual(['reported', 'answered', 'referred', 'decided']);
  });

  test('tell of a delegated bloc by whom it was delegated and its plan of the year', async () => {
    expect(await asking.ask(query)).toMatchObject({
      delegation: {
        kind: 'communes',
        authority: { name: 'Thành phố Lào Cai' },
        legalBasis: 'Kết luận kiểm tra',
      },
      implementationPlans: [{ plan: 'th1', year: 2025, annulment: null }],
      delegatedRegistrations: [],
    });
  });
});
