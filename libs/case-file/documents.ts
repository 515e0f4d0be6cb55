// The documents of a case: the files that its own events, what it disputes and what corrected it name, each once.
import { filesNamedBy } from '../domain/files-named.ts';
import {
  addressOf,
  names,
  type CaseDocument,
  type CaseEvent,
  type DocumentState,
} from './contents.ts';
import { pinsOf } from './answers.ts';
import type { CaseReading } from './reading.ts';

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** Whether its bytes are at hand; asked for each document once. */
export type StateOf = (sha256: string) => DocumentState;

export function documentsOf(reading: CaseReading, stateOf: StateOf): readonly CaseDocument[] {
  const documents = new Map<string, CaseDocument>();
  for (const { stream, recorded } of eventsNaming(reading)) {
    for (const file of filesNamedBy(recorded)) {
      const { sha256, sizeBytes, mediaType, subject } = file;
      const known = documents.get(sha256);
      const namedBy = [...(known?.namedBy ?? []), addressOf(stream, recorded.revision)];
      // Sealed for good where one event says so, whatever another calls the same bytes.
      const sealed = known?.sealed === true || typeof subject === 'string';
      const state = known?.state ?? stateOf(sha256);
      const extension = sealed ? '.sealed' : (extensions[mediaType] ?? '');
      const path = state === 'here' ? `${names.files}/${sha256}${extension}` : null;
      const name = sealed ? null : (known?.name ?? nameOf(recorded.data, sha256));
      documents.set(sha256, { sha256, sizeBytes, mediaType, sealed, name, state, path, namedBy });
    }
  }
  return [...documents.values()];
}

/** Its own events, those of the results that it disputes, and those that its decision ordered. */
function eventsNaming(reading: CaseReading): readonly CaseEvent[] {
  const disputed = new Set(pinsOf(reading).map(({ stream }) => stream));
  return reading.events.filter(
    ({ stream, recorded }) =>
      stream === reading.stream ||
      (disputed.has(stream) && stream.startsWith('unitYear-')) ||
      recorded.causation?.stream === reading.stream,
  );
}

/** What the clerk called the file, or the evidence that it proves. */
function nameOf(value: unknown, sha256: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { sha256: own, name, content, title } = value as Partial<Record<string, unknown>>;
  if (own === sha256) return typeof name === 'string' ? name : null;
  const isContent = (content as { sha256?: unknown } | undefined)?.sha256 === sha256;
  if (isContent && typeof title === 'string') return title;
  for (const each of Object.values(value)) {
    const found = nameOf(each, sha256);
    if (found !== null) return found;
  }
  return null;
}
