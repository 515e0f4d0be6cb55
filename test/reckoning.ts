// What callers were told, held against what the ledger has and what its servers answer of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { openStore } from '../libs/event-store/open-store.ts';
import type { StoreAddress } from '../libs/event-store/store-address.ts';
import { openChain } from '../libs/ledger/chain.ts';
import { open } from '../libs/ledger/seal.ts';
import { contested, sendOnce, type SentCommand } from './command-load.ts';
import { answersOf, differences } from './ledger-answers.ts';
import { runServer, type ServerUnderTest, type Told } from './running-server.ts';
import { clientOf } from './server-client.ts';
import { year } from './year-by-mutations.ts';

/** Where a command's event stands. */
interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly index: number;
}

export interface Ledger {
  /** The places of each command's events, by its id. */
  readonly commands: ReadonlyMap<string, readonly Place[]>;
  readonly events: number;
}

/** Reads the whole ledger, with every hash checked. */
export async function readLedger(address: StoreAddress): Promise<Ledger> {
  const { store } = await openStore(address, { mode: 'read' });
  const commands = new Map<string, Place[]>();
  const chain = openChain();
  for await (const event of store.readAll(null)) {
    chain.add(event);
    const { stream, revision, index, bytes } = event;
    const { id } = open(bytes).metadata.command;
    commands.set(id, [...(commands.get(id) ?? []), { stream, revision, index }]);
  }
  await store.close();
  const { events, firstFault } = chain.result();
  expect(firstFault).toBeNull();
  return { commands, events };
}

/**
 * Every acknowledged command is there once, where its answer said, behind what its caller was told before it; one without an
 * answer is there at most once. The commands of a load make one event each.
 */
export function expectAcknowledged({ commands }: Ledger, sent: readonly SentCommand[]): void {
  const placesOf = ({ id }: SentCommand) => commands.get(id) ?? [];
  const told = sent.flatMap(({ id, answer }) => (answer ? [{ id, ...answer }] : []));
  const answered = told.map(({ id, stream, revision }) => [id, `${stream}@${revision}`]);
  const acknowledged = sent.filter(({ answer }) => answer !== null);
  const found = acknowledged.map((command) => {
    return [command.id, ...placesOf(command).map((at) => `${at.stream}@${at.revision}`)];
  });
  expect(found).toEqual(answered);
  expect(sent.filter((command) => placesOf(command).length > 1)).toEqual([]);
  for (const own of Map.groupBy(acknowledged, ({ caller }) => caller).values()) {
    const indexes = own.map((command) => placesOf(command)[0]?.index ?? -1);
    expect(indexes).toEqual(indexes.toSorted((one, other) => one - other));
  }
}

/**
 * Sends again, with its id, whatever has no answer: each is answered now, as a repetition where the ledger had it already.
 * Answers how many it had.
 */
export async function settle(
  server: ServerUnderTest,
  sent: readonly SentCommand[],
  { commands }: Ledger,
): Promise<number> {
  const open = sent.filter(({ answer }) => answer === null);
  await Promise.all(open.map((command) => sendOnce(server, command)));
  expect(open.map(({ id, answer }) => [id, answer?.repeated])).toEqual(
    open.map(({ id }) => [id, commands.has(id)]),
  );
  return open.filter(({ answer }) => answer?.repeated).length;
}

const unitsAsked = 3;

/** A server whose views took in the crashes answers as one whose views are folded afresh from the same events. */
export async function expectFreshViews(
  server: ServerUnderTest,
  beside: Told,
  sent: readonly SentCommand[],
  { events }: Ledger,
): Promise<void> {
  const joined = sent.filter(({ name, answer }) => name === 'openUnitYear' && answer !== null);
  const units = joined.slice(-unitsAsked).map(({ input }) => String(input['unit']));
  const asOf = [Math.floor(events / 3), Math.floor((events * 2) / 3)];
  const subject = { year, blocs: ['k1', 'k2'], units: [...contested, ...units], asOf };
  const fresh = await runServer(beside);
  await untilAt(fresh, events);
  await untilAt(server, events);
  const answers = await answersOf(server, subject);
  expect(differences(answers, await answersOf(fresh, subject))).toEqual([]);
  await fresh.stop();
}

const pollMs = 20;

/** Until the views have as many events as the ledger. */
async function untilAt(server: ServerUnderTest, events: number): Promise<void> {
  for (;;) {
    const { ledger } = await clientOf(server).query('{ ledger { head } }');
    if ((ledger as { readonly head: number }).head === events) return;
    await sleep(pollMs);
  }
}
