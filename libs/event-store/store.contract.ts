// The contract of the event store port: every adapter runs these tests, and they are its specification.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex, uuidOfHash } from '../ledger/hash.ts';
import {
  type AppendEvent,
  type Checkpoint,
  Conflict,
  type EventStore,
  type LedgerEvent,
  limits,
  QueueFull,
  StoreUnavailable,
  type SubscriptionMessage,
} from './port.ts';

export interface OpenedStore {
  readonly store: EventStore;
  /** Closes the store and opens what it kept; missing where nothing outlives the store. */
  readonly reopen?: () => Promise<EventStore>;
}

const timeoutMs = 20_000;

/** An event whose bytes are the text; the same text is the same event. */
export function eventOf(text: string, type = 'noted'): AppendEvent {
  return eventOfBytes(new TextEncoder().encode(text), type);
}
export function eventOfBytes(bytes: Uint8Array, type = 'noted'): AppendEvent {
  return { id: uuidOfHash(sha256Hex(bytes)), type, bytes };
}

export async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

/** Reads a subscription until a message satisfies, then aborts it; answers all messages. */
export async function subscribeUntil(
  store: EventStore,
  after: Checkpoint | null,
  isEnough: (message: SubscriptionMessage, all: readonly SubscriptionMessage[]) => boolean,
): Promise<SubscriptionMessage[]> {
  const stop = new AbortController();
  const all: SubscriptionMessage[] = [];
  for await (const message of store.subscribeAll(after, { signal: stop.signal })) {
    all.push(message);
    if (isEnough(message, all)) stop.abort();
  }
  return all;
}

export function eventsIn(messages: readonly SubscriptionMessage[]): LedgerEvent[] {
  return messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
}

const isCaughtUp = (message: SubscriptionMessage): boolean => message.kind === 'caughtUp';
const textOf = (event: { readonly bytes: Uint8Array }): string =>
  new TextDecoder().decode(event.bytes);

