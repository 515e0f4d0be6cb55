// The sweep of uploads that no event names: from time to time, long after they came.
import { filesNamedBy } from '../../libs/domain/files-named.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import type { Checkpoint, EventStore } from '../../libs/event-store/port.ts';
import { open } from '../../libs/ledger/seal.ts';

export interface Sweeping {
  readonly files: EvidenceStore;
  readonly store: EventStore;
  readonly everyMs: number;
  /** An upload that nobody names is kept so long. */
  readonly keptMs: number;
  /** What was removed, or why nothing was: an event that cannot be read might name any file. */
  readonly told: (outcome: { readonly removed: number } | { readonly error: unknown }) => void;
}

/** Sweeps until it is stopped; stopping waits for a sweep under way. */
export function sweepUnnamed({ files, store, everyMs, keptMs, told }: Sweeping): {
  stop(): Promise<void>;
} {
  const named = openNamed(store);
  let underWay: Promise<void> | null = null;
  const sweep = async (): Promise<void> => {
    try {
      // An event that comes after this reading names files that were claimed just before it: they are young.
      const hashes = await named.read();
      const { removed } = await files.sweep((sha256) => hashes.has(sha256), keptMs, Date.now());
      told({ removed: removed.length });
    } catch (error) {
      told({ error });
    }
  };
  const timer = setInterval(() => {
    underWay ??= sweep().finally(() => (underWay = null));
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}

/** The hashes that events name, each event read once. */
function openNamed(store: EventStore): { read(): Promise<ReadonlySet<string>> } {
  const hashes = new Set<string>();
  let after: Checkpoint | null = null;
  return {
    async read() {
      for await (const { bytes, position, index } of store.readAll(after)) {
        for (const { sha256 } of filesNamedBy(open(bytes))) hashes.add(sha256);
        after = { position, index: index + 1 };
      }
      return hashes;
    },
  };
}
