// The evidence files beside a ledger as the command line sees them: their folders, what events name, and the check of both.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesNamed } from '../../libs/domain/files-named.ts';
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
}

export function noHashes(): NamedHashes {
  return { uploaded: new Set(), byHash: new Set() };
}

/** Adds what an event names; bytes that are no event name nothing that could be told. */
export function addNamed(hashes: NamedHashes, bytes: Uint8Array): void {
  for (const { sha256, subject } of namedIn(bytes)) {
    (subject === undefined ? hashes.byHash : hashes.uploaded).add(sha256);
  }
}

function namedIn(bytes: Uint8Array) {
  try {
    return filesNamed(open(bytes).data);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

export interface EvidenceChecked extends EvidenceReport {
  readonly folder: string;
  /** Files that events name as uploaded, and content that they name by its hash alone. */
  readonly named: number;
  readonly namedByHash: number;
}

/** Hashes every file again and looks for each that an event names; makes no folder where there is none. */
export async function checkEvidence(folder: string, hashes: NamedHashes): Promise<EvidenceChecked> {
  const about = { folder, named: hashes.uploaded.size, namedByHash: hashes.byHash.size };
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
  const { files, bytes, sound, named, namedByHash, findings } = checked;
  return [
    `Tệp kiểm chứng / Evidence files: ${files} (${bytes} byte), nguyên vẹn / sound: ${sound}; sự kiện nêu / named by events: ${named}, chỉ nêu mã băm / by hash alone: ${namedByHash}`,
    ...findings.map(({ fault, path }) => `${words[fault][0]} / ${words[fault][1]}: ${path}`),
  ];
}
