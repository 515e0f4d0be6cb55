// One event of every type as the ledger stores it today, sealed in a stream of its own kind: what the corpus is made of.
import type { SealedEvent } from '../ledger/event.ts';
import { decode as textOf, seal } from '../ledger/seal.ts';
import { acts } from './acts.ts';
import type { TabledAct } from './acts/tabled.ts';
import { deedOf, type ActCases } from './cases.contract.ts';
import { everyAct } from './every-act.contract.ts';
import { digestOf, given } from './given.contract.ts';
import { ledgerStream, type GenesisEvent } from './ledger.ts';

/** An entry of the corpus: the event's canonical text, named by its type and schema version. */
export interface Entry {
  /** "UnitEntered@1" */
  readonly name: string;
  readonly text: string;
}

export function todaysEntries(): readonly Entry[] {
  return [...ledgersOwn(), ...everyAct.map(recordedBy)].map(entryOf);
}

function entryOf({ content, bytes }: SealedEvent): Entry {
  return { name: `${content.type}@${content.schema}`, text: textOf(bytes) };
}

/** The event of an act that happens. */
function recordedBy(cases: ActCases): SealedEvent {
  const { act } = acts[cases.act] as TabledAct<object>;
  const happening = deedOf(cases);
  const event = given([...cases.given, happening])
    .get(act.stream(happening.input))
    ?.at(-1);
  if (!event) throw new Error(`${cases.act} recorded nothing`);
  return event;
}

function ledgersOwn(): readonly SealedEvent[] {
  const ledger = 'so-cai-thi-dua-lao-cai';
  const events: readonly GenesisEvent[] = [
    {
      type: 'LedgerOpened',
      data: {
        ledger,
        purpose: 'Sổ cái chấm điểm thi đua các khối của tỉnh Lào Cai (dữ liệu minh hoạ)',
        clock: 'simulated',
      },
    },
    {
      type: 'MachineClockAdopted',
      data: { reason: 'Kết thúc mô phỏng, chuyển sang đồng hồ của máy' },
    },
  ];
  const drafts = events.map((each) => ({ ...each, schema: 1 }));
  return seal(drafts, {
    ledger,
    stream: ledgerStream,
    after: { revision: -1, hash: null },
    metadata: {
      recordedAt: '2021-01-04T01:00:00.000Z',
      occurredOn: '2021-01-04',
      receivedAt: null,
      actor: {
        account: 'system',
        role: 'administrator',
        unit: null,
        bloc: null,
        actingFor: null,
        appointment: null,
        channel: 'generator',
      },
      command: { id: `LedgerOpened-${ledger}`, digest: digestOf(events[0]?.data) },
      correlation: null,
      causation: null,
      scoringVersion: null,
    },
  });
}
