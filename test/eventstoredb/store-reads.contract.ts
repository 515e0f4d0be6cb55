// What every server of the protocol answers to reads and subscriptions, on the wire where the client hides it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import store from '@eventstore/db-client';
import type { EventStoreDBClient, Position } from '@eventstore/db-client';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { shared, streamIdentifier, streams } from './protocol.ts';
import {
  collect,
  connect,
  event,
  freshStream,
  openRaw,
  rejection,
  type StoreTarget,
} from './store-target.ts';

function requestOf(options: ReadReq.Options): ReadReq {
  const uuid = new streams.ReadReq.Options.UUIDOption();
  uuid.setString(new shared.Empty());
  options.setUuidOption(uuid);
  const request = new streams.ReadReq();
  request.setOptions(options);
  return request;
}

function allFrom(position: Position | 'start' | 'end'): ReadReq.Options {
  const all = new streams.ReadReq.Options.AllOptions();
  if (position === 'start') all.setStart(new shared.Empty());
  else if (position === 'end') all.setEnd(new shared.Empty());
  else {
    const at = new streams.ReadReq.Options.Position();
    at.setCommitPosition(String(position.commit));
    at.setPreparePosition(String(position.prepare));
    all.setPosition(at);
  }
  const options = new streams.ReadReq.Options();
  options.setAll(all);
  options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  options.setNoFilter(new shared.Empty());
  return options;
}

function filtered(options: ReadReq.Options, prefix: string, window: number): ReadReq.Options {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression();
  expression.setPrefixList([prefix]);
  const filter = new streams.ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setMax(window);
  filter.setCheckpointintervalmultiplier(1);
  options.setFilter(filter);
  return options;
}

/** A message of a read in a word: what it is, an event by its revision, a checkpoint by its commit position. */
function word(response: ReadResp): string {
  const recorded = response.getEvent()?.getEvent();
  if (recorded !== undefined) return `event ${recorded.getStreamRevision()}`;
  if (response.hasConfirmation()) return 'confirmation';
  if (response.hasCaughtUp()) return 'caught up';
  if (response.hasCheckpoint()) return 'checkpoint';
  if (response.hasStreamNotFound()) return 'stream not found';
  if (response.hasFirstStreamPosition()) return `first ${response.getFirstStreamPosition()}`;
  if (response.hasLastStreamPosition()) return `last ${response.getLastStreamPosition()}`;
  return 'unknown';
}

