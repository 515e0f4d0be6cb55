// `thidua backup` and `thidua restore`: the ledger, the files that it names and their keys, copied so that they fit each other.
//
//   ledger/       an embedded ledger, event by event as the source has them, whatever store that is
//   evidence/     the stored files that events name, personal ones still sealed
//   keys/         the keys of persons, unless they are told to go elsewhere
//   backup.json   what the backup holds, written last: without it nothing is restored
//
// The ledger goes first: whatever the running server appends later names files that this backup need not have. A restore goes
// the other way, so that no event ever stands before its files.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyEvidence } from '../../libs/evidence/copy.ts';
import { copyKeys, openKeys } from '../../libs/evidence/keys.ts';
import { readGenesis } from '../../libs/commands/genesis.ts';
import { migrate } from '../../libs/event-store/migrate.ts';
import { openStore } from '../../libs/event-store/open-store.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import type { StoreAddress } from '../../libs/event-store/store-address.ts';
import {
  addNamed,
  checkEvidence,
  foldersOf,
  isWhole,
  noHashes,
  type FolderFlags,
  type NamedHashes,
} from './evidence-folders.ts';
import { Failure } from './failure.ts';
import { storeOf, type CommonFlags } from './flags.ts';
import { atOnceInto, withBar } from './migrate.ts';
import { printJson, printLines, progressBar } from './output.ts';

interface BackupFlags extends CommonFlags, FolderFlags {
  readonly to: string;
  readonly keysTo?: string;
}

interface RestoreFlags extends CommonFlags, FolderFlags {
  readonly from: string;
  readonly keysFrom?: string;
}

interface Copied {
  readonly ledger: string;
  readonly events: number;
  readonly files: number;
  readonly keys: number;
}

export async function backup(flags: BackupFlags): Promise<void> {
  const to = placesIn(resolve(flags.to), flags.keysTo);
  const from = foldersOf(flags);
  mkdirSync(to.root, { recursive: true });
  const events = await between(storeOf(flags), to.ledger, (source, target) =>
    withBar((onProgress) => migrate(source, target, { atOnce: atOnceInto(to.ledger), onProgress })),
  );
  const named = await hashesIn(to.ledger);
  await copyFiles(from.evidence, to.evidence, named);
  const keys = await copyAllKeys(from.keys, to.keys);
  const files = await requireWhole(to.evidence, named);
  const copied = { ledger: events.ledger, events: events.events, files, keys };
  writeManifest(to.manifest, copied);
  tell(flags.json, ['Đã sao lưu và kiểm tra lại', 'Backed up and verified'], copied);
}

export async function restore(flags: RestoreFlags): Promise<void> {
  const from = placesIn(resolve(flags.from), flags.keysFrom);
  const to = foldersOf(flags);
  const manifest = readManifest(from.manifest);
  await refuseOther(storeOf(flags), manifest.ledger);
  const named = await hashesIn(from.ledger);
  await requireWhole(from.evidence, named);
  const keys = await copyAllKeys(from.keys, to.keys);
  await copyFiles(from.evidence, to.evidence, named);
  const files = await requireWhole(to.evidence, named);
  const events = await between(from.ledger, storeOf(flags), (source, target) =>
    withBar((onProgress) =>
      migrate(source, target, { atOnce: atOnceInto(storeOf(flags)), onProgress }),
    ),
  );
  const copied = { ledger: events.ledger, events: events.events, files, keys };
  tell(flags.json, ['Đã khôi phục và kiểm tra lại', 'Restored and verified'], copied);
}

function placesIn(root: string, keys: string | undefined) {
  const ledger: StoreAddress = { kind: 'folder', folder: join(root, 'ledger') };
  return {
    root,
    ledger,
    evidence: join(root, 'evidence'),
    keys: keys === undefined ? join(root, 'keys') : resolve(keys),
    manifest: join(root, 'backup.json'),
  };
}

