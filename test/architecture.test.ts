// The directions of the folders: the rules that `npm run check` applies refuse what they should, and nothing else.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractConfiguration from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './running-server.ts';

/** The folders in miniature: a file, what it imports, the rule that refuses it. */
const forbidden: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['libs/domain/reads-ledger.ts', '../ledger/plain.ts', 'libs/domain-imports'],
  ['libs/domain/reads-files.ts', 'node:fs', 'domain-is-pure'],
  ['libs/ledger/reads-files.ts', 'node:fs', 'ledger-is-pure'],
  ['libs/ledger/reads-domain.ts', '../domain/plain.ts', 'libs/ledger-imports'],
  ['libs/event-store/reads-domain.ts', '../domain/plain.ts', 'libs/event-store-imports'],
  ['libs/views/reads-domain.ts', '../domain/plain.ts', 'libs/views-imports'],
  ['libs/commands/reads-views.ts', '../views/plain.ts', 'libs/commands-imports'],
  ['projections/reads-store.ts', '../libs/event-store/plain.ts', 'projections-imports'],
  ['apps/verifier/reads-store.ts', '../../libs/event-store/plain.ts', 'apps/verifier-imports'],
  ['apps/cli/reads-server.ts', '../server/plain.ts', 'apps-apart'],
  ['libs/views/reads-app.ts', '../../apps/server/plain.ts', 'nothing-imports-apps'],
  ['libs/commands/reads-graphql.ts', 'graphql', 'edge-packages'],
  ['apps/cli/reads-nest.ts', '@nestjs/common', 'edge-packages'],
  ['projections/reads-validator.ts', 'class-validator', 'edge-packages'],
  ['libs/event-store/memory.ts', '@eventstore/db-client', 'store-client'],
  ['libs/domain/leads-nowhere.ts', './nowhere.ts', 'resolvable'],
  ['libs/domain/about.ts', './round.ts', 'no-cycles'],
];
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['libs/domain/plain.ts', './other.ts'],
  ['libs/ledger/hash.ts', 'node:crypto'],
  ['libs/event-store/seals.ts', '../ledger/plain.ts'],
  ['libs/event-store/eventstoredb.ts', '@eventstore/db-client'],
  ['libs/views/follows.ts', '../event-store/plain.ts'],
  ['libs/commands/decides.ts', '../domain/plain.ts'],
  ['projections/board.ts', '../libs/views/plain.ts'],
  ['apps/server/edge.ts', 'graphql'],
  ['apps/server/composes.ts', '../../libs/commands/plain.ts'],
  ['apps/verifier/checks.ts', '../../libs/ledger/plain.ts'],
];
const empty = [
  'libs/domain/other.ts',
  'libs/ledger/plain.ts',
  'libs/event-store/plain.ts',
  'libs/views/plain.ts',
  'libs/commands/plain.ts',
  'apps/server/plain.ts',
];
const packages = ['graphql', '@nestjs/common', 'class-validator', '@eventstore/db-client'];

const folder = temporaryFolder();
const refused = new Map<string, readonly string[]>();

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

beforeAll(async () => {
  write('package.json', JSON.stringify({ type: 'module', dependencies: {} }));
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const file of empty) write(file, 'export {};\n');
  // A cycle is told of one of its files only.
  write('libs/domain/round.ts', "import './about.ts';\n");
  for (const [file, imports] of [...forbidden, ...allowed]) write(file, `import '${imports}';\n`);
  for (const { from, rule } of await violations()) {
    refused.set(from, [...(refused.get(from) ?? []), rule.name]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function violations(): Promise<ICruiseResult['summary']['violations']> {
  const { forbidden: rules, options } = await extractConfiguration(
    `${process.cwd()}/.dependency-cruiser.js`,
  );
  const { tsConfig: _, ...rest } = options ?? {};
  const { output } = await cruise(['libs', 'projections', 'apps'], {
    ...rest,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: rules ?? [] },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations;
}

test.each(forbidden)('%s may not import %s', (file, _imports, rule) => {
  expect(refused.get(file)).toContain(rule);
});

test.each(allowed)('%s may import %s', (file) => {
  expect(refused.get(file)).toBeUndefined();
});
