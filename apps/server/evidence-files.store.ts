// The evidence files of this server: where they and their keys are, and what a command may name of them.
import { join } from 'node:path';
import { filesNamed, type NamedFile } from '../../libs/domain/files-named.ts';
import { refuse } from '../../libs/domain/refusal.ts';
import { openEvidence, ordinaryLimits, type EvidenceStore } from '../../libs/evidence/evidence.ts';
import type { KeyStore } from '../../libs/evidence/keys.ts';
import type { StoredFile } from '../../libs/evidence/reading.ts';
import type { Configuration } from './configuration.ts';
import { requireNarrative } from './narrative.ts';
import { EdgeRefusal } from './refusal.ts';
import { requireNotDisposed, type FindTombstone } from './tombstones.ts';

/** The folders of the files and of the keys: apart from each other, beside the ledger unless told otherwise. */
export function foldersOf({
  data,
  evidence,
  keys,
}: Pick<Configuration, 'data' | 'evidence' | 'keys'>) {
  return { evidence: evidence ?? join(data, 'evidence'), keys: keys ?? join(data, 'keys') };
}

/** @throws EvidenceRefused EVIDENCE_KEYS_INSIDE, EVIDENCE_STORE_FAILED */
export async function openFiles(
  configuration: Configuration,
  keys: KeyStore,
): Promise<EvidenceStore> {
  const { fileBytesMax, uploadsMax } = configuration.limits;
  const { evidence } = foldersOf(configuration);
  return openEvidence(evidence, { ...ordinaryLimits, fileBytesMax, uploadsMax }, keys);
}

/**
 * Holds every file that an input names against the store, and makes it young again, so that no sweep comes between this and
 * the event. Content named by its hash alone may be kept elsewhere.
 * @throws DomainError FILE_DISPOSED, FILE_NOT_STORED; EdgeRefusal FILE_DIFFERS, NARRATIVE_INVALID; EvidenceRefused where a stored file is damaged
 */
export async function requireStored(
  files: EvidenceStore,
  find: FindTombstone,
  input: object,
): Promise<void> {
  for (const named of filesNamed(input)) {
    await requireNotDisposed(find, named);
    const stored = await files.claim(named.sha256);
    if (named.subject === undefined) continue;
    if (stored === null) refuse('FILE_NOT_STORED', `${named.field}.sha256`, { id: named.sha256 });
    const part = differing(named, stored);
    if (part !== null) throw new EdgeRefusal('FILE_DIFFERS', { field: `${named.field}.${part}` });
  }
  await requireNarrative(files, input);
}

function differing(named: NamedFile, stored: StoredFile): keyof NamedFile | null {
  if (named.sizeBytes !== stored.bytes) return 'sizeBytes';
  if (!isOfType(named.mediaType, stored.mediaType)) return 'mediaType';
  return named.subject === stored.subject ? null : 'subject';
}

/** A type built on JSON or XML (`…+json`) is told from the content as JSON or XML. */
function isOfType(named: string, told: string): boolean {
  return named === told || `application/${named.split('+').at(-1)}` === told;
}
