// A backup by the command line against copying the same bytes, each file synced.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openCommands } from '../libs/commands/carry-out.ts';
import { readGenesis } from '../libs/commands/genesis.ts';
import { civilDateOf } from '../libs/domain/civil-date.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { openEvidence } from '../libs/evidence/evidence.ts';
import type { BenchRun } from './bench-run.ts';
import { atLeast, type Figure, shown } from './figure.ts';
import { readFacts } from './ledger-facts.ts';
import { compete } from './rounds.ts';
import { buildServer } from './server-process.ts';

/** What a province may file in a year beside its events. */
const files = { count: 400, bytes: 512 * 1024 } as const;
const roundsMax = 5;

export async function benchBackup(run: BenchRun): Promise<readonly Figure[]> {
  buildServer();
  const folder = run.folders.next();
  cpSync(await run.ledgerFolder(), folder, { recursive: true });
  await fileAll(folder, run.quick ? files.count / 4 : files.count);
  const paths = filesIn(folder);
  const megabytes = paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) / 1e6;
  const into = async (work: (to: string) => Promise<void> | void): Promise<number> => {
    const to = run.folders.next();
    rmSync(to, { recursive: true });
    const started = performance.now();
    await work(to);
    const seconds = (performance.now() - started) / 1_000;
    run.folders.drop(to);
    return megabytes / seconds;
  };
  const { ours, bound, ratio } = await compete(Math.min(run.rounds, roundsMax), {
    ours: () => into((to) => backUp(folder, to)),
    bound: () => into((to) => copyAll(folder, to, paths)),
  });
  return [
    {
      figure: `a backup of ${shown(megabytes)} MB, against copying the same bytes with fsync`,
      goal: atLeast(0.3),
      value: ratio,
      measured: `${shown(ours)} MB/s against ${shown(bound)} MB/s`,
      told: 'every event and every file hashed again, the start of the program counted in',
    },
  ];
}

function backUp(folder: string, to: string): void {
  const flags = ['backup', '--data', folder, '--to', to, '--json'];
  execFileSync(process.execPath, ['dist/apps/cli/main.js', ...flags], { stdio: 'pipe' });
}

async function copyAll(folder: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const target = join(to, path);
    mkdirSync(dirname(target), { recursive: true });
    await copyFile(join(folder, path), target);
    await using handle = await open(target, 'r+');
    await handle.sync();
  }
}

function filesIn(folder: string): readonly string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((each) => each.isFile() && !each.name.startsWith('views.sqlite'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** Files that events name, as uploads of difficulties reported by a bloc. */
async function fileAll(folder: string, count: number): Promise<void> {
  const store = await openSqliteStore(folder, { mode: 'write' });
  const evidence = await openEvidence(join(folder, 'evidence'));
  const [board] = (await readFacts(store)).boards;
  if (board === undefined) throw new Error('a ledger without a board');
  const ledger = (await readGenesis(store))?.opened?.ledger ?? '';
  const clock = (): string => new Date().toISOString();
  const commands = openCommands({ store, ledger, clock });
  for (let number = 1; number <= count; number += 1) {
    const stored = await evidence.put(once(fileBytes()), { subject: null });
    const { sha256, bytes: sizeBytes, mediaType } = stored;
    const difficulty = `bench-${number}`;
    await commands.carryOut({
      name: 'reportDifficulty',
      id: difficulty,
      actor,
      occurredOn: civilDateOf(clock()),
      receivedAt: null,
      correlation: null,
      causation: null,
      input: {
        bloc: board.bloc,
        year: board.year,
        difficulty,
        summary: 'Vướng mắc',
        raisedBy: null,
        document,
        file: { sha256, sizeBytes, mediaType, name: null, subject: null },
      },
    });
  }
  await evidence.close();
  await store.close();
}

const actor = {
  account: 'tk-board',
  role: 'board',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'batch',
} as const;

const document = {
  issuer: 'Trưởng khối',
  number: '1',
  symbol: null,
  place: null,
  date: '2021-06-01',
  type: 'Báo cáo',
  summary: null,
  signatory: null,
  position: null,
  capacities: [],
  authentication: null,
  recipients: [],
};

function fileBytes(): Buffer {
  const bytes = randomBytes(files.bytes);
  bytes.write('%PDF-1.7\n');
  return bytes;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
