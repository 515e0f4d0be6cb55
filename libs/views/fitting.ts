// Whether an event is the one that its id and its stream's chain say: asked of every event before it is copied.
import type { LedgerEvent } from '../event-store/port.ts';
import type { EventContent, Reference } from '../ledger/event.ts';
import { sha256Hex, uuidOfHash } from '../ledger/hash.ts';
import { open } from '../ledger/seal.ts';
import type { ViewEvent } from './projection.ts';

/**
 * Streams whose last hash is kept at hand, twice over; others are looked up in the copy. It is far above what one batch can
 * hold, so that an event of the same batch, which the copy does not have yet, is always at hand.
 */
const headsAtHandMax = 20_000;

/** An event as the ledger names it. */
export interface EventAt extends Reference {
  readonly index: number;
}

/** The store gave an event that is not what its id says, does not fit what came before it, or cannot be read. */
export class UnfitEvent extends Error {
  override readonly name = 'UnfitEvent';
  readonly event: EventAt;
  constructor({ index, stream, revision }: EventAt, why: string, options?: ErrorOptions) {
    super(`event ${index} (${stream}@${revision}) ${why}`, options);
    this.event = { index, stream, revision };
  }
}

/** The last event of a stream; revision -1 and hash null where it has none. */
export interface StreamHead {
  readonly revision: number;
  readonly hash: string | null;
}

/** Heads of the streams that were met last; a stream that comes again is kept, whatever else is forgotten. */
function openHeads(lookUp: (stream: string) => StreamHead) {
  let recent = new Map<string, StreamHead>();
  let older = new Map<string, StreamHead>();
  return {
    of: (stream: string) => recent.get(stream) ?? older.get(stream) ?? lookUp(stream),
    set(stream: string, head: StreamHead) {
      if (recent.size >= headsAtHandMax) {
        older = recent;
        recent = new Map();
      }
      recent.set(stream, head);
    },
  };
}

function read(event: LedgerEvent): EventContent {
  try {
    return open(event.bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UnfitEvent(event, `cannot be read: ${why}`, { cause: error });
  }
}

function misfit(event: LedgerEvent, content: EventContent, before: StreamHead): string | null {
  const { stream, revision, type } = event;
  if (content.stream !== stream || content.revision !== revision || content.type !== type)
    return 'is not what its bytes say: they name another stream, revision or type';
  if (revision !== before.revision + 1) return `does not follow revision ${before.revision}`;
  if (content.previous !== before.hash)
    return `does not fit the hash of revision ${before.revision}: one of the two was changed`;
  return null;
}

/**
 * Takes events in ledger order, each of them once, and remembers what the next one has to fit. What is taken has to be
 * copied: heads that are not at hand are looked up there.
 */
export function openFitting(lookUp: (stream: string) => StreamHead) {
  const heads = openHeads(lookUp);
  return {
    /** @throws UnfitEvent where the event is not the one at this index of the ledger */
    take(event: LedgerEvent, index: number): ViewEvent {
      if (event.index !== index) throw new UnfitEvent(event, `does not follow event ${index - 1}`);
      const hash = sha256Hex(event.bytes);
      if (uuidOfHash(hash) !== event.id)
        throw new UnfitEvent(
          event,
          'has another id than its bytes give: one of the two was changed',
        );
      const content = read(event);
      const why = misfit(event, content, heads.of(event.stream));
      if (why !== null) throw new UnfitEvent(event, why);
      heads.set(event.stream, { revision: event.revision, hash });
      return Object.assign(content, { index, bytes: event.bytes });
    },
  };
}

export type Fitting = ReturnType<typeof openFitting>;
