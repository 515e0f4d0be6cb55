// What a client of the server does: sends acts as mutations and asks queries, over real HTTP.
import { randomUUID } from 'node:crypto';
import type { ActName } from '../libs/domain/acts.ts';
import type { Role } from '../libs/domain/actor.ts';
import type { Answer, AnsweredError, ServerUnderTest } from './running-server.ts';

/** Who acts, as the headers say it. */
export interface Acting {
  readonly role: Role;
  readonly account?: string;
  readonly unit?: string;
  readonly bloc?: string;
}

/** Points go as decimal strings, and what may be left out may be left out. */
export type Sent = Readonly<Record<string, unknown>>;

export interface RecordedAnswer {
  readonly stream: string;
  readonly revision: number;
  readonly repeated: boolean;
}

export interface Client {
  /** Records an act; a command id of its own and today unless the input says otherwise. Throws where it is refused. */
  mutate(name: ActName, input: Sent, actor?: Acting): Promise<RecordedAnswer>;
  /** Sends an act that ought to be refused, and answers how. */
  refused(name: ActName, input: Sent, actor?: Acting): Promise<AnsweredError>;
  /** The answer's data. Throws where there are errors. */
  query(
    source: string,
    variables?: object,
    options?: { readonly waitFor?: Pick<RecordedAnswer, 'stream' | 'revision'> },
  ): Promise<Readonly<Record<string, unknown>>>;
}

export const board: Acting = { role: 'board' };

/** The mutation of an act as a document. */
export function mutationOf(name: ActName): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { stream revision repeated } }`;
}

export function clientOf(server: ServerUnderTest): Client {
  const send = (name: ActName, input: Sent, actor: Acting): Promise<Answer> => {
    const envelope = { commandId: randomUUID(), occurredOn: today() };
    const variables = { input: { ...envelope, ...input } };
    return server.ask({ query: mutationOf(name), variables }, headersOf(actor));
  };
  return {
    async mutate(name, input, actor = board) {
      return dataOf(await send(name, input, actor))[name] as RecordedAnswer;
    },
    async refused(name, input, actor = board) {
      const { errors = [], data } = (await send(name, input, actor)).body;
      const [error] = errors;
      if (!error) throw new Error(`${name} was not refused: ${JSON.stringify(data)}`);
      return error;
    },
    async query(source, variables = {}, { waitFor } = {}) {
      const headers = waitFor ? { 'x-wait-for': `${waitFor.stream}@${waitFor.revision}` } : {};
      return dataOf(await server.ask({ query: source, variables }, headers));
    },
  };
}

export function headersOf({ account, role, unit, bloc }: Acting): Record<string, string> {
  return {
    'x-actor-account': account ?? `tk-${role}`,
    'x-actor-role': role,
    ...(unit === undefined ? {} : { 'x-actor-unit': unit }),
    ...(bloc === undefined ? {} : { 'x-actor-bloc': bloc }),
  };
}

function dataOf({ body }: Answer): Readonly<Record<string, unknown>> {
  if (body.errors || !body.data) throw new Error(JSON.stringify(body, null, 2));
  return body.data;
}

/** The civil day in Asia/Ho_Chi_Minh. */
export function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
