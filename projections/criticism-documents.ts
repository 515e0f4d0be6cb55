// Criticism and reminder documents: a row each, in the bloc-year that its unit counts in, standing or annulled.
import type { Recorded } from '../libs/domain/act.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import { nameOfYear } from '../libs/domain/unit/naming.ts';
import { unitStream } from '../libs/domain/unit/unit.ts';
import {
  evolveCriticismDocuments,
  noCriticismDocuments,
  type CriticismDocument,
  type CriticismDocumentEvent,
  type IssuingBody,
} from '../libs/domain/unit-year/criticism-document.ts';
import type { UnitYearOpened } from '../libs/domain/unit-year/season.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { changesNames, concernedBy, noted } from './concerned.ts';
import { unitFold, unitYearFold } from './stream-folds.ts';

/** What was recorded; whether and how it deducts is a question to the unit's score, by the rule book. */
export interface CriticismDocumentRow {
  readonly unit: string;
  /** As on the last day of the year. */
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

/**
 * Row versions: one a document recorded or annulled; two for each document of a unit-year that moves to another bloc;
 * one for each document of a year whose name a renaming changes; and one a unit-year, of the view's own.
 */
export const criticismDocuments: Projection = { name: 'criticismDocuments', version: 2, project };

/** A reopening may admit a transfer that was recorded after the approval. */
const concerned: ReadonlySet<string> = new Set([
  'CriticismDocumentRecorded',
  'CriticismDocumentAnnulled',
  'UnitYearTransferred',
  'UnitYearReopened',
]);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (changesNames(event)) {
    return concernedBy(event.stream, folds).flatMap((stream) => documentRows(stream, null, folds));
  }
  if (!event.stream.startsWith('unitYear-')) return [];
  if (event.type === 'UnitYearOpened') {
    return noted(unitStream((event.data as UnitYearOpened['data']).unit), event.stream, folds);
  }
  if (!concerned.has(event.type)) return [];
  const { movedFrom } = folds.state(event.stream, unitYearFold);
  return documentRows(event.stream, movedFrom, folds);
}

/** All documents of a unit-year; `movedFrom` is the bloc that they have left, if any. */
function documentRows(
  stream: string,
  movedFrom: string | null,
  folds: StreamFolds,
): readonly Row[] {
  const { counted } = folds.state(stream, unitYearFold);
  const { opened, bloc } = counted.facts;
  if (!opened || bloc === null) return [];
  const { unit, year } = opened;
  const unitName = nameOfYear(folds.state(unitStream(unit), unitFold), year) ?? unit;
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
