// What a reader leaves behind: nothing that the client would go on holding, or wait for when it is closed.
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

/** As the client's own: what comes from the store, and the stream of events that it is piped into. */
function streamOf(count: number) {
  const received = Readable.from(Array.from({ length: count }, (_, at) => at));
  const events = received.pipe(new PassThrough({ objectMode: true }));
  return { received, events };
}

describe('the batches of a stream', () => {
  it('hold everything that came, in order, each item once', async () => {
    const { events } = streamOf(5_000);
    const got: number[] = [];
    const until = new AbortController().signal;
    for await (const batch of batchesOf<number>(events, { until, stallMs: 1_000 })) {
      expect(batch.length).toBeLessThanOrEqual(1_024);
      got.push(...batch);
    }
    expect(got).toEqual(Array.from({ length: 5_000 }, (_, at) => at));
  });

  it('let the stream behind them come to its end when a slow reader leaves early', async () => {
    const { received, events } = streamOf(5_000);
    const until = new AbortController().signal;
    for await (const _ of batchesOf<number>(events, { until, stallMs: 1_000 })) {
      // Meanwhile all buffers on the way fill up, and the last items wait behind them.
      await sleep(20);
      break;
    }
    await finished(received, { signal: AbortSignal.timeout(2_000) });
    expect(received.readableEnded).toBe(true);
  });
});