/** Appends `count` events, ten at a time, over three streams; answers their texts in global order. */
async function fill(store: EventStore, count: number): Promise<string[]> {
  const texts = Array.from({ length: count }, (_, at) => `event ${at}`);
  const next = new Map<string, number>();
  for (let at = 0; at < count; at += 10) {
    const stream = `filled-${(at / 10) % 3}`;
    const { revision } = await store.append(
      stream,
      next.get(stream) ?? -1,
      texts.slice(at, at + 10).map((text) => eventOf(text)),
      { timeoutMs },
    );
    next.set(stream, revision);
  }
  return texts;
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
      const refusal = expect(waiting).rejects.toBeInstanceOf(StoreUnavailable);
      await store.close();
      await refusal;
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

type Append = (
  stream: string,
  expected: number,
  ...texts: readonly string[]
) => Promise<{ readonly revision: number }>;

function appending(store: () => EventStore, append: Append): void {
  it('answers an append with the revision of its last event', async () => {
    expect(await append('a', -1, 'one', 'two')).toEqual({ revision: 1 });
    expect(await append('a', 1, 'three')).toEqual({ revision: 2 });
    expect(await append('b', -1, 'four')).toEqual({ revision: 0 });
  });

  it('refuses an append at another revision and names the true one', async () => {
    await append('a', -1, 'one', 'two', 'three');
    for (const expected of [-1, 0, 1, 3, 10]) {
      const refusal = await append('a', expected, `late ${expected}`).catch(
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(Conflict);
      expect(refusal).toMatchObject({ stream: 'a', actual: 2 });
    }
    await expect(append('unknown', 0, 'no')).rejects.toMatchObject({
      name: 'Conflict',
      actual: -1,
    });
    expect(await collect(store().readAll(null))).toHaveLength(3);
  });

  it('answers a repeated append as the first time, also when the stream has gone on', async () => {
    await append('a', -1, 'one');
    expect(await append('a', 0, 'two', 'three')).toEqual({ revision: 2 });
    expect(await append('a', 0, 'two', 'three')).toEqual({ revision: 2 });
    await append('a', 2, 'four');
    expect(await append('a', 0, 'two', 'three')).toEqual({ revision: 2 });
    expect(await append('a', -1, 'one')).toEqual({ revision: 0 });
    expect((await collect(store().readStream('a'))).map(textOf)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });

  it('does not take for a repetition what is one only in part', async () => {
    await append('a', -1, 'one', 'two');
    for (const texts of [
      ['two', 'three'],
      ['one', 'three'],
      ['one', 'two', 'three'],
    ]) {
      await expect(append('a', -1, ...texts)).rejects.toMatchObject({
        name: 'Conflict',
        actual: 1,
      });
    }
    await expect(append('a', 1, 'two')).rejects.toMatchObject({ name: 'Conflict', actual: 1 });
    await expect(append('b', -1, 'new', 'one')).rejects.toMatchObject({
      name: 'Conflict',
      actual: -1,
    });
    expect((await collect(store().readAll(null))).map(textOf)).toEqual(['one', 'two']);
  });

  it('keeps all events of an append or none', async () => {
    await append('a', -1, 'one');
    await expect(append('b', -1, 'x', 'y', 'one')).rejects.toBeInstanceOf(Conflict);
    expect(await collect(store().readStream('b'))).toEqual([]);
    expect(await append('b', -1, 'x', 'y')).toEqual({ revision: 1 });
    expect((await collect(store().readAll(null))).map((event) => event.index)).toEqual([0, 1, 2]);
  });

  it('refuses what passes a limit and keeps what just fits', async () => {
    const largest = eventOfBytes(new Uint8Array(limits.eventBytesMax).fill(1));
    const tooLarge = eventOfBytes(new Uint8Array(limits.eventBytesMax + 1));
    const many = Array.from({ length: limits.appendEventsMax + 1 }, (_, at) =>
      eventOf(`many ${at}`),
    );
    const heavy = Array.from({ length: 16 }, (_, at) =>
      eventOfBytes(new Uint8Array(limits.eventBytesMax).fill(at + 2)),
    );
    const name = 'n'.repeat(limits.streamNameMax);
    const send = (stream: string, events: readonly AppendEvent[], expected = -1) =>
      store().append(stream, expected, events, { timeoutMs });
    for (const refused of [
      () => send('a', [tooLarge]),
      () => send('a', many),
      () => send('a', heavy),
      () => send('a', []),
      () => send('', [largest]),
      () => send(`${name}n`, [largest]),
      () => send('a', [largest], -2),
      () => send('a', [largest], 0.5),
      () => send('a', [largest, largest]),
      () => send('a', [{ ...largest, id: 'no uuid' }]),
      () => send('a', [{ ...largest, type: '' }]),
    ]) {
      await expect(refused()).rejects.toBeInstanceOf(RangeError);
    }
    expect(await store().head()).toBeNull();
    expect(await send(name, [largest])).toEqual({ revision: 0 });
    expect(await send('a', many.slice(1))).toEqual({ revision: limits.appendEventsMax - 1 });
    expect(await send('b', heavy.slice(1))).toEqual({ revision: 14 });
  });

  it('lets exactly one of many concurrent appenders win each revision', async () => {
    const wins: string[] = [];
    async function contend(who: number): Promise<void> {
      let expected = -1;
      for (let round = 0; round < 15; round += 1) {
        try {
          const { revision } = await append('shared', expected, `${who} in round ${round}`);
          wins[revision] = `${who} in round ${round}`;
          expected = revision;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
          expected = error.actual;
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, who) => contend(who)));
    const kept = await collect(store().readStream('shared'));
    expect(kept.map(textOf)).toEqual(wins);
    expect(kept.map((event) => event.revision)).toEqual(wins.map((_, at) => at));
    expect(wins.length).toBeGreaterThanOrEqual(15);
  });

  it('answers every one of a flood of appends, and keeps none that it refused as too many', async () => {
    const flood = Array.from({ length: 3_000 }, (_, at) =>
      append(`flood-${at}`, -1, `flood ${at}`),
    );
    const settled = await Promise.allSettled(flood);
    const accepted = settled.flatMap((one, at) =>
      one.status === 'fulfilled' ? [`flood-${at}`] : [],
    );
    for (const one of settled) {
      if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(QueueFull);
    }
    const kept = (await collect(store().readAll(null))).map((event) => event.stream);
    expect(kept.toSorted()).toEqual(accepted.toSorted());
    expect(accepted.length).toBeGreaterThan(0);
    expect(await append('afterwards', -1, 'taken again')).toEqual({ revision: 0 });
  });

  it('gives back the bytes that it was given', async () => {
    let at = 0;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (content) => {
        const stream = `bytes-${at}`;
        at += 1;
        // A counter before the content keeps ids apart where two random contents are alike.
        const bytes = new Uint8Array([at >> 8, at & 255, ...content]);
        await store().append(stream, -1, [eventOfBytes(bytes, 'kiểu')], { timeoutMs });
        const [kept] = await collect(store().readStream(stream));
        expect(kept).toMatchObject({
          stream,
          revision: 0,
          type: 'kiểu',
          id: eventOfBytes(bytes).id,
        });
        expect(Uint8Array.from(kept?.bytes ?? [])).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });
}

function reading(store: () => EventStore, append: Append): void {
  it('reads a stream in order, whole or from a revision', async () => {
    for (let at = 0; at < 7; at += 1) {
      const texts = Array.from({ length: 100 }, (_, of) => `${at * 100 + of}`);
      await append('long', at * 100 - 1, ...texts);
    }
    await append('other', -1, 'elsewhere');
    const all = await collect(store().readStream('long'));
    expect(all.map(textOf)).toEqual(Array.from({ length: 700 }, (_, at) => `${at}`));
    expect(all.map((event) => event.revision)).toEqual(all.map((_, at) => at));
    expect((await collect(store().readStream('long', { from: 698 }))).map(textOf)).toEqual([
      '698',
      '699',
    ]);
    expect(await collect(store().readStream('long', { from: 700 }))).toEqual([]);
    expect(await collect(store().readStream('unknown'))).toEqual([]);
  });

  it('reads all streams in one order, indexed from 0 without a gap', async () => {
    const texts = await fill(store(), 1_000);
    const all = await collect(store().readAll(null));
    expect(all.map(textOf)).toEqual(texts);
    expect(all.map((event) => event.index)).toEqual(texts.map((_, at) => at));
  });

  it('resumes after any event without leaving one out or giving one twice', async () => {
    const texts = await fill(store(), 600);
    const all = await collect(store().readAll(null));
    for (const at of [0, 1, 254, 255, 256, 300, 598, 599]) {
      const { index, position } = all[at] ?? { index: -1, position: '' };
      const rest = await collect(store().readAll({ position, index: index + 1 }));
      expect(rest.map(textOf)).toEqual(texts.slice(at + 1));
      expect(rest[0]?.index ?? 600).toBe(at + 1);
    }
  });

  it('reads up to the head at the time of the call', async () => {
    await fill(store(), 20);
    const reading = store().readAll(null);
    await append('later', -1, 'too late');
    expect(await collect(reading)).toHaveLength(20);
  });

  it('tells its head, which is where a reader of everything ends', async () => {
    expect(await store().head()).toBeNull();
    await fill(store(), 30);
    const last = (await collect(store().readAll(null))).at(-1);
    expect(await store().head()).toEqual({ position: last?.position, index: 30 });
  });

  it('refuses a checkpoint that counts more events than it has: it lost some or is another store', async () => {
    await fill(store(), 20);
    const head = await store().head();
    const ahead = { position: head?.position ?? '', index: 21 };
    await expect((async () => collect(store().readAll(ahead)))()).rejects.toBeInstanceOf(
      RangeError,
    );
    await expect(subscribeUntil(store(), ahead, () => true)).rejects.toBeInstanceOf(RangeError);
  });
}

function subscribing(store: () => EventStore, append: Append): void {
  it('delivers what there is, says that it has caught up, then delivers what comes', async () => {
    const texts = await fill(store(), 600);
    let caughtUp = 0;
    const messages = await subscribeUntil(store(), null, (message) => {
      if (isCaughtUp(message)) caughtUp += 1;
      if (isCaughtUp(message) && caughtUp <= 3)
        void append('live', caughtUp - 2, `live ${caughtUp}`);
      return isCaughtUp(message) && caughtUp === 4;
    });
    const live = ['live 1', 'live 2', 'live 3'];
    expect(eventsIn(messages).map(textOf)).toEqual([...texts, ...live]);
    expect(eventsIn(messages).map((event) => event.index)).toEqual(
      [...texts, ...live].map((_, at) => at),
    );
  });

  it('gives checkpoints in band: each covers exactly the events before it', async () => {
    await fill(store(), 600);
    const messages = await subscribeUntil(store(), null, isCaughtUp);
    let seen = 0;
    let checkpoints = 0;
    for (const message of messages) {
      if (message.kind === 'event') seen += 1;
      if (message.kind !== 'checkpoint') continue;
      checkpoints += 1;
      expect(message.checkpoint.index).toBe(seen);
    }
    expect(checkpoints).toBeGreaterThan(0);
    expect(messages.at(-2)).toEqual({ kind: 'checkpoint', checkpoint: await store().head() });
  });

  it('resumes at every checkpoint with the next event, exactly once', async () => {
    const texts = await fill(store(), 600);
    const messages = await subscribeUntil(store(), null, isCaughtUp);
    for (const message of messages) {
      if (message.kind !== 'checkpoint') continue;
      const rest = await subscribeUntil(store(), message.checkpoint, isCaughtUp);
      expect(eventsIn(rest).map(textOf)).toEqual(texts.slice(message.checkpoint.index));
    }
  });

  it('ends without an error when aborted, at rest, before it starts and in the middle of events', async () => {
    await fill(store(), 600);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const messages = await collect(store().subscribeAll(null, { signal: stop.signal }));
    expect(messages.at(-1)).toEqual({ kind: 'caughtUp' });
    expect(await collect(store().subscribeAll(null, { signal: AbortSignal.abort() }))).toEqual([]);
    const early = await subscribeUntil(store(), null, (_, all) => all.length === 5);
    expect(early).toHaveLength(5);
  });

  it('gives every subscriber all events while appenders work', async () => {
    const isEnough = (_: SubscriptionMessage, all: readonly SubscriptionMessage[]): boolean =>
      eventsIn(all.slice(-1)).some((event) => event.index === 199);
    const subscribers = [1, 2, 3].map(() => subscribeUntil(store(), null, isEnough));
    await fill(store(), 200);
    for (const messages of await Promise.all(subscribers)) {
      expect(eventsIn(messages).map((event) => event.index)).toEqual(
        Array.from({ length: 200 }, (_, at) => at),
      );
    }
  });
}
