// Which store a person chose: flags and variables read once into an address, and every way in which they can be wrong.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** An EventStoreDB and how its ledger is reached there. */
export interface RemoteAddress {
  readonly kind: 'eventstoredb';
  /** As it was written, secrets and all: never shown, see `describeStore`. */
  readonly connection: string;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  readonly caFile: string | null;
  readonly prefix: string | null;
  readonly allowDeletion: boolean;
}

/** The embedded store of a folder, or a remote one. */
export type StoreAddress = { readonly kind: 'folder'; readonly folder: string } | RemoteAddress;

/** Flags as commander names them; what is missing was not told. */
export interface StoreFlags {
  readonly store?: string;
  readonly storeUser?: string;
  readonly storePasswordFile?: string;
  readonly storeCa?: string;
  readonly storePrefix?: string;
  readonly storeAllowsDeletion?: boolean;
}

/** The flags for both programs: how each is written, its variable, and what it is for. */
export const storeFlags = [
  {
    flag: '--store <address>',
    variable: 'LEDGER_STORE',
    words: 'kho sự kiện: esdb://máy:cổng hoặc thư mục / event store: esdb://host:port or a folder',
  },
  {
    flag: '--store-user <name>',
    variable: 'LEDGER_STORE_USER',
    words: 'tài khoản của kho / account of the store',
  },
  {
    flag: '--store-password-file <file>',
    variable: 'LEDGER_STORE_PASSWORD_FILE',
    words: 'tệp chứa mật khẩu của kho / file with the password of the store',
  },
  {
    flag: '--store-ca <file>',
    variable: 'LEDGER_STORE_CA',
    words: 'chứng thư gốc (PEM) của kho / the store’s root certificate (PEM)',
  },
  {
    flag: '--store-prefix <prefix>',
    variable: 'LEDGER_STORE_PREFIX',
    words: 'tiền tố tên luồng trong kho / prefix of the streams in the store',
  },
] as const;

export const allowsDeletionFlag = {
  flag: '--store-allows-deletion',
  words:
    'chấp nhận kho cho phép xoá, chỉ để chạy thử / take a store that lets us delete, for trials only',
} as const;

/** The variable for a password without a file; there is no flag for it, because flags are seen by everyone on the machine. */
export const passwordVariable = 'LEDGER_STORE_PASSWORD';

