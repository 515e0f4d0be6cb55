// A bounded queue between a subscription and the batches made of it.

export interface Inbox<Item> {
  /** Resolves when there is room again; a full inbox holds the sender back. */
  push(item: Item): Promise<void> | void;
  /** At most `max` items that have come. */
  take(max: number): readonly Item[];
  isEmpty(): boolean;
  /** Resolves as soon as there is an item, or none will come. */
  ready(): Promise<void>;
  /** Nothing more will come: the source has ended, or failed. */
  end(failure?: unknown): void;
  /** True once everything was taken and the source has ended. @throws what the source failed with */
  isDone(): boolean;
}

export function openInbox<Item>(sizeMax: number): Inbox<Item> {
  let items: Item[] = [];
  let ended = false;
  let failure: unknown = null;
  let wake: (() => void) | null = null;
  let makeRoom: (() => void) | null = null;

  function ring(): void {
    wake?.();
    wake = null;
  }

  return {
    push(item) {
      items.push(item);
      ring();
      if (items.length < sizeMax || ended) return;
      return new Promise((resolve) => {
        makeRoom = resolve;
      });
    },
    take(max) {
      const taken = items.slice(0, max);
      items = items.slice(max);
      if (items.length < sizeMax) {
        makeRoom?.();
        makeRoom = null;
      }
      return taken;
    },
    isEmpty: () => items.length === 0,
    ready() {
      if (items.length > 0 || ended) return Promise.resolve();
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
    end(error) {
      ended = true;
      failure ??= error ?? null;
      ring();
      makeRoom?.();
      makeRoom = null;
    },
    isDone() {
      if (items.length > 0 || !ended) return false;
      if (failure !== null) throw failure;
      return true;
    },
  };
}
