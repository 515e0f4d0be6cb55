// A command is carried out once: repetition, refusal, concurrency and unknown outcomes, on a real store.
import { describe, expect, test } from 'vitest';
import { DomainError } from '../domain/refusal.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import { OutcomeUnknown, type EventStore } from '../event-store/port.ts';
import { ClockBehind, openCommands, type Command } from './carry-out.ts';
import { openLedger, readGenesis } from './genesis.ts';

const now = '2021-03-01T01:00:00.000Z';
const actor = {
  account: 'a-1',
  role: 'board',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'batch',
} as const;

function enterUnit(id: string, unit: string, name = 'Sở Tài chính'): Command {
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

function commandsOn(store: EventStore, clock = () => now) {
  return openCommands({ store, ledger: 'l-1', clock });
}

async function lengthOf(store: EventStore, stream: string): Promise<number> {
  let count = 0;
  for await (const _ of store.readStream(stream)) count += 1;
  return count;
}

describe('carrying out a command', () => {
  test('appends its event and answers with the stream and revision', async () => {
    const store = openMemoryStore();
    const answer = await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    expect(answer).toEqual({ stream: 'unit-stc', revision: 0, repeated: false });
    expect(await lengthOf(store, 'unit-stc')).toBe(1);
  });

  test('sent twice appends once and answers as the first time, in another process too', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    const again = await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    expect(again).toEqual({ stream: 'unit-stc', revision: 0, repeated: true });
    expect(await lengthOf(store, 'unit-stc')).toBe(1);
  });

  test('is refused where its id was used for other content', async () => {
    const store = openMemoryStore();
    const commands = commandsOn(store);
    await commands.carryOut(enterUnit('c-1', 'stc'));
    const other = commands.carryOut(enterUnit('c-1', 'stc', 'Sở Tư pháp'));
    await expect(other).rejects.toMatchObject({ code: 'COMMAND_ID_REUSED' });
  });

  test('is refused where its id was used with another day', async () => {
    const store = openMemoryStore();
    const commands = commandsOn(store);
    await commands.carryOut(enterUnit('c-1', 'stc'));
    for (const other of [
      { occurredOn: '2021-02-28' },
      { receivedAt: '2021-02-28T01:00:00.000Z' },
    ]) {
      const again = commands.carryOut({ ...enterUnit('c-1', 'stc'), ...other });
      await expect(again).rejects.toMatchObject({ code: 'COMMAND_ID_REUSED' });
    }
  });

  test('is refused by its rule with code, field and both sentences, and appends nothing', async () => {
    const store = openMemoryStore();
    const commands = commandsOn(store);
    await commands.carryOut(enterUnit('c-1', 'stc'));
    const error: unknown = await commands
      .carryOut(enterUnit('c-2', 'stc'))
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'UNIT_EXISTS', field: 'unit' });
    expect((error as DomainError).vi).toContain('đã có trong sổ cái');
    expect(await lengthOf(store, 'unit-stc')).toBe(1);
  });

  test('reads the facts of other streams, as they stand when it decides', async () => {
    const store = openMemoryStore();
    const commands = commandsOn(store);
    await commands.carryOut(enterUnit('c-1', 'stc'));
    const join = (id: string): Command => ({
      ...enterUnit(id, 'stc'),
      name: 'joinBloc',
      input: { unit: 'stc', bloc: 'k1', from: '2021-02-01', decision },
    });
    await expect(commands.carryOut(join('c-2'))).rejects.toMatchObject({ code: 'BLOC_UNKNOWN' });
    await commandsOn(store).carryOut({
      ...enterUnit('c-3', 'stc'),
      name: 'setUpBloc',
      input: {
        bloc: 'k1',
        name: 'Khối 1',
        tier: 'provincial',
        authority: null,
        setUpOn: '2021-02-01',
        decision,
      },
    });
    await expect(commands.carryOut(join('c-2'))).resolves.toMatchObject({ revision: 1 });
  });

  test('of two processes on one stream one wins each revision and none is lost', async () => {
    const store = openMemoryStore();
    const processes = [commandsOn(store), commandsOn(store)];
    await processes[0]?.carryOut(enterUnit('c-0', 'stc'));
    const letters = Array.from({ length: 20 }, (_, place) => place);
    const outcomes = await Promise.allSettled(
      letters.map((place) =>
        processes[place % 2]!.carryOut(enterUnit(`c-${place + 1}`, `u${place % 4}`)),
      ),
    );
    // Four units, each entered once; every other attempt is refused by the rule, none by a conflict.
    const refused = outcomes
      .filter((each) => each.status === 'rejected')
      .map((each) => each.reason);
    expect(refused).toHaveLength(16);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'UNIT_EXISTS' });
  });

  test('whose outcome was unknown is sent again with the same bytes and happens once', async () => {
    const memory = openMemoryStore();
    let sent = 0;
    const store: EventStore = {
      ...memory,
      async append(...args) {
        sent += 1;
        const answer = await memory.append(...args);
        if (sent === 1) throw new OutcomeUnknown('no answer in time');
        return answer;
      },
    };
    const answer = await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    expect(answer).toEqual({ stream: 'unit-stc', revision: 0, repeated: false });
    expect(sent).toBe(2);
    expect(await lengthOf(memory, 'unit-stc')).toBe(1);
  });

  test('is refused where the clock lags the ledger, and never records below the stream', async () => {
    const store = openMemoryStore();
    const late = openCommands({
      store,
      ledger: 'l-1',
      clock: () => now,
      ledgerTime: () => '2021-03-01T01:00:06.000Z',
    });
    await expect(late.carryOut(enterUnit('c-1', 'stc'))).rejects.toBeInstanceOf(ClockBehind);
  });

  test('whose act lies in the future is refused', async () => {
    const commands = commandsOn(openMemoryStore());
    const tomorrow = { ...enterUnit('c-1', 'stc'), occurredOn: '2021-03-02' };
    await expect(commands.carryOut(tomorrow)).rejects.toMatchObject({
      code: 'DATE_IN_FUTURE',
      field: 'occurredOn',
    });
  });
});

describe('the ledger', () => {
  test('is opened once, with its clock', async () => {
    const store = openMemoryStore();
    expect(await readGenesis(store)).toBeNull();
    const data = { ledger: 'l-1', purpose: 'thi đua', clock: 'simulated' } as const;
    await openLedger(store, data, now);
    expect(await readGenesis(store)).toMatchObject({ opened: data, simulating: true });
    await expect(openLedger(store, data, now)).rejects.toThrow();
  });
});
