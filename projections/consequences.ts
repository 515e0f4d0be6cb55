// Consequences: which events an event ordered, or had carried out in its parts. Found from the event by its address.
import type { Reference } from '../libs/domain/actor.ts';
import { orderedBy } from '../libs/domain/history/causation.ts';
import type { Projection, Row, ViewEvent } from '../libs/views/projection.ts';
import { rowsPageMax, type Questions } from '../libs/views/views.ts';

/** Row versions: one an event that another ordered, which few are; nothing of any other. */
export const consequences: Projection = { name: 'consequences', version: 1, project };

function scopeOf({ stream, revision }: Reference): string {
  return `${stream}@${revision}`;
}

function project({ index, stream, revision, type, data, metadata }: ViewEvent): readonly Row[] {
  const cause = orderedBy({ revision, type, data, causation: metadata.causation });
  if (cause === null) return [];
  const value: Reference = { stream, revision };
  // In the order of the ledger.
  return [{ scope: scopeOf(cause.event), key: String(index).padStart(12, '0'), value }];
}

export interface Consequences {
  readonly events: readonly Reference[];
  /** False: there are more than are told. */
  readonly complete: boolean;
}

/** The events that this one ordered, in the order of the ledger, at most as many as a page has. */
export function consequencesOf(
  views: Questions,
  cause: Reference,
  { asOf, first }: { readonly asOf: number | null; readonly first: number },
): Consequences {
  const page = views.rows(consequences.name, scopeOf(cause), asOf, {
    first: Math.min(first, rowsPageMax),
  });
  return { events: page.rows.map(({ value }) => value as Reference), complete: page.next === null };
}
