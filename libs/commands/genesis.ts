// The first event of a ledger: what it is, and by whose clock.
import {
  genesis,
  ledgerStream,
  type Genesis,
  type LedgerOpened,
  type MachineClockAdopted,
} from '../domain/ledger.ts';
import { civilDateOf } from '../domain/civil-date.ts';
import { Conflict, type EventStore } from '../event-store/port.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import type { EventDraft } from '../ledger/event.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { seal } from '../ledger/seal.ts';
import { appendKept, sendingLimits } from './append-kept.ts';
import { opened, openStreamFold, type StreamFold } from './stream-fold.ts';

const administrator = {
  account: 'system',
  role: 'administrator',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'batch',
} as const;

/** The ledger's own stream as it stands; null for an empty store. */
export async function readGenesis(store: EventStore): Promise<Genesis | null> {
  const fold = await readLedgerStream(store);
  return fold.revision < 0 ? null : fold.state(genesis);
}

async function readLedgerStream(store: EventStore): Promise<StreamFold> {
  const fold = openStreamFold(ledgerStream);
  for await (const event of store.readStream(ledgerStream)) fold.advance([opened(event)]);
  return fold;
}

/** Whether a store has no event of any kind of ledger; asks for the first one only. */
export async function isEmpty(store: EventStore): Promise<boolean> {
  for await (const _ of store.readAll(null)) return false;
  return true;
}

/**
 * Opens an empty store as a ledger. A store that has events is left as it is.
 * @throws Conflict where another process opened it first; OutcomeUnknown, StoreUnavailable of the store
 */
export async function openLedger(
  store: EventStore,
  data: LedgerOpened['data'],
  now: string,
): Promise<void> {
  await appendTo(
    store,
    { type: 'LedgerOpened', schema: 1, data },
    { ledger: data.ledger, now, expected: -1 },
  );
}

/** Ends a simulation: from here on the machine's clock gives the recording times. */
export async function adoptMachineClock(
  store: EventStore,
  ledger: string,
  data: MachineClockAdopted['data'],
  now: string,
): Promise<void> {
  await appendTo(
    store,
    { type: 'MachineClockAdopted', schema: 1, data },
    { ledger, now, expected: 0 },
  );
}

async function appendTo(
  store: EventStore,
  draft: EventDraft,
  at: { readonly ledger: string; readonly now: string; readonly expected: number },
): Promise<void> {
  const { ledger, now, expected } = at;
  const fold = await readLedgerStream(store);
  if (fold.revision !== expected) throw new Conflict(ledgerStream, fold.revision);
  const digest = sha256Hex(canonicalBytes(draft.data));
  const last = fold.lastRecordedAt;
  const recordedAt = last !== null && last > now ? last : now;
  const [event] = seal([draft], {
    ledger,
    stream: ledgerStream,
    after: { revision: fold.revision, hash: fold.hash },
    metadata: {
      recordedAt,
      occurredOn: civilDateOf(recordedAt),
      receivedAt: null,
      actor: administrator,
      command: { id: `${draft.type}-${ledger}`, digest },
      correlation: null,
      causation: null,
      scoringVersion: null,
    },
  });
  if (!event) throw new Error('nothing was sealed');
  const { id, bytes } = event;
  const toAppend = [{ id, type: draft.type, bytes }];
  await appendKept(store, { stream: ledgerStream, expected }, toAppend, sendingLimits);
}
