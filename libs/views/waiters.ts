// Those who wait until the views have handled one event, so that they can read their own write.

/** More than this many at once is a defect or an attack, and refused. */
const waitingMax = 10_000;

interface Waiter {
  readonly revision: number;
  readonly settle: (handled: boolean) => void;
}

export interface Waiters {
  /** True once the stream's revision was handled, false when the time is over first. */
  wait(stream: string, revision: number, timeoutMs: number): Promise<boolean>;
  handled(stream: string, revision: number): void;
  /** Nothing more will be handled. */
  close(): void;
}

export function openWaiters(): Waiters {
  const waiting = new Map<string, Set<Waiter>>();
  let size = 0;

  function leave(stream: string, waiter: Waiter): void {
    const others = waiting.get(stream);
    if (others?.delete(waiter) !== true) return;
    size -= 1;
    if (others.size === 0) waiting.delete(stream);
  }

  return {
    wait(stream, revision, timeoutMs) {
      if (size >= waitingMax) throw new RangeError(`more than ${waitingMax} wait for the views`);
      return new Promise((resolve) => {
        const settle = (handled: boolean): void => {
          clearTimeout(timer);
          leave(stream, waiter);
          resolve(handled);
        };
        const timer = setTimeout(() => settle(false), timeoutMs);
        const waiter: Waiter = { revision, settle };
        const others = waiting.get(stream) ?? new Set();
        others.add(waiter);
        waiting.set(stream, others);
        size += 1;
      });
    },
    handled(stream, revision) {
      for (const waiter of waiting.get(stream) ?? []) {
        if (waiter.revision <= revision) waiter.settle(true);
      }
    },
    close() {
      for (const [, waiters] of waiting) for (const waiter of waiters) waiter.settle(false);
    },
  };
}
