// deploy/make-secrets.sh: it makes what docker-compose.yml names, keeps what exists and prints no secret.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCompose, root } from './compose.ts';

let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'ledger-secrets-'));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const folder = () => join(place, 'secrets');
const make = () =>
  execFileSync('sh', [join(root, 'deploy/make-secrets.sh'), folder()], { encoding: 'utf8' });
const secrets = () =>
  readdirSync(folder()).map((name) => readFileSync(join(folder(), name), 'utf8'));

test('it makes the secrets of docker-compose.yml, each its own, and prints none', () => {
  const printed = make();
  const declared = Object.values(readCompose().secrets).map(({ file }) => basename(file));
  expect(readdirSync(folder()).toSorted()).toEqual(declared.toSorted());
  expect(new Set(secrets()).size).toBe(declared.length);
  for (const secret of secrets()) {
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(printed).not.toContain(secret);
  }
});

test('others of the machine cannot enter the folder, and the account inside a container can read the files', () => {
  make();
  expect(statSync(folder()).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(folder())) {
    expect(statSync(join(folder(), name)).mode & 0o777).toBe(0o444);
  }
});

test('made again, a secret that exists is kept', () => {
  make();
  const before = secrets();
  make();
  expect(secrets()).toEqual(before);
});

test('a secret chosen by hand is kept, an empty one is made', () => {
  make();
  const [chosen, emptied] = readdirSync(folder()).map((name) => join(folder(), name));
  rmSync(chosen as string);
  writeFileSync(chosen as string, 'by hand');
  rmSync(emptied as string);
  writeFileSync(emptied as string, '');
  make();
  expect(readFileSync(chosen as string, 'utf8')).toBe('by hand');
  expect(readFileSync(emptied as string, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
});
