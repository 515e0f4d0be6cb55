// The files that an input or an event names, wherever they stand in it.
import type { EvidenceContent } from './stored-file.ts';

export interface NamedFile extends EvidenceContent {
  /** Where it stands, as refusals write it: `file`, `files.2`, `narrative.file`. */
  readonly field: string;
  /**
   * Undefined where the act names content by its hash alone, as evidence filed to criteria does: such content may be kept
   * elsewhere. Else the file was uploaded here, null or a person telling whose key opens it.
   */
  readonly subject: string | null | undefined;
}

const hashForm = /^[0-9a-f]{64}$/;

/** In the order in which they stand. What is no hash is passed over: that is the decision's to refuse. */
export function filesNamed(value: unknown, field = ''): readonly NamedFile[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFile(value)) return [{ ...partsOf(value), field }];
  return Object.entries(value).flatMap(([key, each]) =>
    filesNamed(each, field === '' ? key : `${field}.${key}`),
  );
}

/** The files that an event names as its record; a disposal tells of files that are no more. */
export function filesNamedBy({
  type,
  data,
}: {
  readonly type: string;
  readonly data: object;
}): readonly NamedFile[] {
  return type === 'RecordsDisposed' ? [] : filesNamed(data);
}

type Named = EvidenceContent & { readonly subject?: string | null };

function partsOf({ sha256, sizeBytes, mediaType, subject }: Named): Omit<NamedFile, 'field'> {
  return { sha256, sizeBytes, mediaType, subject };
}

function isFile(value: object): value is Named {
  const { sha256, sizeBytes, mediaType } = value as Partial<Record<keyof Named, unknown>>;
  return (
    typeof sha256 === 'string' &&
    hashForm.test(sha256) &&
    typeof sizeBytes === 'number' &&
    typeof mediaType === 'string'
  );
}
