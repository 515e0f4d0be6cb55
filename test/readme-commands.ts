// The commands that the README shows in its console blocks, with what it says that they answer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './compiled-programs.ts';

interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** With the lines that it shows for each. */
export function readmeCommands(): readonly Shown[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```console\n(.*?)```/gs)].map((each) => each[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, lines };
      }),
  );
}

/** What a command that starts the server tells it; null of any other command. */
export function startFlags(command: string): readonly string[] | null {
  const [, flags] = /^npm start --(.*)$/.exec(command) ?? [];
  return flags === undefined ? null : flags.trim().split(/\s+/);
}

/** Whether it goes through every event of the ledger whichever that is: the small one shows what it answers too. */
export function isOfAnyLedger(command: string): boolean {
  const isAboutOne = command.includes('--data ') || command.includes('--case ');
  return / thidua -- (verify|export)\b/.test(command) && !isAboutOne;
}
