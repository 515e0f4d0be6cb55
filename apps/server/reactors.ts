// The reactors of this process: what the ledger does by itself because of an event, started once the views have caught up.
import { join } from 'node:path';
import { openStreamCache } from '../../libs/commands/stream-cache.ts';
import { complaintHolds } from '../../libs/reactors/complaint-holds.ts';
import type { Waiting } from '../../libs/reactors/place-file.ts';
import {
  runReactor,
  type ReactorOptions,
  type RunningReactor,
} from '../../libs/reactors/reactor.ts';
import type { OpenLedger } from './open-ledger.ts';

/** Events of streams kept in memory for them. */
const keptEventsMax = 5_000;
/** After how long what failed or was refused is tried again. */
export const retryMs = 30_000;

interface Reacting {
  /** Of this process's data: checkpoints are nobody else's. */
  readonly folder: string;
  readonly told: ReactorOptions['told'];
}

export interface Reactors {
  readonly waiting: Waiting;
  stop(): Promise<void>;
}

/** A start is for answering; what events ask for has waited through the stop and waits a moment longer. */
export function startReactors(ledger: OpenLedger, { folder, told }: Reacting): Reactors {
  const { store } = ledger;
  const cache = openStreamCache(store, keptEventsMax);
  const reactor = complaintHolds({
    read: (stream) => cache.refresh(stream),
    carryOut: (command) => ledger.carryOut(command),
  });
  const file = join(folder, 'reactors', `${reactor.name}.json`);
  let running: RunningReactor | null = null;
  let isStopping = false;
  void ledger.caughtUp.then(() => {
    if (!isStopping) running = runReactor(reactor, { store, file, retryMs, told });
  });
  return {
    get waiting() {
      return running?.waiting ?? {};
    },
    async stop() {
      isStopping = true;
      await running?.stop();
    },
  };
}
