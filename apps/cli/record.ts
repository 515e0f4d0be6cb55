// `thidua record`: a batch of commands, one JSON object a line, sent through the server; stops at the first refusal.
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Failure } from './failure.ts';
import type { CommonFlags } from './flags.ts';
import { printJson, progressBar } from './output.ts';
import { withServer } from './server.ts';

/** A line: the mutation's name and input, and who acts. */
interface BatchLine {
  readonly command: string;
  readonly actor: {
    readonly account: string;
    readonly role: string;
    readonly unit?: string | null;
    readonly bloc?: string | null;
    readonly actingFor?: string | null;
  };
  readonly input: object;
}

interface Recorded {
  readonly line: number;
  readonly command: string;
  readonly stream: string;
  readonly revision: number;
  readonly repeated: boolean;
}

const lineLengthMax = 256 * 1024;

export async function record(file: string, flags: CommonFlags): Promise<void> {
  const source = file === '-' ? process.stdin : (await open(file)).createReadStream();
  const answers: Recorded[] = [];
  const bar = progressBar('Ghi / Recording');
  try {
    await withServer(flags.data, async (url) => {
      for await (const { number, text } of linesOf(source)) {
        answers.push(await send(url, number, parse(number, text)));
        bar.update(answers.length, answers.length);
      }
    });
  } finally {
    bar.stop();
    if (flags.json) printJson(answers);
    else process.stdout.write(summaryOf(answers));
  }
}

function summaryOf(answers: readonly Recorded[]): string {
  const repeated = answers.filter((each) => each.repeated).length;
  return `Đã ghi ${answers.length - repeated} lệnh, ${repeated} lệnh đã có từ trước.\nRecorded ${answers.length - repeated} commands; ${repeated} had been recorded before.\n`;
}

async function* linesOf(source: Readable): AsyncIterable<{ number: number; text: string }> {
  let number = 0;
  for await (const text of createInterface({ input: source, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  }
}

function parse(number: number, text: string): BatchLine {
  const wrong = (vi: string, en: string) =>
    new Failure(
      `Dòng ${number}: ${vi} Các dòng trước đã được ghi.`,
      `Line ${number}: ${en} The lines before it are recorded.`,
    );
  if (text.length > lineLengthMax) throw wrong('dòng quá dài.', 'the line is too long.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('không phải là JSON.', 'it is not JSON.');
  }
  if (!isBatchLine(value)) {
    throw wrong(
      'cần có "command", "actor" (account, role) và "input".',
      'it needs "command", "actor" (account, role) and "input".',
    );
  }
  return value;
}

function isBatchLine(value: unknown): value is BatchLine {
  if (typeof value !== 'object' || value === null) return false;
  const { command, actor, input } = value as Partial<Record<keyof BatchLine, unknown>>;
  if (typeof command !== 'string' || !/^[a-z][A-Za-z]{1,63}$/.test(command)) return false;
  if (typeof actor !== 'object' || actor === null || typeof input !== 'object' || input === null) {
    return false;
  }
  const { account, role } = actor as Record<string, unknown>;
  return typeof account === 'string' && typeof role === 'string';
}

interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, Omit<Recorded, 'line' | 'command'>>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly field?: string;
      readonly vi?: string;
      readonly en?: string;
    };
  }[];
}

async function send(
  url: string,
  line: number,
  { command, actor, input }: BatchLine,
): Promise<Recorded> {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${command}(input: $input) { stream revision repeated } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...actorHeaders(actor) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const answer = (await response.json()) as GraphqlAnswer;
  const recorded = answer.data?.[command];
  if (recorded) return { line, command, ...recorded };
  const [error] = answer.errors ?? [];
  const { code = 'INTERNAL', field, vi, en } = error?.extensions ?? {};
  const at = field === undefined || field === null ? '' : `, ${field}`;
  throw new Failure(
    `Dòng ${line} (${command}${at}): ${vi ?? error?.message ?? ''} [${code}] Các dòng trước đã được ghi; sửa dòng này rồi chạy lại cả tệp.`,
    `Line ${line} (${command}${at}): ${en ?? error?.message ?? ''} [${code}] The lines before it are recorded; mend this line and run the whole file again.`,
  );
}

function actorHeaders(actor: BatchLine['actor']): Record<string, string> {
  const headers: Record<string, string> = {};
  const put = (name: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined) headers[name] = encodeURIComponent(value);
  };
  put('x-actor-account', actor.account);
  put('x-actor-role', actor.role);
  put('x-actor-unit', actor.unit);
  put('x-actor-bloc', actor.bloc);
  put('x-acting-for', actor.actingFor);
  return headers;
}
