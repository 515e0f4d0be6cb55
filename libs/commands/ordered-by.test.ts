// A command that names the decision on a complaint which ordered it: told apart by it, and answered as the first time.
import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../event-store/memory.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open } from '../ledger/seal.ts';
import { commandsOn, enterUnit } from './commands.contract.ts';

const decision = { stream: 'complaint-kn-1', revision: 3 };

describe('a command that no decision ordered', () => {
  test.each([{}, { orderedBy: null }])('has the digest it always had: %o', async (ordered) => {
    const store = openMemoryStore();
    const command = enterUnit('c-1', 'stc');
    await commandsOn(store).carryOut({ ...command, ...ordered });
    const { name, input, occurredOn, receivedAt } = command;
    const digest = sha256Hex(canonicalBytes({ name, input, occurredOn, receivedAt }));
    for await (const { bytes } of store.readStream('unit-stc')) {
      const { metadata } = open(bytes);
      expect(metadata).toMatchObject({ command: { digest }, causation: null, correlation: null });
    }
  });

  test('is another command than the same one that a decision ordered', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    const ordered = { ...enterUnit('c-1', 'stc'), orderedBy: decision };
    await expect(commandsOn(store).carryOut(ordered)).rejects.toMatchObject({
      code: 'COMMAND_ID_REUSED',
    });
  });
});

describe('a command that a decision ordered', () => {
  test('is refused where there is no such decision, before its own rule is asked', async () => {
    const store = openMemoryStore();
    await commandsOn(store).carryOut(enterUnit('c-1', 'stc'));
    const ordered = { ...enterUnit('c-2', 'stc'), orderedBy: decision };
    await expect(commandsOn(store).carryOut(ordered)).rejects.toMatchObject({
      code: 'CAUSE_UNKNOWN',
      field: 'orderedBy',
    });
  });
});
