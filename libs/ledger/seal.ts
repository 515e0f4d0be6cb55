// Sealing turns drafts into the bytes that are evidence; opening reads such bytes back.
import { canonicalBytes } from './canonical.ts';
import type { EventContent, EventDraft, Metadata, SealedEvent } from './event.ts';
import { sha256Hex, uuidOfHash } from './hash.ts';

/** Where in which stream the drafts will stand, and what is said about all of them. */
export interface Place {
  readonly ledger: string;
  readonly stream: string;
  /** The stream's last event: revision -1 and hash null for a stream without events. */
  readonly after: { readonly revision: number; readonly hash: string | null };
  readonly metadata: Metadata;
}

/** The bytes are not an event; the message says what is wrong with them. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/**
 * Seals the drafts of one append, each chained to the one before it.
 * @throws NotCanonical where a draft holds what evidence may not; Unreadable where the envelope is not one that opens again
 */
export function seal(drafts: readonly EventDraft[], at: Place): readonly SealedEvent[] {
  let { revision, hash: previous } = at.after;
  return drafts.map((draft) => {
    revision += 1;
    const { ledger, stream, metadata } = at;
    const { type, schema, data } = draft;
    const content = { ledger, stream, revision, type, schema, data, metadata, previous };
    checkEnvelope(content);
    const bytes = canonicalBytes(content);
    const hash = sha256Hex(bytes);
    previous = hash;
    return { content, bytes, hash, id: uuidOfHash(hash) };
  });
}

/**
 * Reads an event from its bytes. Only the envelope is checked: the shape of `data` is the domain's to judge.
 * @throws Unreadable
 */
export function open(bytes: Uint8Array): EventContent {
  const value = parse(decode(bytes));
  checkEnvelope(value);
  return value;
}

// A byte order mark is kept, so that it is refused: it would be a second spelling of the same event.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new Unreadable('the bytes are not UTF-8', { cause });
  }
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreadable('the bytes are not JSON', { cause });
  }
}

const hashForm = /^[0-9a-f]{64}$/;
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Checks what the chain itself relies on; the same check stands before writing and after reading. */
export function checkEnvelope(value: unknown): asserts value is EventContent {
  const envelope = fieldsOf(value, 'the event');
  const metadata = fieldsOf(envelope['metadata'], 'metadata');
  fieldsOf(envelope['data'], 'data');
  const { ledger, stream, revision, type, schema, previous } = envelope;
  insist(isName(ledger), 'ledger is not a name');
  insist(isName(stream), 'stream is not a name');
  insist(isName(type), 'type is not a name');
  insist(
    Number.isSafeInteger(revision) && Number(revision) >= 0,
    'revision is not a number from 0',
  );
  insist(Number.isSafeInteger(schema) && Number(schema) >= 1, 'schema is not a number from 1');
  insist(
    previous === null || (typeof previous === 'string' && hashForm.test(previous)),
    'previous is not a SHA-256',
  );
  insist(
    (previous === null) === (revision === 0),
    'previous is null for the first event and for no other',
  );
  const { recordedAt } = metadata;
  insist(
    typeof recordedAt === 'string' && instantForm.test(recordedAt),
    'recordedAt is not UTC with milliseconds',
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function fieldsOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  insist(
    typeof value === 'object' && value !== null && !Array.isArray(value),
    `${what} is not an object`,
  );
  return value as Readonly<Record<string, unknown>>;
}

function insist(holds: boolean, otherwise: string): void {
  if (!holds) throw new Unreadable(otherwise);
}
