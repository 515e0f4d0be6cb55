// The ledger itself: its first event says what it is and whose clock it goes by.
import type { Aggregate, Recorded } from './act.ts';

// Events

export interface LedgerOpened {
  readonly type: 'LedgerOpened';
  readonly data: {
    readonly ledger: string;
    readonly purpose: string;
    /** `simulated`: recording times were given by a generator until the machine's clock is adopted. */
    readonly clock: 'machine' | 'simulated';
  };
}
/** The end of simulation: from here on times are the machine's. */
export interface MachineClockAdopted {
  readonly type: 'MachineClockAdopted';
  readonly data: { readonly reason: string };
}
export type GenesisEvent = LedgerOpened | MachineClockAdopted;

// State

export interface Genesis {
  readonly opened: LedgerOpened['data'] | null;
  /** True while a generator gives the recording times. */
  readonly simulating: boolean;
}

export const genesis: Aggregate<Genesis> = {
  category: 'ledger',
  types: { LedgerOpened: 1, MachineClockAdopted: 1 },
  initial: { opened: null, simulating: false },
  evolve,
};

function evolve(state: Genesis, recorded: Recorded): Genesis {
  const event = recorded as Recorded & GenesisEvent;
  switch (event.type) {
    case 'LedgerOpened':
      return { opened: event.data, simulating: event.data.clock === 'simulated' };
    case 'MachineClockAdopted':
      return { ...state, simulating: false };
  }
}

export const ledgerStream = 'ledger';
