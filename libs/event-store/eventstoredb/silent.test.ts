// A store that answers some and not others: a stream of appends that has fallen silent, a log full of other applications' events.
import { binaryEvent } from '@eventstore/db-client';
import { expect, test } from 'vitest';
import { OutcomeUnknown } from '../port.ts';
import {
  append,
  appendWithin,
  followed,
  openClient,
  openStore,
  refusalOf,
  startServer,
  took,
} from './opened.contract.ts';

test('a stream of appends that answers nothing while reads are answered is given up for another', async () => {
  const server = await startServer();
  const store = await openStore(server.url);
  const opened = server.faults.add({
    kind: 'delay',
    at: 'open',
    calls: ['batchAppend'],
    delayMs: 0,
    times: 100,
  });
  server.faults.add({ kind: 'hang', at: 'beforeCommit', calls: ['batchAppend'] });
  expect(await refusalOf(appendWithin(200)(store, 'a', -1, 'one'))).toBeInstanceOf(OutcomeUnknown);
  expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
  expect(opened.fired).toBe(2);
  expect(store.availability().available).toBe(true);
});

test('the head is not counted again through a log in which a follower is far ahead', async () => {
  const server = await startServer();
  const store = await openStore(server.url);
  await append(store, 'a', -1, 'one');
  const noise = Array.from({ length: 2_000 }, () =>
    binaryEvent({ type: 'noise', data: new Uint8Array([1]) }),
  );
  await openClient(server.url).appendToStream('another-application', noise);
  await append(store, 'a', 0, 'two');

  const late = await openStore(server.url);
  const slowly = { kind: 'delay', at: 'event', calls: ['read'], delayMs: 5, times: 1e6 } as const;
  server.faults.add({ ...slowly, stream: '$all' });
  const counting = late.head();
  await followed(late).has(2);
  expect(await took(() => counting)).toBeLessThan(3_000);
  expect(await late.head()).toMatchObject({ index: 2 });
});
