// One keep-alive HTTP connection that spends little on itself: on two cores whatever the client spends is taken from the server.
import { connect, type Socket } from 'node:net';

export interface Call {
  readonly path: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

export interface Connection {
  /** One call at a time. */
  readonly post: (call: Call) => Promise<Answer>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

const headEnd = '\r\n\r\n';

export function openConnection(url: string): Connection {
  const { hostname, port, host } = new URL(url);
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let received: Buffer = Buffer.alloc(0);
  let waiting: Waiting | null = null;

  function settle(act: (one: Waiting) => void): void {
    const one = waiting;
    waiting = null;
    if (one !== null) act(one);
  }
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const read = readAnswer(received);
    if (read === null) return;
    received = received.subarray(read.size);
    settle(({ resolve }) => resolve(read));
  });
  socket.on('error', (error) => settle(({ reject }) => reject(error)));
  socket.on('close', () => settle(({ reject }) => reject(new Error('the server hung up'))));
  return {
    post: ({ path, body, headers = {} }) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(
          `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n` +
            `content-length: ${Buffer.byteLength(body)}\r\n${own.join('')}\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
}

/** Null until the whole answer is there; every server measured here says its content-length. */
function readAnswer(received: Buffer): (Answer & { readonly size: number }) | null {
  const end = received.indexOf(headEnd);
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (length === undefined) throw new Error(`an answer without a length: ${head}`);
  const from = end + headEnd.length;
  const size = from + Number(length);
  if (received.length < size) return null;
  return { status: Number(head.slice(9, 12)), body: received.subarray(from, size), size };
}
