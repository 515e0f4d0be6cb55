// What every adapter refuses before it looks at a stream: appends that pass a limit or have no sense.
import { type AppendEvent, AppendTooLarge, limits } from './port.ts';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Checks an append against the limits of the port and answers its size in bytes.
 * @throws AppendTooLarge, RangeError
 */
export function admit(stream: string, expected: number, events: readonly AppendEvent[]): number {
  refuseUnless(isName(stream, limits.streamNameMax), 'the stream has no name that can be kept');
  refuseUnless(
    Number.isSafeInteger(expected) && expected >= -1,
    'the expected revision is not one',
  );
  refuseUnless(events.length > 0, 'an append without events');
  refuseUnless(events.length <= limits.appendEventsMax, 'too many events in one append');
  let size = 0;
  for (const { id, type, bytes } of events) {
    refuseUnless(uuidForm.test(id), 'an event id is not a UUID');
    refuseUnless(isName(type, limits.typeNameMax), 'an event type has no name that can be kept');
    if (bytes.length > limits.eventBytesMax) throw new AppendTooLarge('an event is too large');
    size += bytes.length;
  }
  if (size > limits.appendBytesMax) throw new AppendTooLarge('an append is too large');
  refuseUnless(
    events.length === 1 || new Set(events.map((event) => event.id)).size === events.length,
    'an event id stands twice in one append',
  );
  return size;
}

/** A NUL or a lone surrogate would not come back from a store as it went in. */
function isName(name: string, lengthMax: number): boolean {
  return name !== '' && name.length <= lengthMax && name.isWellFormed() && !name.includes('\0');
}

function refuseUnless(holds: boolean, otherwise: string): void {
  if (!holds) throw new RangeError(otherwise);
}
