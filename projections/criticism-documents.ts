// Criticism and reminder documents: a row each, in the bloc-year that its unit counts in, standing or annulled.
import type { Recorded } from '../libs/domain/act.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import { unitStream } from '../libs/domain/unit/unit.ts';
import {
  evolveCriticismDocuments,
  noCriticismDocuments,
  type CriticismDocument,
  type CriticismDocumentEvent,
  type IssuingBody,
} from '../libs/domain/unit-year/criticism-document.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { unitFold, unitYearFold } from './stream-folds.ts';

/** What was recorded; whether and how it deducts is a question to the unit's score, by the rule book. */
export interface CriticismDocumentRow {
  readonly unit: string;
  readonly unitName: string;
  readonly criticism: string;
  readonly kind: CriticismDocument['kind'];
  readonly issuingBody: IssuingBody;
  readonly document: OfficialDocument;
  readonly serious: boolean;
  readonly annulled: boolean;
  /** Revision of its recording in the unit-year. */
  readonly revision: number;
  /** Revision of its annulment. */
  readonly annulledAt: number | null;
}

/** The scope of one bloc's documents of one year. */
export function criticismDocumentsScope(year: number, bloc: string): string {
  return `${year}/${bloc}`;
}

/** A document's id is its own in its unit-year only. */
export function criticismDocumentKey(of: {
  readonly unit: string;
  readonly criticism: string;
}): string {
  return `${of.unit}/${of.criticism}`;
}

/** Row versions: one a document recorded or annulled; two for each document of a unit-year that moves to another bloc. */
export const criticismDocuments: Projection = { name: 'criticismDocuments', version: 1, project };

/** A reopening may admit a transfer that was recorded after the approval. */
const concerned: ReadonlySet<string> = new Set([
  'CriticismDocumentRecorded',
  'CriticismDocumentAnnulled',
  'UnitYearTransferred',
  'UnitYearReopened',
]);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (!event.stream.startsWith('unitYear-') || !concerned.has(event.type)) return [];
  const { counted, movedFrom } = folds.state(event.stream, unitYearFold);
  const { opened, bloc } = counted.facts;
  if (!opened || bloc === null) return [];
  const { unit, year } = opened;
  const unitName = folds.state(unitStream(unit), unitFold).entered?.name ?? unit;
  return documentsOf(counted.history).flatMap((document) => {
    const value = rowOf({ unit, unitName }, document);
    const key = criticismDocumentKey(value);
    const row = { scope: criticismDocumentsScope(year, bloc), key, value };
    if (movedFrom === null) return [row];
    return [{ scope: criticismDocumentsScope(year, movedFrom), key, value: null }, row];
  });
}

/** All that were recorded, those after an approval too: the register leaves nothing out. */
function documentsOf(history: readonly Recorded[]): readonly CriticismDocument[] {
  return history.filter(isOfCriticism).reduce(evolveCriticismDocuments, noCriticismDocuments)
    .criticismDocuments;
}

function isOfCriticism(event: Recorded): event is Recorded & CriticismDocumentEvent {
  return event.type === 'CriticismDocumentRecorded' || event.type === 'CriticismDocumentAnnulled';
}

function rowOf(
  of: { readonly unit: string; readonly unitName: string },
  { id, kind, issuingBody, document, serious, revision, annulledAt }: CriticismDocument,
): CriticismDocumentRow {
  const annulled = annulledAt !== null;
  return {
    ...of,
    criticism: id,
    kind,
    issuingBody,
    document,
    serious,
    annulled,
    revision,
    annulledAt,
  };
}
