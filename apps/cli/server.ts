// The server that a batch goes through: the one that runs on the folder, else one started for the batch alone.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.ts';

const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;

/** Hands over the address of a server on the folder; one that was started here is stopped afterwards. */
export async function withServer<Result>(
  folder: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const running = await runningServer(folder);
  if (running !== null) return work(running);
  const child = startServer(folder);
  try {
    return await work(await addressOf(child, folder));
  } finally {
    await stop(child);
  }
}

/** The address beside the data, if a server answers there; a crash may have left the file behind. */
async function runningServer(folder: string): Promise<string | null> {
  const file = join(folder, 'server.json');
  if (!existsSync(file)) return null;
  try {
    const { url } = JSON.parse(readFileSync(file, 'utf8')) as { url: string };
    const response = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
    return response.ok ? url : null;
  } catch {
    return null;
  }
}

/** The server beside this command in the same build. */
function startServer(folder: string): ChildProcess {
  const main = fileURLToPath(new URL('../server/main.js', import.meta.url));
  return spawn(process.execPath, ['--enable-source-maps', main, '--port', '0', '--data', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function addressOf(child: ChildProcess, folder: string): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const until = Date.now() + startTimeoutMs;
  while (Date.now() < until && child.exitCode === null) {
    const url = await runningServer(folder);
    if (url !== null) return url;
    await wait(100);
  }
  throw new Failure(
    `Không khởi động được máy chủ trên thư mục này. ${said.trim()}`,
    `The server could not be started on this folder. ${said.trim()}`,
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await gone;
  clearTimeout(killer);
}
