// The test server as a process of its own, so that a test can kill it: `node test/eventstoredb/main.ts --port N --file F [--tls]`.
import { parseArgs } from 'node:util';
import { openStoreLog } from './store-log.ts';
import { startStoreServer } from './store-server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    file: { type: 'string' },
    tls: { type: 'boolean', default: false },
  },
});

const log = openStoreLog(values.file ?? null);
const server = await startStoreServer({ port: Number(values.port), log, tls: values.tls });

// One line, when it listens: what a test needs to connect.
const { url, port, caFile } = server;
process.stdout.write(`${JSON.stringify({ url, port, caFile, pid: process.pid })}\n`);

process.once('SIGTERM', () => {
  void server.stop().then(() => log.close());
});
