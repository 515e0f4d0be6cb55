// The envelope of one ledger event: what is hashed, and nothing else is evidence.

/** One event of one stream, by its place in that stream (revisions start at 0). */
export interface Reference {
  readonly stream: string;
  readonly revision: number;
}

/** Who acted, in what capacity. `account` is opaque: never a person's name. */
export interface Actor {
  readonly account: string;
  /** From the domain's closed list of roles. */
  readonly role: string;
  /** The unit that the actor belongs to, as a unit id; null for bodies that are not units of a bloc. */
  readonly unit: string | null;
  readonly bloc: string | null;
  readonly actingFor: string | null;
  readonly appointment: Reference | null;
  readonly channel: 'graphql' | 'batch' | 'generator' | 'reactor';
}

export interface Metadata {
  /** When the ledger took it in: UTC, milliseconds, ending in Z. */
  readonly recordedAt: string;
  /** The civil day of the act itself, Asia/Ho_Chi_Minh, YYYY-MM-DD. */
  readonly occurredOn: string;
  /** When the paper entered the designated system, if earlier than the recording; UTC, ending in Z. */
  readonly receivedAt: string | null;
  readonly actor: Actor;
  /** The command's own id and the SHA-256 (hex) of its name, input and days in canonical form. */
  readonly command: { readonly id: string; readonly digest: string };
  readonly correlation: string | null;
  readonly causation: Reference | null;
  /** Version of the scoring code, where the event fixes points; else null. */
  readonly scoringVersion: string | null;
}

/** What a decision makes: an event that has no place in a stream yet. */
export interface EventDraft {
  readonly type: string;
  readonly schema: number;
  readonly data: object;
}

/** The canonical content of an event; its RFC 8785 bytes are the event. */
export interface EventContent extends EventDraft {
  readonly ledger: string;
  readonly stream: string;
  readonly revision: number;
  readonly metadata: Metadata;
  /** SHA-256 (hex) of the previous event's bytes in this stream; null for the first. */
  readonly previous: string | null;
}

/** A sealed event: its bytes as they will be stored, their SHA-256 and the UUID (version 8) made of it. */
export interface SealedEvent {
  readonly content: EventContent;
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly id: string;
}
