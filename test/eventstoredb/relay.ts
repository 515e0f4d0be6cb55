// The connections of a server: a relay in front of it that cuts and freezes them, as no gRPC server lets one do.
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Relay {
  /** The port that it listens on, or listened on last. */
  readonly port: number;
  /** Connections that are open now. */
  readonly open: number;
  /** Connections accepted since it was made. */
  readonly accepted: number;
  /** Listens again, on the same port, for a server at an inner port. */
  listen(innerPort: number): Promise<void>;
  /** Destroys one connection, named by the inner address that the server sees as its peer. */
  cut(peer: string): void;
  cutAll(): void;
  /** From now on nothing passes, either way; connections are accepted and stay silent. */
  freeze(): void;
  /** Lets everything pass again, first what was held back. */
  thaw(): void;
  /** Refuses connections and destroys the open ones. */
  close(): Promise<void>;
}

interface Link {
  readonly outer: Socket;
  readonly inner: Socket;
  peer: string;
}

const HOST = '127.0.0.1';

/** Opens a relay that does not listen yet; port 0 takes a free one at the first listening and keeps it. */
export function openRelay(wanted: number): Relay {
  const links = new Set<Link>();
  let port = wanted;
  let innerPort = 0;
  let accepted = 0;
  let isFrozen = false;
  let server: Server | null = null;

  const cutLink = (link: Link): void => {
    links.delete(link);
    link.outer.resetAndDestroy();
    link.inner.destroy();
  };

  const join = ({ outer, inner }: Link): void => {
    outer.pipe(inner);
    inner.pipe(outer);
  };

  const accept = (outer: Socket): void => {
    accepted += 1;
    const inner = connect(innerPort, HOST);
    const link: Link = { outer, inner, peer: '' };
    links.add(link);
    outer.setNoDelay(true);
    inner.setNoDelay(true);
    inner.once('connect', () => {
      link.peer = `${inner.localAddress}:${inner.localPort}`;
    });
    for (const socket of [outer, inner]) {
      socket.on('error', () => cutLink(link));
      socket.once('close', () => {
        links.delete(link);
        outer.destroy();
        inner.destroy();
      });
    }
    if (!isFrozen) join(link);
  };

  const listen = async (inner: number): Promise<void> => {
    innerPort = inner;
    const listening = createServer(accept);
    server = listening;
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject);
      listening.listen(port, HOST, () => resolve());
    });
    port = (listening.address() as AddressInfo).port;
  };

  const cutAll = (): void => {
    for (const link of links) cutLink(link);
  };

  return {
    get port() {
      return port;
    },
    get open() {
      return links.size;
    },
    get accepted() {
      return accepted;
    },
    listen,
    cutAll,
    cut: (peer) => {
      for (const link of links) if (link.peer === peer) cutLink(link);
    },
    freeze: () => {
      isFrozen = true;
      for (const { outer, inner } of links) {
        outer.unpipe(inner);
        inner.unpipe(outer);
      }
    },
    thaw: () => {
      isFrozen = false;
      for (const link of links) join(link);
    },
    close: async () => {
      const listening = server;
      server = null;
      cutAll();
      if (listening !== null) await new Promise((resolve) => listening.close(resolve));
    },
  };
}
