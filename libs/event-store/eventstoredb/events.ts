// Events as this store keeps them, and which of them are the ledger's: those of the streams under its prefix.
import type { AllStreamRecordedEvent, RecordedEvent } from '@eventstore/db-client';
import type { LedgerEvent, StoredEvent } from '../port.ts';
import { positionText } from './position.ts';

const encoder = new TextEncoder();

/** The bytes of a `binaryEvent` are those that were appended. JSON is somebody else's writing: its hash will tell. */
function bytesOf({ data }: RecordedEvent): Uint8Array {
  return data instanceof Uint8Array ? data : encoder.encode(JSON.stringify(data));
}

export function storedEvent(event: RecordedEvent, prefix: string): StoredEvent {
  const { streamId, revision, id, type } = event;
  const stream = streamId.slice(prefix.length);
  return { stream, revision: Number(revision), id, type, bytes: bytesOf(event) };
}

export function isOfLedger({ streamId }: RecordedEvent, prefix: string): boolean {
  return streamId.startsWith(prefix);
}

export function ledgerEvent(
  event: AllStreamRecordedEvent,
  prefix: string,
  index: number,
): LedgerEvent {
  return { ...storedEvent(event, prefix), index, position: positionText(event.position) };
}
