// The Dockerfile and .dockerignore as their tests read them: stages, their instructions, and what enters the build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './compose.ts';

export interface Instruction {
  readonly keyword: string;
  /** What follows it, its lines joined. */
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

export interface Copy {
  /** The stage that it copies from; null for the build's context. */
  readonly from: string | null;
  /** `uid:gid`; null for root. */
  readonly owner: string | null;
  readonly sources: readonly string[];
  readonly target: string;
}

/** @throws Error at an instruction that is no instruction, or one before the first FROM */
export function readStages(): readonly Stage[] {
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  for (const { keyword, text } of instructionsOf(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
    if (keyword === 'FROM') {
      const [, base, name] = /^(\S+) AS (\S+)$/.exec(text) ?? [];
      if (!base || !name) throw new Error(`a stage without a name: FROM ${text}`);
      stages.push({ name, base, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!stage) throw new Error(`before the first FROM: ${keyword} ${text}`);
      stage.instructions.push({ keyword, text });
    }
  }
  return stages;
}

function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  const joined = lines.join('\n').replace(/\\\n\s*/g, '');
  return joined.split('\n').map((line) => {
    const [, keyword, rest] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    if (!keyword || !rest) throw new Error(`no instruction of a Dockerfile: ${line}`);
    return { keyword, text: rest };
  });
}

export function readCopy(text: string): Copy {
  const words = text.split(/\s+/);
  const flag = (name: string) =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
  const paths = words.filter((word) => !word.startsWith('--'));
  return {
    from: flag('from'),
    owner: flag('chown'),
    sources: paths.slice(0, -1),
    target: paths.at(-1) ?? '',
  };
}

/** `KEY=value` or `KEY="value"`, as ENV and LABEL write them. */
export function readPairs(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/(\S+?)=(?:"([^"]*)"|(\S+))/g);
  return Object.fromEntries([...pairs].map(([, key, quoted, bare]) => [key, quoted ?? bare]));
}

/** The words of an exec form; null where a shell would be needed. */
export function readWords(text: string): readonly string[] | null {
  return text.startsWith('[') ? (JSON.parse(text) as readonly string[]) : null;
}

/** A line of .dockerignore as the engine reads it: `*` is any name or part of one, also of a hidden file. */
interface Rule {
  readonly enters: boolean;
  readonly path: RegExp;
}

const rules: readonly Rule[] = readFileSync(join(root, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ enters: line.startsWith('!'), path: pathOf(line.replace('!', '')) }));

function pathOf(pattern: string): RegExp {
  const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const any = literal.replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(.*/)?'));
  return new RegExp(`^${any}$`);
}

/** Whether a path of this project enters the build: the last line that matches it or a folder above it decides. */
export function entersBuild(path: string): boolean {
  const parts = path.split('/');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const deciding = rules.findLast((rule) => above.some((each) => rule.path.test(each)));
  return deciding?.enters ?? true;
}
