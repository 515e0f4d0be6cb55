// Consequences: which events an event ordered or had carried out in its parts, and which of other streams read it.
import type { Reference } from '../libs/domain/actor.ts';
import { causesOf, orderedBy } from '../libs/domain/history/causation.ts';
import { lodgedAs } from '../libs/domain/complaint/complaint.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { rowsPageMax, type Questions } from '../libs/views/views.ts';
import { complaintFold } from './stream-folds.ts';

/** An event that names another one, of another stream, as what it read. */
export interface Reader extends Reference {
  readonly type: string;
  /** Where its data names it first, such as `read.2` or `membership`. */
  readonly field: string;
}

/**
 * Row versions: one an event that another ordered, which few are, and one for each event of another stream that an event
 * read: of a province's year one in twelve events. What is filed and measured, three of four events, reads nothing.
 */
export const consequences: Projection = { name: 'consequences', version: 2, project };

function addressOf({ stream, revision }: Reference): string {
  return `${stream}@${revision}`;
}

/** No stream has a stroke in its name. */
function readersScope(of: Reference): string {
  return `read/${addressOf(of)}`;
}

/** They name no event. */
const readNothing: ReadonlySet<string> = new Set(['EvidenceFiled', 'ResultRecorded']);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { index, stream, revision, type, data, metadata } = event;
  const { causation } = metadata;
  if (causation === null && readNothing.has(type)) return [];
  // In the order of the ledger.
  const key = String(index).padStart(12, '0');
  const told = { revision, type, data, causation };
  const ordering = orderedBy(told);
  const rows: Row[] = [];
  if (ordering) {
    const value: Reference = { stream, revision };
    rows.push({ scope: addressOf(ordering.event), key, value });
  }
  if (tellsNothing(event, folds)) return rows;
  for (const { scope, field } of readingsOf(event)) {
    const value: Reader = { stream, revision, type, field };
    rows.push({ scope, key, value });
  }
  return rows;
}

/** What a denunciation is about is found from the case alone, never from what it is about. */
function tellsNothing({ stream }: ViewEvent, folds: StreamFolds): boolean {
  if (!stream.startsWith('complaint-')) return false;
  return lodgedAs(folds.state(stream, complaintFold))?.kind === 'denunciation';
}

/** Each event of another stream once, where the data names it first. */
function readingsOf({ stream, revision, type, data, metadata: { causation } }: ViewEvent) {
  const named = causesOf({ stream, event: { revision, type, data, causation } }, []);
  const scopes = new Map<string, string>();
  for (const { tie, event, field } of named) {
    if (tie !== 'read' || field === null || event.stream === stream) continue;
    const scope = readersScope(event);
    if (!scopes.has(scope)) scopes.set(scope, field);
  }
  return [...scopes].map(([scope, field]) => ({ scope, field }));
}

interface Page {
  readonly asOf: number | null;
  readonly first: number;
}

export interface Consequences {
  readonly events: readonly Reference[];
  /** False: there are more than are told. */
  readonly complete: boolean;
}

/** The events that this one ordered, in the order of the ledger, at most as many as a page has. */
export function consequencesOf(views: Questions, cause: Reference, page: Page): Consequences {
  const { rows, next } = rowsOf(views, addressOf(cause), page);
  return { events: rows.map(({ value }) => value as Reference), complete: next === null };
}

export interface Readers {
  readonly readers: readonly Reader[];
  /** False: there are more than are told. */
  readonly complete: boolean;
}

/** The events of other streams that read this one, in the order of the ledger, at most as many as a page has. */
export function readersOf(views: Questions, read: Reference, page: Page): Readers {
  const { rows, next } = rowsOf(views, readersScope(read), page);
  return { readers: rows.map(({ value }) => value as Reader), complete: next === null };
}

function rowsOf(views: Questions, scope: string, { asOf, first }: Page) {
  const page = { first: Math.min(first, rowsPageMax) };
  return views.rows(consequences.name, scope, asOf, page);
}