/** The same flags as variables, for a program that this one starts: an address with a password is not put on its command line. */
export function storeVariables(flags: StoreFlags): Readonly<Record<string, string>> {
  const told = [
    ['LEDGER_STORE', flags.store],
    ['LEDGER_STORE_USER', flags.storeUser],
    ['LEDGER_STORE_PASSWORD_FILE', flags.storePasswordFile],
    ['LEDGER_STORE_CA', flags.storeCa],
    ['LEDGER_STORE_PREFIX', flags.storePrefix],
  ] as const;
  return Object.fromEntries(
    told.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What was told of the store does not make an address; the sentences name the flag at fault, never a secret. */
export class StoreAddressInvalid extends Error {
  override readonly name = 'StoreAddressInvalid';
  readonly code: 'STORE_ADDRESS_INVALID' | 'STORE_PASSWORD_MISSING' | 'STORE_FILE_UNREADABLE';
  /** The flag, without its dashes. */
  readonly field: string;
  readonly vi: string;
  readonly en: string;

  constructor(
    code: StoreAddressInvalid['code'],
    field: string,
    [vi, en]: readonly [string, string],
  ) {
    super(`${code} (${field})`);
    this.code = code;
    this.field = field;
    this.vi = `${vi} (--${field})`;
    this.en = `${en} (--${field})`;
  }
}

const remoteScheme = /^esdb(\+discover)?:\/\//i;
const anyScheme = /^[a-z][a-z0-9+.-]*:\/\//i;
const prefixForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/;

/** `store` stands for the flags' first part where there are several stores: `from` gives `--from-user` and so on. */
export interface ToldStore {
  readonly flags: StoreFlags;
  /** The folder of the embedded store where no other is named. */
  readonly folder: string;
  /** The password where no file is named. */
  readonly password: string | null;
  readonly name?: string;
}

/**
 * Nothing, or the word `folder`: the embedded store in the folder of the data; a path: in that folder; `esdb://` and
 * `esdb+discover://`: a remote one, whose text the adapter reads when it is opened.
 * @throws StoreAddressInvalid
 */
export function readStoreAddress({
  flags,
  folder,
  password,
  name = 'store',
}: ToldStore): StoreAddress {
  const store = flags.store?.trim() ?? '';
  if (!remoteScheme.test(store)) {
    if (anyScheme.test(store)) throw wrongScheme(name);
    if (store === '') refuseRemoteFlags(flags, name);
    return { kind: 'folder', folder: store === '' || store === 'folder' ? folder : resolve(store) };
  }
  const { storeCa: caFile = null, storePrefix: prefix = null } = flags;
  if (caFile !== null && !existsSync(caFile)) throw unreadable(`${name}-ca`);
  if (prefix !== null && !prefixForm.test(prefix)) throw wrongPrefix(name);
  return {
    kind: 'eventstoredb',
    connection: store,
    credentials: credentialsOf(flags, password, name),
    caFile,
    prefix,
    allowDeletion: flags.storeAllowsDeletion ?? false,
  };
}

/** Told how to reach a remote store and not where it is: an embedded one must not quietly stand in for it. */
function refuseRemoteFlags(flags: StoreFlags, name: string): void {
  const told = (
    [
      ['user', flags.storeUser],
      ['password-file', flags.storePasswordFile],
      ['ca', flags.storeCa],
      ['prefix', flags.storePrefix],
      ['allows-deletion', flags.storeAllowsDeletion],
    ] as const
  ).find(([, value]) => value !== undefined && value !== false);
  if (told === undefined) return;
  throw new StoreAddressInvalid('STORE_ADDRESS_INVALID', `${name}-${told[0]}`, [
    `Tuỳ chọn này chỉ dùng với kho esdb://…; chưa nêu kho bằng --${name}.`,
    `This is for a store at esdb://… only, and none is named by --${name}.`,
  ]);
}

function credentialsOf(
  { storeUser: username, storePasswordFile: file }: StoreFlags,
  given: string | null,
  name: string,
): RemoteAddress['credentials'] {
  if (username === undefined) {
    if (file === undefined) return null;
    throw new StoreAddressInvalid('STORE_ADDRESS_INVALID', `${name}-user`, [
      'Có mật khẩu của kho sự kiện mà thiếu tên tài khoản.',
      'There is a password for the event store and no user name.',
    ]);
  }
  const password = file === undefined ? given : readSecret(file, `${name}-password-file`);
  if (password !== null && password !== '') return { username, password };
  throw new StoreAddressInvalid('STORE_PASSWORD_MISSING', `${name}-password-file`, [
    'Thiếu mật khẩu cho tài khoản của kho sự kiện.',
    'The password for the account of the event store is missing.',
  ]);
}

/** The first line of a file. @throws StoreAddressInvalid */
export function readSecret(file: string, field: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw unreadable(field);
  }
  const [line = ''] = text.split(/\r?\n/);
  if (line !== '') return line;
  throw new StoreAddressInvalid('STORE_PASSWORD_MISSING', field, [
    'Tệp mật khẩu trống.',
    'The password file is empty.',
  ]);
}

function wrongScheme(name: string): StoreAddressInvalid {
  return new StoreAddressInvalid('STORE_ADDRESS_INVALID', name, [
    'Kho sự kiện phải là esdb://…, esdb+discover://… hoặc một thư mục.',
    'An event store is esdb://…, esdb+discover://… or a folder.',
  ]);
}

function wrongPrefix(name: string): StoreAddressInvalid {
  return new StoreAddressInvalid('STORE_ADDRESS_INVALID', `${name}-prefix`, [
    'Tiền tố gồm chữ cái không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; bắt đầu bằng chữ hoặc số, tối đa 50 ký tự.',
    'A prefix has letters, digits, dots, hyphens and underscores, begins with a letter or digit, at most 50 characters.',
  ]);
}

function unreadable(field: string): StoreAddressInvalid {
  return new StoreAddressInvalid('STORE_FILE_UNREADABLE', field, [
    'Không đọc được tệp này.',
    'This file cannot be read.',
  ]);
}

/** What may be shown and logged: the folder, or the hosts; never an account. */
export function describeStore(address: StoreAddress): string {
  if (address.kind === 'folder') return address.folder;
  const { connection, prefix } = address;
  const [, scheme = '', rest = ''] = /^(.*?:\/\/)(.*)$/s.exec(connection) ?? [];
  // Whatever stands before the last @ may be a secret, however badly it was written.
  const [hosts = ''] = rest.slice(rest.lastIndexOf('@') + 1).split(/[/?]/);
  return `${scheme.toLowerCase()}${hosts}${prefix === null ? '' : ` (${prefix}…)`}`;
}

/** As `describeStore`, and the same for one folder however it is written. */
export function storeName(address: StoreAddress): string {
  const isThere = address.kind === 'folder' && existsSync(address.folder);
  return isThere ? realpathSync(address.folder) : describeStore(address);
}

/** Whether two addresses are known to be one store; one store under two names is not recognised. */
export function isSameStore(one: StoreAddress, other: StoreAddress): boolean {
  return storeName(one) === storeName(other);
}
