// The flags that every command takes, and the store that they name.
import {
  passwordVariable,
  readStoreAddress,
  type StoreAddress,
  type StoreFlags,
} from '../../libs/event-store/store-address.ts';

export interface CommonFlags extends StoreFlags {
  /** The folder of the ledger, or of the views of a server on a remote one, absolute. */
  readonly data: string;
  readonly json: boolean;
}

/** @throws StoreAddressInvalid */
export function storeOf(flags: CommonFlags): StoreAddress {
  const password = process.env[passwordVariable] ?? null;
  return readStoreAddress({ flags, folder: flags.data, password });
}
