// Records a year in the order of a script: one command at a time, each at its own time.
import type { Actor, Role } from '../libs/domain/actor.ts';
import type { ActName, InputOf } from '../libs/domain/acts.ts';
import { civilDateOf } from '../libs/domain/civil-date.ts';
import { openCommands } from '../libs/commands/carry-out.ts';
import type { EventStore } from '../libs/event-store/port.ts';

interface Manner {
  readonly role?: Role;
  readonly unit?: string;
  readonly bloc?: string;
  readonly receivedAt?: string;
}

export interface Recorder {
  readonly store: EventStore;
  /** Carries out one command at a time of the year. */
  do<Name extends ActName>(
    at: string,
    name: Name,
    input: InputOf<Name>,
    manner?: Manner,
  ): Promise<void>;
}

export function recorder(store: EventStore): Recorder {
  let now = '';
  let serial = 0;
  const commands = openCommands({ store, ledger: 'thu', clock: () => now });
  return {
    store,
    async do(at, name, input, manner = {}) {
      now = at.includes('T') ? at : `${at}T02:00:00.000Z`;
      serial += 1;
      const actor: Actor = {
        account: `tk-${manner.role ?? 'board'}`,
        role: manner.role ?? 'board',
        unit: manner.unit ?? null,
        bloc: manner.bloc ?? null,
        actingFor: null,
        appointment: null,
        channel: 'generator',
      };
      await commands.carryOut({
        name,
        id: `lenh-${serial}`,
        actor,
        occurredOn: civilDateOf(now),
        receivedAt: manner.receivedAt ?? null,
        correlation: null,
        causation: null,
        input: input as object,
      });
    },
  };
}
