// Load on a server: so many clients, each sending its next call when the last is answered; any failed answer ends the run.
import { type Answer, type Call, type Connection, openConnection } from './connection.ts';

export interface Load {
  readonly clients: number;
  readonly calls: number;
  /** The call of a place in the whole sequence, and the client that sends it. */
  readonly call: (at: number, client: number) => Call;
}

export interface LoadTimes {
  readonly perSecond: number;
  /** From sending to the whole answer, of every call. */
  readonly milliseconds: readonly number[];
}

/** Connections are opened before the clock starts. */
export async function loadOn(url: string, load: Load): Promise<LoadTimes> {
  const connections = Array.from({ length: load.clients }, () => openConnection(url));
  const milliseconds: number[] = [];
  let next = 0;

  async function work(connection: Connection, client: number): Promise<void> {
    while (next < load.calls) {
      const call = load.call(next, client);
      next += 1;
      const started = performance.now();
      const answer = await connection.post(call);
      milliseconds.push(performance.now() - started);
      insistGood(call, answer);
    }
  }
  const started = performance.now();
  try {
    await Promise.all(connections.map(work));
  } finally {
    for (const connection of connections) connection.close();
  }
  const seconds = (performance.now() - started) / 1_000;
  return { perSecond: load.calls / seconds, milliseconds };
}

/** One call and its JSON. */
export async function ask(url: string, call: Call): Promise<unknown> {
  const connection = openConnection(url);
  const answer = await connection.post(call);
  connection.close();
  insistGood(call, answer);
  return JSON.parse(answer.body.toString());
}

const startOfErrors = '{"errors"';

/** Read only as far as needed; a GraphQL answer that has errors names them or null data. */
function insistGood(call: Call, { status, body }: Answer): void {
  const isGood =
    status === 200 &&
    !body.includes('"errors":[') &&
    !body.toString('latin1', 0, 9).startsWith(startOfErrors);
  if (!isGood)
    throw new Error(`${status} ${body.toString().slice(0, 1_000)} to ${call.body.slice(0, 300)}`);
}
