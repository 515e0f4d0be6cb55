// Rounds of power cuts under load: callers record and upload until the power goes, and the recovered disk is held to what they were told.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  beforehand,
  contested,
  type Load,
  mixedDeeds,
  sendOnce,
  type SentCommand,
  startLoad,
} from '../command-load.ts';
import { compiledProgram } from '../compiled-programs.ts';
import { expectAcknowledged, type Ledger, settle } from '../reckoning.ts';
import { post, type ServerUnderTest } from '../running-server.ts';
import { samplePdf, stored } from '../sample-file.ts';
import { clientOf } from '../server-client.ts';
import type { Random } from '../years/random.ts';
import { send, year } from '../year-by-mutations.ts';
import { flushDisk, makeDisk, type Mounted, type Place, runOnDisk, saidOnDisk } from './disk.ts';
import type { DiskTold } from './tell-disk.ts';

const root = join(import.meta.dirname, '../..');
const fromSources = ['--import', '@oxc-node/core/register'];
const callers = 10;
const uploaders = 4;
const fileBytesMax = 96 * 1024;
const startTimeoutMs = 60_000;
const pollMs = 20;

export interface Rounds {
  readonly count: number;
  readonly random: Random;
}

/** What was told to callers over all rounds, and what of it was gone afterwards. */
export interface Tally {
  readonly commands: number;
  readonly files: number;
  /** Commands that had no answer and were on the disk all the same. */
  readonly recorded: number;
  readonly commandsLost: number;
  readonly filesLost: number;
  /** Rounds after which something was gone. */
  readonly roundsLosing: number;
}

interface Server extends ServerUnderTest, Mounted {}

async function startServer(
  place: Place,
  image: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const mounted = await runOnDisk(place, image, {
    environment,
    command: (folder) => [
      process.execPath,
      compiledProgram('server'),
      `--data=${folder}`,
      '--port=0',
      '--log=silent',
    ],
  });
  const url = await readyUrl(mounted);
  const ask: ServerUnderTest['ask'] = (request, headers = {}) =>
    post(url, JSON.stringify(request), headers);
  return { ...mounted, url, ask, stop: () => mounted.end('SIGTERM') };
}

async function readyUrl({ folder, child }: Mounted): Promise<string> {
  const file = join(folder, 'server.json');
  const giveUpAt = performance.now() + startTimeoutMs;
  while (performance.now() < giveUpAt && child.exitCode === null) {
    const url = urlIn(file);
    const ready = url === null ? null : await fetch(`${url}/health/ready`).catch(() => null);
    if (url !== null && ready?.ok) return url;
    await sleep(pollMs);
  }
  throw new Error('the server on the disk did not become ready');
}

/** Null where there is no file, or the one that the power cut left, which may be empty. */
function urlIn(file: string): string | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly url: string }).url;
  } catch {
    return null;
  }
}

/** What is under way on a server until its power goes. */
interface Work {
  readonly commands: Load;
  /** Hashes of files whose upload was answered. */
  readonly files: readonly string[];
  readonly stop: () => Promise<readonly SentCommand[]>;
}

function startWork(server: Server, name: string, random: Random): Work {
  const commands = startLoad({
    callers,
    name,
    deedsOf: mixedDeeds,
    serverOf: () => server,
  });
  const files: string[] = [];
  const naming: SentCommand[] = [];
  const stopping = new AbortController();
  const uploading = Array.from({ length: uploaders }, async (_, number) => {
    for (let count = 1; !stopping.signal.aborted; count += 1) {
      const id = `${name}-tep-${number}-${count}`;
      const body = samplePdf(id, random.whole(1_000, fileBytesMax));
      const file = await stored(server.url, body).catch(() => null);
      if (file === null) return;
      files.push(file.sha256);
      const { sha256, sizeBytes, mediaType } = file;
      const filed = { evidence: id, criteria: ['I.1'], title: 'Báo cáo' };
      const unit = contested[number % contested.length];
      const input = { unit, year, ...filed, content: { sha256, sizeBytes, mediaType } };
      const command: SentCommand = {
        id,
        caller: id,
        name: 'fileEvidence',
        input,
        answer: null,
        refusals: [],
      };
      naming.push(command);
      await sendOnce(server, command);
    }
  });
  return {
    commands,
    files,
    async stop() {
      stopping.abort();
      const [sent] = await Promise.all([commands.stop(), ...uploading]);
      return [...sent, ...naming];
    },
  };
}

