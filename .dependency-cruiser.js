// The directions of architecture.md, "Folders and who may import whom": what is not allowed here is an error.

/** A folder may import itself, Node's own modules and what is named; packages are ruled apart. */
function only(folder, allowed) {
  return {
    name: `${folder}-imports`,
    comment: `${folder} may import ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')}.`,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: '\\.(test|contract)\\.ts$' },
    to: {
      path: '^(libs|projections|apps|test|bench)/',
      pathNot: [folder, ...allowed].map((each) => `^${each}/`),
    },
  };
}

/** A package that has one home. */
function onlyIn(name, packages, homes) {
  return {
    name,
    comment: `${packages.join(', ')}: only in ${homes.join(', ')}.`,
    severity: 'error',
    from: { pathNot: homes.map((home) => `^${home}`) },
    to: { path: packages.map((each) => `^node_modules/${each}`) },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('libs/domain', []),
    only('libs/ledger', []),
    only('libs/event-store', ['libs/ledger']),
    only('libs/views', ['libs/event-store', 'libs/ledger']),
    only('libs/commands', ['libs/domain', 'libs/ledger', 'libs/event-store']),
    only('libs/reactors', ['libs/domain', 'libs/commands', 'libs/ledger', 'libs/event-store']),
    only('libs/demonstration', [
      'libs/domain',
      'libs/commands',
      'libs/reactors',
      'libs/ledger',
      'libs/event-store',
    ]),
    only('libs/evidence', []),
    only('libs/case-file', [
      'libs/domain',
      'libs/ledger',
      'libs/event-store',
      'libs/evidence',
      'libs/documents',
    ]),
    only('libs/identity', []),
    only('libs/documents', []),
    only('projections', ['libs/domain', 'libs/views', 'libs/ledger']),
    only('apps/server', ['libs', 'projections']),
    only('apps/cli', ['libs', 'projections']),
    only('apps/console', []),
    only('apps/verifier', ['libs/domain', 'libs/ledger']),
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing: no package, no module of Node.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.(test|contract)\\.ts$' },
      to: { pathNot: '^libs/domain/' },
    },
    {
      name: 'ledger-is-pure',
      comment: 'The ledger imports node:crypto and the canonical form of JSON.',
      severity: 'error',
      from: { path: '^libs/ledger/', pathNot: '\\.(test|contract)\\.ts$' },
      to: { pathNot: ['^libs/ledger/', '^(node:)?crypto$', '^node_modules/canonicalize/'] },
    },
    {
      name: 'nothing-imports-apps',
      comment: 'Applications are ends: only tests start them, and benchmarks measure them.',
      severity: 'error',
      from: { pathNot: ['^apps/', '^test/', '^bench/'] },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-apart',
      comment: 'An application does not import another.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    onlyIn(
      'edge-packages',
      [
        '@nestjs/',
        'class-validator/',
        'class-transformer/',
        'graphql/',
        'mercurius/',
        'fastify/',
        '@fastify/',
      ],
      ['apps/server/', 'test/', 'bench/'],
    ),
    onlyIn(
      'store-client',
      ['@eventstore/'],
      ['libs/event-store/eventstoredb', 'test/eventstoredb/', 'bench/'],
    ),
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is a dependency, not a development one.',
      severity: 'error',
      from: { path: '^(libs|projections|apps)/', pathNot: '\\.(test|contract)\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-code',
      comment: 'Tests and contracts are imported by tests only.',
      severity: 'error',
      from: { pathNot: ['\\.(test|contract)\\.ts$', '^test/'] },
      to: { path: '(\\.(test|contract)\\.ts$|^test/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
