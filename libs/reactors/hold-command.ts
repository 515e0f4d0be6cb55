// What the reactor of holds reads of a case and of its unit-years, and the commands that it has carried out.
import type { Answer, Command } from '../commands/carry-out.ts';
import type { StreamFold } from '../commands/stream-fold.ts';
import type { Actor } from '../domain/actor.ts';
import type { FoundHold } from '../domain/bloc-year/case-holds.ts';
import type { HoldCause } from '../domain/bloc-year/hold.ts';
import type { CaseRecord, Complaint } from '../domain/complaint/complaint.ts';
import type { ConcernedYear } from '../domain/complaint/lodging.ts';
import type { HoldRule } from '../domain/complaint-procedure/procedure.ts';
import { sha256Hex } from '../ledger/hash.ts';

/** What it needs of the ledger: the newest state of a stream, and to carry out commands. */
export interface LedgerAtHand {
  readonly read: (stream: string) => Promise<StreamFold>;
  readonly carryOut: (command: Command) => Promise<Answer>;
}

/** One unit-year of the case: where it counts, and the holds for this case in every bloc that it ever counted in. */
export interface Year extends ConcernedYear {
  readonly bloc: string | null;
  readonly found: readonly PlacedHold[];
}
export interface PlacedHold extends FoundHold {
  readonly bloc: string;
}

/** The case as it stands. */
export interface Matter {
  readonly stream: string;
  readonly state: Complaint;
  readonly cause: HoldCause;
  readonly rule: HoldRule | undefined;
}

/** Acts for nobody: by a rule, because of an event. */
const actor: Actor = {
  account: 'reactor',
  role: 'complaintHandler',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'reactor',
};

/** The day of the event's paper, else of the act. */
export function dayOf({ data, occurredOn }: CaseRecord): string {
  const { document } = data as { readonly document?: { readonly date: string | null } | null };
  return document?.date ?? occurredOn;
}

interface Because {
  readonly stream: string;
  readonly event: CaseRecord;
  readonly id: string;
  readonly deed: string;
}

/** Its id derives from the event, the reactor, the hold and the deed: sent by two servers it is one command. */
export function command(
  name: 'holdProposals' | 'liftHold' | 'annulBlocYearFact',
  input: object,
  { stream, event, id, deed }: Because,
): Command {
  const { revision, occurredOn } = event;
  const hash = hashOf(`${stream}@${revision} complaint-holds ${id} ${deed}`);
  const groups = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20)];
  const causation = { stream, revision };
  const times = { occurredOn, receivedAt: null, correlation: stream, causation };
  return { name, id: [...groups, hash.slice(20, 32)].join('-'), actor, ...times, input };
}

export function hashOf(text: string): string {
  return sha256Hex(Buffer.from(text));
}
