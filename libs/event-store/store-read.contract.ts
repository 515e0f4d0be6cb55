// The contract of the event store port, its second part: reading and subscribing.
import { expect, it } from 'vitest';
import type { EventStore, SubscriptionMessage } from './port.ts';
import {
  type Append,
  collect,
  eventsIn,
  fill,
  isCaughtUp,
  subscribeUntil,
  textOf,
} from './store-events.contract.ts';

export function reading(store: () => EventStore, append: Append): void {
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

  it('reads up to the head, which no longer moves once the first event is there', async () => {
    await fill(store(), 20);
    const reading = store().readAll(null)[Symbol.asyncIterator]();
    let events = (await reading.next()).done ? 0 : 1;
    await append('later', -1, 'too late');
    while (!(await reading.next()).done) events += 1;
    expect(events).toBe(20);
  });

  it('tells its head, which is where a reader of everything ends', async () => {
    expect(await store().head()).toBeNull();
    await fill(store(), 30);
    const last = (await collect(store().readAll(null))).at(-1);
    const head = { position: last?.position, index: 30 };
    expect(await store().head()).toEqual(head);
    await append('more', -1, 'one more');
    const more = (await collect(store().readAll(null))).at(-1);
    expect(await store().head(last && { position: last.position, index: 30 })).toEqual({
      position: more?.position,
      index: 31,
    });
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

export function subscribing(store: () => EventStore, append: Append): void {
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
    expect(messages.at(-1)).toEqual({ kind: 'caughtUp' });
    expect(messages.at(-2)).toMatchObject({ kind: 'checkpoint', checkpoint: { index: 600 } });
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
    const messages: SubscriptionMessage[] = [];
    for await (const message of store().subscribeAll(null, { signal: stop.signal })) {
      messages.push(message);
      if (isCaughtUp(message)) setTimeout(() => stop.abort(), 20);
    }
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
