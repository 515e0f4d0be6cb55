// The evidence files beside a ledger as the command line sees them: their folders, what events name, and the check of both.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '../../libs/domain/actor.ts';
import { filesNamedBy } from '../../libs/domain/files-named.ts';
import type { RecordsDisposed } from '../../libs/domain/retention/disposal.ts';
import { openEvidence } from '../../libs/evidence/evidence.ts';
import type { EvidenceReport } from '../../libs/evidence/verify.ts';
import { open, Unreadable } from '../../libs/ledger/seal.ts';
import { progressBar } from './output.ts';

export interface FolderFlags {
  readonly data: string;
  readonly evidence?: string;
  readonly keys?: string;
}

/** As the server has them: beside the ledger unless told otherwise. */
export function foldersOf({ data, evidence, keys }: FolderFlags) {
  return { evidence: evidence ?? join(data, 'evidence'), keys: keys ?? join(data, 'keys') };
}

/** The hashes that events name. */
export interface NamedHashes {
  /** Of files that were uploaded before the event. */
  readonly uploaded: Set<string>;
  /** Of content named by its hash alone, which may be kept elsewhere. */
  readonly byHash: Set<string>;
  /** Of files that were disposed of by decision, and that no other event names: nothing is missing where they are not. */
  readonly disposed: Set<string>;
  /** The events that name each hash, but for those that a disposal covers. */
  readonly namings: Map<string, Map<string, 'uploaded' | 'byHash'>>;
}

export function noHashes(): NamedHashes {
  return { uploaded: new Set(), byHash: new Set(), disposed: new Set(), namings: new Map() };
}

/** Adds what an event names, in the order of the ledger; bytes that are no event name nothing that could be told. */
export function addNamed(hashes: NamedHashes, bytes: Uint8Array): void {
  const event = readable(bytes);
  if (event === null) return;
  for (const { sha256, subject } of filesNamedBy(event)) {
    const namings = hashes.namings.get(sha256) ?? new Map<string, 'uploaded' | 'byHash'>();
    hashes.namings.set(
      sha256,
      namings.set(placeOf(event), subject === undefined ? 'byHash' : 'uploaded'),
    );
    settle(hashes, sha256);
  }
  if (event.type !== 'RecordsDisposed') return;
  for (const { sha256, namedBy } of (event.data as RecordsDisposed['data']).files) {
    for (const naming of namedBy) hashes.namings.get(sha256)?.delete(placeOf(naming));
    settle(hashes, sha256);
  }
}

function settle({ uploaded, byHash, disposed, namings }: NamedHashes, sha256: string): void {
  const ways = [...(namings.get(sha256)?.values() ?? [])];
  const put = (set: Set<string>, isIn: boolean) => (isIn ? set.add(sha256) : set.delete(sha256));
  put(uploaded, ways.includes('uploaded'));
  put(byHash, ways.includes('byHash'));
  put(disposed, ways.length === 0);
}

function placeOf({ stream, revision }: Reference): string {
  return `${stream}@${revision}`;
}

function readable(bytes: Uint8Array) {
  try {
    return open(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

export interface EvidenceChecked extends EvidenceReport {
  readonly folder: string;
  /** Files that events name as uploaded, and content that they name by its hash alone. */
  readonly named: number;
  readonly namedByHash: number;
  /** SHA-256 of files that were disposed of by decision: neither missing nor corrupt. */
  readonly disposed: readonly string[];
}

/** Hashes every file again and looks for each that an event names; makes no folder where there is none. */
export async function checkEvidence(folder: string, hashes: NamedHashes): Promise<EvidenceChecked> {
  const about = {
    folder,
    named: hashes.uploaded.size,
    namedByHash: hashes.byHash.size,
    disposed: [...hashes.disposed].toSorted(),
  };
  if (!existsSync(folder)) return { ...about, ...allMissing(hashes.uploaded) };
  const files = await openEvidence(folder);
  const bar = progressBar('Kiểm tra tệp / Verifying files');
  try {
    const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) =>
      bar.update(done, of);
    return { ...about, ...(await files.verify({ named: hashes.uploaded, onProgress })) };
  } finally {
    bar.stop();
    await files.close();
  }
}

function allMissing(named: ReadonlySet<string>): EvidenceReport {
  const findings = [...named].toSorted().map((sha256) => ({
    fault: 'missing' as const,
    sha256,
    path: join(sha256.slice(0, 2), sha256),
  }));
  const counts = { missing: named.size, corrupt: 0, unrecorded: 0, foreign: 0 };
  return { files: 0, bytes: 0, sound: 0, counts, findings };
}

/** What is missing or corrupt was evidence; what is merely not of this store harms none. */
export function isWhole({ counts }: EvidenceReport): boolean {
  return counts.missing === 0 && counts.corrupt === 0;
}

const words = {
  missing: ['Mất', 'Missing'],
  corrupt: ['Hỏng hoặc bị sửa', 'Damaged or changed'],
  unrecorded: ['Chưa có bản ghi', 'Without its record'],
  foreign: ['Tệp lạ', 'Not of this store'],
} as const;

export function evidenceLines(checked: EvidenceChecked): readonly string[] {
  const { files, bytes, sound, named, namedByHash, disposed, findings } = checked;
  return [
    `Tệp kiểm chứng / Evidence files: ${files} (${bytes} byte), nguyên vẹn / sound: ${sound}; sự kiện nêu / named by events: ${named}, chỉ nêu mã băm / by hash alone: ${namedByHash}`,
    ...disposed.map((sha256) => `Đã tiêu huỷ theo quyết định / Disposed of by decision: ${sha256}`),
    ...findings.map(({ fault, path }) => `${words[fault][0]} / ${words[fault][1]}: ${path}`),
  ];
}
