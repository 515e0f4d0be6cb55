// `thidua record`: a batch of commands, one JSON object a line, sent through the server; stops at the first refusal.
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Answered, Failure } from './failure.ts';
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

/** Why a line was not recorded: the whole batch stops there. */
interface Refused {
  readonly line: number;
  /** Null where the line names none. */
  readonly command: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly vi: string;
  readonly en: string;
}

class LineRefused extends Error {
  override readonly name = 'LineRefused';
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.en);
    this.refused = refused;
  }
}

export async function record(file: string, flags: CommonFlags): Promise<void> {
  const source = file === '-' ? process.stdin : (await open(file)).createReadStream();
  const recorded: Recorded[] = [];
  const refused = await sendAll(source, recorded, flags);
  if (flags.json) printJson({ recorded, refused });
  else process.stdout.write(summaryOf(recorded));
  if (refused === null) return;
  const { vi, en } = told(refused, recorded.length);
  throw flags.json ? new Answered(vi, en) : new Failure(vi, en);
}

/** Sends line by line; answers why it stopped, null where every line is recorded. */
async function sendAll(
  source: Readable,
  recorded: Recorded[],
  flags: CommonFlags,
): Promise<Refused | null> {
  const bar = progressBar('Ghi / Recording');
  try {
    await withServer(flags, async (url) => {
      for await (const { number, text } of linesOf(source)) {
        recorded.push(await send(url, number, parse(number, text)));
        bar.update(recorded.length, recorded.length);
      }
    });
    return null;
  } catch (error) {
    if (error instanceof LineRefused) return error.refused;
    throw error;
  } finally {
    bar.stop();
  }
}

/** Nothing in the line is wrong: the server takes no commands, or none now. */
const serverCodes: ReadonlySet<string> = new Set([
  'ACTOR_NOT_LOCAL',
  'CLOCK_BEHIND',
  'CONFLICT',
  'LEDGER_NOT_OPENED',
  'LEDGER_SIMULATING',
  'LEDGER_STOPPED',
  'OUTCOME_UNKNOWN',
  'OVERLOADED',
  'SERVER_GONE',
  'STORE_DENIES_ACCESS',
  'STORE_UNAVAILABLE',
  'TIMEOUT',
]);

/** The refusal with what became of the lines before it, and what to do next. */
function told({ line, command, code, field, vi, en }: Refused, before: number) {
  const at = [command, field].filter((each) => each !== null).join(', ');
  const where = at === '' ? '' : ` (${at})`;
  const [viBefore, enBefore] =
    before === 0
      ? ['Trước đó không có lệnh nào được ghi', 'There is no line before it that was recorded']
      : ['Các dòng trước đã được ghi', 'The lines before it are recorded'];
  const [viNext, enNext] = serverCodes.has(code)
    ? [
        'khi máy chủ nhận lệnh, hãy chạy lại cả tệp',
        'run the whole file again once the server takes commands',
      ]
    : ['sửa dòng này rồi chạy lại cả tệp', 'mend this line and run the whole file again'];
  return {
    vi: `Dòng ${line}${where}: ${vi} [${code}] ${viBefore}; ${viNext}.`,
    en: `Line ${line}${where}: ${en} [${code}] ${enBefore}; ${enNext}.`,
  };
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
    new LineRefused({ line: number, command: null, code: 'LINE_INVALID', field: null, vi, en });
  if (text.length > lineLengthMax) throw wrong('Dòng quá dài.', 'The line is too long.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('Dòng không phải là JSON.', 'It is not JSON.');
  }
  if (!isBatchLine(value)) {
    throw wrong(
      'Cần có "command", "actor" (account, role) và "input".',
      'It needs "command", "actor" (account, role) and "input".',
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
      readonly field?: string | null;
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
  const answer = await post(url, { query, variables: { input } }, actorHeaders(actor));
  const recorded = answer?.data?.[command];
  if (recorded) return { line, command, ...recorded };
  const [error] = answer === null ? [serverGone] : (answer.errors ?? []);
  const { code = 'INTERNAL', field = null, vi, en } = error?.extensions ?? {};
  const message = error?.message ?? '';
  throw new LineRefused({ line, command, code, field, vi: vi ?? message, en: en ?? message });
}

const serverGone = {
  message: '',
  extensions: {
    code: 'SERVER_GONE',
    field: null,
    vi: 'Máy chủ không trả lời; chưa rõ lệnh này đã được ghi hay chưa.',
    en: 'The server does not answer; it is not known whether this command was recorded.',
  },
} as const;

/** Null where no answer came. */
async function post(
  url: string,
  request: object,
  headers: Readonly<Record<string, string>>,
): Promise<GraphqlAnswer | null> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(request),
    });
    return (await response.json()) as GraphqlAnswer;
  } catch {
    return null;
  }
}

function actorHeaders(actor: BatchLine['actor']): Record<string, string> {
  const headers: Record<string, string> = { 'x-actor-channel': 'batch' };
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
