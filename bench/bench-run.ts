// What every part of the benchmark is given.
import type { Folders } from './folder.ts';

export interface BenchRun {
  /** Smaller counts and fewer rounds: for a look, not for a verdict. */
  readonly quick: boolean;
  readonly rounds: number;
  readonly folders: Folders;
  /** A folder with a ledger of about 50,000 events and nobody at it; made once and only read. */
  readonly ledgerFolder: () => Promise<string>;
  /** One of about 500,000. */
  readonly largeLedgerFolder: () => Promise<string>;
  readonly say: (text: string) => void;
}
