// What every server of the protocol answers on a batch stream, message by message, where the client hides it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { googleEmpty, streamIdentifier, streams, uuidMessage, uuidText } from './protocol.ts';
import { freshStream, openRaw, type StoreTarget } from './store-target.ts';

interface Chunk {
  readonly id: string;
  /** Null where the options came with an earlier chunk. */
  readonly stream: string | null;
  readonly expected?: number;
  readonly type?: string;
  readonly size?: number;
  readonly deadlineMs?: number;
  readonly isFinal?: boolean;
}

function optionsOf(stream: string, { expected, deadlineMs }: Chunk): BatchAppendReq.Options {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(streamIdentifier(stream));
  if (expected === undefined) options.setAny(new googleEmpty.Empty());
  else options.setStreamPosition(String(expected));
  if (deadlineMs !== undefined) {
    options.setDeadline(timestamp.Timestamp.fromDate(new Date(Date.now() + deadlineMs)));
  }
  return options;
}

function requestOf(chunk: Chunk): BatchAppendReq {
  const { id, stream, type = 'Happened', size = 1, isFinal = true } = chunk;
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.setId(uuidMessage(crypto.randomUUID(), false));
  message.getMetadataMap().set('type', type);
  message.getMetadataMap().set('content-type', 'application/octet-stream');
  message.setData(Buffer.alloc(size));
  const request = new streams.BatchAppendReq();
  request.setCorrelationId(uuidMessage(id, false));
  if (stream !== null) request.setOptions(optionsOf(stream, chunk));
  request.setProposedMessagesList([message]);
  request.setIsFinal(isFinal);
  return request;
}

interface Answer {
  readonly id: string;
  readonly isStructured: boolean;
  readonly stream: string;
  /** `revision N`, or the code, message and type of details of an error. */
  readonly said: string;
}

function answerOf(response: BatchAppendResp): Answer {
  const correlation = response.getCorrelationId()!;
  const error = response.getError();
  const success = response.getSuccess();
  return {
    id: uuidText(correlation),
    isStructured: correlation.hasStructured(),
    stream: Buffer.from(response.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8'),
    said:
      error === undefined
        ? `revision ${success!.getCurrentRevision()}`
        : `${error.getCode()} ${error.getMessage()} ${error.getDetails()!.getTypeUrl()}`,
  };
}

const said = (code: number, name: string) =>
  `${code} ${name} type.googleapis.com/event_store.client.${name}`;

export function describeBatches(open: () => Promise<StoreTarget>): void {
  let target: StoreTarget;
  let raw: ReturnType<typeof openRaw>;

  beforeAll(async () => {
    target = await open();
    raw = openRaw(target);
  });

  afterAll(async () => {
    raw.streams.close();
    raw.users.close();
    await target.close();
  });

  const batch = () => {
    const call = raw.streams.batchAppend(raw.metadata);
    const answers: Answer[] = [];
    call.on('data', (response: BatchAppendResp) => answers.push(answerOf(response)));
    // Cancelling is how a test ends its stream, and cancelling is an error of the stream.
    call.on('error', () => undefined);
    const send = (chunk: Omit<Chunk, 'id'>): string => {
      const id = crypto.randomUUID();
      call.write(requestOf({ ...chunk, id }));
      return id;
    };
    const answersTo = async (id: string, count: number): Promise<Answer[]> => {
      const own = () => answers.filter((answer) => answer.id === id);
      await expect.poll(() => own().length, { timeout: 6000 }).toBeGreaterThanOrEqual(count);
      return own();
    };
    return { call, answers, send, answersTo };
  };

  test('an append is answered under its correlation id, with its stream', async () => {
    const { call, send, answersTo } = batch();
    const stream = freshStream('batch');
    const [answer] = await answersTo(send({ stream }), 1);
    expect(answer).toMatchObject({ said: 'revision 0', stream, isStructured: false });
    call.cancel();
  });

  test('an append may come in chunks, the options with the first alone', async () => {
    const { call, send, answersTo } = batch();
    const id = send({ stream: freshStream('chunks'), isFinal: false });
    call.write(requestOf({ id, stream: null }));
    expect((await answersTo(id, 1))[0]!.said).toBe('revision 1');
    call.cancel();
  });

  test('a conflict is an error of its append, and the stream goes on', async () => {
    const { call, send, answersTo } = batch();
    const stream = freshStream('conflict');
    const [answer] = await answersTo(send({ stream, expected: 5 }), 1);
    expect(answer!.said).toBe(said(6, 'WrongExpectedVersion'));
    expect((await answersTo(send({ stream }), 1))[0]!.said).toBe('revision 0');
    call.cancel();
  });

  test('too much data is an error of its append, as soon as it is too much', async () => {
    const { call, send, answersTo } = batch();
    const large = { stream: freshStream('large'), size: 1024 * 1024 + 1, isFinal: false };
    const [answer] = await answersTo(send(large), 1);
    expect(answer!.said).toBe(said(3, 'MaximumAppendSizeExceeded'));
    call.cancel();
  });

  test('a deadline that has passed is a timeout at once', async () => {
    const { call, send, answersTo } = batch();
    const [answer] = await answersTo(send({ stream: freshStream('late'), deadlineMs: -5 }), 1);
    expect(answer).toMatchObject({ said: said(4, 'Timeout'), isStructured: false });
    call.cancel();
  });

  test('an append whose end does not come in time is a timeout, its id in the other form', async () => {
    const { call, send, answersTo } = batch();
    const unfinished = { stream: freshStream('unfinished'), deadlineMs: 300, isFinal: false };
    const [answer] = await answersTo(send(unfinished), 1);
    expect(answer).toMatchObject({ said: said(4, 'Timeout'), isStructured: true });
    call.cancel();
  });

  test('an event without type is a bad request, and a timeout besides when its time is over', async () => {
    const { call, send, answersTo } = batch();
    const answers = await answersTo(send({ stream: freshStream('bad'), type: '' }), 2);
    expect(answers.map((each) => each.said)).toEqual([said(3, 'BadRequest'), said(4, 'Timeout')]);
    call.cancel();
  });

  test('appends of one batch stream are written in the order in which they came', async () => {
    const { call, send, answers } = batch();
    const stream = freshStream('order');
    const ids = Array.from({ length: 50 }, () => send({ stream }));
    await expect.poll(() => answers.length).toBe(50);
    expect(answers.map(({ id }) => id)).toEqual(ids);
    expect(answers.at(-1)!.said).toBe('revision 49');
    call.cancel();
  });

  describe('a caller that closes its side', () => {
    test('is given the answers until one comes after the closing', async () => {
      const { call, answers, send } = batch();
      const stream = freshStream('closing');
      const ended = new Promise<void>((resolve) => call.on('end', () => resolve()));
      send({ stream });
      send({ stream });
      call.end();
      const bothAnswered = (async () => expect.poll(() => answers.length).toBe(2))();
      await Promise.race([ended, bothAnswered]);
      expect(answers.length).toBeGreaterThan(0);
      expect(answers[0]!.said).toBe('revision 0');
    });
  });
}
