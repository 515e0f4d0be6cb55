// What of an event is searched: names, official documents, titles and texts, never anything sealed, nor what files hold.
import { documentNumber, type OfficialDocument } from '../libs/domain/official-document.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { placesMax } from '../libs/views/word-index.ts';

/** In the order in which hits are ranked. */
export const searchKinds = ['unit', 'bloc', 'document', 'title', 'text'] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchText {
  readonly kind: SearchKind;
  readonly text: string;
  /** The date of an official document; null of whatever else. */
  readonly date: string | null;
}

/** Events that say what a unit or a bloc is called. */
const naming: Readonly<Record<string, SearchKind>> = {
  UnitEntered: 'unit',
  UnitEntryCorrected: 'unit',
  UnitRenamed: 'unit',
  BlocSetUp: 'bloc',
  BlocEntryCorrected: 'bloc',
  BlocReconstituted: 'bloc',
};

/** Fields that hold words of people; all others are ids, codes, figures, days, or what an official signs with. */
const worded: ReadonlyMap<string, SearchKind> = new Map([
  ['name', 'title'],
  ['title', 'title'],
  ['titles', 'title'],
  ['description', 'text'],
  ['expected', 'text'],
  ['explanation', 'text'],
  ['ground', 'text'],
  ['reason', 'text'],
  ['text', 'text'],
  ['unscannable', 'text'],
]);

/** The texts of an event in the order of its fields; past the last place that can be told nothing is searched. */
export function searchTexts({ type, data }: ViewEvent): readonly SearchText[] {
  const texts: SearchText[] = [];
  collect(data, { ofName: naming[type] ?? 'title', texts });
  return texts.length > placesMax ? texts.slice(0, placesMax) : texts;
}

interface Collecting {
  /** What a field `name` of the event itself holds; within its parts a name is a title. */
  readonly ofName: SearchKind;
  readonly texts: SearchText[];
}

function collect(part: object, of: Collecting): void {
  if (isClosed(part)) return;
  if (isDocument(part)) {
    of.texts.push(documentText(part));
    return;
  }
  for (const [field, value] of Object.entries(part)) {
    const kind = field === 'name' ? of.ofName : worded.get(field);
    collectValue(value, kind, of.texts);
  }
}

function collectValue(
  value: unknown,
  kind: SearchKind | undefined,
  texts: Collecting['texts'],
): void {
  if (typeof value === 'string') {
    if (kind) texts.push({ kind, text: value, date: null });
  } else if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) collectValue(each, kind, texts);
  } else if (isPart(value)) collect(value, { ofName: 'title', texts });
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A sealed value, and a file: what a clerk calls a file is no title, and what it holds is not read at all. */
function isClosed(part: object): boolean {
  return 'ciphertext' in part || 'sha256' in part;
}

function isDocument(part: object): part is OfficialDocument {
  return 'issuer' in part && 'summary' in part;
}

/** As an official would name it: "Quyết định 12/QĐ-UBND, UBND tỉnh: trích yếu". */
function documentText(document: OfficialDocument): SearchText {
  const { type, issuer, summary, date } = document;
  const named = [type, documentNumber(document)].filter(Boolean).join(' ');
  const told = [named, issuer].filter(Boolean).join(', ');
  return { kind: 'document', text: [told, summary].filter(Boolean).join(': '), date };
}
