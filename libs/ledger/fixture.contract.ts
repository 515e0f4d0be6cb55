// Sealed streams for the tests of the ledger.
import type { EventDraft, Metadata, SealedEvent } from './event.ts';
import type { ChainEvent } from './chain.ts';
import { seal } from './seal.ts';

export function metadataAt(recordedAt: string): Metadata {
  return {
    recordedAt,
    occurredOn: '2021-12-01',
    receivedAt: null,
    actor: {
      account: 'account-1',
      role: 'unitOfficer',
      unit: 'unit-1',
      bloc: 'bloc-1',
      actingFor: null,
      appointment: null,
      channel: 'graphql',
    },
    command: { id: 'command-1', digest: 'd'.repeat(64) },
    correlation: null,
    causation: null,
    scoringVersion: null,
  };
}

export function draftOf(note: string): EventDraft {
  return { type: 'noted', schema: 1, data: { note } };
}

export const firstMinute = '2021-12-01T08:00:00.000Z';

/** A stream of so many events, a second apart. */
export function sealedStream(
  stream: string,
  count: number,
  ledger = 'ledger-1',
): readonly SealedEvent[] {
  const events: SealedEvent[] = [];
  for (let revision = 0; revision < count; revision += 1) {
    const recordedAt = new Date(Date.parse(firstMinute) + revision * 1_000).toISOString();
    const after = { revision: revision - 1, hash: events.at(-1)?.hash ?? null };
    const place = { ledger, stream, after, metadata: metadataAt(recordedAt) };
    events.push(...seal([draftOf(`${stream} ${revision}`)], place));
  }
  return events;
}

/** Events as a store gives them, in the order given. */
export function asStored(events: readonly SealedEvent[]): ChainEvent[] {
  return events.map(({ content, id, bytes }, index) => {
    const { stream, revision, type } = content;
    return { stream, revision, type, id, bytes, index };
  });
}
