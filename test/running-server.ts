// A real server on a free port over a temporary folder, and requests to it over real HTTP.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultConfiguration, type Configuration } from '../apps/server/configuration.ts';
import type { Limits } from '../apps/server/limits.ts';
import { startServer } from '../apps/server/start.ts';

export interface ServerUnderTest {
  readonly url: string;
  readonly folder: string;
  /** Posts a GraphQL request and reads its JSON. */
  ask(request: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly AnsweredError[];
  };
}

export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly field: string | null;
    readonly vi: string;
    readonly en: string;
  };
}

export interface Told extends Partial<Omit<Configuration, 'limits'>> {
  readonly limits?: Partial<Limits>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ledger-'));
}

export async function runServer(told: Told = {}): Promise<ServerUnderTest> {
  const folder = told.data ?? temporaryFolder();
  const limits = { ...defaultConfiguration.limits, stopTimeoutMs: 300, ...told.limits };
  const server = await startServer({
    ...defaultConfiguration,
    port: 0,
    logLevel: 'silent',
    ...told,
    data: folder,
    limits,
  });
  return {
    url: server.url,
    folder,
    ask: (request, headers = {}) => post(server.url, JSON.stringify(request), headers),
    async stop() {
      await server.stop();
      if (told.data === undefined) rmSync(folder, { recursive: true });
    },
  };
}

export async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return answerOf(response);
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, body: JSON.parse(text) as Answer['body'] };
}

export function codes(answer: Answer): readonly string[] {
  return (answer.body.errors ?? []).map(({ extensions }) => extensions.code);
}
