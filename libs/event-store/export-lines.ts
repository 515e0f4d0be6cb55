// The lines of an export: each an event's hash and the event's own bytes, which are cut out by position, never written anew.
import type { Readable } from 'node:stream';
import type { ChainEvent } from '../ledger/chain.ts';
import { sha256Hex, uuidOfHash } from '../ledger/hash.ts';
import { open, Unreadable } from '../ledger/seal.ts';

const opening = Buffer.from('{"hash":"');
const between = Buffer.from('","event":');
const closing = Buffer.from('}');
const hashLength = 64;
const bytesFrom = opening.length + hashLength + between.length;
const newline = 0x0a;

/** An event has at most 60 KiB; what is far longer is no line of an export and is not gathered in memory. */
const lineBytesMax = 1024 * 1024;

export interface ExportedEvent {
  /** As the line notes it: whether it is the hash of the bytes is the reader's to ask. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** One line with its newline: JSON, because the bytes of an event are JSON. */
export function exportLine(bytes: Uint8Array): Buffer {
  return Buffer.concat([
    opening,
    Buffer.from(sha256Hex(bytes)),
    between,
    bytes,
    closing,
    Buffer.from([newline]),
  ]);
}

/** Null where the line has another form. */
export function readExportLine(line: Buffer): ExportedEvent | null {
  const hash = line.toString('latin1', opening.length, opening.length + hashLength);
  const framed =
    line.length > bytesFrom + closing.length &&
    line.subarray(0, opening.length).equals(opening) &&
    /^[0-9a-f]{64}$/.test(hash) &&
    line.subarray(opening.length + hashLength, bytesFrom).equals(between) &&
    line.subarray(-closing.length).equals(closing);
  return framed ? { hash, bytes: line.subarray(bytesFrom, -closing.length) } : null;
}

/**
 * An exported event as the verifier takes it. Stream, revision and type come from the bytes themselves. The id is the one that
 * the noted hash makes; where that is not the hash of the bytes, the noted hash stands in its place, so that the chain names
 * this very event.
 */
export function chainEventOf({ hash, bytes }: ExportedEvent, index: number): ChainEvent {
  const id = sha256Hex(bytes) === hash ? uuidOfHash(hash) : hash;
  return { ...placeOf(bytes), bytes, index, id };
}

/** Bytes that are no event have no place in a stream; the chain calls them unreadable at their line. */
function placeOf(bytes: Uint8Array): Pick<ChainEvent, 'stream' | 'revision' | 'type'> {
  try {
    return open(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return { stream: '', revision: -1, type: '' };
    throw error;
  }
}

/**
 * The lines of a file as bytes, without their newlines: reading them as text would mend broken UTF-8, and break a line at
 * every character that Unicode counts as an end of line. A line that is too long is given as far as it was read, the last.
 */
export async function* linesOfBytes(source: Readable): AsyncIterable<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
      length = 0;
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    parts.push(rest);
    length += rest.length;
    if (length > lineBytesMax) break;
  }
  if (length > 0) yield Buffer.concat(parts);
}