export function describeReads(open: () => Promise<StoreTarget>): void {
  let target: StoreTarget;
  let client: EventStoreDBClient;
  let raw: ReturnType<typeof openRaw>;

  beforeAll(async () => {
    target = await open();
    client = connect(target.url);
    raw = openRaw(target);
  });

  afterAll(async () => {
    raw.streams.close();
    raw.users.close();
    await client.dispose();
    await target.close();
  });

  /** Messages of a read until one is as asked, or the read ends. */
  const messages = (options: ReadReq.Options, last?: string): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const words: string[] = [];
      const call = raw.streams.read(requestOf(options), raw.metadata);
      call.on('data', (response: ReadResp) => {
        words.push(word(response));
        if (word(response) !== last) return;
        resolve(words);
        call.cancel();
      });
      call.on('end', () => resolve(words));
      call.on('error', reject);
    });

  const written = async (stream: string, count: number): Promise<readonly Position[]> => {
    const events = Array.from({ length: count }, (_, at) => event(`${at}`));
    await client.appendToStream(stream, events);
    const read = await collect(client.readStream(stream));
    return read.map(({ event }) => event!.position!);
  };

  const streamFrom = (stream: string, from: number | 'end', count: number) => {
    const start = new streams.ReadReq.Options.StreamOptions();
    start.setStreamIdentifier(streamIdentifier(stream));
    if (from === 'end') start.setEnd(new shared.Empty());
    else start.setRevision(String(from));
    const control = new streams.ReadReq.Options.ControlOption();
    control.setCompatibility(1);
    const options = new streams.ReadReq.Options();
    options.setStream(start);
    options.setCount(String(count));
    options.setNoFilter(new shared.Empty());
    options.setControlOption(control);
    return options;
  };

  describe('reading a stream', () => {
    test('gives back the bytes, type, id and kind that were written', async () => {
      const stream = freshStream('bytes');
      const data = Buffer.from([0, 255, 10, 13, 34, 92, 195, 40]);
      const binary = store.binaryEvent({ type: 'Nhị phân', data, metadata: new Uint8Array([7]) });
      const json = store.jsonEvent({ type: 'Json', data: { tên: 'thi đua' } });
      await client.appendToStream(stream, [binary, json]);
      const [first, second] = await collect(client.readStream(stream));
      expect(Buffer.from(first!.event!.data as Uint8Array)).toEqual(data);
      expect(first!.event).toMatchObject({ id: binary.id, type: 'Nhị phân', isJson: false });
      expect(second!.event).toMatchObject({ id: json.id, isJson: true, data: { tên: 'thi đua' } });
    });

    test('by pages gives every event once, in both directions', async () => {
      const stream = freshStream('pages');
      await written(stream, 70);
      const forwards = await collect(client.readStream(stream));
      const backwards = await collect(
        client.readStream(stream, { direction: store.BACKWARDS, fromRevision: store.END }),
      );
      const numbers = Array.from({ length: 70 }, (_, at) => BigInt(at));
      expect(forwards.map(({ event }) => event!.revision)).toEqual(numbers);
      expect(backwards.map(({ event }) => event!.revision)).toEqual(numbers.toReversed());
    });

    test('tells its last position, and that there is none', async () => {
      const stream = freshStream('last');
      expect(await messages(streamFrom(stream, 0, 10))).toEqual(['stream not found']);
      await written(stream, 3);
      expect(await messages(streamFrom(stream, 1, 1))).toEqual(['event 1', 'last 2']);
      expect(await messages(streamFrom(stream, 7, 5))).toEqual(['first 3', 'last 2']);
    });

    test('forwards from its end is a failure', async () => {
      const stream = freshStream('end');
      await written(stream, 1);
      const error = await rejection(messages(streamFrom(stream, 'end', 10)));
      expect(error).toMatchObject({ code: 2, details: 'Unexpected ReadStreamResult: Error' });
    });
  });

  describe('reading all', () => {
    test('forwards begins at a position, backwards before it', async () => {
      const stream = freshStream('all');
      const [first, second] = await written(stream, 3);
      const forwards = await collect(client.readAll({ fromPosition: second!, maxCount: 2 }));
      const backwards = await collect(
        client.readAll({ fromPosition: second!, direction: store.BACKWARDS, maxCount: 1 }),
      );
      expect(forwards[0]!.event).toMatchObject({ streamId: stream, revision: 1n });
      expect(forwards[0]!.commitPosition).toBe(second!.commit);
      expect(backwards[0]!.event!.position).toEqual(first);
    });

    test('backwards from the end begins with the last event', async () => {
      const stream = freshStream('all');
      const positions = await written(stream, 2);
      const read = client.readAll({
        direction: store.BACKWARDS,
        fromPosition: store.END,
        maxCount: 50,
      });
      const own = (await collect(read)).find(({ event }) => event!.streamId === stream);
      expect(own!.event!.position).toEqual(positions[1]);
    });

    test('forwards from the end and from beyond it is empty', async () => {
      expect(await collect(client.readAll({ fromPosition: store.END }))).toEqual([]);
      const beyond = { commit: 2n ** 62n, prepare: 2n ** 62n };
      expect(await collect(client.readAll({ fromPosition: beyond }))).toEqual([]);
    });

    test('from within a record, or from a position that cannot be, is a failure', async () => {
      const [position] = await written(freshStream('within'), 2);
      const within = { commit: position!.commit + 5n, prepare: position!.commit + 5n };
      const first = await rejection(collect(client.readAll({ fromPosition: within })));
      expect(String(first['message'])).toContain('Unexpected ReadAllResult: Error');
      const impossible = { commit: 10n, prepare: 20n };
      const second = await rejection(collect(client.readAll({ fromPosition: impossible })));
      expect(String(second['message'])).toContain('Exception was thrown by handler.');
    });
  });

  describe('a subscription', () => {
    test('to all is confirmed, tells what follows its position, that it caught up, and what comes', async () => {
      const stream = freshStream('subscribed');
      const [first] = await written(stream, 3);
      const heard = messages(allFrom(first!), 'event 3');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await client.appendToStream(stream, event());
      const words = await heard;
      expect(words.slice(0, 3)).toEqual(['confirmation', 'event 1', 'event 2']);
      expect(words.indexOf('caught up')).toBeGreaterThan(2);
      expect(words.indexOf('event 3')).toBeGreaterThan(words.indexOf('caught up'));
    });

    test('to all from within a record is a failure', async () => {
      const [position] = await written(freshStream('within'), 2);
      const within = { commit: position!.commit + 5n, prepare: position!.commit + 5n };
      const error = await rejection(messages(allFrom(within)));
      expect(error).toMatchObject({ code: 2, details: 'Exception was thrown by handler.' });
    });

    test('with a filter tells checkpoints by the events that it considered', async () => {
      const stream = freshStream('filtered');
      const [first] = await written(stream, 40);
      const options = filtered(allFrom(first!), stream, 8);
      const words = await messages(options, 'caught up');
      expect(words.filter((each) => each.startsWith('event'))).toHaveLength(39);
      expect(words.slice(0, 10).filter((each) => each === 'checkpoint')).toHaveLength(1);
      expect(words[9]).toBe('checkpoint');
    });

    test('to a stream waits for it, and ends with its tombstone', async () => {
      const stream = freshStream('waiting');
      const subscription = client.subscribeToStream(stream);
      const revisions: bigint[] = [];
      const ended = rejection(
        (async () => {
          for await (const { event } of subscription) revisions.push(event!.revision);
        })(),
      );
      await written(stream, 2);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await client.tombstoneStream(stream);
      expect(await ended).toMatchObject({ type: 'stream-deleted' });
      expect(revisions).toEqual([0n, 1n, 9_223_372_036_854_775_807n]);
    });
  });
}
