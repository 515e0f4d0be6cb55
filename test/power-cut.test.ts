// The power goes at random moments under load: what was acknowledged is on the disk, and without fsync it would not be.
// POWER_CUTS makes it longer, POWER_CUT_SEED draws the same moments again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { endDisks, obstacle, openPlace } from './power-cut/disk.ts';
import { powerCuts, powerCutsWithoutFsync, type Tally } from './power-cut/rounds.ts';
import { randomFrom } from './years/random.ts';

const count = Number(process.env['POWER_CUTS'] ?? 2);
const seed = Number(process.env['POWER_CUT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const timeout = 60_000 + count * 20_000;
const folder = mkdtempSync(join(tmpdir(), 'ledger-power-'));
afterAll(() => {
  endDisks();
  rmSync(folder, { recursive: true, force: true });
});

/** It needs Linux, root, a loop device, mkfs.ext4 and a C compiler. Elsewhere nothing is claimed. */
const hindered = obstacle(folder);
if (hindered !== null) process.stdout.write(`NO POWER WAS CUT: ${hindered}\n`);

function tell(what: string, { commands, files, ...lost }: Tally): void {
  process.stdout.write(
    `${what} (POWER_CUT_SEED=${seed} POWER_CUTS=${count}): ${commands} commands and ${files} files acknowledged, ` +
      `${lost.recorded} recorded without an answer, ${lost.commandsLost} commands and ${lost.filesLost} files lost, in ${lost.roundsLosing} rounds\n`,
  );
}

test('nothing acknowledged is lost when the power goes', { timeout }, async (context) => {
  // Without a disk of its own nothing is shown, so nothing may count as passed: the run says why.
  if (hindered !== null) context.skip(`no power was cut: ${hindered}`);
  const tally = await powerCuts(openPlace(folder), { count, random: randomFrom(seed) });
  tell('the power cut', tally);
  expect(tally.commands).toBeGreaterThan(10 * count);
  expect(tally.files).toBeGreaterThan(count);
});

test('without fsync what was acknowledged is lost', { timeout }, async (context) => {
  // Without a disk of its own nothing is shown, so nothing may count as passed: the run says why.
  if (hindered !== null) context.skip(`no power was cut: ${hindered}`);
  const rounds = { count: Math.ceil(count / 3), random: randomFrom(seed) };
  const tally = await powerCutsWithoutFsync(openPlace(folder), rounds);
  tell('the power cut without fsync', tally);
  expect(tally.commandsLost).toBeGreaterThan(0);
  expect(tally.filesLost).toBeGreaterThan(0);
});
