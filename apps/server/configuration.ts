// What the server is told at its start: flags, else the environment, else defaults; read and checked once.
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  allowsDeletionFlag,
  passwordVariable,
  readStoreAddress,
  type StoreAddress,
  storeFlags,
  type StoreFlags,
} from '../../libs/event-store/store-address.ts';
import { extents, type Extent } from '../../libs/demonstration/generate.ts';
import { defaultLimits, type Limits } from './limits.ts';

export interface Configuration {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The folder of the files of this server, absolute: its views, and the ledger where it is embedded. */
  readonly data: string;
  /** Null: embedded, in the folder of the data. May hold secrets: never logged. */
  readonly store: StoreAddress | null;
  /** The folders of the evidence files and of the keys that open the personal ones, absolute; null: in that of the data. */
  readonly evidence: string | null;
  readonly keys: string | null;
  /** How much of the demonstration an empty ledger is filled with first; null: none. */
  readonly demo: Extent | null;
  /** Compile queries that come again. */
  readonly jit: boolean;
  readonly logLevel: LogLevel;
  readonly limits: Limits;
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Token of the configuration in the container; a symbol, because an interface has no value. */
export const CONFIGURATION = Symbol('configuration');

export const defaultConfiguration: Configuration = {
  host: '127.0.0.1',
  port: 8080,
  data: resolve('data'),
  store: null,
  evidence: null,
  keys: null,
  demo: null,
  jit: true,
  logLevel: 'warn',
  limits: defaultLimits,
};

export function storeOf({ store, data }: Pick<Configuration, 'store' | 'data'>): StoreAddress {
  return store ?? { kind: 'folder', folder: data };
}

/**
 * Reads flags (without `node` and the script's name), then LEDGER_HOST, LEDGER_PORT, LEDGER_DATA, LEDGER_EVIDENCE, LEDGER_KEYS,
 * LEDGER_LOG, LEDGER_JIT and LEDGER_STORE with what belongs to it.
 * @throws CommanderError, already printed; its `exitCode` is 0 after `--help`; StoreAddressInvalid
 */
export function readConfiguration(flags: readonly string[]): Configuration {
  const command = new Command('npm start --')
    .description(
      'Sổ cái thi đua: máy chủ GraphQL trên một thư mục dữ liệu hoặc một kho sự kiện\nThe emulation ledger: a GraphQL server over a folder of data or an event store',
    )
    .addOption(
      new Option(
        '--demo [extent]',
        'nạp dữ liệu minh hoạ nếu sổ cái còn trống: cả tỉnh, hoặc ba khối / fill an empty ledger with the demonstration: the province, or three blocs',
      )
        .choices(extents)
        .preset('province'),
    )
    .addOption(
      option('--host <address>', 'địa chỉ lắng nghe / address to listen on', 'LEDGER_HOST')
        .default(defaultConfiguration.host)
        .argParser(readHost),
    )
    .addOption(
      option(
        '--port <number>',
        'cổng, 0 là cổng trống bất kỳ / port, 0 for any free one',
        'LEDGER_PORT',
      )
        .default(defaultConfiguration.port)
        .argParser(readPort),
    )
    .addOption(
      option('--data <folder>', 'thư mục dữ liệu / folder of the data', 'LEDGER_DATA')
        .default('./data')
        .argParser(readFolder),
    )
    .addOption(
      option('--log <level>', 'mức nhật ký / log level', 'LEDGER_LOG')
        .default(defaultConfiguration.logLevel)
        .choices(logLevels),
    )
    .addOption(
      option(
        '--jit <switch>',
        'biên dịch truy vấn lặp lại / compile repeated queries',
        'LEDGER_JIT',
      )
        .default('on')
        .choices(['on', 'off']),
    )
    .option(allowsDeletionFlag.flag, allowsDeletionFlag.words)
    .allowExcessArguments(false)
    .exitOverride();
  for (const { flag, words, variable } of folderFlags) {
    command.addOption(option(flag, words, variable).argParser(readFolder));
  }
  for (const { flag, words, variable } of storeFlags) {
    command.addOption(option(flag, words, variable));
  }
  command.parse(flags, { from: 'user' });
  return fromFlags(command.opts<Flags>());
}

/** Folders apart from the data's own. */
const folderFlags = [
  {
    flag: '--evidence <folder>',
    words: 'thư mục tệp kiểm chứng / folder of the evidence files',
    variable: 'LEDGER_EVIDENCE',
  },
  {
    flag: '--keys <folder>',
    words: 'thư mục khoá dữ liệu cá nhân / folder of the keys of personal data',
    variable: 'LEDGER_KEYS',
  },
] as const;

interface Flags extends StoreFlags {
  readonly demo?: Extent;
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly evidence?: string;
  readonly keys?: string;
  readonly log: LogLevel;
  readonly jit: 'on' | 'off';
}

function fromFlags(flags: Flags): Configuration {
  const data = resolve(flags.data);
  const password = process.env[passwordVariable] ?? null;
  return {
    host: flags.host,
    port: flags.port,
    data,
    store: readStoreAddress({ flags, folder: data, password }),
    evidence: flags.evidence === undefined ? null : resolve(flags.evidence),
    keys: flags.keys === undefined ? null : resolve(flags.keys),
    demo: flags.demo ?? null,
    jit: flags.jit === 'on',
    logLevel: flags.log,
    limits: defaultLimits,
  };
}

function option(flags: string, description: string, variable: string): Option {
  return new Option(flags, description).env(variable);
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) {
    throw new InvalidArgumentError(
      'Cổng là số từ 0 đến 65535. / A port is a number from 0 to 65535.',
    );
  }
  return port;
}

function readHost(text: string): string {
  if (text !== 'localhost' && isIP(text) === 0) {
    throw new InvalidArgumentError(
      'Cần một địa chỉ IP hoặc localhost. / An IP address or localhost is needed.',
    );
  }
  return text;
}

function readFolder(text: string): string {
  if (text.trim() === '') {
    throw new InvalidArgumentError('Tên thư mục trống. / The folder name is empty.');
  }
  return text;
}
