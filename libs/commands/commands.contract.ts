// Commands on units and blocs for the tests of this folder.
import type { EventStore } from '../event-store/port.ts';
import { openCommands, type Command } from './carry-out.ts';

export const now = '2021-03-01T01:00:00.000Z';
const actor = {
  account: 'a-1',
  role: 'board',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'batch',
} as const;

export function enterUnit(id: string, unit: string, name = 'Sở Tài chính'): Command {
  return {
    name: 'enterUnit',
    id,
    actor,
    occurredOn: '2021-03-01',
    receivedAt: null,
    correlation: null,
    causation: null,
    input: { unit, name, kind: 'department', housesBoard: false, parent: null, from: null },
  };
}

const decision = {
  issuer: 'UBND tỉnh',
  number: '1',
  symbol: 'QĐ-UBND',
  place: null,
  date: '2021-02-01',
  type: 'Quyết định',
  summary: null,
  signatory: null,
  position: null,
  capacities: [],
  authentication: null,
  recipients: [],
} as const;

export function joinBloc(id: string, unit: string): Command {
  const input = { unit, bloc: 'k1', from: '2021-02-01', decision };
  return { ...enterUnit(id, unit), name: 'joinBloc', input };
}

export function setUpBloc(id: string): Command {
  const about = { bloc: 'k1', name: 'Khối 1', tier: 'provincial', authority: null };
  const input = { ...about, setUpOn: '2021-02-01', decision };
  return { ...enterUnit(id, 'stc'), name: 'setUpBloc', input };
}

export function commandsOn(store: EventStore, clock = () => now) {
  return openCommands({ store, ledger: 'l-1', clock });
}

export async function lengthOf(store: EventStore, stream: string): Promise<number> {
  let count = 0;
  for await (const _ of store.readStream(stream)) count += 1;
  return count;
}
