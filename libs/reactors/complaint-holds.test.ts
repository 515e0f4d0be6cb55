// While a case is pending, the award proposals of the unit that it concerns are held: once, until it ends.
import { beforeEach, describe, expect, test } from 'vitest';
import { openMemoryStore } from '../event-store/memory.ts';
import type { EventStore } from '../event-store/port.ts';
import {
  accepted,
  annulled,
  begin,
  blocYear,
  corrected,
  discontinued,
  kept,
  lastContent,
  lodged,
  processOn,
  recorded,
  standing,
  tell,
} from './cases.contract.ts';

let store: EventStore;
beforeEach(async () => {
  store = openMemoryStore();
  await begin(store);
});

const react = () => processOn(store).reactor.react(kept);

describe('an accepted complaint', () => {
  test('holds the proposals of the unit, by nobody but the rule, because of the acceptance', async () => {
    await tell(store, kept, lodged);
    await react();
    expect(await standing(store)).toBe(0);
    await tell(store, kept, accepted);
    expect(await react()).toEqual([]);
    expect(await lastContent(store)).toMatchObject({
      type: 'ProposalsHeld',
      data: {
        unit: 'so-y-te',
        dossier: null,
        cause: 'complaint',
        case: { stream: kept, revision: 1 },
        from: '2022-01-05',
        document: null,
      },
      metadata: {
        actor: { account: 'reactor', channel: 'reactor', unit: null },
        causation: { stream: kept, revision: 1 },
        correlation: kept,
      },
    });
  });

  test('is held once, however often it is looked at, and by two servers at once', async () => {
    await tell(store, kept, lodged, accepted);
    const two = [processOn(store), processOn(store)];
    await Promise.all(two.map(({ reactor }) => reactor.react(kept)));
    await react();
    expect(await recorded(store)).toEqual(['ProposalsHeld']);
    const [one, other] = two.map(({ sent }) => sent[0]?.id);
    expect(one).toBe(other);
  });

  test('lets go when it ends, with how it ended, and is not held again', async () => {
    await tell(store, kept, lodged, accepted);
    await react();
    await tell(store, kept, discontinued);
    await react();
    expect(await lastContent(store)).toMatchObject({
      type: 'HoldLifted',
      data: { outcome: 'withdrawn', liftedFrom: '2022-02-03', case: { revision: 2 } },
    });
    await react();
    expect(await recorded(store)).toEqual(['ProposalsHeld', 'HoldLifted']);
  });

  test('that ended before anybody looked held nothing that has to be lifted', async () => {
    await tell(store, kept, lodged, accepted, discontinued);
    await react();
    expect(await recorded(store)).toEqual([]);
  });

  test('lets go of a unit-year that it turns out not to concern', async () => {
    await tell(store, kept, lodged, accepted);
    await react();
    await tell(store, kept, corrected);
    await react();
    expect(await lastContent(store)).toMatchObject({
      type: 'HoldLifted',
      data: { outcome: 'ended', case: { stream: kept, revision: 2 } },
    });
  });

  test('holds a unit-year again that it turns out to concern after all', async () => {
    await tell(store, kept, lodged, accepted);
    await react();
    await tell(store, kept, corrected);
    await react();
    const [type, data] = corrected;
    const { concerns } = lodged[1] as { readonly concerns: readonly object[] };
    await tell(store, kept, [type, { ...data, concerns }]);
    await react();
    await react();
    expect(await lastContent(store)).toMatchObject({
      type: 'BlocYearFactAnnulled',
      data: { factType: 'HoldLifted', cause: 'recordedInError', effectiveFrom: null },
      metadata: { causation: { stream: kept, revision: 3 } },
    });
    expect(await standing(store)).toBe(1);
  });

  test('lets go of what its second instance alone concerned, when that comes to nothing', async () => {
    const [type, data] = corrected;
    const [, first] = lodged as readonly [string, { readonly concerns: readonly object[] }];
    const other = { unit: 'so-y-te', year: 2021 };
    await tell(store, kept, ['CaseLodged', { ...first, concerns: [] }], accepted);
    await tell(store, kept, ['SecondComplaintLodged', { ...first, firstDecision: null }]);
    await tell(store, kept, [type, { ...data, concerns: [other] }]);
    await react();
    expect(await standing(store)).toBe(1);
    const [, ending] = discontinued;
    await tell(store, kept, ['CaseDiscontinued', ending]);
    await react();
    expect(await lastContent(store)).toMatchObject({
      type: 'HoldLifted',
      data: { outcome: 'ended', case: { stream: kept, revision: 4 } },
    });
  });

  test('is not held beside a hold that a person placed for it', async () => {
    await tell(store, kept, lodged, accepted);
    const byHand = {
      hold: 'td-1',
      unit: 'so-y-te',
      dossier: null,
      cause: 'complaint',
      case: { stream: kept, revision: 1 },
      from: '2022-01-06',
      legalBasis: { text: 'Luật', document: null },
      document: null,
    };
    await tell(store, blocYear, ['ProposalsHeld', byHand]);
    await react();
    await tell(store, kept, discontinued);
    await react();
    expect(await recorded(store)).toEqual(['ProposalsHeld']);
  });
});

describe('what is annulled', () => {
  test('an acceptance never held: its hold is annulled, and accepted anew it has another', async () => {
    await tell(store, kept, lodged, accepted);
    await react();
    await tell(store, kept, annulled(1, 'CaseAccepted'));
    await react();
    expect(await lastContent(store)).toMatchObject({
      type: 'BlocYearFactAnnulled',
      data: { factType: 'ProposalsHeld', cause: 'recordedInError', effectiveFrom: null },
    });
    expect(await standing(store)).toBe(0);
    await tell(store, kept, accepted);
    await react();
    expect(await standing(store)).toBe(1);
  });

  test('an ending never ended it: the lifting is annulled, and the hold stands again', async () => {
    await tell(store, kept, lodged, accepted);
    await react();
    await tell(store, kept, discontinued);
    await react();
    await tell(store, kept, annulled(2, 'CaseDiscontinued'));
    await react();
    await react();
    expect(await recorded(store)).toEqual(['ProposalsHeld', 'HoldLifted', 'BlocYearFactAnnulled']);
    expect(await standing(store)).toBe(1);
  });

  test('an acceptance after the ending: first the lifting, then the hold', async () => {
    await tell(store, kept, lodged, accepted);
    await react();
    await tell(store, kept, discontinued);
    await react();
    await tell(store, kept, annulled(2, 'CaseDiscontinued'), annulled(1, 'CaseAccepted'));
    await react();
    const types = ['ProposalsHeld', 'HoldLifted', 'BlocYearFactAnnulled', 'BlocYearFactAnnulled'];
    expect(await recorded(store)).toEqual(types);
    expect(await standing(store)).toBe(0);
  });
});

test('what a rule refuses is told, with the streams in which it may come right', async () => {
  const [type, data] = lodged;
  const concerns = [{ unit: 'so-khac', year: 2021 }];
  await tell(store, kept, [type, { ...data, concerns }], accepted);
  expect(await react()).toMatchObject([
    { about: '2021 so-khac', code: 'UNIT_OF_OTHER_BLOC', watch: ['unitYear-2021-so-khac'] },
  ]);
});
