// How much the store has, asked without ever waiting long for a store that is away, and when it was last heard of.
import type { Checkpoint } from '../event-store/port.ts';

/** What a store may take to say how much it has. */
const answerTimeoutMs = 1_500;

export interface StoreHead {
  /** The number of events that the store has; null where it does not answer. Never throws. */
  ask(question: () => Promise<Checkpoint | null>): Promise<number | null>;
  /** The store was heard of in another way. */
  heard(): void;
  /** Milliseconds since the store was last heard of. */
  silentMs(): number;
}

export function openStoreHead(): StoreHead {
  let asking: Promise<number | null> | null = null;
  let heardAt = performance.now();

  async function answerTo(question: () => Promise<Checkpoint | null>): Promise<number | null> {
    try {
      const head = await question();
      heardAt = performance.now();
      return head?.index ?? 0;
    } catch {
      return null;
    }
  }

  return {
    /** However many ask at once, the store is asked once; one that was late is not waited for again. */
    async ask(question) {
      const asked = (asking ??= answerTo(question));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(() => resolve(null), answerTimeoutMs);
      });
      try {
        return await Promise.race([asked, late]);
      } finally {
        clearTimeout(timer);
        if (asking === asked) asking = null;
      }
    },
    heard() {
      heardAt = performance.now();
    },
    silentMs: () => performance.now() - heardAt,
  };
}
