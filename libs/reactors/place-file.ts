// How far a reactor has come and what waits, in a file: replaced whole, so that a crash leaves the old or the new.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Checkpoint } from '../event-store/port.ts';

/** What a rule refused: seen by people, and tried again when something happens in the streams that it waits for. */
export interface Refused {
  /** What of the stream it is about, in the reactor's own spelling. */
  readonly about: string;
  readonly watch: readonly string[];
  readonly code: string;
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** What waits for a rule that refused it. */
export interface Waits extends Refused {
  /** When it was refused for the first time so; ISO 8601. */
  readonly since: string;
  /** When it was tried last; ISO 8601. */
  readonly triedAt: string;
}

/** By the stream that asked for it. */
export type Waiting = Readonly<Record<string, readonly Waits[]>>;

export interface Place {
  /** Null before the first. */
  readonly checkpoint: Checkpoint | null;
  readonly waiting: Waiting;
}

/** Null where there is none, or none that can be read: the reactor begins at the first event, and does nothing twice. */
export function readPlace(file: string): Place | null {
  try {
    const { checkpoint, waiting } = JSON.parse(readFileSync(file, 'utf8')) as Place;
    return { checkpoint, waiting };
  } catch {
    return null;
  }
}

export function writePlace(file: string, place: Place): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.new`;
  const handle = openSync(next, 'w');
  try {
    writeSync(handle, JSON.stringify(place));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