async function between<Result>(
  from: StoreAddress,
  to: StoreAddress,
  work: (source: EventStore, target: EventStore) => Promise<Result>,
): Promise<Result> {
  const source = await openStore(from, { mode: 'read' });
  try {
    const target = await openStore(to, { mode: 'write' });
    try {
      return await work(source.store, target.store);
    } finally {
      await target.store.close();
    }
  } finally {
    await source.store.close();
  }
}

/** Told before anything is copied: files of another ledger must not get between those of this one. */
async function refuseOther(address: StoreAddress, ledger: string): Promise<void> {
  // Opened for writing, as it will be: a server that runs on it has it.
  const { store } = await openStore(address, { mode: 'write' });
  try {
    const there = (await readGenesis(store))?.opened?.ledger ?? null;
    if (there === null || there === ledger) return;
  } finally {
    await store.close();
  }
  throw new Failure(
    'Nơi khôi phục đang chứa một sổ cái khác; hãy chọn một thư mục trống (--data) hoặc kho trống.',
    'There is another ledger in the place to restore to: choose an empty folder (--data) or an empty store.',
  );
}

async function hashesIn(address: StoreAddress): Promise<NamedHashes> {
  const { store } = await openStore(address, { mode: 'read' });
  const hashes = noHashes();
  try {
    for await (const { bytes } of store.readAll(null)) addNamed(hashes, bytes);
    return hashes;
  } finally {
    await store.close();
  }
}

async function copyFiles(from: string, to: string, named: NamedHashes): Promise<void> {
  if (!existsSync(from)) return;
  const bar = progressBar('Chép tệp / Copying files');
  const wanted = (sha256: string) => named.uploaded.has(sha256) || named.byHash.has(sha256);
  const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) =>
    bar.update(done, of);
  try {
    const { faults } = await copyEvidence(from, to, { wanted, onProgress });
    if (faults.length > 0) throw filesFaulty(from);
  } finally {
    bar.stop();
  }
}

/** Keys that are there are made durable, and marks of erasure win: an old backup brings nobody back. */
async function copyAllKeys(from: string, to: string): Promise<number> {
  const target = await openKeys(to);
  if (existsSync(from)) await copyKeys(await openKeys(from), target);
  return (await target.list()).filter(({ state }) => state === 'kept').length;
}

/** Number of files. @throws Failure where one that the ledger names is not there or not as it was */
async function requireWhole(folder: string, named: NamedHashes): Promise<number> {
  const checked = await checkEvidence(folder, named);
  if (!isWhole(checked)) throw filesFaulty(folder);
  return checked.files;
}

function filesFaulty(folder: string): Failure {
  return new Failure(
    `Có tệp kiểm chứng bị mất hoặc hỏng trong ${folder}; lệnh thidua verify nêu từng tệp.`,
    `Evidence files are missing or damaged in ${folder}; thidua verify names each.`,
  );
}

function writeManifest(file: string, copied: Copied): void {
  const manifest = { form: 1, ...copied, madeAt: new Date().toISOString() };
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 1)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

function readManifest(file: string): { readonly ledger: string } {
  try {
    const { form, ledger } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
      Record<string, unknown>
    >;
    if (form === 1 && typeof ledger === 'string') return { ledger };
  } catch {
    // Told below: a backup that was broken off has none either.
  }
  throw new Failure(
    'Thư mục này không phải là một bản sao lưu trọn vẹn (thiếu backup.json).',
    'This folder is no complete backup (it has no backup.json).',
  );
}

function tell(json: boolean, [vi, en]: readonly [string, string], copied: Copied): void {
  const { ledger, events, files, keys } = copied;
  if (json) printJson(copied);
  else
    printLines([
      `Sổ cái / Ledger: ${ledger}`,
      `${vi} / ${en}: ${events} sự kiện / events, ${files} tệp / files, ${keys} khoá / keys`,
    ]);
}
