// A command is carried out once: repetition, refusal and concurrency, on a real store.
import { describe, expect, test } from 'vitest';
import { DomainError } from '../domain/refusal.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import { ClockBehind, openCommands } from './carry-out.ts';
import { commandsOn, enterUnit, joinBloc, lengthOf, now, setUpBloc } from './commands.contract.ts';
import { openLedger, readGenesis } from './genesis.ts';

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
    const joined = commands.carryOut(joinBloc('c-2', 'stc'));
    await expect(joined).rejects.toMatchObject({ code: 'BLOC_UNKNOWN' });
    await commandsOn(store).carryOut(setUpBloc('c-3'));
    expect(await commands.carryOut(joinBloc('c-2', 'stc'))).toMatchObject({ revision: 1 });
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
