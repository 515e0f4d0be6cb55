// What the file of a case (hồ sơ vụ việc) holds, and how the parts of its folder are called.
//
//   index.html              the page that people read, made of what follows and of nothing else
//   case.json               what is exported, when and by which version; which documents it has
//   events.jsonl            the events, in the ledger's order, each with its hash: the export of a small ledger
//   answers/*.json          the disputed result then, now and what differs; saved reconstructions; canonical text
//   files/*                 the documents, each named by the SHA-256 of its bytes
//   manifest.json           SHA-256 and size of every part above
//
// A ledger index stands nowhere in it: the same case has the same file wherever its ledger was moved.
import type { Recorded } from '../domain/act.ts';
import type { Versions } from '../domain/reconstruction/versions.ts';

/** Changes whenever the same case would be written otherwise. */
export const caseFileForm = 1;

export const names = {
  page: 'index.html',
  about: 'case.json',
  events: 'events.jsonl',
  answers: 'answers',
  files: 'files',
  manifest: 'manifest.json',
} as const;

export interface CaseEvent {
  readonly stream: string;
  /** The very bytes that the ledger holds. */
  readonly bytes: Uint8Array;
  readonly recorded: Recorded;
}

export type DocumentState = 'here' | 'disposed' | 'notStored';

/** A file that an event of the case, or of what it disputes, names. */
export interface CaseDocument {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Its bytes are under the key of a person, and of no use without that key. */
  readonly sealed: boolean;
  readonly name: string | null;
  readonly state: DocumentState;
  /** Its part of the folder; null where its bytes are not here. */
  readonly path: string | null;
  /** Addresses of the events that name it. */
  readonly namedBy: readonly string[];
}

/** `case.json`. */
export interface AboutCaseFile {
  readonly form: number;
  readonly ledger: string;
  readonly complaint: string;
  readonly exportedAt: string;
  /** What computed the answers. */
  readonly versions: Versions;
  readonly answerForm: number;
  readonly events: number;
  readonly answers: readonly string[];
  readonly documents: readonly CaseDocument[];
}

/** A part of the folder: its path, and its bytes. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export function addressOf(stream: string, revision: number): string {
  return `${stream}@${revision}`;
}
