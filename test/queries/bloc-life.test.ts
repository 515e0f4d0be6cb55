// A bloc's pact and its activities through the year over real HTTP: what stands, what was annulled, what is missing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recorder } from '../season-recorder.ts';
import type { Asking } from './asking.ts';
import { askTheOrganisation } from './organisation.ts';

const of = { bloc: 'k-phuong', year: 2025 } as const;
const basis = { text: 'Kết luận kiểm tra', document: null };
const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;

let asking: Asking;

beforeAll(async () => {
  asking = await askTheOrganisation(async (record) => {
    await open(record);
    await pact(record);
  }, 'bloc-k-phuong@2');
});
afterAll(async () => {
  await asking.stop();
});

async function open(record: Recorder): Promise<void> {
  const on = '2025-01-08';
  await record.do(on, 'openBlocYear', of);
  await record.do(on, 'pinRuleBook', { ...of, ruleBook: 'qt', legalBasis: null });
  for (const unit of ['p-cu', 'p-2', 'p-3']) {
    await record.do(on, 'openUnitYear', { unit, ...of });
  }
}

async function pact(record: Recorder): Promise<void> {
  const nothing = { document: null, file: null } as const;
  const refusing = [{ unit: 'p-2', reason: 'Chưa thống nhất chỉ tiêu' }];
  const signing = { ...of, signers: ['p-cu'], nonSigners: refusing, ...nothing };
  await record.do('2025-02-10', 'signPact', { ...signing, pact: 'gu-nham', signers: ['p-3'] });
  await record.do('2025-02-11', 'annulBlocYearFact', {
    ...of,
    fact: 2,
    factType: 'PactSigned',
    ...annulment,
  });
  await record.do('2025-02-12', 'signPact', { ...signing, pact: 'gu' });
  await record.do('2025-03-03', 'addPactSignature', {
    ...of,
    pact: 'gu',
    unit: 'p-2',
    document: null,
  });
}

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