/** Lets the work go on for a while past its first answers, then cuts the power. */
async function cutDuring(server: Server, work: Work, random: Random) {
  const acknowledged = () => work.commands.sent.filter(({ answer }) => answer !== null).length;
  while (acknowledged() < callers || work.files.length < 1) await sleep(5);
  await sleep(random.whole(0, 500));
  const image = await server.cutPower();
  return { image, sent: await work.stop() };
}

/** The power goes again and again on one ledger, each time recovered from the disk before. Nothing told is ever gone. */
export async function powerCuts(place: Place, { count, random }: Rounds): Promise<Tally> {
  let server = await startServer(place, makeDisk(place));
  await send(clientOf(server), beforehand);
  const sent: SentCommand[] = [];
  const files: string[] = [];
  let recorded = 0;
  for (let round = 1; round <= count; round += 1) {
    const work = startWork(server, `r${round}`, random);
    const cut = await cutDuring(server, work, random);
    sent.push(...cut.sent.filter(isFirstWithoutAnswer()));
    files.push(...work.files);
    const { intact, ledger, filesLost } = tellDisk(place, cut.image, files);
    expect(intact).toBe(true);
    expectAcknowledged(ledger, sent);
    expect(filesLost).toEqual([]);
    server = await startServer(place, cut.image);
    recorded += await settle(server, sent, ledger);
  }
  await server.stop();
  const commands = sent.filter(({ answer }) => answer !== null).length;
  const lost = { commandsLost: 0, filesLost: 0, roundsLosing: 0 };
  return { commands, files: files.length, recorded, ...lost };
}

/**
 * A caller whose command failed on the dead disk may have sent another before it was stopped: nobody waits for that one, and
 * nothing says which of the two comes first when they are sent again.
 */
function isFirstWithoutAnswer(): (command: SentCommand) => boolean {
  const waiting = new Set<string>();
  return ({ caller, answer }) => {
    const isKept = answer !== null || !waiting.has(caller);
    if (answer === null) waiting.add(caller);
    return isKept;
  };
}

interface Told {
  readonly ledger: Ledger;
  readonly intact: boolean;
  readonly filesLost: readonly string[];
}

function tellDisk(place: Place, image: string, files: readonly string[]): Told {
  const program = join(root, 'test/power-cut/tell-disk.ts');
  const command = (folder: string) => [process.execPath, ...fromSources, program, folder];
  const said = saidOnDisk(place, image, command, JSON.stringify(files));
  const { found, events, intact, filesLost } = JSON.parse(said) as DiskTold;
  const commands = Map.groupBy(
    found.map(([id, stream, revision, index]) => ({ id, stream, revision, index })),
    ({ id }) => id,
  );
  return { ledger: { commands, events }, intact, filesLost };
}

/** The same on servers whose fsyncs do nothing, each from a ledger that is on the disk: what is gone is counted. */
export async function powerCutsWithoutFsync(
  place: Place,
  { count, random }: Rounds,
): Promise<Tally> {
  const tally = {
    commands: 0,
    files: 0,
    recorded: 0,
    commandsLost: 0,
    filesLost: 0,
    roundsLosing: 0,
  };
  for (let round = 1; round <= count; round += 1) {
    const preload = { LD_PRELOAD: place.tools.withoutFsync };
    const server = await startServer(place, makeDisk(place), preload);
    await send(clientOf(server), beforehand);
    flushDisk(server);
    const work = startWork(server, `r${round}`, random);
    const { image, sent } = await cutDuring(server, work, random);
    const acknowledged = sent.filter(({ answer }) => answer !== null);
    const { ledger, filesLost } = tellDisk(place, image, work.files);
    rmSync(image);
    const gone = acknowledged.filter(({ id }) => !ledger.commands.has(id)).length;
    tally.commands += acknowledged.length;
    tally.files += work.files.length;
    tally.commandsLost += gone;
    tally.filesLost += filesLost.length;
    tally.roundsLosing += gone + filesLost.length > 0 ? 1 : 0;
  }
  return tally;
}
