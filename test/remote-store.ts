// Addresses of a remote store for tests: the test server that a test started, as the server and the command line take it.
import type { RemoteAddress } from '../libs/event-store/store-address.ts';
import type { StoreServer } from './eventstoredb/store-server.ts';

export function remoteAddress(
  { url, caFile }: Pick<StoreServer, 'url' | 'caFile'>,
  told: Partial<RemoteAddress> = {},
): RemoteAddress {
  return {
    kind: 'eventstoredb',
    connection: url,
    credentials: null,
    caFile,
    prefix: null,
    allowDeletion: true,
    ...told,
  };
}
