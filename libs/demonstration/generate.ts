// Makes the demonstration: carries out its diary on a ledger in memory and hands back the bytes, in batches.
import type { Aggregate } from '../domain/act.ts';
import { openCommands } from '../commands/carry-out.ts';
import { adoptMachineClock, openLedger } from '../commands/genesis.ts';
import { openStreamCache } from '../commands/stream-cache.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import {
  limits,
  type AppendEvent,
  type EventStore,
  type LedgerEvent,
} from '../event-store/port.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { chanceOf } from './chance.ts';
import type { Entry, LedgerSoFar } from './diary.ts';
import { writeDiary } from './story.ts';
import { instant } from './working-time.ts';

/** One append: events of one stream that follow one another in the ledger too. */
export interface Batch {
  readonly stream: string;
  /** Revision of the stream before it. */
  readonly expected: number;
  readonly events: readonly AppendEvent[];
}

export interface Demonstration {
  readonly ledger: string;
  readonly events: number;
  /** In the order of the ledger, which is that of the recording times. */
  readonly batches: readonly Batch[];
}

/** The seed of the demonstration that the documents tell of. */
export const demonstrationSeed = 2021;

const purpose =
  'Sổ cái minh hoạ năm thi đua 2021. Tên xã, huyện, doanh nghiệp, người ký và mọi số liệu, văn bản về các đơn vị đều là hư cấu; giờ ghi là giờ giả lập. / Demonstration of the emulation year 2021: communes, district, enterprises, signatories, figures and papers are invented; times are simulated.';

/**
 * The same seed gives the same bytes. Every act goes through the same decisions as anyone's.
 * @throws DomainError where a rule refuses an act of the diary, which is a defect of the diary
 */
export async function generateDemonstration(seed: number): Promise<Demonstration> {
  const ledger = `minh-hoa-${sha256Hex(canonicalBytes({ demonstration: seed })).slice(0, 12)}`;
  const chance = chanceOf(String(seed), 'times');
  const store = openMemoryStore();
  await openLedger(store, { ledger, purpose, clock: 'simulated' }, instant('2021-01-04', '08:00'));
  await carryOutAll(store, ledger, writeDiary(String(seed)).entries(chance));
  const reason = 'Hết dữ liệu minh hoạ; từ đây giờ ghi là giờ của máy';
  await adoptMachineClock(store, ledger, { reason }, instant('2022-03-31', '16:45'));
  const events: LedgerEvent[] = [];
  for await (const event of store.readAll(null)) events.push(event);
  return { ledger, events: events.length, batches: batchesOf(events) };
}

async function carryOutAll(
  store: EventStore,
  ledger: string,
  entries: readonly Entry[],
): Promise<void> {
  let now = '';
  const commands = openCommands({ store, ledger, clock: () => now });
  const soFar = openLedgerSoFar(store);
  for (const [place, entry] of entries.entries()) {
    now = entry.recordedAt;
    const { name, by: actor, occurredOn, receivedAt } = entry;
    const id = `${ledger}-${String(place + 1).padStart(5, '0')}`;
    const input = await entry.input(soFar);
    const circumstances = { actor, occurredOn, receivedAt, correlation: null, causation: null };
    try {
      await commands.carryOut({ name, id, input, ...circumstances });
    } catch (cause) {
      throw new Error(`${name} at ${now}: ${JSON.stringify(input).slice(0, 300)}`, { cause });
    }
  }
}

function openLedgerSoFar(store: EventStore): LedgerSoFar {
  const cache = openStreamCache(store, 2_000);
  return {
    async state<State>(aggregate: Aggregate<State>, stream: string) {
      return (await cache.refresh(stream)).state(aggregate);
    },
    digest: (value) => sha256Hex(canonicalBytes(value)),
  };
}

/** Neighbours of one stream go together, up to what one append may hold. */
function batchesOf(events: readonly LedgerEvent[]): readonly Batch[] {
  const batches: { stream: string; expected: number; events: AppendEvent[]; bytes: number }[] = [];
  for (const { stream, revision, id, type, bytes } of events) {
    const last = batches.at(-1);
    const fits =
      last?.stream === stream &&
      last.events.length < limits.appendEventsMax &&
      last.bytes + bytes.length <= limits.appendBytesMax;
    if (fits) {
      last.events.push({ id, type, bytes });
      last.bytes += bytes.length;
    } else {
      const first = { id, type, bytes };
      batches.push({ stream, expected: revision - 1, events: [first], bytes: bytes.length });
    }
  }
  return batches;
}
