// Records: the stored files and the people that events name, and which events name each.
import { filesNamedBy } from '../libs/domain/files-named.ts';
import { peopleNamed } from '../libs/domain/people-named.ts';
import { kindOf, recordYear, type RecordKind } from '../libs/domain/retention/record-kind.ts';
import type { EvidenceContent } from '../libs/domain/stored-file.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';

/** An event that names a file or a person. */
export interface NamingRow {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly kind: RecordKind;
  readonly year: number;
}
export interface FileRow extends EvidenceContent {
  /** The person whose key opens it; null where it is not personal, or named by its hash alone. */
  readonly subject: string | null;
  /** The event that named it first; most files are named by no other, so this one has no row of its own. */
  readonly first: NamingRow;
}
export interface SubjectNamingRow extends NamingRow {
  /** SHA-256 of the personal files that it names. */
  readonly files: readonly string[];
}

export const filesScope = 'files';
export const subjectsScope = 'subjects';
/** The events that name a file after the first. */
export function namingsScope(sha256: string): string {
  return `file/${sha256}`;
}
/** The events that name a person, by a seal or by a file under the person's key. */
export function subjectNamingsScope(subject: string): string {
  return `subject/${subject}`;
}

export function namingKey({ stream, revision }: Pick<NamingRow, 'stream' | 'revision'>): string {
  return `${stream}@${String(revision).padStart(8, '0')}`;
}

/**
 * Row versions: one a file at its first naming, and one each time that it is named again; one a person, and one each time
 * that the person is named. Keys are hashes, so rows come in no order, which costs the more the fewer of them there need be.
 */
export const records: Projection = { name: 'records', version: 2, project };

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const kind = kindOf(event.type);
  if (kind === null) return [];
  const { stream, revision, type, metadata } = event;
  const year = recordYear({ stream, occurredOn: metadata.occurredOn });
  const naming: NamingRow = { stream, revision, type, kind, year };
  return [...fileRows(event, naming, folds), ...subjectRows(event, naming)];
}

function fileRows(event: ViewEvent, naming: NamingRow, folds: StreamFolds): readonly Row[] {
  const files = new Map(filesNamedBy(event).map((each) => [each.sha256, each]));
  return [...files.values()].flatMap(({ sha256, sizeBytes, mediaType, subject }) => {
    const before = folds.row(filesScope, sha256) as FileRow | null;
    const first = before?.first ?? naming;
    const known = subject ?? before?.subject ?? null;
    const value: FileRow = { sha256, sizeBytes, mediaType, subject: known, first };
    const file = { scope: filesScope, key: sha256, value };
    if (before === null) return [file];
    return [file, { scope: namingsScope(sha256), key: namingKey(naming), value: naming }];
  });
}

function subjectRows(event: ViewEvent, naming: NamingRow): readonly Row[] {
  const files = filesNamedBy(event);
  const named = [
    ...peopleNamed(event.data).map(({ sealed }) => sealed.subject),
    ...files.flatMap(({ subject }) => subject ?? []),
  ];
  return [...new Set(named)].flatMap((subject) => {
    const own = files.filter((each) => each.subject === subject).map(({ sha256 }) => sha256);
    const value: SubjectNamingRow = { ...naming, files: [...new Set(own)].toSorted() };
    return [
      { scope: subjectsScope, key: subject, value: { subject } },
      { scope: subjectNamingsScope(subject), key: namingKey(naming), value },
    ];
  });
}
