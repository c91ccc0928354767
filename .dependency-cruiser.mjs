// Who may import whom: the table of the design, as data. The rules below it are generated from this table, and
// `test/arch/boundaries.test.ts` plants a violation of each and demands that it is caught.

/**
 * `imports`: folders whose doors may be imported for values and types. `types`: doors that may be imported for types
 * only. `npm`: packages at run time. `node`: whether Node's own modules may be imported.
 */
export const FOLDERS = {
  kernel: { imports: [], types: [], npm: ['xstate'] },
  domain: { imports: ['kernel'], types: [], npm: ['xstate', 'zod'] },
  levels: { imports: ['domain', 'domain/selectors', 'kernel'], types: [], npm: ['zod'] },
  prompt: { imports: ['domain', 'kernel'], types: [], npm: [] },
  scenarios: {
    imports: ['prompt', 'session', 'levels', 'domain', 'domain/selectors', 'kernel'],
    types: [],
    npm: ['zod'],
  },
  session: { imports: ['levels', 'domain', 'domain/selectors', 'kernel'], types: [], npm: ['xstate'] },
  content: { imports: [], types: ['domain', 'i18n'], npm: [] },
  i18n: { imports: [], types: [], npm: ['i18next'] },
  ui: { imports: ['i18n'], types: [], npm: ['react', 'react-dom', 'react-aria-components'] },
  consoles: {
    imports: ['ui', 'i18n', 'content', 'prompt', 'session', 'domain/selectors'],
    types: ['domain'],
    npm: ['react', '@xstate/react', 'react-i18next'],
  },
  'rack/model': { imports: ['domain/selectors'], types: ['session', 'domain'], npm: ['xstate'] },
  'rack/scene': { imports: ['rack/model', 'i18n'], types: ['session'], npm: ['phaser'] },
  audio: { imports: [], types: ['session', 'domain'], npm: ['howler'] },
  app: {
    imports: [
      ...['kernel', 'domain', 'domain/selectors', 'levels', 'session', 'content', 'i18n'],
      ...['ui', 'consoles', 'rack/model', 'rack/scene', 'audio'],
    ],
    types: [],
    npm: [
      ...['react', 'react-dom', 'react-aria-components', 'react-i18next', '@xstate/react', 'xstate'],
      ...['i18next', 'idb', 'yaml', 'zod', '@fontsource'],
    ],
  },
  cli: {
    imports: ['scenarios', 'prompt', 'session', 'levels', 'domain', 'domain/selectors', 'kernel', 'content'],
    types: [],
    npm: ['yaml'],
    node: true,
  },
};

/** The files that may be imported from outside of their folder. */
const DOORS = Object.keys(FOLDERS).map((folder) => `src/${folder}/index.ts`);
DOORS.push('src/domain/selectors/index.ts');

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const inside = (folder) => `^src/${escaped(folder)}/`;
const door = (folder) => `^src/${escaped(folder)}/index\\.ts$`;
const packagePath = (name) => `(^|/)node_modules/${escaped(name)}/`;
const isNpm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const folderRules = Object.entries(FOLDERS).flatMap(([folder, { imports, types, npm, node }]) => [
  error(
    `folders-of-${folder}`,
    `${folder} may import ${[...imports, ...types].join(', ') || 'no other folder'}.`,
    { path: inside(folder) },
    { path: '^src/', pathNot: [inside(folder), ...[...imports, ...types].map(door)] },
  ),
  ...types.map((target) =>
    error(
      `types-only-of-${target}-in-${folder}`,
      `${folder} may import types of ${target} and nothing that runs.`,
      { path: inside(folder) },
      { path: door(target), dependencyTypesNot: ['type-only'] },
    ),
  ),
  error(
    `packages-of-${folder}`,
    `${folder} may import ${npm.join(', ') || 'no package'}.`,
    { path: inside(folder) },
    { dependencyTypes: isNpm, dependencyTypesNot: ['type-only'], pathNot: npm.map(packagePath) },
  ),
  ...(node === true
    ? []
    : [
        error(
          `no-node-in-${folder}`,
          'Only the command line knows of Node.',
          { path: inside(folder) },
          { dependencyTypes: ['core'] },
        ),
      ]),
]);

const generalRules = [
  error(
    'xstate-in-kernel-host-only',
    'One adapter knows how machines are run.',
    { path: inside('kernel'), pathNot: '^src/kernel/statechart-host\\.ts$' },
    { path: packagePath('xstate') },
  ),
  error(
    'phaser-in-scene-only',
    'Phaser is heavy, needs a browser, and is loaded lazily with the scene.',
    { path: '^src/', pathNot: inside('rack/scene') },
    { path: packagePath('phaser') },
  ),
  error(
    'through-the-door',
    'Outside of a folder import only its index.ts.',
    { path: '^src/([^/]+)/' },
    { path: '^src/', pathNot: ['^src/$1/', ...DOORS.map((path) => `^${escaped(path)}$`)] },
  ),
  error(
    'through-the-door-of-the-other-half',
    'The two halves of the rack are folders of their own.',
    { path: '^src/rack/([^/]+)/' },
    { path: '^src/rack/', pathNot: ['^src/rack/$1/', ...DOORS.map((path) => `^${escaped(path)}$`)] },
  ),
  ...Object.keys(FOLDERS).map((folder) =>
    error(
      `own-door-of-${folder}`,
      'Inside a folder its own index.ts is a cycle waiting to happen.',
      { path: inside(folder), pathNot: door(folder) },
      { path: [door(folder), ...(folder === 'domain' ? [door('domain/selectors')] : [])] },
    ),
  ),
  error(
    'no-product-to-tools',
    'The product knows nothing of its tests and scripts.',
    { path: '^src/' },
    { path: '^(test|scripts)/' },
  ),
  error(
    'no-circular',
    'A cycle of values has no order in which to start. Types may refer to each other.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  error(
    'no-orphans',
    'A module that nothing imports and that imports nothing is not part of the product.',
    { path: '^src/', orphan: true, pathNot: ['\\.d\\.ts$'] },
    {},
  ),
  error(
    'not-to-unresolvable',
    'What cannot be resolved cannot be checked.',
    { path: '^src/' },
    { couldNotResolve: true, pathNot: '^virtual:levels$' },
  ),
];

export default {
  forbidden: [...folderRules, ...generalRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|png|json)(\\?|$)' },
    // Types are dependencies too, and have to be told from values.
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
