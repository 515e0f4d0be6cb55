// docker-compose.yml and the Dockerfile tell the programs of this project what those programs listen to.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { compiledProgram } from '../compiled-programs.ts';
import { readCompose, root } from './compose.ts';
import { readPairs, readStages } from './dockerfile.ts';

const { services } = readCompose();

function help(program: 'server' | 'cli', ...words: readonly string[]): string {
  const args = [compiledProgram(program), ...words];
  return spawnSync(process.execPath, [...args, '--help'], { cwd: root, encoding: 'utf8' }).stdout;
}

test('the server reads every variable that its image and its services set', () => {
  const known = new Set(help('server').match(/LEDGER_[A-Z_]+/g));
  const ofImage = readStages().flatMap(({ instructions }) =>
    instructions.flatMap(({ keyword, text }) => (keyword === 'ENV' ? [readPairs(text)] : [])),
  );
  const set = [...ofImage, services['server']?.environment, services['commands']?.environment]
    .flatMap((environment = {}) => Object.keys(environment))
    .filter((name) => name !== 'NODE_ENV');
  expect(set.length).toBeGreaterThan(10);
  expect(set.filter((name) => !known.has(name))).toEqual([]);
});

test('the maker of accounts is called as `thidua install` wants to be called', () => {
  const [program, maps, main, command, ...flags] = services['store-access']?.command ?? [];
  expect([program, maps, main, command]).toEqual([
    'node',
    '--enable-source-maps',
    'dist/apps/cli/main.js',
    'install',
  ]);
  const known = new Set(help('cli', 'install').match(/--[a-z-]+/g));
  const named = flags.map((flag) => flag.split('=', 1)[0] ?? '');
  expect(named.filter((flag) => !known.has(flag))).toEqual([]);
  const accounts = ['service', 'reader'].flatMap((who) => [
    `--${who}-user`,
    `--${who}-password-file`,
  ]);
  for (const flag of accounts) expect(named).toContain(flag);
});

test('both servers enter the store by the account that was made to write', () => {
  const made = services['store-access']?.command?.find((word) =>
    word.startsWith('--service-user='),
  );
  for (const name of ['server', 'commands']) {
    expect(`--service-user=${services[name]?.environment?.['LEDGER_STORE_USER']}`).toBe(made);
  }
});
