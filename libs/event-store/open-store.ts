// The store that was chosen, opened: the embedded one of a folder, or a remote one whose client is loaded only then.
import type { Availability } from './eventstoredb/eventstoredb.ts';
import { type EventStore, StoreUnavailable } from './port.ts';
import { openSqliteStore } from './sqlite.ts';
import { describeStore, type RemoteAddress, type StoreAddress } from './store-address.ts';

export interface ChosenStore {
  readonly store: EventStore;
  /** Whether the store answered when it was last asked; an embedded one is always there. */
  readonly availability: () => Availability;
}

/** The remote store does not answer, or not as somebody who may be trusted. */
export class StoreAway extends StoreUnavailable {
  readonly vi: string;
  readonly en: string;

  constructor(address: StoreAddress, cause: StoreUnavailable) {
    super(cause.message, { cause });
    const where = describeStore(address);
    const [vi, en] = /certificate|\bTLS\b|\bSSL\b/i.test(cause.message)
      ? [
          `Không xác thực được kho sự kiện ${where}: chứng thư không đúng hoặc thiếu chứng thư gốc (--store-ca), hoặc kho không dùng TLS (tls=false).`,
          `The event store ${where} cannot be trusted: its certificate is wrong, its root is not told (--store-ca), or it has no TLS (tls=false).`,
        ]
      : [
          `Không kết nối được kho sự kiện ${where}. Hãy kiểm tra địa chỉ (--store), mạng và tình trạng của kho rồi thử lại.`,
          `The event store ${where} does not answer. Check the address (--store), the network and the store itself, then try again.`,
        ];
    this.vi = vi;
    this.en = en;
  }
}

export interface OpenOptions {
  readonly mode: 'write' | 'read';
  /** How long opening a remote one may take; 10,000 unless told. */
  readonly openTimeoutMs?: number;
}

/**
 * @throws StoreAway where a remote store does not answer, and its refusals (`eventstoredb/refusals.ts`); of a folder as
 * `openSqliteStore`
 */
export async function openStore(address: StoreAddress, options: OpenOptions): Promise<ChosenStore> {
  if (address.kind === 'eventstoredb') return openRemote(address, options);
  const store = await openSqliteStore(address.folder, { mode: options.mode });
  const opened = performance.now();
  return {
    store,
    availability: () => ({ available: true, sinceMs: performance.now() - opened, reason: null }),
  };
}

async function openRemote(address: RemoteAddress, options: OpenOptions): Promise<ChosenStore> {
  // Half of what the process loads at its start would else be for a store that an embedded ledger never asks.
  const { openEventStoreDb } = await import('./eventstoredb/eventstoredb.ts');
  const { kind: _, prefix, ...reached } = address;
  try {
    const store = await openEventStoreDb({
      ...reached,
      ...options,
      ...(prefix === null ? {} : { prefix }),
    });
    return { store, availability: () => store.availability() };
  } catch (error) {
    throw error instanceof StoreUnavailable ? new StoreAway(address, error) : error;
  }
}
