// The flags that every command takes.

export interface CommonFlags {
  /** The folder of the ledger, absolute. */
  readonly data: string;
  readonly json: boolean;
}
