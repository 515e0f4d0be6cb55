// Reorganisations over real HTTP: versions, parts done and missing, as of any point.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asking, Page } from './asking.ts';
import { askTheOrganisation } from './organisation.ts';

let asking: Asking;

beforeAll(async () => {
  asking = await askTheOrganisation(async () => {}, 'bloc-k-phuong@2');
});
afterAll(async () => {
  await asking.stop();
});

const whole = `query($asOf: AsOf) { reorganisation(id: "sx-2025", asOf: $asOf) {
  index title effectiveFrom partsCount doneCount complete annulled missing decision { number }
  versions { event partsCount legalBasis { text } }
  annulment { event }
  parts { part change unit { id name } unitEntered counterparts { id name } name parent { id }
    inForce done event doneOn } } }`;

test('a reorganisation tells of each part by which event it was carried out, and which are missing', async () => {
  const told = await asking.ask<{ readonly parts: readonly object[] }>(whole);
  expect(told).toMatchObject({
    title: 'Sắp xếp đơn vị hành chính cấp xã',
    effectiveFrom: '2025-07-01',
    partsCount: 5,
    doneCount: 3,
    complete: false,
    annulled: false,
    annulment: null,
    decision: { number: '1660' },
    missing: ['2', '4'],
    versions: [
      { event: 'reorganisation-sx-2025@0', partsCount: 4, legalBasis: null },
      {
        event: 'reorganisation-sx-2025@1',
        partsCount: 5,
        legalBasis: { text: 'Kết luận kiểm tra' },
      },
    ],
  });
  expect(told.parts).toMatchObject([
    {
      part: '1',
      change: 'consolidated',
      unit: { id: 'p-cu', name: 'Phường Lào Cai' },
      counterparts: [{ id: 'p-moi', name: 'Phường Lào Cai' }],
      done: true,
      event: 'unit-p-cu@2',
      doneOn: '2025-06-21',
    },
    { part: '2', unit: { name: 'Phường Duyên Hải' }, done: false, event: null, doneOn: null },
    { part: '3', change: 'succeeded', unit: { id: 'p-moi' }, done: true },
    // Carried out, and annulled since.
    { part: '4', change: 'dissolved', unit: { id: 'tp' }, done: false, event: null },
    { part: '5', unit: { name: 'Phường Bắc Cường' }, name: 'Phường Cam Đường', inForce: true },
  ]);
});

test('as of an earlier point it has the version and the parts done by then', async () => {
  const index = await asking.indexOf('reorganisation-sx-2025@0');
  expect(await asking.ask(whole, { asOf: { index } })).toMatchObject({
    index,
    partsCount: 4,
    doneCount: 0,
    missing: ['1', '2', '3', '4'],
    versions: [{ event: 'reorganisation-sx-2025@0' }],
    parts: [{}, {}, { unit: { id: 'p-moi', name: 'p-moi' }, unitEntered: false }, {}],
  });
  expect(await asking.ask(whole, { asOf: { index: index - 1 } })).toBeNull();
});

test('the list counts the parts that are done of each', async () => {
  const list = `query($asOf: AsOf) { reorganisations(asOf: $asOf) { index edges { node {
    reorganisation title effectiveFrom partsCount doneCount complete annulled versionsCount event } } } }`;
  const nodes = async (index: number | null) => {
    const asOf = index === null ? null : { index };
    const page = await asking.ask<Page<object>>(list, { asOf });
    return page.edges.map(({ node }) => node);
  };
  expect(await nodes(null)).toMatchObject([
    {
      reorganisation: 'sx-2025',
      partsCount: 5,
      doneCount: 3,
      complete: false,
      versionsCount: 2,
      event: 'reorganisation-sx-2025@1',
    },
    { reorganisation: 'sx-nham', annulled: true, doneCount: 0, complete: false },
  ]);
  // The dissolution of the town was carried out and stood until it was annulled.
  expect(await nodes(await asking.indexOf('unit-tp@1'))).toMatchObject([{ doneCount: 4 }]);
  expect(await nodes((await asking.indexOf('reorganisation-sx-2025@0')) - 1)).toEqual([]);
});

test('a decision that was annulled is told with the reason, its parts missing', async () => {
  const query = `{ reorganisation(id: "sx-nham") { annulled complete missing
    annulment { cause legalBasis { text } effectiveFrom event } } }`;
  expect(await asking.ask(query)).toEqual({
    annulled: true,
    complete: false,
    missing: ['1'],
    annulment: {
      cause: 'recordedInError',
      legalBasis: { text: 'Kết luận kiểm tra' },
      effectiveFrom: null,
      event: 'reorganisation-sx-nham@1',
    },
  });
});
