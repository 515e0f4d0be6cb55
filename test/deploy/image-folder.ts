// The Dockerfile carried out without an engine: a folder stands for each stage's root, this Node for that of the base image.
import { spawnSync } from 'node:child_process';
import { chownSync, copyFileSync, cpSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  readCopy,
  readPairs,
  readWords,
  type Copy,
  type Instruction,
  type Stage,
} from './dockerfile.ts';

/** An image as far as running it needs: its root folder and what its instructions say of the process. */
export interface ImageFolder {
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly workingFolder: string;
  readonly user: { readonly uid: number; readonly gid: number };
  readonly command: readonly string[];
  readonly health: readonly string[];
}

interface Build {
  readonly place: string;
  /** Folder of the build's context. */
  readonly context: string;
  readonly say: (line: string) => void;
}

type Growing = { -readonly [Key in keyof ImageFolder]: ImageFolder[Key] };

const isRoot = process.getuid?.() === 0;

/** Carries out every stage in order; the last one is the image. @throws Error at the first command that fails */
export function buildImage(stages: readonly Stage[], build: Build): ImageFolder {
  let image: ImageFolder | null = null;
  for (const stage of stages) {
    build.say(`FROM ${stage.base} AS ${stage.name}`);
    image = carryOut(stage, build);
  }
  if (image === null) throw new Error('no stage');
  return image;
}

function carryOut(stage: Stage, build: Build): ImageFolder {
  const image: Growing = {
    root: join(build.place, stage.name),
    environment: {},
    workingFolder: '/',
    user: { uid: 0, gid: 0 },
    command: [],
    health: [],
  };
  layBase(image.root);
  for (const instruction of stage.instructions) {
    build.say(`${instruction.keyword} ${instruction.text}`);
    apply(instruction, image, build);
  }
  return image;
}

/** What of the base image is needed: Node where the image has it, and a folder for what is temporary. */
function layBase(root: string): void {
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  copyFileSync(process.execPath, join(root, 'usr/local/bin/node'));
  mkdirSync(join(root, 'tmp'));
}

function apply({ keyword, text }: Instruction, image: Growing, build: Build): void {
  switch (keyword) {
    case 'WORKDIR':
      image.workingFolder = text;
      mkdirSync(join(image.root, text), { recursive: true });
      return;
    case 'COPY':
      copy(readCopy(text), image, build);
      return;
    case 'RUN':
      run(text, image);
      return;
    case 'ENV':
      image.environment = { ...image.environment, ...readPairs(text) };
      return;
    case 'USER':
      image.user = owner(text);
      return;
    case 'CMD':
      image.command = execForm(text);
      return;
    case 'HEALTHCHECK':
      image.health = execForm(text.replace(/^.*?CMD /, ''));
      return;
    case 'LABEL':
    case 'VOLUME':
    case 'EXPOSE':
    case 'STOPSIGNAL':
      return;
    default:
      throw new Error(`this check does not know ${keyword}`);
  }
}

function copy({ from, owner: to, sources, target }: Copy, image: ImageFolder, build: Build): void {
  const base = from === null ? build.context : join(build.place, from);
  const into = join(image.root, resolve(image.workingFolder, target));
  for (const source of sources) {
    const path = join(base, source);
    // As the engine does: of a folder its content, and a file under its own name only where the target is a folder.
    const under = target.endsWith('/') && !statSync(path).isDirectory() ? join(into, source) : into;
    mkdirSync(dirname(under), { recursive: true });
    cpSync(path, under, { recursive: true, verbatimSymlinks: true });
  }
  if (to !== null && isRoot) handOver(into, owner(to));
}

function handOver(path: string, { uid, gid }: ImageFolder['user']): void {
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) handOver(join(path, name), { uid, gid });
}

function run(command: string, image: ImageFolder): void {
  const { status } = spawnSync('sh', ['-ec', command], {
    cwd: join(image.root, image.workingFolder),
    env: {
      ...ofNpm(),
      ...image.environment,
      PATH: `${join(image.root, 'usr/local/bin')}:${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`RUN ${command} ended with ${status}`);
}

/** npm is this machine's, run by the image's Node: what tells it here where packages are and whom to trust. */
function ofNpm(): Readonly<Record<string, string | undefined>> {
  const names =
    /^(HOME|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(https?|no)_proxy|npm_config_(userconfig|registry|cafile|cache))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => names.test(name)));
}

function owner(text: string): ImageFolder['user'] {
  const [, uid, gid] = /^(\d+):(\d+)$/.exec(text) ?? [];
  if (!uid || !gid) throw new Error(`an owner is two numbers: ${text}`);
  return { uid: Number(uid), gid: Number(gid) };
}

function execForm(text: string): readonly string[] {
  const words = readWords(text);
  if (words === null) throw new Error(`needs a shell: ${text}`);
  return words;
}
