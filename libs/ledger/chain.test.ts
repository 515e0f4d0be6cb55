// The verifier accepts what was sealed in order, and names the first event of anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainBlindSpots,
  type ChainEvent,
  compareHeads,
  type Fault,
  type FaultReason,
  faultReasons,
  verifyChain,
} from './chain.ts';
import type { EventContent } from './event.ts';
import { asStored, draftOf, firstMinute, metadataAt, sealedStream } from './fixture.contract.ts';
import { sha256Hex, uuidOfHash } from './hash.ts';
import { seal } from './seal.ts';

const a = sealedStream('a', 4);
const b = sealedStream('b', 3);
/** a0 b0 a1 b1 a2 b2 a3 */
const sealed = [0, 1, 2, 3].flatMap((at) => [a[at], b[at]]).filter((event) => event !== undefined);
const whole = asStored(sealed);

const renumbered = (events: readonly ChainEvent[]): ChainEvent[] =>
  events.map((event, index) => ({ ...event, index }));
const faultOf = async (events: readonly ChainEvent[]): Promise<Fault | null> =>
  (await verifyChain(events)).firstFault;

/** The event at an index, changed; `bytes` may be told as text and then carry their own id. */
function changed(at: number, change: (event: ChainEvent) => Partial<ChainEvent>): ChainEvent[] {
  return whole.map((event) => (event.index === at ? { ...event, ...change(event) } : event));
}
function rewritten(at: number, rewrite: (text: string) => string): ChainEvent[] {
  return changed(at, (event) => {
    const bytes = new TextEncoder().encode(rewrite(new TextDecoder().decode(event.bytes)));
    return { bytes, id: uuidOfHash(sha256Hex(bytes)) };
  });
}
/** An event sealed anew with other content at the place of the one at an index. */
function resealed(at: number, change: Partial<EventContent>): ChainEvent[] {
  const { content } = sealed[at] ?? {};
  if (content === undefined) return [];
  const { ledger, stream, revision, metadata, previous } = { ...content, ...change };
  const after = { revision: revision - 1, hash: previous };
  const [event] = asStored(seal([draftOf('other')], { ledger, stream, after, metadata }));
  return event === undefined ? [] : changed(at, () => ({ ...event, index: at }));
}

