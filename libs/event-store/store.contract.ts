// The contract of the event store port: every adapter runs these tests, and they are its specification.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EventStore, StoreUnavailable } from './port.ts';
import { appending } from './store-append.contract.ts';
import { collect, eventOf, timeoutMs } from './store-events.contract.ts';
import { reading, subscribing } from './store-read.contract.ts';

export interface OpenedStore {
  readonly store: EventStore;
  /** Closes the store and opens what it kept; missing where nothing outlives the store. */
  readonly reopen?: () => Promise<EventStore>;
}

export function storeContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`the contract of an event store, kept by ${name}`, () => {
    let opened: OpenedStore;
    let store: EventStore;
    const append = (stream: string, expected: number, ...texts: readonly string[]) =>
      store.append(
        stream,
        expected,
        texts.map((text) => eventOf(text)),
        { timeoutMs },
      );
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => store.close());

    appending(() => store, append);
    reading(() => store, append);
    subscribing(() => store, append);

    it('refuses appends, reads and waiting subscriptions once it is closed', async () => {
      await append('a', -1, 'one');
      const waiting = collect(store.subscribeAll(null, { signal: new AbortController().signal }));
      // Caught before the store closes, so that the refusal is never without somebody who hears it.
      const outcome = waiting.catch((error: unknown) => error);
      await store.close();
      expect(await outcome).toBeInstanceOf(StoreUnavailable);
      await expect(append('a', 0, 'two')).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
      await expect((async () => collect(store.readAll(null)))()).rejects.toBeInstanceOf(
        StoreUnavailable,
      );
    });

    it('lets the appends that wait finish when it is closed, where anything outlives it', async () => {
      const waiting = Array.from({ length: 20 }, (_, at) =>
        append(`closing-${at}`, -1, `last ${at}`),
      );
      await store.close();
      expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ revision: 0 })));
      if (opened.reopen === undefined) return;
      store = await opened.reopen();
      expect(await collect(store.readAll(null))).toHaveLength(20);
    });
  });
}
