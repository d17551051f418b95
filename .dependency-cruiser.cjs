// The directions of dependency (docs/architecture: one way, every behaviour found in two hops). Each rule says what to do instead.
// Planted violations in tests/architecture keep these rules awake.
const path = require('node:path');

/** Modules by tier: calls go down, events go up, none calls its own tier. */
const TIERS = [
  ['identity', 'catalog'],
  ['travel'],
  ['pricing', 'compliance'],
  ['ledger'],
  ['payments'],
  ['orders'],
  ['aftercare'],
  ['dispatch'],
  ['billing'],
  ['settlement'],
  ['discovery', 'notifications', 'analytics', 'support'],
];

const TEST = '\\.test\\.tsx?$';
const TESTING = '/testing/';
const UI = '^src/(app|components|i18n|trpc|proxy\\.ts|sw\\.ts)';
const DATABASE = 'node_modules/(pg|pg-copy-streams|kysely|@prisma)/|^src/server/platform/db/(sql\\.ts|generated/)';
const either = (names) => `(${names.join('|')})`;

const tierRules = TIERS.flatMap((tier, index) =>
  tier
    .map((name) => {
      const above = TIERS.slice(index)
        .flat()
        .filter((other) => other !== name);
      return {
        name: 'calls-go-down',
        severity: 'error',
        comment: 'A module calls only modules of lower tiers. To react to one of a higher tier, subscribe to its events there.',
        from: { path: `^src/server/modules/${name}/`, pathNot: [TEST, TESTING] },
        to: { path: `^src/server/modules/${either(above)}/` },
      };
    })
    .filter((rule) => !rule.to.path.includes('()')),
);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'Move what both need into a file of its own.', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere: a missing file, or a package that package.json lacks.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-in-product',
      severity: 'error',
      comment: 'What runs in production is in `dependencies`.',
      from: { path: '^(src|prisma/seed)/', pathNot: [TEST, TESTING] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: ['node_modules/@types/'] },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      comment: 'The kernel imports only the kernel: no npm, no Node.',
      from: { path: '^src/server/kernel/', pathNot: TEST },
      to: { pathNot: '^src/server/kernel/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: "Rules take facts as arguments: a domain imports only its own module's domain and the kernel.",
      from: { path: '^src/server/modules/([^/]+)/domain/', pathNot: TEST },
      to: { pathNot: ['^src/server/kernel/', '^src/server/modules/$1/domain/'] },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Another module is reached by its index.ts, its types by contract.ts. Its testing/ is for tests.',
      from: { path: '^src/server/modules/([^/]+)/', pathNot: [TEST, TESTING] },
      to: { path: '^src/server/modules/[^/]+/', pathNot: ['^src/server/modules/$1/', '^src/server/modules/[^/]+/(index|contract)\\.ts$'] },
    },
    {
      name: 'front-door-only-in-tests',
      severity: 'error',
      comment: 'Also tests reach another module only by index.ts, contract.ts and testing/.',
      from: { path: ['^src/server/modules/([^/]+)/.*\\.test\\.tsx?$', '^src/server/modules/([^/]+)/testing/'] },
      to: {
        path: '^src/server/modules/[^/]+/',
        pathNot: ['^src/server/modules/$1/', '^src/server/modules/[^/]+/(index|contract)\\.ts$', '^src/server/modules/[^/]+/testing/'],
      },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      comment: 'Factories and harnesses are for tests, benches and the seed.',
      from: { path: '^src/', pathNot: [TEST, TESTING] },
      to: { path: TESTING, pathNot: 'node_modules' },
    },
    ...tierRules,
    {
      name: 'database-in-store',
      severity: 'error',
      comment: "Prisma and SQL stand only in a module's store/ and in platform/.",
      from: { path: '^src/', pathNot: ['^src/server/modules/[^/]+/store/', '^src/server/platform/', TEST, TESTING] },
      to: { path: DATABASE },
    },
    {
      name: 'trpc-at-the-edge',
      severity: 'error',
      comment: '@trpc/server stands only in routers and src/server/trpc.',
      from: { path: '^src/', pathNot: ['^src/server/trpc/', '^src/server/modules/[^/]+/router\\.ts$', '^src/server/main\\.ts$', TEST, TESTING] },
      to: { path: 'node_modules/(@trpc/server|trpc-to-openapi)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routers-call-commands',
      severity: 'error',
      comment: 'A router calls one command or query; these load, decide and save.',
      from: { path: '^src/server/modules/[^/]+/router\\.ts$' },
      to: { path: '^src/server/modules/[^/]+/(store|domain)/' },
    },
    {
      name: 'contracts-are-client-safe',
      severity: 'error',
      comment: "Browsers load contracts: they import zod, other contracts, messages, the kernel and the module's own domain.",
      from: { path: '^src/server/(modules/[^/]+|platform)/contract\\.ts$' },
      to: { pathNot: ['node_modules/zod/', 'contract\\.ts$', '^src/server/kernel/', '^src/server/modules/[^/]+/domain/', '^src/messages/'] },
    },
    {
      name: 'ui-sees-contracts',
      severity: 'error',
      comment: "The UI imports contracts, and of the rest of the server types alone. Next's bundler would load a second copy of it.",
      from: { path: UI },
      to: { path: '^src/server/', pathNot: 'contract\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-are-thin',
      severity: 'error',
      comment: 'A page hands over to a component: it fetches no data by itself and draws nothing with libraries.',
      from: { path: '^src/app/.*/(page|layout)\\.tsx$' },
      to: { path: 'node_modules/(@tanstack|@trpc|recharts|maplibre-gl|socket\\.io-client|@mantine/(charts|modals|notifications))/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      comment: 'The platform serves any module. Let the module register with it, in main.ts.',
      from: { path: '^src/server/platform/' },
      to: { path: '^src/server/(modules|trpc|main\\.ts)' },
    },
    {
      name: 'server-knows-no-ui',
      severity: 'error',
      comment: 'What both need is a contract or a message.',
      from: { path: '^src/server/', pathNot: TEST },
      to: { path: UI },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['\\.css$', '/generated/', '^tests/architecture/planted/', '^(\\.\\./)*dist/'] },
    // Imports of types count as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
