// What streams say about themselves: `$$stream` and `$settings` as the server reads them.
import { DELETED_STREAM } from './protocol.ts';
import { lastRevision, type StoreLog } from './store-log.ts';

/** Roles by kind of access; null where the stream leaves it to the settings. */
export interface Acl {
  readonly $r: readonly string[] | null;
  readonly $w: readonly string[] | null;
  readonly $d: readonly string[] | null;
  readonly $mr: readonly string[] | null;
  readonly $mw: readonly string[] | null;
}

export interface StreamMetadata {
  readonly maxCount: number | null;
  readonly maxAgeMs: number | null;
  readonly truncateBefore: number | null;
  readonly acl: Acl | null;
}

export interface SystemSettings {
  readonly userStreamAcl: Acl | null;
  readonly systemStreamAcl: Acl | null;
}

const EMPTY: StreamMetadata = { maxCount: null, maxAgeMs: null, truncateBefore: null, acl: null };

/** The stream that holds a stream's metadata is itself kept to its last event. */
const OF_METADATA: StreamMetadata = { ...EMPTY, maxCount: 1 };

export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const isSystemStream = (stream: string): boolean => stream.startsWith('$');

function parse(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function roles(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new Error('Invalid JSON');
}

/** Reads access as strictly as the server: one word that it does not know makes the whole text invalid. */
function readAcl(value: unknown): Acl {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('Invalid JSON');
  }
  const acl: Record<keyof Acl, readonly string[] | null> = {
    $r: null,
    $w: null,
    $d: null,
    $mr: null,
    $mw: null,
  };
  for (const [key, each] of Object.entries(value)) {
    if (!(key in acl)) throw new Error('Invalid JSON');
    acl[key as keyof Acl] = roles(each);
  }
  return acl;
}

function integer(value: unknown): number | null {
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Error('Invalid JSON');
  return value;
}

function metadataOf(json: Record<string, unknown>): StreamMetadata {
  const maxCount = integer(json['$maxCount']);
  const maxAge = integer(json['$maxAge']);
  const truncateBefore = integer(json['$tb']);
  return {
    maxCount: maxCount !== null && maxCount > 0 ? maxCount : null,
    maxAgeMs: maxAge !== null && maxAge > 0 ? maxAge * 1000 : null,
    truncateBefore: truncateBefore !== null && truncateBefore >= 0 ? truncateBefore : null,
    acl: json['$acl'] === undefined ? null : readAcl(json['$acl']),
  };
}

/** The metadata of a stream: its last `$metadata` event, or nothing where that is not as the server expects it. */
export function readMetadata(log: StoreLog, stream: string): StreamMetadata {
  if (isMetastream(stream)) return OF_METADATA;
  const last = log.streamRecords(`$$${stream}`).at(-1);
  if (last === undefined || last.kind !== 'event' || !last.isJson) return EMPTY;
  const json = parse(last.data);
  if (json === null) return EMPTY;
  try {
    return metadataOf(json);
  } catch {
    return EMPTY;
  }
}

/** The settings in force: the last event of `$settings`, or null where there is none or it cannot be read. */
export function readSettings(log: StoreLog): SystemSettings | null {
  const last = log.streamRecords('$settings').at(-1);
  const json = last === undefined || last.kind !== 'event' ? null : parse(last.data);
  if (json === null) return null;
  const { $userStreamAcl: user, $systemStreamAcl: system } = json;
  try {
    return {
      userStreamAcl: user === undefined ? null : readAcl(user),
      systemStreamAcl: system === undefined ? null : readAcl(system),
    };
  } catch {
    return null;
  }
}

/** Deleted softly: truncated before the number that no event has. */
export function isSoftDeleted(log: StoreLog, stream: string): boolean {
  return readMetadata(log, stream).truncateBefore === DELETED_STREAM;
}

export type StreamState = 'present' | 'absent' | 'deleted';

export function streamState(log: StoreLog, stream: string): StreamState {
  const last = lastRevision(log.streamRecords(stream));
  if (last === DELETED_STREAM) return 'deleted';
  return last < 0 || isSoftDeleted(log, stream) ? 'absent' : 'present';
}
