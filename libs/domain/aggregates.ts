// Every aggregate by the category of its streams, and the reading of stored content as its events.
import type { Aggregate, Recorded } from './act.ts';
import type { Actor, Reference } from './actor.ts';
import { bloc } from './bloc/bloc.ts';
import { blocYear } from './bloc-year/bloc-year.ts';
import { complaint } from './complaint/complaint.ts';
import { complaintProcedure } from './complaint-procedure/publication.ts';
import { genesis } from './ledger.ts';
import { reconstruction } from './reconstruction/reconstruction.ts';
import { reorganisation } from './reorganisation/reorganisation.ts';
import { retention } from './retention/retention.ts';
import { ruleBook } from './rule-book/publication.ts';
import { unit } from './unit/unit.ts';
import { unitYear } from './unit-year/unit-year.ts';
import { workingCalendar } from './working-calendar/working-calendar.ts';

export const aggregates = {
  ledger: genesis,
  ruleBook,
  reorganisation,
  unit,
  bloc,
  blocYear,
  unitYear,
  retention,
  complaint,
  complaintProcedure,
  workingCalendar,
  reconstruction,
} as const;
export type Category = keyof typeof aggregates;

/** The stream's category: the part of its name before the first hyphen. */
export function categoryOf(stream: string): string {
  const hyphen = stream.indexOf('-');
  return hyphen < 0 ? stream : stream.slice(0, hyphen);
}

/** Evidence that this code does not know: it must stop, never skip. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
}

/** An event of a newer schema version than this code knows. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

/** The content of an event as it was stored. */
export interface StoredContent {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly data: object;
  readonly metadata: {
    readonly recordedAt: string;
    readonly occurredOn: string;
    readonly receivedAt: string | null;
    readonly actor: object;
    readonly causation: Reference | null;
    readonly correlation: string | null;
  };
}

/**
 * Stored content as a fold sees it. Every type stands at schema version 1; a later version is brought up here.
 * @throws UnknownEvent, NewerSchema
 */
export function decode(content: StoredContent): Recorded {
  const { stream, revision, type, schema, data, metadata } = content;
  const known = knownSchema(categoryOf(stream), type);
  if (known === undefined) throw new UnknownEvent(`${type} in ${stream}@${revision}`);
  if (schema > known) throw new NewerSchema(`${type} version ${schema} in ${stream}@${revision}`);
  const { occurredOn, recordedAt, receivedAt, actor, causation, correlation } = metadata;
  return {
    revision,
    type,
    data,
    occurredOn,
    recordedAt,
    receivedAt: receivedAt ?? recordedAt,
    actor: actor as Actor,
    causation,
    correlation,
  };
}

/** The newest schema version of a type in a category. What every object inherits ("constructor") is no type. */
function knownSchema(category: string, type: string): number | undefined {
  if (!Object.hasOwn(aggregates, category)) return undefined;
  const { types }: Aggregate<unknown> = aggregates[category as Category];
  return Object.hasOwn(types, type) ? types[type] : undefined;
}
