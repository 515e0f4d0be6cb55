// What the client's errors mean to the ledger: denied, gone for good, or a store that is not there.
import { AccessDeniedError, StreamDeletedError } from '@eventstore/db-client';
import { StoreUnavailable } from '../port.ts';
import type { Connection } from './connection.ts';
import { StoreDeniesAccess } from './refusals.ts';

/** Errors that say themselves what they are; everything else may mean that the store is away, and it is asked. */
export function failureOf(
  error: unknown,
  connection: Connection,
  action: 'append' | 'read',
): Error {
  if (error instanceof StoreUnavailable || error instanceof RangeError) return error;
  if (error instanceof StoreDeniesAccess) return error;
  if (error instanceof AccessDeniedError) return new StoreDeniesAccess(action);
  if (error instanceof StreamDeletedError) {
    return new StoreUnavailable(`the stream ${error.streamName} was deleted from the store`);
  }
  const { code, message = '' } = failureIn(error);
  if (code === 2 && message.includes('Unexpected ReadAllResult')) {
    return new RangeError('no event begins at that place: it is of another store', {
      cause: error,
    });
  }
  connection.suspect();
  return new StoreUnavailable('the store did not answer', { cause: error });
}

interface CallFailure {
  readonly code: number;
  readonly details: string;
  readonly message: string;
}

function failureIn(error: unknown): Partial<CallFailure> {
  return typeof error === 'object' && error !== null ? error : {};
}

/** The call waited for a connection that could not be made: no server has seen it. */
export function wasNeverSent(error: unknown): boolean {
  const { code, details = '' } = failureIn(error);
  return code === 14 && details.startsWith('No connection established');
}

/** A call that was refused for its account before anything in it was read. */
export function isDenied(error: unknown): boolean {
  const { code } = failureIn(error);
  return code === 7 || code === 16;
}
