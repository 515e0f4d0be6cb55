// Filing evidence once more under a new id: the ordinary act of a year, as a command and as a mutation.
import { openCommands } from '../libs/commands/carry-out.ts';
import { readGenesis } from '../libs/commands/genesis.ts';
import { civilDateOf } from '../libs/domain/civil-date.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import type { Call } from './connection.ts';
import type { OpenUnitYear } from './ledger-facts.ts';

const now = (): string => new Date().toISOString();

/** Files until the unit-year has so many events; every filing is decided as any other. */
export async function fileUntil(
  store: EventStore,
  { unit, year, events, filed, by }: OpenUnitYear,
  eventsWanted: number,
): Promise<void> {
  const ledger = (await readGenesis(store))?.opened?.ledger ?? '';
  const commands = openCommands({ store, ledger, clock: now });
  for (let at = events; at < eventsWanted; at += 1) {
    const evidence = `more-${at}`;
    await commands.carryOut({
      name: 'fileEvidence',
      id: `bench-${unit}-${at}`,
      actor: { ...by, channel: 'batch' },
      occurredOn: civilDateOf(now()),
      receivedAt: null,
      correlation: null,
      causation: null,
      input: { unit, year, ...filed, evidence },
    });
  }
}

const mutation =
  'mutation($input: FileEvidenceInput!) { fileEvidence(input: $input) { stream revision repeated } }';

/** The input of the mutation, of which the number makes a command of its own. */
export function filingInput({ unit, year, filed }: OpenUnitYear, number: number): object {
  const commandId = `bench-${number}`;
  return { commandId, occurredOn: civilDateOf(now()), unit, year, ...filed, evidence: commandId };
}

export function filingMutation(unitYear: OpenUnitYear, number: number): Call {
  const { by } = unitYear;
  const variables = { input: filingInput(unitYear, number) };
  const actor = { 'x-actor-account': by.account, 'x-actor-role': by.role };
  const of = by.unit === null ? {} : { 'x-actor-unit': by.unit };
  const body = JSON.stringify({ query: mutation, variables });
  return { path: '/graphql', body, headers: { ...actor, ...of } };
}
