// The accounts of a store: what is written when one is made, and the two that every secure store begins with.
import { randomBytes, randomUUID } from 'node:crypto';
import { type AccountData, hashPassword } from './access.ts';
import { type Draft, eventDraft, lastRevision, type StoreLog } from './store-log.ts';
import { streamState } from './stream-metadata.ts';

export interface NewAccount {
  readonly loginName: string;
  readonly fullName: string;
  readonly groups: readonly string[];
  readonly password: string;
}

export function withPassword(account: Omit<AccountData, 'salt' | 'hash'>, password: string) {
  const salt = randomBytes(16).toString('base64');
  return { ...account, salt, hash: hashPassword(password, salt) };
}

export const next = (log: StoreLog, stream: string): number =>
  lastRevision(log.streamRecords(stream)) + 1;

/** What the server writes for a new account, in its order: who may change it, the account, the list of accounts. */
export async function writeAccount(log: StoreLog, account: NewAccount): Promise<void> {
  const { loginName, fullName, groups, password } = account;
  const stream = `$user-${loginName}`;
  const acl = { $acl: { $w: '$admins', $d: '$admins', $mw: '$admins' } };
  const data: AccountData = withPassword({ loginName, fullName, groups }, password);
  const listed: Draft = {
    ...eventDraft('$users', next(log, '$users'), '$User', null),
    isJson: false,
    data: Buffer.from(loginName),
  };
  await log.write([eventDraft(`$$${stream}`, next(log, `$$${stream}`), '$metadata', acl)]).durable;
  await log.write([eventDraft(stream, next(log, stream), '$UserCreated', data)]).durable;
  await log.write([listed]).durable;
}

/** Every account that was ever listed and is still there, by login. */
export function listLogins(log: StoreLog): readonly string[] {
  const listed = log.streamRecords('$users').map(({ data }) => data.toString('utf8'));
  return [...new Set(listed)]
    .filter((login) => streamState(log, `$user-${login}`) === 'present')
    .toSorted();
}

/** Writes what a store of its own begins with, once: for a secure one the accounts `admin` and `ops`, with the usual password. */
export async function writeBeginning(log: StoreLog, isSecure: boolean): Promise<void> {
  const scavenges = { $maxAge: 2_592_000, $acl: { $r: '$ops', $w: [], $d: [], $mr: [], $mw: [] } };
  if (next(log, '$$$scavenges') === 0) {
    await log.write([eventDraft('$$$scavenges', 0, '$metadata', scavenges)]).durable;
  }
  if (!isSecure || next(log, '$user-admin') > 0) return;
  const password = 'changeit';
  const admin = { loginName: 'admin', fullName: 'Event Store Administrator', groups: ['$admins'] };
  const ops = { loginName: 'ops', fullName: 'Event Store Operations', groups: ['$ops'] };
  await writeAccount(log, { ...admin, password });
  await writeAccount(log, { ...ops, password });
}

/** An epoch, as a real server writes whenever a node becomes the leader. */
export async function writeEpoch(log: StoreLog): Promise<void> {
  const stream = '$epoch-information';
  const epoch = { epochId: randomUUID(), epochNumber: next(log, stream) };
  await log.write([eventDraft(stream, next(log, stream), stream, epoch)]).durable;
}
