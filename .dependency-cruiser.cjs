// Who may import whom (the import table of the design). A broken arrow fails `npm run check`.
const OURS = '^(apps|libs|workflows|activities)/';
const ANY_LIB = '^libs/';

/** Each part with what it may import of ours besides itself; `types` may be imported as types only. */
const table = [
  { part: 'libs/law' },
  { part: 'libs/domain', may: ['libs/law'] },
  { part: 'libs/contracts', types: ['libs/domain', 'libs/law'] },
  { part: 'workflows', may: ['libs/domain'], types: ['activities/contract\\.ts'] },
  { part: 'activities', may: [ANY_LIB] },
  { part: 'libs/config' },
  { part: 'libs/persistence', may: ['libs/config'] },
  { part: 'libs/casework', may: ['libs/domain', 'libs/law', 'libs/persistence', 'libs/config'] },
  { part: 'libs/notify', may: ['libs/persistence', 'libs/config'], types: ['libs/domain', 'libs/law'] },
  { part: 'libs/documents', may: ['libs/law'], types: ['libs/domain'] },
  // identity refuses with the same DomainError as the door, so that one filter answers both
  { part: 'libs/identity', may: ['libs/domain', 'libs/persistence', 'libs/config'] },
  { part: 'libs/temporal', may: ['libs/casework', 'libs/domain', 'libs/law', 'libs/config'], types: ['workflows', 'activities/contract\\.ts'] },
  { part: 'apps/api', may: [ANY_LIB] },
  { part: 'apps/worker', may: [ANY_LIB, 'activities'] },
  { part: 'apps/cli', may: [ANY_LIB, 'activities'] },
  { part: 'apps/mailbox', may: ['libs/config'] },
  { part: 'apps/web', may: ['libs/contracts', 'libs/law'] },
];

const start = (path) => (path.startsWith('^') ? path : `^${path}(/|$)`);

const arrows = table.flatMap(({ part, may = [], types = [] }) => {
  const from = { path: start(part) };
  const self = start(part);
  return [
    {
      name: `${part.replace('/', '-')}-imports`,
      comment: `${part} may import only ${[...may, ...types.map((each) => `types of ${each}`)].join(', ') || 'nothing'} of ours.`,
      severity: 'error',
      from,
      to: { path: OURS, pathNot: [self, ...may.map(start), ...types.map(start)] },
    },
    ...(types.length === 0 ? [] : [{
      name: `${part.replace('/', '-')}-types-only`,
      comment: `${part} may import ${types.join(', ')} as types only.`,
      severity: 'error',
      from,
      to: { path: types.map(start), dependencyTypesNot: ['type-only'] },
    }]),
  ];
});

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'nothing-imports-test',
      comment: 'A spec beside its unit may wait for a fact, and read a document, the way the others do.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/', pathNot: '^test/support/(wait|read-documents)\\.ts$' },
    },
    {
      name: 'documents-for-the-api-alone',
      comment: 'Documents are made for whoever asks for one; workers and the command line start without their packages.',
      severity: 'error',
      from: { pathNot: ['^apps/api/', '^libs/documents/', '^test/'] },
      to: { path: '^libs/documents/' },
    },
    {
      name: 'only-specs-import-test-support',
      severity: 'error',
      from: { pathNot: ['^test/', '\\.spec\\.ts$'] },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'api-without-the-native-worker',
      comment: 'The API must start without the worker\'s native library.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: 'node_modules/@temporalio/(worker|core-bridge)', reachable: true },
    },
    {
      name: 'production-without-development-packages',
      severity: 'error',
      comment: 'What the screens are made of is bundled when they are built; nothing of it is there when they are served.',
      from: { path: '^(apps|libs|workflows|activities)/', pathNot: ['\\.spec\\.ts$', '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
