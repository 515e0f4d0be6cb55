import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Files that start the compiled programs; what they are compiled to is there before them. */
const programs = [
  'backup',
  'ballot-log',
  'case-on-two-servers',
  'command-line',
  'crash',
  'damaged-ledger',
  'deploy/compose-programs',
  'migrate',
  'on-eventstoredb',
  'people',
  'power-cut',
  'record-command',
  'replay-command',
  'server-process',
  'store-choice',
  'two-servers',
].map((file) => `test/${file}.test.ts`);
const all = ['{libs,projections,apps,test}/**/*.test.ts'];

/**
 * One worker a core; graphql is aliased because two copies of it refuse each other's types. Files share a worker's modules:
 * to evaluate the server's for each anew took a quarter of the run, and no module keeps what a test did.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }] },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
    // Started programs are spared compiling what an earlier start of them compiled.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/programs') },
    projects: [
      { extends: true, test: { name: 'inside', include: all, exclude: programs } },
      {
        extends: true,
        test: { name: 'programs', include: programs, globalSetup: 'test/build-programs.ts' },
      },
    ],
  },
});
