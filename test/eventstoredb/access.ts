// Who may do what: basic authentication against the accounts in the log, and access lists as the server applies them.
import { pbkdf2Sync } from 'node:crypto';
import type { Metadata } from '@grpc/grpc-js';
import { refusals } from './protocol.ts';
import type { StoredRecord, StoreLog } from './store-log.ts';
import {
  type Acl,
  isMetastream,
  isSystemStream,
  readMetadata,
  readSettings,
  streamState,
} from './stream-metadata.ts';

export interface Caller {
  /** Null for nobody in particular. */
  readonly name: string | null;
  readonly groups: readonly string[];
}

export interface AccountData {
  readonly loginName: string;
  readonly fullName: string;
  readonly salt: string;
  readonly hash: string;
  readonly disabled?: boolean;
  readonly groups: readonly string[];
}

export interface Access {
  /** Who calls, by the authorization header; throws where it names an account that is not so. */
  authenticate(metadata: Metadata): Caller;
  /** Throws where the caller may not. */
  require(caller: Caller, action: 'read' | 'write' | 'delete', stream: string): void;
  isAdmin(caller: Caller): boolean;
  /** Whether there are accounts at all: where there are none, nobody answers what concerns them. */
  readonly hasAccounts: boolean;
}

const EVERYBODY: Acl = { $r: ['$all'], $w: ['$all'], $d: ['$all'], $mr: ['$all'], $mw: ['$all'] };
const ADMINS: Acl = {
  $r: ['$admins'],
  $w: ['$admins'],
  $d: ['$admins'],
  $mr: ['$admins'],
  $mw: ['$admins'],
};

const ACTION_KEYS = { read: '$r', write: '$w', delete: '$d' } as const;
const META_KEYS = { read: '$mr', write: '$mw', delete: null } as const;

export function hashPassword(password: string, salt: string): string {
  return pbkdf2Sync(password, Buffer.from(salt, 'base64'), 1000, 20, 'sha1').toString('base64');
}

/** The account as last written, or null where there is none. */
export function readAccount(log: StoreLog, login: string): AccountData | null {
  const stream = `$user-${login}`;
  if (streamState(log, stream) !== 'present') return null;
  const last = log.streamRecords(stream).at(-1);
  return last === undefined ? null : (JSON.parse(last.data.toString('utf8')) as AccountData);
}

const isAdmin = ({ name, groups }: Caller): boolean =>
  name === 'admin' || groups.includes('$admins');

function rolesFor(log: StoreLog, key: keyof Acl, stream: string): readonly string[] {
  const settings = readSettings(log);
  const system = isSystemStream(stream);
  const byDefault = system ? ADMINS : EVERYBODY;
  const set = (system ? settings?.systemStreamAcl : settings?.userStreamAcl) ?? byDefault;
  const own = readMetadata(log, stream).acl ?? set;
  return own[key] ?? set[key] ?? byDefault[key] ?? [];
}

function isAllowed(
  log: StoreLog,
  caller: Caller,
  action: 'read' | 'write' | 'delete',
  name: string,
): boolean {
  if (caller.name === null) return false;
  const stream = name === '' ? '$all' : name;
  if (stream === '$all' && action !== 'read') return false;
  const meta = isMetastream(stream);
  const key = meta ? META_KEYS[action] : ACTION_KEYS[action];
  if (key === null) return false;
  if (isAdmin(caller)) return true;
  const roles = rolesFor(log, key, meta ? stream.slice(2) : stream);
  return roles.some(
    (role) => role === '$all' || role === caller.name || caller.groups.includes(role),
  );
}

function readBasic(metadata: Metadata): readonly [string, string] | null {
  const [header] = metadata.get('authorization');
  const match = typeof header === 'string' ? /^Basic (.+)$/.exec(header) : null;
  if (match === null) return null;
  const text = Buffer.from(match[1]!, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : [text.slice(0, colon), text.slice(colon + 1)];
}

/** Access of an insecure server: everybody is the system itself. */
export const openToAll: Access = {
  authenticate: () => ({ name: 'system', groups: ['$admins'] }),
  require: () => undefined,
  isAdmin: () => true,
  hasAccounts: false,
};

/** How long a password that was used goes on being the right one after the account was changed, and a new one wrong. */
const REMEMBERED_MS = 1000;

/** The last records of an account and of its metadata: what changes when it is changed or deleted. */
type AccountState = readonly (StoredRecord | undefined)[];

/** An account as it was when its password was last found right. */
interface Remembered {
  readonly password: string;
  readonly caller: Caller;
  readonly state: AccountState;
}

/** Access of a secure server: accounts in the log, lists in streams' metadata and in `$settings`. */
export function openAccess(log: StoreLog): Access {
  const remembered = new Map<string, Remembered>();

  const stateOf = (login: string): AccountState =>
    [`$user-${login}`, `$$$user-${login}`].map((stream) => log.streamRecords(stream).at(-1));

  const recall = (login: string): Remembered | null => {
    const known = remembered.get(login);
    if (known === undefined) return null;
    const changed = stateOf(login).filter((record, at) => record !== known.state[at]);
    const ages = changed.map((record) => Date.now() - Number(record?.created ?? 0) / 10_000);
    if (ages.every((ageMs) => ageMs < REMEMBERED_MS)) return known;
    remembered.delete(login);
    return null;
  };

  const verify = (login: string, password: string): Caller => {
    const known = recall(login);
    if (known !== null) {
      if (known.password === password) return known.caller;
      throw refusals.unauthenticated();
    }
    const account = readAccount(log, login);
    if (account === null || account.disabled === true) throw refusals.unauthenticated();
    if (hashPassword(password, account.salt) !== account.hash) throw refusals.unauthenticated();
    const caller: Caller = { name: account.loginName, groups: account.groups };
    remembered.set(login, { password, caller, state: stateOf(login) });
    return caller;
  };

  return {
    isAdmin,
    hasAccounts: true,
    authenticate: (metadata) => {
      const basic = readBasic(metadata);
      return basic === null ? { name: null, groups: [] } : verify(...basic);
    },
    require: (caller, action, stream) => {
      if (!isAllowed(log, caller, action, stream)) throw refusals.accessDenied();
    },
  };
}
