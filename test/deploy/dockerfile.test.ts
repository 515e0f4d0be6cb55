// The Dockerfile without an engine: what it takes, from what, and as whom it runs; `npm run check:image` runs its commands.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './compose.ts';
import {
  entersBuild,
  readCopy,
  readStages,
  readWords,
  type Copy,
  type Stage,
} from './dockerfile.ts';

const stages = readStages();
const last = stages.at(-1) as Stage;

function texts(stage: Stage, keyword: string): readonly string[] {
  return stage.instructions.filter((each) => each.keyword === keyword).map(({ text }) => text);
}

function tracked(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '');
}

test("every stage stands on the Node of the project's lock file", () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  const version = lock.packages['node_modules/node']?.version;
  expect(version).toMatch(/^26\./);
  for (const { base } of stages) expect(base).toBe(`node:${version}-trixie-slim`);
});

test('what is copied from the project enters the build, what is copied from a stage comes from one before', () => {
  const files = tracked().filter(entersBuild);
  const within = (source: string) => (path: string) =>
    path === source || path.startsWith(`${source}/`);
  for (const [index, stage] of stages.entries()) {
    const before = new Set(stages.slice(0, index).map(({ name }) => name));
    const known = ({ from, sources }: Copy) =>
      from === null
        ? sources.every((source) => files.some(within(source.replace('./', ''))))
        : before.has(from);
    const copies = texts(stage, 'COPY').map(readCopy);
    expect(copies.filter((each) => !known(each))).toEqual([]);
  }
});

test('no secret, ledger, history or test enters the build', () => {
  const kept = ['secrets/store_admin_password', 'data/ledger.sqlite', '.git/config', '.env'];
  const tests = ['test/mutations.test.ts', 'apps/server/actor.test.ts', 'libs/a/b/c.contract.ts'];
  expect([...kept, ...tests, 'node_modules/x/index.js'].filter(entersBuild)).toEqual([]);
  expect(entersBuild('apps/server/actor.ts')).toBe(true);
});

test('the last stage runs nothing, and is run as a numbered account that is not root', () => {
  expect(texts(last, 'RUN')).toEqual([]);
  expect(texts(last, 'USER')).toEqual(['1000:1000']);
  expect(texts(last, 'VOLUME')).toEqual(['["/data"]']);
  expect(texts(last, 'STOPSIGNAL')).toEqual(['SIGTERM']);
});

test('the server is started by node itself, with bounded memory and without a shell', () => {
  const [command] = texts(last, 'CMD').map(readWords);
  expect(command?.[0]).toBe('node');
  expect(command?.at(-1)).toBe('dist/apps/server/main.js');
  const { start } = (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: { readonly start: string };
    }
  ).scripts;
  expect(start.endsWith(command?.join(' ') ?? '-'), 'as npm start starts it').toBe(true);
});

test('whether it lives is asked by node, without a shell', () => {
  const [health] = texts(last, 'HEALTHCHECK');
  const words = readWords(health?.replace(/^.*?CMD /, '') ?? '');
  expect(words?.slice(0, 2)).toEqual(['node', '-e']);
  expect(words?.[2]).toContain('/health/live');
});

test('no command of a stage leaves its working folder, so that it can be run without an engine', () => {
  for (const command of stages.flatMap((stage) => texts(stage, 'RUN'))) {
    expect(command).not.toMatch(/(^|\s)[/~]|\.\.\//);
  }
});
