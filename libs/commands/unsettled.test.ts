// Commands whose outcome is unknown, and those that others were quicker than: nothing is lost, doubled or wrongly refused.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../event-store/memory.ts';
import {
  Conflict,
  OutcomeUnknown,
  QueueFull,
  StoreUnavailable,
  type EventStore,
} from '../event-store/port.ts';
import { commandLimits, openCommands } from './carry-out.ts';
import { commandsOn, enterUnit, joinBloc, lengthOf, now, setUpBloc } from './commands.contract.ts';

describe('a command', () => {
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

  test.each([
    ['the store is away', new StoreUnavailable('away')],
    ['too many wait', new QueueFull('full')],
    ['the store answers oddly', new Error('odd')],
  ])('whose outcome was unknown once stays so while %s', async (_, later) => {
    const memory = openMemoryStore();
    let sent = 0;
    const store: EventStore = {
      ...memory,
      async append(...args) {
        sent += 1;
        if (sent > 1) throw later;
        await memory.append(...args);
        throw new OutcomeUnknown('no answer in time');
      },
    };
    const outcome = commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    await expect(outcome).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(sent).toBe(5);
    expect(await commandsOn(memory).carryOut(enterUnit('c-1', 'stc'))).toMatchObject({
      repeated: true,
    });
  });

  test('that the store did not take in fails as the store says, at once', async () => {
    let sent = 0;
    const store: EventStore = {
      ...openMemoryStore(),
      async append() {
        sent += 1;
        throw new StoreUnavailable('away');
      },
    };
    const outcome = commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    await expect(outcome).rejects.toBeInstanceOf(StoreUnavailable);
    expect(sent).toBe(1);
  });

  test('is not sent for ever to a store that never answers', async () => {
    const memory = openMemoryStore();
    let sent = 0;
    const store: EventStore = {
      ...memory,
      async append(_stream, _expected, _events, { timeoutMs }) {
        sent += 1;
        await sleep(timeoutMs);
        throw new OutcomeUnknown('no answer in time');
      },
    };
    const limits = { ...commandLimits, appendTimeoutMs: 30, sendingMs: 40 };
    const commands = openCommands({ store, ledger: 'l-1', clock: () => now, limits });
    const outcome = commands.carryOut(enterUnit('c-1', 'stc'));
    await expect(outcome).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(sent).toBe(2);
  });

  test('after one of unknown outcome on its stream is decided on what really happened', async () => {
    const memory = openMemoryStore();
    let isLosing = false;
    const store: EventStore = {
      ...memory,
      async append(...args) {
        const answer = await memory.append(...args);
        if (isLosing) throw new OutcomeUnknown('no answer in time');
        return answer;
      },
    };
    const limits = { ...commandLimits, sendsMax: 1 };
    const commands = openCommands({ store, ledger: 'l-1', clock: () => now, limits });
    await commands.carryOut(setUpBloc('c-k'));
    await expect(commands.carryOut(joinBloc('c-0', 'stc'))).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    isLosing = true;
    const lost = commands.carryOut(enterUnit('c-1', 'stc'));
    await expect(lost).rejects.toBeInstanceOf(OutcomeUnknown);
    isLosing = false;
    expect(await commands.carryOut(joinBloc('c-2', 'stc'))).toMatchObject({ revision: 1 });
    expect(await commands.carryOut(enterUnit('c-1', 'stc'))).toMatchObject({ repeated: true });
  });

  test('is not refused for what another process has recorded meanwhile', async () => {
    const store = openMemoryStore();
    const here = commandsOn(store);
    await here.carryOut(setUpBloc('c-k'));
    await expect(here.carryOut(joinBloc('c-0', 'stc'))).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    expect(await here.carryOut(joinBloc('c-2', 'stc'))).toMatchObject({ revision: 1 });
  });

  test('waits its turn behind many conflicts, and gives up after a limit of their own', async () => {
    const memory = openMemoryStore();
    let others = 0;
    const contested = (wins: number): EventStore => ({
      ...memory,
      async append(stream, expected, ...rest) {
        others += 1;
        if (others <= wins) throw new Conflict(stream, expected + 1);
        return memory.append(stream, expected, ...rest);
      },
    });
    const answer = await commandsOn(contested(19)).carryOut(enterUnit('c-1', 'stc'));
    expect(answer).toMatchObject({ revision: 0 });
    others = 0;
    const beaten = commandsOn(contested(20)).carryOut(enterUnit('c-2', 'stp'));
    await expect(beaten).rejects.toBeInstanceOf(Conflict);
  });
});
