// The verifier's core: recomputes every event from its stored bytes and names the first that does not fit.
import { canonicalText, NotCanonical } from './canonical.ts';
import type { EventContent } from './event.ts';
import { sha256Hex, uuidOfHash } from './hash.ts';
import { checkEnvelope, decode, parse, Unreadable } from './seal.ts';

/** An event as a store or an export gives it: the bytes are evidence, the rest are columns beside them. */
export interface ChainEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Number of ledger events before this one. */
  readonly index: number;
}

/** The last event of a stream. */
export interface Head {
  readonly revision: number;
  readonly hash: string;
}
export type Heads = ReadonlyMap<string, Head>;

interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Why an event does not fit, in the order in which it is asked. */
export const faultReasons = {
  unreadable: {
    vi: 'Không đọc được nội dung sự kiện.',
    en: 'The bytes cannot be read as an event.',
  },
  'bytes-not-canonical': {
    vi: 'Nội dung sự kiện không ở dạng chuẩn tắc (RFC 8785).',
    en: 'The bytes are not in canonical form (RFC 8785).',
  },
  'id-mismatch': {
    vi: 'Mã sự kiện không khớp với giá trị băm của nội dung: nội dung hoặc mã đã bị thay đổi.',
    en: 'The id is not the one made of the hash of the bytes: one of them was changed.',
  },
  'column-mismatch': {
    vi: 'Luồng, số thứ tự hoặc loại sự kiện lưu bên ngoài không khớp với nội dung sự kiện.',
    en: 'Stream, revision or type beside the bytes differ from what the bytes say.',
  },
  'foreign-ledger': {
    vi: 'Sự kiện thuộc một sổ cái khác.',
    en: 'The event belongs to another ledger.',
  },
  'revision-gap': {
    vi: 'Số thứ tự trong luồng không liên tục: thiếu hoặc lặp sự kiện.',
    en: 'Revisions of the stream are not contiguous: an event is missing or repeated.',
  },
  'previous-mismatch': {
    vi: 'Giá trị băm của sự kiện liền trước trong luồng không khớp.',
    en: "The hash of the stream's previous event does not match.",
  },
  'time-reversed': {
    vi: 'Thời điểm ghi nhận sớm hơn sự kiện liền trước trong luồng.',
    en: "The recording time is before that of the stream's previous event.",
  },
  'index-gap': {
    vi: 'Số thứ tự trong sổ cái không liên tục: thiếu hoặc lặp sự kiện.',
    en: 'Ledger indexes are not contiguous: an event is missing or repeated.',
  },
  'noted-head-mismatch': {
    vi: 'Sự kiện khác với sự kiện cuối luồng đã được ghi nhận trước đây: lịch sử đã bị viết lại.',
    en: 'The event differs from the head that was noted earlier: history was rewritten.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
export type FaultReason = keyof typeof faultReasons;

/** The first event that does not fit, named as the store names it. */
export interface Fault {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly reason: FaultReason;
}

export interface ChainResult {
  /** The ledger that all events belong to; null where none was read. */
  readonly ledger: string | null;
  /** Events and streams that fit, up to the first fault; nothing after it is vouched for. */
  readonly events: number;
  readonly streams: number;
  readonly firstFault: Fault | null;
  readonly heads: Heads;
}

/** What a verification by chains cannot see; to be shown wherever its result is shown. */
export const chainBlindSpots: Sentence = {
  vi:
    'Việc kiểm tra chuỗi băm theo từng luồng không tự phát hiện được: các sự kiện cuối của một luồng bị cắt bỏ; ' +
    'cả một luồng bị mất; một luồng bị viết lại từ một sự kiện nào đó đến hết, với các giá trị băm được tính lại; ' +
    'thứ tự giữa các luồng bị thay đổi. Hãy so sánh với sự kiện cuối của từng luồng đã được ghi nhận và lưu giữ ở nơi ' +
    'khác từ trước.',
  en:
    'Hash chains by stream cannot show by themselves that the tail of a stream was cut off, that a whole stream was ' +
    'lost, that a stream was rewritten from some event to its end with its hashes recomputed, or that the order between ' +
    'streams was changed. Compare with heads that were noted earlier and kept elsewhere.',
};

interface Tail extends Head {
  readonly recordedAt: string;
}

/** A verification under way; it reads events one by one and holds one small record a stream. */
export interface Chain {
  /** Takes the next event in global order and answers the first fault so far; after a fault nothing more is taken in. */
  readonly add: (event: ChainEvent) => Fault | null;
  readonly result: () => ChainResult;
}

/** Starts a verification. Where heads were noted earlier, the events they name must still be those. */
export function openChain(noted: Heads = new Map()): Chain {
  const tails = new Map<string, Tail>();
  let ledger: string | null = null;
  let events = 0;
  let firstFault: Fault | null = null;

  function add(event: ChainEvent): Fault | null {
    if (firstFault !== null) return firstFault;
    const read = readFitting(event);
    if (typeof read === 'string') {
      const { index, stream, revision, id } = event;
      firstFault = { index, stream, revision, id, reason: read };
      return firstFault;
    }
    ledger ??= read.content.ledger;
    events += 1;
    const { recordedAt } = read.content.metadata;
    tails.set(event.stream, { revision: event.revision, hash: read.hash, recordedAt });
    return null;
  }

  function readFitting(event: ChainEvent): ReadEvent | FaultReason {
    const read = readEvent(event.bytes);
    return typeof read === 'string' ? read : (misfit(event, read) ?? read);
  }

  function misfit(event: ChainEvent, { content, hash }: ReadEvent): FaultReason | null {
    const tail = tails.get(event.stream);
    const head = noted.get(event.stream);
    if (uuidOfHash(hash) !== event.id) return 'id-mismatch';
    if (!columnsMatch(event, content)) return 'column-mismatch';
    if (ledger !== null && content.ledger !== ledger) return 'foreign-ledger';
    if (content.revision !== (tail?.revision ?? -1) + 1) return 'revision-gap';
    if (content.previous !== (tail?.hash ?? null)) return 'previous-mismatch';
    if (tail !== undefined && content.metadata.recordedAt < tail.recordedAt) return 'time-reversed';
    if (event.index !== events) return 'index-gap';
    if (head?.revision === content.revision && head.hash !== hash) return 'noted-head-mismatch';
    return null;
  }

  function result(): ChainResult {
    const heads = new Map<string, Head>();
    for (const [stream, { revision, hash }] of tails) heads.set(stream, { revision, hash });
    return { ledger, events, streams: tails.size, firstFault, heads };
  }
  return { add, result };
}

/** Verifies a whole ledger, read in global order from its first event; stops at the first fault. */
export async function verifyChain(
  events: AsyncIterable<ChainEvent> | Iterable<ChainEvent>,
  noted: Heads = new Map(),
): Promise<ChainResult> {
  const chain = openChain(noted);
  for await (const event of events) {
    if (chain.add(event) !== null) break;
  }
  return chain.result();
}

/** What became of a head that was noted earlier, where it is no longer there as noted. */
export interface HeadDifference {
  readonly stream: string;
  readonly kind: 'lost-stream' | 'lost-tail' | 'rewritten';
  readonly noted: Head;
  readonly now: Head | null;
}

/**
 * Compares heads noted earlier with those of now. A stream that has grown is no difference here; that its noted event is
 * still the same one is seen by verifying with the noted heads.
 */
export function compareHeads(previous: Heads, now: Heads): readonly HeadDifference[] {
  const differences: HeadDifference[] = [];
  for (const [stream, noted] of previous) {
    const head = now.get(stream) ?? null;
    const kind = differenceOf(noted, head);
    if (kind !== null) differences.push({ stream, kind, noted, now: head });
  }
  return differences;
}

function differenceOf(noted: Head, now: Head | null): HeadDifference['kind'] | null {
  if (now === null) return 'lost-stream';
  if (now.revision < noted.revision) return 'lost-tail';
  return now.revision === noted.revision && now.hash !== noted.hash ? 'rewritten' : null;
}

interface ReadEvent {
  readonly content: EventContent;
  readonly hash: string;
}

/** The bytes are checked as they are stored: written anew only to compare, never to hash. */
function readEvent(bytes: Uint8Array): ReadEvent | FaultReason {
  try {
    const text = decode(bytes);
    const value = parse(text);
    if (canonicalText(value) !== text) return 'bytes-not-canonical';
    checkEnvelope(value);
    return { content: value, hash: sha256Hex(bytes) };
  } catch (error) {
    if (error instanceof NotCanonical) return 'bytes-not-canonical';
    if (error instanceof Unreadable) return 'unreadable';
    throw error;
  }
}

function columnsMatch(event: ChainEvent, content: EventContent): boolean {
  return (
    event.stream === content.stream &&
    event.revision === content.revision &&
    event.type === content.type
  );
}
