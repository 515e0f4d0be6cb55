// The manifest of a case's file: SHA-256 and size of every part, whose own hash is noted on paper when the file is handed over.
import { sha256Hex } from '../ledger/hash.ts';
import { names, type Part } from './contents.ts';

export interface ManifestEntry {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}
export interface Manifest {
  readonly form: number;
  readonly parts: readonly ManifestEntry[];
}

/** No part lies outside the folder, and none bears a name that another system reads otherwise. */
const pathForm = /^(?:answers\/|files\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/;
const hashForm = /^[0-9a-f]{64}$/;

export function entryOf({ path, bytes }: Part): ManifestEntry {
  return { path, sha256: sha256Hex(bytes), sizeBytes: bytes.length };
}

/** JSON, by path, one line a part. */
export function manifestBytes(form: number, entries: readonly ManifestEntry[]): Uint8Array {
  const parts = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const lines = parts.map((each) => `  ${JSON.stringify(each)}`);
  return new TextEncoder().encode(`{"form":${form},"parts":[\n${lines.join(',\n')}\n]}\n`);
}

/** Null for what is no manifest. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const { form, parts } = (value ?? {}) as Partial<Manifest>;
  if (!Number.isSafeInteger(form) || !Array.isArray(parts)) return null;
  const isWhole = (parts as readonly Partial<ManifestEntry>[]).every(
    (each) =>
      typeof each?.path === 'string' &&
      pathForm.test(each.path) &&
      each.path !== names.manifest &&
      hashForm.test(each.sha256 ?? '') &&
      Number.isSafeInteger(each.sizeBytes),
  );
  if (!isWhole) return null;
  const manifest = { form: form as number, parts: parts as readonly ManifestEntry[] };
  return isOwnSpelling(manifest, bytes) ? manifest : null;
}

/** One spelling alone, each part once: a blank more would be another hash of the same file. */
function isOwnSpelling({ form, parts }: Manifest, bytes: Uint8Array): boolean {
  const paths = new Set(parts.map(({ path }) => path));
  const own = manifestBytes(form, parts);
  return form > 0 && paths.size === parts.length && Buffer.from(own).equals(bytes);
}
