// Disposals (tiêu huỷ): what was destroyed by which decision. The event is the tombstone; the events that named it stay.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { EvidenceContent } from '../stored-file.ts';
import type { RecordKind } from './record-kind.ts';
import { isSame } from './schedule.ts';

interface Disposed {
  /** Of all that named it, the kind whose class is the longest. */
  readonly kind: RecordKind;
  readonly class: string;
  /** The latest year of the events that named it. */
  readonly year: number;
  /** Every event that named it and that no earlier disposal covers. */
  readonly namedBy: readonly Reference[];
}
/** A file whose bytes are deleted. */
export interface DisposedFile extends EvidenceContent, Disposed {}
/** A person whose key is erased: what was sealed with it can be read by nobody any more. */
export interface ErasedSubject extends Disposed {
  readonly subject: string;
  /** SHA-256 of the personal files that the key opened. */
  readonly files: readonly string[];
}

// Events

export interface RecordsDisposed {
  readonly type: 'RecordsDisposed';
  readonly data: {
    readonly disposal: string;
    readonly schedule: string;
    readonly decision: OfficialDocument;
    /** Biên bản của hội đồng xác định giá trị tài liệu. */
    readonly minutes: OfficialDocument | null;
    readonly files: readonly DisposedFile[];
    readonly erasedSubjects: readonly ErasedSubject[];
  };
}

// State

export interface Disposal extends Omit<RecordsDisposed['data'], 'disposal'> {
  readonly id: string;
  readonly revision: number;
}
/** No disposal is annulled: what was destroyed does not come back. */
export interface Disposals {
  readonly disposals: readonly Disposal[];
}

export const disposals: Slice<Disposals> = {
  types: { RecordsDisposed: 1 },
  initial: { disposals: [] },
  evolve(state, recorded) {
    const { revision, data } = recorded as Recorded & RecordsDisposed;
    const { disposal: id, ...rest } = data;
    return { ...state, disposals: [...state.disposals, { id, revision, ...rest }] };
  },
};

/** A file's place in a disposal. */
export interface Tombstone extends DisposedFile {
  readonly disposal: string;
  /** Revision of the disposal in its stream. */
  readonly revision: number;
  readonly decision: OfficialDocument;
}

/** What disposals say of a file, the oldest first: bytes that were stored again may be disposed of again. */
export function tombstonesOf({ disposals }: Disposals, sha256: string): readonly Tombstone[] {
  return disposals.flatMap(({ id: disposal, revision, decision, files }) =>
    files
      .filter((each) => each.sha256 === sha256)
      .map((each) => ({ ...each, disposal, revision, decision })),
  );
}

export function erasuresOf({ disposals }: Disposals, subject: string): readonly ErasedSubject[] {
  return disposals.flatMap(({ erasedSubjects }) =>
    erasedSubjects.filter((each) => each.subject === subject),
  );
}

/** The namings that no disposal covers: what they name is to be kept. */
export function uncovered(
  namings: readonly Reference[],
  disposed: readonly { readonly namedBy: readonly Reference[] }[],
): readonly Reference[] {
  return namings.filter(
    (naming) => !disposed.some(({ namedBy }) => namedBy.some((each) => isSame(each, naming))),
  );
}
