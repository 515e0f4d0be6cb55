// `npm run check:image [-- <commit>]`: builds what the Dockerfile builds, from the last commit unless told, and runs it.
//
// The folder of the last stage stands for the container's root: it belongs to another account than the server's, or has no
// right to be written, save /data and /tmp. What an engine adds (isolation, limits, networks) is not shown by this.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './compose.ts';
import { entersBuild, readStages } from './dockerfile.ts';
import { buildImage } from './image-folder.ts';
import { runImage } from './image-process.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const commit = process.argv[2] ?? 'HEAD';
const place = mkdtempSync(join(tmpdir(), 'ledger-image-'));
try {
  const image = buildImage(readStages(), { place, context: context(join(place, 'context')), say });
  await runImage(image, say);
  say('The image answers. Not shown: a build or a run by an engine.');
} finally {
  spawnSync('chmod', ['-R', 'u+w', place]);
  rmSync(place, { recursive: true, force: true });
}

/** The commit's files that enter the build. */
function context(folder: string): string {
  mkdirSync(folder);
  const files = git('ls-tree', '-r', '--name-only', commit).split('\n').filter(entersBuild);
  const archive = join(place, 'context.tar');
  git('archive', `--output=${archive}`, commit, '--', ...files.filter((path) => path !== ''));
  const { status } = spawnSync('tar', ['-xf', archive, '-C', folder], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the commit could not be laid out');
  return folder;
}

function git(...words: readonly string[]): string {
  const { status, stdout } = spawnSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`git ${words[0]} ended with ${status}`);
  return stdout;
}
