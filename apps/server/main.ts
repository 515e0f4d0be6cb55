// The server's process: reads what it was told, starts, says so, and stops in order when it is asked to.
import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import {
  demonstrationLines,
  lines,
  progressLines,
  standingLines,
  startLines,
  stopLine,
} from './banner.ts';
import { StoreAddressInvalid } from '../../libs/event-store/store-address.ts';
import { readConfiguration, type Configuration } from './configuration.ts';
import { failureLines } from './start-failure.ts';
import { startServer, type RunningServer } from './start.ts';

/** A ledger of a year is read before the first time. */
const progressEveryMs = 3_000;

process.exitCode = await run(process.argv.slice(2));

/** The exit code: 0 for a running server, which ends by a signal. */
async function run(flags: readonly string[]): Promise<number> {
  let configuration: Configuration;
  try {
    configuration = readConfiguration(flags);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof StoreAddressInvalid)) throw error;
    process.stderr.write(lines([error.vi, error.en]));
    return 1;
  }
  try {
    const server = await startServer(configuration);
    stopOnSignal(server, configuration);
    process.stdout.write(startLines(server.url, configuration));
    if (server.demonstration) process.stdout.write(demonstrationLines(server.demonstration));
    const telling = setInterval(tellProgress, progressEveryMs, server);
    const events = await server.caughtUp().finally(() => clearInterval(telling));
    process.stdout.write(standingLines(server, events));
    return 0;
  } catch (error) {
    const plain = failureLines(error, configuration);
    if (plain === null) throw error;
    process.stderr.write(plain);
    return 1;
  }
}

function tellProgress(server: RunningServer): void {
  process.stdout.write(progressLines(server.progress));
}

/** The second signal does not wait: whoever sends it has lost patience, and the store survives a crash. */
function stopOnSignal(server: RunningServer, { limits }: Configuration): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    process.stdout.write(stopLine);
    setTimeout(() => process.exit(1), 2 * limits.stopTimeoutMs).unref();
    void server.stop().catch(reportAndLeave);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function reportAndLeave(error: unknown): void {
  process.stderr.write(`${inspect(error)}\n`);
  process.exit(1);
}
