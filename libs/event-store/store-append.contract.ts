// The contract of the event store port, its first part: appending.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AppendEvent, Conflict, type EventStore, limits, QueueFull } from './port.ts';
import {
  type Append,
  collect,
  eventOf,
  eventOfBytes,
  textOf,
  timeoutMs,
} from './store-events.contract.ts';

export function appending(store: () => EventStore, append: Append): void {
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
    expect((await collect(store().readAll(null))).map(textOf)).toEqual(['one', 'two']);
  });

  it('keeps all events of an append or none', async () => {
    await append('a', -1, 'one');
    await expect(append('a', -1, 'one', 'x', 'y')).rejects.toBeInstanceOf(Conflict);
    await expect(append('a', -1, 'x', 'y')).rejects.toBeInstanceOf(Conflict);
    expect((await collect(store().readStream('a'))).map(textOf)).toEqual(['one']);
    expect(await append('a', 0, 'x', 'y')).toEqual({ revision: 2 });
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
    const refusals = settled.flatMap((one): unknown[] =>
      one.status === 'rejected' ? [one.reason] : [],
    );
    expect(refusals.filter((refusal) => !(refusal instanceof QueueFull))).toEqual([]);
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
