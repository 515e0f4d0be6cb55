// Moving a ledger from one store to another: every event byte for byte and in order, verified on both sides.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ChainResult,
  compareHeads,
  type Fault,
  faultReasons,
  openChain,
} from '../ledger/chain.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open, Unreadable } from '../ledger/seal.ts';
import { MigrationRefused } from './migration-refused.ts';
import { groupsOf, wavesOf } from './migration-waves.ts';
import {
  type AppendEvent,
  Conflict,
  type EventStore,
  type LedgerEvent,
  OutcomeUnknown,
} from './port.ts';

export interface MigrationProgress {
  readonly step: 'checking' | 'moving' | 'verifying';
  readonly events: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

export interface Migrated {
  readonly ledger: string;
  /** What the target holds now. */
  readonly events: number;
  readonly streams: number;
  /** Moved by this run; the others stood in the target already. */
  readonly moved: number;
  /** SHA-256 (hex) over the ids of all events in their order: the same on both sides. */
  readonly order: string;
  /** True where the source has more by now: its server still writes, so run the migration again when it is stopped. */
  readonly sourceGrew: boolean;
}

export interface MigrateOptions {
  /**
   * Appends that may be under way at once, of as many streams; 1 unless told. More for a target that commits appends in the
   * order in which they were made, which a folder does and commits many together; else their order could change.
   */
  readonly atOnce?: number;
  readonly onProgress?: (progress: MigrationProgress) => void;
}

const appendTimeoutMs = 30_000;
/** Pause before an append of open outcome is sent again, longer each time: an election takes a second or two. */
const pauseMs = 200;
/** How often an append of unknown outcome is sent again before the migration stops; running it again goes on there. */
const sendsMax = 5;
const progressEvery = 500;

/**
 * First the whole source is verified and held against what the target has, then the rest is appended one after the other,
 * then the whole target is verified and compared. Stopped at any moment it is run again and goes on where the target ends.
 * @throws MigrationRefused; what the stores throw
 */
export async function migrate(
  from: EventStore,
  to: EventStore,
  { atOnce = 1, onProgress = () => undefined }: MigrateOptions = {},
): Promise<Migrated> {
  const source = openTally();
  const kept = await checkSource(from, to, { source, onProgress });
  const last = await moveRest(from, to, { source, kept, atOnce, onProgress });
  const target = await verifyTarget(to, { source, onProgress });
  const { ledger, events, streams } = target.result;
  const grown = from.readAll(last)[Symbol.asyncIterator]();
  const sourceGrew = (await grown.next()).done !== true;
  await grown.return?.();
  return {
    ledger: ledger ?? '',
    events,
    streams,
    moved: events - kept.events,
    order: target.order,
    sourceGrew,
  };
}

/** A chain under way, and the order of its events, which chains by stream do not see. */
interface Tally {
  add(event: LedgerEvent): Fault | null;
  count(): number;
  result(): ChainResult;
  order(): string;
}

function openTally(): Tally {
  const chain = openChain();
  let count = 0;
  let order = '';
  return {
    add(event) {
      const fault = chain.add(event);
      if (fault === null) {
        count += 1;
        order = sha256Hex(Buffer.from(`${order}${event.id}`));
      }
      return fault;
    },
    count: () => count,
    result: chain.result,
    order: () => order,
  };
}

/** Of the target at the start: how many events it has, and where in the source they end. */
interface Kept {
  readonly events: number;
  readonly last: LedgerEvent | null;
  /** Number of events of the source when it was checked. */
  readonly total: number;
}

interface Checking {
  readonly source: Tally;
  readonly onProgress: (progress: MigrationProgress) => void;
}

/** Reads the source to its end, though only its beginning may be in the target: what is damaged later moves nothing either. */
async function checkSource(
  from: EventStore,
  to: EventStore,
  { source, onProgress }: Checking,
): Promise<Kept> {
  const check = openTally();
  const there = to.readAll(null)[Symbol.asyncIterator]();
  let last: LedgerEvent | null = null;
  let isTargetRead = false;
  try {
    for await (const event of from.readAll(null)) {
      refuseDamaged(check.add(event));
      if (check.count() % progressEvery === 0) {
        onProgress({ step: 'checking', events: check.count(), total: null });
      }
      if (isTargetRead) continue;
      const next = await there.next();
      if (next.done === true) {
        isTargetRead = true;
        continue;
      }
      refuseDifferent(event, next.value);
      source.add(event);
      last = event;
    }
    if (!isTargetRead && (await there.next()).done !== true)
      throw new MigrationRefused('TARGET_AHEAD');
  } finally {
    await there.return?.();
  }
  if (check.count() === 0) throw new MigrationRefused('SOURCE_EMPTY');
  onProgress({ step: 'checking', events: check.count(), total: check.count() });
  return { events: source.count(), last, total: check.count() };
}

function refuseDamaged(fault: Fault | null): void {
  if (fault === null) return;
  const { vi, en } = faultReasons[fault.reason];
  const at = `${fault.stream}@${fault.revision}`;
  throw new MigrationRefused('SOURCE_DAMAGED', {
    vi: `Sự kiện ${at} (chỉ số ${fault.index}): ${vi}`,
    en: `Event ${at} (index ${fault.index}): ${en}`,
  });
}

function refuseDifferent(source: LedgerEvent, target: LedgerEvent): void {
  const isSame =
    Buffer.from(source.bytes).equals(target.bytes) &&
    source.stream === target.stream &&
    source.revision === target.revision &&
    source.type === target.type &&
    source.id === target.id;
  if (isSame) return;
  const code = ledgerOf(source) === ledgerOf(target) ? 'TARGET_DIFFERS' : 'TARGET_FOREIGN';
  const at = `${target.stream}@${target.revision}`;
  throw new MigrationRefused(code, {
    vi: `Sự kiện ${at} (chỉ số ${target.index}).`,
    en: `Event ${at} (index ${target.index}).`,
  });
}

/** Null where the bytes are no event at all. */
function ledgerOf({ bytes }: LedgerEvent): string | null {
  try {
    return open(bytes).ledger;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

interface Moving extends Checking {
  readonly kept: Kept;
  readonly atOnce: number;
}

/** Goes on until a reading brings nothing new, for a source that is still written; answers where the source was read to. */
async function moveRest(
  from: EventStore,
  to: EventStore,
  { source, kept, atOnce, onProgress }: Moving,
): Promise<{ readonly position: string; readonly index: number } | null> {
  let last = kept.last;
  for (let rounds = 0; rounds < roundsMax; rounds += 1) {
    const before = source.count();
    for await (const wave of wavesOf(groupsOf(from.readAll(checkpointOf(last))), atOnce)) {
      for (const event of wave.flat()) refuseDamaged(source.add(event));
      await Promise.all(wave.map((group) => appendGroup(to, group)));
      last = wave.at(-1)?.at(-1) ?? last;
      onProgress({
        step: 'moving',
        events: source.count(),
        total: Math.max(kept.total, source.count()),
      });
    }
    if (source.count() === before) break;
  }
  return checkpointOf(last);
}

/** A source that is written faster than it is read would never end. */
const roundsMax = 100;

function checkpointOf(event: LedgerEvent | null) {
  return event && { position: event.position, index: event.index + 1 };
}

async function appendGroup(to: EventStore, group: readonly LedgerEvent[]): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const events: readonly AppendEvent[] = group.map(({ id, type, bytes }) => ({ id, type, bytes }));
  for (let sends = 1; ; sends += 1) {
    try {
      await to.append(first.stream, first.revision - 1, events, { timeoutMs: appendTimeoutMs });
      return;
    } catch (error) {
      if (error instanceof Conflict) throw new MigrationRefused('TARGET_WRITTEN');
      if (!(error instanceof OutcomeUnknown) || sends >= sendsMax) throw error;
      await sleep(sends * pauseMs);
    }
  }
}

/** The target is read whole, as it was stored, and has to be what was read from the source: heads, number and order. */
async function verifyTarget(
  to: EventStore,
  { source, onProgress }: Checking,
): Promise<{ readonly result: ChainResult; readonly order: string }> {
  const target = openTally();
  const total = source.count();
  for await (const event of to.readAll(null)) {
    if (target.count() === total) throw new MigrationRefused('TARGET_WRITTEN');
    if (target.add(event) !== null) break;
    if (target.count() % progressEvery === 0) {
      onProgress({ step: 'verifying', events: target.count(), total });
    }
  }
  const result = target.result();
  const isSame =
    result.firstFault === null &&
    target.count() === total &&
    target.order() === source.order() &&
    compareHeads(source.result().heads, result.heads).length === 0;
  if (!isSame) throw new MigrationRefused('TARGET_DIFFERS');
  onProgress({ step: 'verifying', events: total, total });
  return { result, order: target.order() };
}
