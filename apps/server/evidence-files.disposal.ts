// Carries out what the ledger says is disposed of: bytes are deleted and keys erased after the event is durable, never before.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Retention } from '../../libs/domain/retention/retention.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import type { KeyStore } from '../../libs/evidence/keys.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import type { Views } from '../../libs/views/views.ts';
import { fileRecord, retentionAt, subjectRecord } from './records.ts';
import { placeOfDisposal } from './tombstones.ts';

export interface Disposing {
  readonly files: EvidenceStore;
  readonly keys: KeyStore;
  readonly store: EventStore;
  readonly views: Views;
  readonly everyMs: number;
  /** A file that was put or claimed so lately may be about to be named: it waits. */
  readonly quietMs: number;
  readonly told: (outcome: CarriedOut | { readonly error: unknown }) => void;
}

export interface CarriedOut {
  readonly deleted: number;
  readonly erased: number;
  /** Claimed a moment ago: looked at again soon. */
  readonly waiting: number;
  /** Disposed of by decision, but held now, or named by an event that the decision did not know: a person must look. */
  readonly overtaken: number;
}

export interface Disposals {
  /** Carries out what is left, now; does not wait. What a crash interrupted is left until the start or the hour. */
  wake(): void;
  stop(): Promise<void>;
}

/** The first round is at once: what was decided before the last stop is finished. */
export function carryOutDisposals(disposing: Disposing): Disposals {
  const { everyMs, quietMs, told } = disposing;
  const stopping = new AbortController();
  let underWay: Promise<void> | null = null;
  let again: NodeJS.Timeout | null = null;
  let isAsked = false;
  const round = async (): Promise<void> => {
    try {
      const outcome = await carryOut(disposing, stopping.signal);
      if (outcome === null) return;
      told(outcome);
      if (outcome.waiting > 0) again = setTimeout(wake, quietMs).unref();
    } catch (error) {
      told({ error });
    }
  };
  function wake(): void {
    if (stopping.signal.aborted) return;
    isAsked = underWay !== null;
    underWay ??= round().finally(() => {
      underWay = null;
      if (isAsked) wake();
    });
  }
  const timer = setInterval(wake, everyMs).unref();
  wake();
  return {
    wake,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      if (again) clearTimeout(again);
      await underWay;
    },
  };
}

/** Null where the views did not come to the head: holds and namings that they do not know yet might keep a record. */
async function carryOut(disposing: Disposing, signal: AbortSignal): Promise<CarriedOut | null> {
  const { keys, views } = disposing;
  if (!(await upToHead(disposing, signal))) return null;
  const state = retentionAt(views, null);
  const counts = { deleted: 0, erased: 0, waiting: 0, overtaken: 0, nothing: 0 };
  for (const sha256 of disposedFiles(state)) counts[await disposeOf(disposing, sha256)] += 1;
  for (const subject of erasedSubjects(state)) {
    const now = subjectRecord(views, subject, retentionAt(views, null));
    if ((await keys.find(subject)).state !== 'kept') continue;
    const isLeft = now.state !== 'disposed' || now.hold !== null;
    if (!isLeft) await keys.erase(subject);
    counts[isLeft ? 'overtaken' : 'erased'] += 1;
  }
  return counts;
}

/** What holds and namings say is asked for each file, just before its bytes go. */
async function disposeOf(
  { files, views, quietMs }: Disposing,
  sha256: string,
): Promise<'deleted' | 'waiting' | 'overtaken' | 'nothing'> {
  const state = retentionAt(views, null);
  const record = fileRecord(views, sha256, null, { state, schedule: undefined });
  const tombstone = record?.tombstones.at(-1);
  if (!record || !tombstone) return 'nothing';
  const disposal = placeOfDisposal(tombstone);
  if ((await files.disposalOf(sha256)) === disposal) return 'nothing';
  if (record.state !== 'disposed' || record.hold !== null) return 'overtaken';
  const outcome = await files.dispose({ sha256, disposal, beforeMs: Date.now() - quietMs });
  return outcome === 'young' ? 'waiting' : 'deleted';
}

function disposedFiles({ disposals }: Retention): ReadonlySet<string> {
  return new Set(disposals.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
}

function erasedSubjects({ disposals }: Retention): ReadonlySet<string> {
  return new Set(
    disposals.flatMap(({ erasedSubjects: erased }) => erased.map(({ subject }) => subject)),
  );
}

const pollMs = 50;

/** Whether the views have every event that the store had when it was asked. */
async function upToHead({ store, views }: Disposing, signal: AbortSignal): Promise<boolean> {
  const head = (await store.head())?.index ?? 0;
  while (views.status().index + 1 < head) {
    if (signal.aborted || !views.status().following) return false;
    await sleep(pollMs);
  }
  return !signal.aborted;
}
