// Cases for the tests of reactors: a unit's open year in a store, and the events of a case as they come.
import { openCommands, type Answer, type Command } from '../commands/carry-out.ts';
import { openStreamCache } from '../commands/stream-cache.ts';
import { caseHolds, holdsFor } from '../domain/bloc-year/case-holds.ts';
import { given } from '../domain/given.contract.ts';
import { board, paper } from '../domain/papers.contract.ts';
import { khieuNai2011 } from '../domain/samples/khieu-nai-2011.ts';
import { stages } from '../domain/year.contract.ts';
import type { EventStore } from '../event-store/port.ts';
import type { Metadata } from '../ledger/event.ts';
import { open, seal } from '../ledger/seal.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { complaintHolds } from './complaint-holds.ts';

const now = '2022-03-01T01:00:00.000Z';
const sendingMs = { timeoutMs: 1_000 };
export const kept = 'complaint-kn-1';
export const blocYear = 'blocYear-2021-khoi-1';
const procedure = 'complaintProcedure-khieu-nai-2011';

const metadata: Metadata = {
  recordedAt: '2022-01-10T01:00:00.000Z',
  occurredOn: '2022-01-10',
  receivedAt: null,
  actor: { ...board, role: 'complaintHandler', unit: null },
  command: { id: 'c-0', digest: 'a'.repeat(64) },
  correlation: null,
  causation: null,
  scoringVersion: null,
};

type Told = readonly [type: string, data: object];

/** Appends events to a stream as they are told, chained to what is there. */
export async function tell(store: EventStore, stream: string, ...told: readonly Told[]) {
  let after: { revision: number; hash: string | null } = { revision: -1, hash: null };
  for await (const { revision, bytes } of store.readStream(stream)) {
    after = { revision, hash: sha256Hex(bytes) };
  }
  const drafts = told.map(([type, data]) => ({ type, schema: 1, data }));
  const sealed = seal(drafts, { ledger: 'l-1', stream, after, metadata });
  const events = sealed.map(({ id, content, bytes }) => ({ id, type: content.type, bytes }));
  await store.append(stream, after.revision, events, sendingMs);
}

/** The unit's year is open, and the procedure is published. */
export async function begin(store: EventStore): Promise<void> {
  for (const [stream, events] of given(stages.opened)) {
    const all = events.map(({ id, content, bytes }) => ({ id, type: content.type, bytes }));
    await store.append(stream, -1, all, sendingMs);
  }
  const contentHash = 'b'.repeat(64);
  const published = { complaintProcedure: 'khieu-nai-2011', contentHash, procedure: khieuNai2011 };
  await tell(store, procedure, ['ComplaintProcedurePublished', published]);
}

const notice = paper('12', 'TB-TTr', '2022-01-05');
const basis = { text: 'Quyết định huỷ', document: null };
const own = { unit: 'so-y-te', year: 2021 };
const entry = {
  knownOn: '2021-12-10',
  area: 'ordinary',
  against: null,
  lines: [],
  concerns: [own],
  claims: 'Đề nghị xem lại điểm',
} as const;

export const lodged: Told = [
  'CaseLodged',
  {
    ...entry,
    complaint: 'kn-1',
    kind: 'complaint',
    instance: 'first',
    firstDecision: null,
    lodger: { kind: 'units', units: ['so-y-te'] },
    capacity: 'ownRight',
    representative: null,
    authorisation: null,
    receivedFrom: null,
    follows: null,
    document: null,
    letterDate: null,
    procedure: { stream: procedure, revision: 0 },
    files: [],
  },
];
export const accepted: Told = [
  'CaseAccepted',
  {
    complexity: 'ordinary',
    settledBy: { kind: 'body', body: 'Thanh tra tỉnh' },
    excusedLateness: null,
    document: notice,
    read: [],
  },
];
export const discontinued: Told = [
  'CaseDiscontinued',
  { cause: 'withdrawn', reason: 'Rút đơn', document: { ...notice, date: '2022-02-03' } },
];
export const corrected: Told = [
  'CaseEntryCorrected',
  { ...entry, concerns: [], receivedAt: null, reason: 'Nhầm đơn vị', legalBasis: basis },
];
export function annulled(fact: number, factType: string): Told {
  const cause = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null };
  return ['CaseFactAnnulled', { fact, factType, ...cause }];
}

/** One process: its reactor, and what it sent. */
export function processOn(store: EventStore) {
  const commands = openCommands({ store, ledger: 'l-1', clock: () => now });
  const cache = openStreamCache(store, 5_000);
  const answers: Answer[] = [];
  const sent: Command[] = [];
  const reactor = complaintHolds({
    read: (stream) => cache.refresh(stream),
    async carryOut(command) {
      sent.push(command);
      const answer = await commands.carryOut(command);
      answers.push(answer);
      return answer;
    },
  });
  return { reactor, sent, answers };
}

/** What was recorded of holds in the bloc-year, by type. */
export async function recorded(store: EventStore): Promise<readonly string[]> {
  const types: string[] = [];
  for await (const { type } of store.readStream(blocYear)) types.push(type);
  return types.filter((type) => /^(ProposalsHeld|HoldLifted|BlocYearFactAnnulled)$/.test(type));
}

export async function lastContent(store: EventStore) {
  let last: ReturnType<typeof open> | null = null;
  for await (const { bytes } of store.readStream(blocYear)) last = open(bytes);
  return last;
}

/** The unit's holds for this case that stand. */
export async function standing(store: EventStore): Promise<number> {
  const fold = await openStreamCache(store, 100).load(blocYear);
  const holds = holdsFor(fold.state(caseHolds), kept, 'so-y-te');
  return holds.filter(({ annulled: isAnnulled, lifting }) => !isAnnulled && !lifting).length;
}
