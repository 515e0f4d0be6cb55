// A command that names the decision on a complaint which ordered it: told apart by it, and answered as the first time.
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../event-store/memory.ts';
import type { EventStore } from '../event-store/port.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open } from '../ledger/seal.ts';
import {
  accepted,
  begin,
  blocYear,
  kept,
  lastContent,
  lodged,
  tell,
} from '../reactors/cases.contract.ts';
import type { Command } from './carry-out.ts';
import { commandsOn, enterUnit, lengthOf } from './commands.contract.ts';

const decision = { stream: 'complaint-kn-1', revision: 3 };

describe('a command that no decision ordered', () => {
  test.each([{}, { orderedBy: null }])('has the digest it always had: %o', async (ordered) => {
    const store = openMemoryStore();
    const command = enterUnit('c-1', 'stc');
    await commandsOn(store).carryOut({ ...command, ...ordered });
    const { name, input, occurredOn, receivedAt } = command;
    const digest = sha256Hex(canonicalBytes({ name, input, occurredOn, receivedAt }));
    for await (const { bytes } of store.readStream('unit-stc')) {
      const { metadata } = open(bytes);
      expect(metadata).toMatchObject({ command: { digest }, causation: null, correlation: null });
    }
  });

  test('is another command than the same one that a decision ordered', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    const ordered = { ...enterUnit('c-1', 'stc'), orderedBy: decision };
    await expect(commandsOn(store).carryOut(ordered)).rejects.toMatchObject({
      code: 'COMMAND_ID_REUSED',
    });
  });
});

const hold = {
  hold: 'td-1',
  unit: 'so-y-te',
  dossier: null,
  cause: 'complaint',
  case: null,
  from: '2022-01-06',
  legalBasis: { text: 'Luật', document: null },
  document: null,
} as const;

/** A hold stands in the bloc's year, and a decision orders that it be taken back. */
async function ordered(): Promise<{ readonly store: EventStore; readonly lift: Command }> {
  const store = openMemoryStore();
  await begin(store);
  await tell(store, blocYear, ['ProposalsHeld', hold]);
  const revision = (await lengthOf(store, blocYear)) - 1;
  const order = {
    order: 'v-1',
    what: 'annulFact',
    stream: blocYear,
    fact: revision,
    text: 'Dỡ bỏ',
  };
  await tell(store, kept, lodged, accepted, decided([order]));
  const about = { hold: 'td-1', liftedFrom: '2022-02-01', outcome: 'upheld', case: null } as const;
  const { legalBasis, document } = hold;
  const input = { bloc: 'khoi-1', year: 2021, ...about, legalBasis, document };
  const orderedBy = { stream: kept, revision: 2 };
  return { store, lift: { ...enterUnit('c-1', 'x'), name: 'liftHold', input, orderedBy } };
}

const decided = (orders: readonly object[]) =>
  [
    'CaseDecided',
    { outcome: 'upheld', reasons: 'Đúng', orders, document: null, read: [] },
  ] as const;

function on(store: EventStore) {
  return commandsOn(store, () => '2022-03-01T01:00:00.000Z');
}

describe('a command that a decision ordered', () => {
  test('is recorded as caused by it, within its case, and is answered as the first time', async () => {
    const { store, lift } = await ordered();
    const first = await on(store).carryOut(lift);
    expect(await lastContent(store)).toMatchObject({
      type: 'HoldLifted',
      metadata: { causation: lift.orderedBy, correlation: kept },
    });
    expect(await on(store).carryOut(lift)).toEqual({ ...first, repeated: true });
    await tell(store, kept, decided([]));
    expect(await on(store).carryOut(lift)).toEqual({ ...first, repeated: true });
    const { orderedBy: _, ...unordered } = lift;
    await expect(on(store).carryOut(unordered)).rejects.toMatchObject({
      code: 'COMMAND_ID_REUSED',
    });
  });

  test('is refused once a later decision of the case stands', async () => {
    const { store, lift } = await ordered();
    await tell(store, kept, decided([]));
    await expect(on(store).carryOut(lift)).rejects.toMatchObject({ code: 'CAUSE_OVERTAKEN' });
  });

  test('is refused in a stream in which nothing was ordered', async () => {
    const { store, lift } = await ordered();
    const elsewhere = { ...enterUnit('c-2', 'so-moi'), orderedBy: lift.orderedBy ?? null };
    await expect(on(store).carryOut(elsewhere)).rejects.toMatchObject({ code: 'NOT_ORDERED' });
  });

  test('is refused where it does something else than what was ordered, and records nothing', async () => {
    const { store, lift } = await ordered();
    const before = await lengthOf(store, blocYear);
    const input = { bloc: 'khoi-1', year: 2021, ...hold, hold: 'td-2' };
    const other: Command = { ...lift, id: 'c-3', name: 'holdProposals', input };
    await expect(on(store).carryOut(other)).rejects.toMatchObject({ code: 'ORDER_OF_OTHER_ACT' });
    expect(await lengthOf(store, blocYear)).toBe(before);
  });

  test('is refused where there is no such decision, before its own rule is asked', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    const ordered = { ...enterUnit('c-2', 'stc'), orderedBy: decision };
    await expect(commandsOn(store).carryOut(ordered)).rejects.toMatchObject({
      code: 'CAUSE_UNKNOWN',
      field: 'orderedBy',
    });
  });
});