describe('verifying a ledger', () => {
  it('recomputes every event and tells ledger, counts and heads', async () => {
    const result = await verifyChain(whole);
    expect(result).toMatchObject({ ledger: 'ledger-1', events: 7, streams: 2, firstFault: null });
    expect(result.heads).toEqual(
      new Map([
        ['a', { revision: 3, hash: a[3]?.hash }],
        ['b', { revision: 2, hash: b[2]?.hash }],
      ]),
    );
    expect(await verifyChain([])).toMatchObject({ ledger: null, events: 0, firstFault: null });
  });

  it('finds one changed byte anywhere, at the event that holds it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(6),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (at, where, flip) => {
          const damaged = changed(at, ({ bytes }) => {
            const copy = bytes.slice();
            copy[where % copy.length] = (copy[where % copy.length] ?? 0) ^ flip;
            return { bytes: copy };
          });
          expect(await faultOf(damaged)).toMatchObject({ index: at });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each<[string, ChainEvent[], number, FaultReason]>([
    ['bytes that are no event', changed(3, () => ({ bytes: new Uint8Array(3) })), 3, 'unreadable'],
    [
      'an envelope without metadata',
      rewritten(3, (text) => text.replace(/"metadata":.*"previous"/, '"previous"')),
      3,
      'unreadable',
    ],
    [
      'a space added with its id made anew',
      rewritten(2, (text) => text.replace('{', '{ ')),
      2,
      'bytes-not-canonical',
    ],
    [
      'a field given twice',
      rewritten(2, (text) => text.replace('{', '{"data":{},')),
      2,
      'bytes-not-canonical',
    ],
    [
      'a fraction',
      rewritten(2, (text) => text.replace('"schema":1', '"schema":1.5')),
      2,
      'bytes-not-canonical',
    ],
    ['another id', changed(4, () => ({ id: a[0]?.id ?? '' })), 4, 'id-mismatch'],
    ['another stream beside the bytes', changed(1, () => ({ stream: 'c' })), 1, 'column-mismatch'],
    [
      'another revision beside the bytes',
      changed(1, () => ({ revision: 1 })),
      1,
      'column-mismatch',
    ],
    [
      'another type beside the bytes',
      changed(1, () => ({ type: 'renamed' })),
      1,
      'column-mismatch',
    ],
    ['an event of another ledger', resealed(4, { ledger: 'ledger-2' }), 4, 'foreign-ledger'],
    [
      'an event left out',
      renumbered(whole.filter((event) => event.index !== 2)),
      3,
      'revision-gap',
    ],
    [
      'an event given twice',
      renumbered(whole.flatMap((event) => (event.index === 2 ? [event, event] : [event]))),
      3,
      'revision-gap',
    ],
    ['an event replaced by another', resealed(2, {}), 4, 'previous-mismatch'],
    [
      'an event with another past',
      resealed(4, { previous: 'e'.repeat(64) }),
      4,
      'previous-mismatch',
    ],
    [
      'an event recorded before the one it follows',
      resealed(4, { metadata: metadataAt('2021-12-01T08:00:00.999Z') }),
      4,
      'time-reversed',
    ],
  ])('names the first event that does not fit: %s', async (_, events, at, reason) => {
    const result = await verifyChain(events);
    expect(result.firstFault).toMatchObject({ index: at, reason });
    expect(result.events).toBe(at);
    expect(faultReasons[reason].vi).not.toBe('');
  });

  it('sees by the ledger indexes that a stream is gone from between others', async () => {
    const rest = whole.filter((event) => event.stream === 'a');
    expect(await faultOf(rest)).toMatchObject({ stream: 'a', index: 2, reason: 'index-gap' });
  });

  it('accepts events of one append, which share their time', async () => {
    const place = {
      ledger: 'l',
      stream: 's',
      after: { revision: -1, hash: null },
      metadata: metadataAt(firstMinute),
    };
    expect(await faultOf(asStored(seal([draftOf('x'), draftOf('y')], place)))).toBeNull();
  });

  it('says what it cannot see, and indeed does not see it', async () => {
    expect(await faultOf(whole.slice(0, -1))).toBeNull();
    expect(await faultOf(renumbered(whole.filter((event) => event.stream !== 'b')))).toBeNull();
    expect(await faultOf(asStored([...a, ...b]))).toBeNull();
    const place = { ledger: 'ledger-1', stream: 'a', metadata: metadataAt(firstMinute) };
    const drafts = ['x', 'y', 'z', 'w'].map((type) => draftOf(type));
    const forged = seal(drafts, { ...place, after: { revision: -1, hash: null } });
    expect(await faultOf(asStored([...forged, ...b]))).toBeNull();
    expect(chainBlindSpots.vi).toContain('viết lại từ một sự kiện nào đó đến hết');
    expect(chainBlindSpots.en).toContain('rewritten from some event to its end');
    expect(chainBlindSpots.vi).toContain('thứ tự giữa các luồng');
    expect(chainBlindSpots.en).toContain('order between streams');
  });
});

describe('heads noted earlier', () => {
  it('show a lost tail, a lost stream and a rewritten head, and let streams grow', async () => {
    const { heads: noted } = await verifyChain(whole);
    const now = async (events: readonly ChainEvent[]) =>
      (await verifyChain(renumbered(events))).heads;
    expect(compareHeads(noted, noted)).toEqual([]);
    expect(compareHeads(await now(whole.slice(0, 5)), noted)).toEqual([]);
    expect(compareHeads(noted, await now(whole.slice(0, 5)))).toMatchObject([
      { stream: 'a', kind: 'lost-tail', now: { revision: 2 } },
      { stream: 'b', kind: 'lost-tail', now: { revision: 1 } },
    ]);
    expect(
      compareHeads(noted, await now(whole.filter((event) => event.stream === 'a'))),
    ).toMatchObject([{ stream: 'b', kind: 'lost-stream', now: null }]);
    expect(compareHeads(noted, await now(resealed(6, {})))).toMatchObject([
      { stream: 'a', kind: 'rewritten' },
    ]);
  });

  it('show a history that was written anew and then went on, when verified with them', async () => {
    const { heads: noted } = await verifyChain(whole.slice(0, 4));
    const forged = asStored(sealedStream('a', 4).slice(0, 1));
    const [first] = forged;
    const place = {
      ledger: 'ledger-1',
      stream: 'a',
      after: { revision: 0, hash: a[0]?.hash ?? null },
    };
    const metadata = metadataAt('2021-12-01T08:00:01.000Z');
    const rest = asStored(seal([draftOf('forged'), draftOf('more')], { ...place, metadata }));
    const history = renumbered(first === undefined ? [] : [first, ...rest]);
    expect(await faultOf(history)).toBeNull();
    expect((await verifyChain(history, noted)).firstFault).toMatchObject({
      stream: 'a',
      revision: 1,
      reason: 'noted-head-mismatch',
    });
    expect((await verifyChain(whole, noted)).firstFault).toBeNull();
  });
});
