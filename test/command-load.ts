// Clients that send commands at once and without a pause, and remember of each what they were told.
import { setTimeout as sleep } from 'node:timers/promises';
import type { ActName } from '../libs/domain/acts.ts';
import type { ServerUnderTest } from './running-server.ts';
import { headersOf, mutationOf, type RecordedAnswer, type Sent, today } from './server-client.ts';
import { claims, foundation, issue, paper, type Step, year } from './year-by-mutations.ts';

/** What may be sent; the command id is given when it is. */
export type Deed = readonly [name: ActName, input: Sent];

/** A command as its caller remembers it. */
export interface SentCommand {
  readonly id: string;
  readonly caller: string;
  readonly name: ActName;
  readonly input: Sent;
  /** null as long as no answer said that it is recorded. */
  answer: RecordedAnswer | null;
  /** The code of each refusal, in order; `SILENCE` where the server went away without an answer. */
  readonly refusals: string[];
}

/** Refusals that say: send it again. The rule has not spoken. */
export const busyCodes: ReadonlySet<string> = new Set([
  'CONFLICT',
  'OUTCOME_UNKNOWN',
  'OVERLOADED',
  'STORE_UNAVAILABLE',
  'TIMEOUT',
]);

type Asked = Pick<ServerUnderTest, 'ask'>;

/** Sends a command once and notes what came of it; answers whether its caller need not send it again. */
export async function sendOnce(server: Asked, command: SentCommand): Promise<boolean> {
  const { id, name, input } = command;
  const variables = { input: { occurredOn: today(), ...input, commandId: id } };
  const headers = headersOf({ role: 'board' });
  const answer = await server
    .ask({ query: mutationOf(name), variables }, headers)
    .catch(() => null);
  const [error] = answer?.body.errors ?? [];
  const code = answer === null ? 'SILENCE' : error?.extensions.code;
  if (code === undefined) command.answer = answer?.body.data?.[name] as RecordedAnswer;
  else command.refusals.push(code);
  return code === undefined || !(code === 'SILENCE' || busyCodes.has(code));
}

export interface LoadOptions {
  readonly callers: number;
  /** Told apart from every other load on the ledger. */
  readonly name: string;
  /** What a caller does, one deed after the other; its name is its own in the whole ledger. */
  readonly deedsOf: (caller: string, number: number) => Iterable<Deed>;
  /** The server that a caller sends to. */
  readonly serverOf: (number: number) => Asked;
}

export interface Load {
  /** Every command that was sent so far, in the order in which they were first sent. */
  readonly sent: readonly SentCommand[];
  /** Lets every caller bring its command to its end; where the server is gone, as it stands. */
  stop(): Promise<readonly SentCommand[]>;
}

const againMs = 30;

/** A caller sends its next command when the one before is recorded, and the same one again while it is told to. */
export function startLoad({ callers, name, deedsOf, serverOf }: LoadOptions): Load {
  const sent: SentCommand[] = [];
  const stopping = new AbortController();

  async function settle(server: Asked, command: SentCommand): Promise<void> {
    while (!(await sendOnce(server, command)) && command.refusals.at(-1) !== 'SILENCE') {
      await sleep(againMs);
    }
  }

  async function call(number: number): Promise<void> {
    const caller = `${name}-${number}`;
    let count = 0;
    for (const [act, input] of deedsOf(caller, number)) {
      if (stopping.signal.aborted) return;
      count += 1;
      const id = `${caller}-${count}`;
      const command = { id, caller, name: act, input, answer: null, refusals: [] };
      sent.push(command);
      await settle(serverOf(number), command);
      if (command.refusals.at(-1) === 'SILENCE') return;
    }
  }

  const calls = Promise.all(Array.from({ length: callers }, (_, number) => call(number)));
  return {
    sent,
    async stop() {
      stopping.abort();
      await calls;
      return sent;
    },
  };
}

/** Units of the foundation, on whose unit-years everybody writes at once. */
export const contested = ['stc', 'stp', 'snv'] as const;

/** What has to be recorded before a load: blocs, units, rule books, a scorecard that each of the contested is scored by. */
export const beforehand: readonly Step[] = [
  ...foundation,
  ...issue,
  ...claims,
  ...['stp', 'snv'].map((unit): Step => ['applyScorecard', { unit, year, mapping: [] }]),
];

/**
 * A caller's deeds, without end and none refused by a rule: a unit of its own (two streams, each asking for what was recorded
 * before), then facts on a unit-year that all callers share, the first of which is annulled.
 */
export function* mixedDeeds(caller: string, number: number): Generator<Deed, void, undefined> {
  for (let count = 1; ; count += 1) {
    const id = `${caller}-${count}`;
    yield* newMember(id);
    const unit = contested[(number + count) % contested.length]!;
    yield criticism(unit, id);
    yield evidence(unit, id);
    yield annulment(unit, id);
  }
}

function newMember(id: string): readonly Deed[] {
  const unit = `dv-${id}`;
  const about = { unit, name: `Đơn vị ${id}`, kind: 'department', housesBoard: false };
  return [
    ['enterUnit', about],
    ['joinBloc', { unit, bloc: 'k2', from: '2020-12-31', decision: paper('3') }],
    ['openUnitYear', { unit, year, bloc: 'k2' }],
  ];
}

export function criticism(unit: string, id: string): Deed {
  const body = { kind: 'criticism', issuingBody: 'provincialPeoplesCommittee', serious: false };
  const document = paper(id, '2021-06-05');
  return ['recordCriticismDocument', { unit, year, criticism: `vb-${id}`, ...body, document }];
}

function annulment(unit: string, id: string): Deed {
  const grounds = { cause: 'recordedInError', legalBasis: { text: 'Công văn đính chính' } };
  return ['annulCriticismDocument', { unit, year, criticism: `vb-${id}`, ...grounds }];
}

export function evidence(unit: string, id: string): Deed {
  const content = { sha256: 'a'.repeat(64), sizeBytes: 1_000, mediaType: 'application/pdf' };
  const filed = { evidence: `hs-${id}`, criteria: ['I.1'], title: 'Báo cáo', content };
  return ['fileEvidence', { unit, year, ...filed }];
}
