// The words of a report: one JSON file, whose sections must be those that the report names, read for its printed page too.
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import { EdgeRefusal } from './refusal.ts';

/** Of the content of one file. */
const contentBytesMax = 400 * 1024;
/** Of the text of one section. */
const charactersMax = 20_000;
const typeOfNarratives = 'application/vnd.thidua.narrative+json';

/** The text of each section. */
export type NarrativeTexts = Readonly<Record<string, string>>;

interface NamingNarrative {
  readonly narrative?: {
    readonly file: Pick<StoredFile, 'sha256' | 'mediaType'>;
    readonly sections: readonly string[];
  } | null;
}

/**
 * Holds the words that a report names against their file, before the report is recorded: what it says to have is there, and
 * nothing that it does not name.
 * @throws EdgeRefusal NARRATIVE_INVALID; EvidenceRefused where the file cannot be read
 */
export async function requireNarrative(files: EvidenceStore, input: object): Promise<void> {
  const { narrative } = input as NamingNarrative;
  if (!narrative) return;
  const { file, sections } = narrative;
  if (file.mediaType !== typeOfNarratives) throw invalid('narrative.file.mediaType');
  const texts = await readNarrative(files, file.sha256);
  if (texts === null) throw invalid('narrative.file');
  const named = new Set(sections);
  const held = Object.keys(texts);
  if (held.length !== named.size || !held.every((section) => named.has(section))) {
    throw invalid('narrative.sections');
  }
}

function invalid(field: string): EdgeRefusal {
  return new EdgeRefusal('NARRATIVE_INVALID', { field });
}

/** The texts of a stored narrative; null where the file is none. @throws EvidenceRefused where it cannot be read */
export async function readNarrative(
  files: EvidenceStore,
  sha256: string,
): Promise<NarrativeTexts | null> {
  const { file, stream } = await files.read(sha256);
  if (file.contentBytes > contentBytesMax) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return textsIn(Buffer.concat(pieces).toString());
}

function textsIn(content: string): NarrativeTexts | null {
  const told = parsed(content);
  if (!isRecord(told) || told['form'] !== 1 || !isRecord(told['sections'])) return null;
  const texts = Object.entries(told['sections']);
  return texts.every(([, text]) => isText(text))
    ? (Object.fromEntries(texts) as NarrativeTexts)
    : null;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A section without words is none. */
function isText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= charactersMax;
}
