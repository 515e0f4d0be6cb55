// A disk that can lose its power: an ext4 image on a loop device, mounted in a namespace that ends with the process on it.
//
// What counts as on the disk is what the file system had handed to the block device when the power went: the image is copied
// then, and the copy recovers by its journal wherever it is mounted. Of a device that forgets what it had already taken
// (a volatile cache without flushes) nothing is said here.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Sparse: it takes what is written. Room beside what the evidence store leaves free. */
const imageBytes = 2 * 1024 ** 3;
const sources = import.meta.dirname;
const root = join(sources, '../..');
/** Long enough for what the device had in hand to reach the image. */
const settleMs = 20;

/** Programs that a power cut is made with, compiled into a folder. */
export interface Tools {
  readonly cutPower: string;
  readonly withoutFsync: string;
}

export interface Mounted {
  readonly child: ChildProcess;
  /** The folder on the disk as this process sees it, from outside the namespace. */
  readonly folder: string;
  /** Cuts the power and answers a copy of the disk as it stood; the process is gone afterwards. */
  readonly cutPower: () => Promise<string>;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

export interface Place {
  readonly folder: string;
  readonly tools: Tools;
}

/** Why no power can be cut here; null where it can. */
export function obstacle(folder: string): string | null {
  try {
    const place = openPlace(folder);
    const image = makeDisk(place);
    execFileSync('unshare', mounting(place, image, 'true'), { stdio: 'pipe' });
    rmSync(image);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error);
  }
}

/** @throws Error where there is no compiler */
export function openPlace(folder: string): Place {
  mkdirSync(join(folder, 'disk'), { recursive: true });
  const tools = { cutPower: join(folder, 'cut-power'), withoutFsync: join(folder, 'without.so') };
  const compile = (source: string, ...flags: readonly string[]) =>
    execFileSync('cc', [...flags, join(sources, source)], { stdio: 'pipe' });
  compile('cut-power.c', '-o', tools.cutPower);
  compile('without-fsync.c', '-shared', '-fPIC', '-fno-builtin', '-o', tools.withoutFsync);
  return { folder, tools };
}

let made = 0;

function nextImage({ folder }: Place): string {
  made += 1;
  return join(folder, `disk-${made}.img`);
}

/** An empty disk. */
export function makeDisk(place: Place): string {
  const image = nextImage(place);
  writeFileSync(image, '');
  truncateSync(image, imageBytes);
  execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'pipe' });
  return image;
}

function mountPoint({ folder }: Place): string {
  return join(folder, 'disk');
}

/** Mounts an image; and the machine has another start than before, as after a power cut. */
const mountScript = 'mount -o loop "$1" "$2" && mount --bind "$3" /proc/sys/kernel/random/boot_id';

/** A namespace with the image mounted, in which a command takes the place of the shell. */
function mounting(place: Place, image: string, then: string): readonly string[] {
  const start = join(place.folder, 'start');
  writeFileSync(start, `${randomUUID()}\n`);
  const script = `${mountScript} && mkdir -p ${insideOf(place)} && ${then}`;
  return ['-m', 'sh', '-c', script, 'sh', image, mountPoint(place), start];
}

function insideOf(place: Place): string {
  return join(mountPoint(place), 'data');
}

/** What a process takes to be its folder on the disk, and the settings it runs with. */
export interface Running {
  readonly command: (folder: string) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();

/** Ends whatever a test that failed has left running. */
export function endDisks(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Runs a process on the disk: the mount, and with it the loop device, ends when the process does. */
export async function runOnDisk(
  place: Place,
  image: string,
  { command, environment = {} }: Running,
): Promise<Mounted> {
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const then = `shift 3 && rm -f ${insideOf(place)}/server.json && exec env "$@"`;
  const args = [...mounting(place, image, then), ...settings, ...command(insideOf(place))];
  const child = spawn('unshare', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  await once(child, 'spawn');
  const seen = `/proc/${child.pid}/root`;
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const cutPower = async (): Promise<string> => {
    const disk = `${seen}${mountPoint(place)}`;
    execFileSync(place.tools.cutPower, [disk, String(child.pid)], { stdio: 'pipe' });
    await sleep(settleMs);
    const copy = nextImage(place);
    execFileSync('cp', ['--sparse=always', image, copy]);
    await end('SIGKILL');
    rmSync(image);
    return copy;
  };
  return { child, folder: `${seen}${insideOf(place)}`, end, cutPower };
}

/** Runs a command on the disk to its end and answers what it said. SQLite sees through no path from outside the namespace. */
export function saidOnDisk(
  place: Place,
  image: string,
  command: (folder: string) => readonly string[],
  input = '',
): string {
  const args = mounting(place, image, 'shift 3 && exec "$@"');
  return execFileSync('unshare', [...args, ...command(insideOf(place))], {
    cwd: root,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
  });
}

/** Everything that was written until now is on the disk, whatever the process on it believes. */
export function flushDisk({ folder }: Mounted): void {
  execFileSync('sync', ['-f', folder]);
}
