// `thidua migrate`: moves a ledger between stores, in either direction; run again, it goes on or has nothing to do.
import { resolve } from 'node:path';
import { migrate, type Migrated, type MigrationProgress } from '../../libs/event-store/migrate.ts';
import { openStore, StoreAway } from '../../libs/event-store/open-store.ts';
import { StoreUnavailable } from '../../libs/event-store/port.ts';
import {
  describeStore,
  isSameStore,
  readStoreAddress,
  type StoreAddress,
} from '../../libs/event-store/store-address.ts';
import { Failure } from './failure.ts';
import { printJson, printLines, progressBar } from './output.ts';

/** Of each side as of the store of the other commands. */
interface Flags {
  readonly from: string;
  readonly fromUser?: string;
  readonly fromPasswordFile?: string;
  readonly fromCa?: string;
  readonly fromPrefix?: string;
  readonly to: string;
  readonly toUser?: string;
  readonly toPasswordFile?: string;
  readonly toCa?: string;
  readonly toPrefix?: string;
  readonly toAllowsDeletion?: boolean;
  readonly json: boolean;
}

export async function migrateLedger(flags: Flags): Promise<void> {
  const [source, target] = [addressOf(flags, 'from'), addressOf(flags, 'to')];
  if (isSameStore(source, target)) {
    throw new Failure(
      'Kho nguồn và kho đích là một (--from, --to).',
      'The source and the target are the same (--from, --to).',
      2,
    );
  }
  const migrated = await between(source, target);
  if (flags.json)
    printJson({ from: describeStore(source), to: describeStore(target), ...migrated });
  else printLines(linesOf(source, target, migrated));
}

function addressOf(flags: Flags, name: 'from' | 'to'): StoreAddress {
  const given = (part: 'User' | 'PasswordFile' | 'Ca' | 'Prefix') => flags[`${name}${part}`];
  const told = {
    store: flags[name],
    storeUser: given('User'),
    storePasswordFile: given('PasswordFile'),
    storeCa: given('Ca'),
    storePrefix: given('Prefix'),
    storeAllowsDeletion: name === 'to' ? flags.toAllowsDeletion : undefined,
  };
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return readStoreAddress({ flags: known, folder: resolve('data'), password: null, name });
}

async function between(source: StoreAddress, target: StoreAddress): Promise<Migrated> {
  const from = await openStore(source, { mode: 'read' });
  try {
    const to = await openStore(target, { mode: 'write' });
    try {
      return await withBar((onProgress) =>
        migrate(from.store, to.store, { atOnce: atOnceInto(target), onProgress }),
      );
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      throw new StoreAway(from.availability().available ? target : source, error);
    } finally {
      await to.store.close();
    }
  } finally {
    await from.store.close();
  }
}

/** Appends under way at once: a folder commits those of different streams together, in their order. */
export function atOnceInto({ kind }: StoreAddress): number {
  return kind === 'folder' ? 64 : 1;
}

const labels: Readonly<Record<MigrationProgress['step'], string>> = {
  checking: 'Kiểm tra nguồn / Checking the source',
  moving: 'Chuyển / Moving',
  verifying: 'Kiểm tra đích / Verifying the target',
};

/** A bar for each step, one after the other. */
export async function withBar<Result>(
  work: (onProgress: (progress: MigrationProgress) => void) => Promise<Result>,
): Promise<Result> {
  let step: MigrationProgress['step'] = 'checking';
  let bar = progressBar(labels[step]);
  try {
    return await work((progress) => {
      if (progress.step !== step) {
        bar.stop();
        ({ step } = progress);
        bar = progressBar(labels[step]);
      }
      bar.update(progress.events, progress.total);
    });
  } finally {
    bar.stop();
  }
}

function linesOf(
  source: StoreAddress,
  target: StoreAddress,
  { ledger, events, streams, moved, order, sourceGrew }: Migrated,
): readonly string[] {
  return [
    `Sổ cái / Ledger: ${ledger}`,
    `${describeStore(source)} → ${describeStore(target)}`,
    moved === 0
      ? `Không còn gì để chuyển: kho đích đã đủ ${events} sự kiện.  /  Nothing to move: the target has all ${events} events.`
      : `Đã chuyển / Moved: ${moved} sự kiện / events (đã có từ trước / were there: ${events - moved})`,
    `Đã đối chiếu hai bên: ${events} sự kiện, ${streams} luồng, cùng giá trị băm và cùng thứ tự.  /  Compared on both sides: ${events} events, ${streams} streams, the same hashes in the same order.`,
    `Mã thứ tự / Order: ${order}`,
    ...(sourceGrew
      ? [
          'Kho nguồn vừa có thêm sự kiện: hãy dừng máy chủ đang ghi vào đó rồi chạy lại lệnh này.',
          'The source has grown meanwhile: stop the server that writes to it, then run this command again.',
        ]
      : []),
  ];
}
