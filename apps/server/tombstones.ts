// Files that are no more: which disposal a file was deleted by, unless its bytes were stored anew since.
import { refuse } from '../../libs/domain/refusal.ts';
import { tombstonesOf, type Tombstone } from '../../libs/domain/retention/disposal.ts';
import { retentionStream } from '../../libs/domain/retention/retention.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import type { Questions } from '../../libs/views/views.ts';
import { fileRecord, retentionAt } from './records.ts';
import { addressOf } from './recorded-facts.ts';

/** What a disposal is called in the folder of files: the address of its event. */
export function placeOfDisposal({ revision }: Pick<Tombstone, 'revision'>): string {
  return addressOf(retentionStream, revision);
}

/** The newest tombstone of a file of which nothing is to be given out any more; null for any other. */
export type FindTombstone = (sha256: string) => Promise<Tombstone | null>;

/** A file whose deletion a hold stopped is there still, and so is one that was stored anew after it. */
export function tombstonesIn(views: Questions, files: EvidenceStore): FindTombstone {
  return async (sha256) => {
    const state = retentionAt(views, null);
    const newest = tombstonesOf(state, sha256).at(-1);
    if (!newest) return null;
    const record = fileRecord(views, sha256, null, { state, schedule: undefined });
    if (record?.state !== 'disposed') return null;
    const isCarriedOut = (await files.disposalOf(sha256)) === placeOfDisposal(newest);
    const isThere = isCarriedOut ? await files.has(sha256) : record.hold !== null;
    return isThere ? null : newest;
  };
}

/** @throws DomainError FILE_DISPOSED */
export async function requireNotDisposed(
  find: FindTombstone,
  { sha256, field }: { readonly sha256: string; readonly field: string },
): Promise<void> {
  if ((await find(sha256)) !== null) refuse('FILE_DISPOSED', `${field}.sha256`, { id: sha256 });
}
