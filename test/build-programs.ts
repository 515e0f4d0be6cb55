// Before the tests that start compiled programs: compiles them once, and fills one ledger with the small demonstration to copy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '..');

/** What every test file is told of the programs. */
export interface BuiltPrograms {
  /** Why they could not be made; the tests that need them fail with it, the others run. */
  readonly fault: string | null;
  /** Folder of a ledger with the small demonstration, which nobody writes to. */
  readonly smallLedger: string;
}

declare module 'vitest' {
  // It is widened by declaration only: vitest's own way to type what a setup provides.
  export interface ProvidedContext {
    readonly programs: BuiltPrograms;
  }
}

/** Runs only where a file of its project does; the answer clears up after the last of them. */
export function setup({ provide }: TestProject): () => void {
  const place = mkdtempSync(join(tmpdir(), 'ledger-programs-'));
  const smallLedger = join(place, 'small');
  const cli = join(root, 'dist/apps/cli/main.js');
  const fault =
    run('npm', ['run', '-s', 'build']) ??
    run(process.execPath, [cli, 'demo', '--extent', 'small', '--data', smallLedger]);
  provide('programs', { fault, smallLedger });
  return () => rmSync(place, { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? null : `${command} ${args.join(' ')} failed: ${stdout}${stderr}`;
}
