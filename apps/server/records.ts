// What the ledger knows of its records at a point: which events name them, how long they are kept, what became of them.
import type { Reference } from '../../libs/domain/actor.ts';
import { holdOn, type DisposalHold } from '../../libs/domain/retention/disposal-hold.ts';
import {
  erasuresOf,
  tombstonesOf,
  uncovered,
  type DisposedFile,
  type ErasedSubject,
  type Tombstone,
} from '../../libs/domain/retention/disposal.ts';
import { termOf, type Term } from '../../libs/domain/retention/record.ts';
import { retentionStream, type Retention } from '../../libs/domain/retention/retention.ts';
import { isSame, standingSchedule, type Schedule } from '../../libs/domain/retention/schedule.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  filesScope,
  namingsScope,
  records,
  subjectNamingsScope,
  type FileRow,
  type NamingRow,
  type SubjectNamingRow,
} from '../../projections/records.ts';
import { retentionFold } from '../../projections/stream-folds.ts';

export function retentionAt(views: Questions, asOf: number | null): Retention {
  return views.state(retentionStream, retentionFold, asOf);
}

/** disposed: every event that names it is covered by a disposal. What was stored and named again afterwards is kept. */
export type RecordState = 'kept' | 'disposed';

export interface FileRecord extends FileRow {
  readonly namings: readonly NamingRow[];
  readonly state: RecordState;
  /** By the schedule asked for; null where it is disposed of, or there is no schedule. */
  readonly term: Term | null;
  readonly hold: DisposalHold | null;
  readonly tombstones: readonly Tombstone[];
}

export function fileRecord(
  views: Questions,
  sha256: string,
  asOf: number | null,
  { state, schedule }: { readonly state: Retention; readonly schedule: Schedule | undefined },
): FileRecord | null {
  const row = views.row(records.name, filesScope, sha256, asOf).row?.value as FileRow | undefined;
  if (!row) return null;
  const namings = namingsOf(views, row, asOf);
  const tombstones = tombstonesOf(state, sha256);
  const living = livingOf(namings, tombstones);
  const hold = holdOn(state, { files: [sha256], namedBy: namings }) ?? null;
  const term = schedule && living.length > 0 ? termOf(state, schedule, sha256, living) : null;
  return { ...row, namings, state: stateOf(living, tombstones), term, hold, tombstones };
}

function stateOf(living: readonly object[], tombstones: readonly object[]): RecordState {
  return tombstones.length > 0 && living.length === 0 ? 'disposed' : 'kept';
}

/** Whether a person's key is disposed of, and what holds it all the same. */
export function subjectRecord(
  views: Questions,
  subject: string,
  state: Retention,
): { readonly state: RecordState; readonly hold: DisposalHold | null } {
  const namings = subjectNamingsOf(views, subject);
  const erasures = erasuresOf(state, subject);
  const files = namings.flatMap((each) => each.files);
  const hold = holdOn(state, { files, namedBy: namings }) ?? null;
  return { state: stateOf(livingOf(namings, erasures), erasures), hold };
}

/** The namings that no disposal covers. */
function livingOf<Of extends Reference>(
  namings: readonly Of[],
  disposed: readonly { readonly namedBy: readonly Reference[] }[],
): readonly Of[] {
  const left = uncovered(namings, disposed);
  return namings.filter((each) => left.some((one) => isSame(one, each)));
}

const pageMax = 500;

function namingsOf(
  views: Questions,
  { sha256, first }: FileRow,
  asOf: number | null,
): readonly NamingRow[] {
  return [first, ...(allRows(views, namingsScope(sha256), asOf) as readonly NamingRow[])];
}

function subjectNamingsOf(views: Questions, subject: string): readonly SubjectNamingRow[] {
  return allRows(views, subjectNamingsScope(subject), null) as readonly SubjectNamingRow[];
}

/** Every row of a scope, which holds the events that name one record. */
function allRows(views: Questions, scope: string, asOf: number | null): readonly object[] {
  const rows: object[] = [];
  let after: string | null = null;
  do {
    const page = views.rows(records.name, scope, asOf, { first: pageMax, after: after ?? '' });
    rows.push(...page.rows.map(({ value }) => value));
    after = page.next;
  } while (after !== null);
  return rows;
}

/** What is to be disposed of, as the ledger knows it now; what no event names has no naming, and is refused for it. */
export function disposedAs(
  views: Questions,
  asked: {
    readonly schedule: string;
    readonly files: readonly string[];
    readonly erasedSubjects: readonly string[];
  },
): {
  readonly files: readonly DisposedFile[];
  readonly erasedSubjects: readonly ErasedSubject[];
} {
  const state = retentionAt(views, null);
  const schedule = standingSchedule(state, asked.schedule);
  return {
    files: asked.files.map((sha256) => {
      const row = views.row(records.name, filesScope, sha256, null).row?.value as
        FileRow | undefined;
      const { sizeBytes, mediaType } = row ?? { sizeBytes: 0, mediaType: '' };
      const namings = row ? namingsOf(views, row, null) : [];
      const of = termed(state, schedule, sha256, {
        namings,
        disposed: tombstonesOf(state, sha256),
      });
      return { sha256, sizeBytes, mediaType, ...of };
    }),
    erasedSubjects: asked.erasedSubjects.map((subject) => {
      const namings = subjectNamingsOf(views, subject);
      const files = [...new Set(namings.flatMap((each) => each.files))].toSorted();
      const of = termed(state, schedule, null, { namings, disposed: erasuresOf(state, subject) });
      return { subject, ...of, files };
    }),
  };
}

/** Namings that were all disposed of already are told again, so that the decision refuses them. */
function termed(
  state: Retention,
  schedule: Schedule | undefined,
  sha256: string | null,
  of: {
    readonly namings: readonly NamingRow[];
    readonly disposed: readonly { readonly namedBy: readonly Reference[] }[];
  },
) {
  const living = livingOf(of.namings, of.disposed);
  const namings = living.length > 0 ? living : of.namings;
  const term = schedule ? termOf(state, schedule, sha256, namings) : null;
  const { kind, class: name, year } = term ?? { kind: 'other' as const, class: '', year: 0 };
  const namedBy = namings.map(({ stream, revision }) => ({ stream, revision }));
  return { kind, class: name, year, namedBy };
}
