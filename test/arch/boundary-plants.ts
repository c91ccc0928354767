/** One file that breaks exactly one boundary rule. */
export interface Plant {
  /** The rule that has to catch it. */
  readonly rule: string;
  readonly path: string;
  readonly source: string;
}

const FOLDER_PLANTS: Readonly<Record<string, { folder: string; package: string }>> = {
  kernel: { folder: '#domain', package: 'zod' },
  domain: { folder: '#session', package: 'react' },
  levels: { folder: '#session', package: 'yaml' },
  session: { folder: '#content', package: 'idb' },
  scenarios: { folder: '#content', package: 'yaml' },
  prompt: { folder: '#session', package: 'zod' },
  content: { folder: '#session', package: 'i18next' },
  i18n: { folder: '#ui', package: 'react' },
  ui: { folder: '#consoles', package: 'howler' },
  consoles: { folder: '#rack/model', package: 'phaser' },
  'rack/model': { folder: '#ui', package: 'phaser' },
  'rack/scene': { folder: '#consoles', package: 'react' },
  audio: { folder: '#ui', package: 'phaser' },
  app: { folder: '../cli/index.ts', package: 'phaser' },
  cli: { folder: '#ui', package: 'react' },
};

const VALUE_PLANTS: readonly (readonly [string, string])[] = [
  ['content', 'domain'],
  ['content', 'i18n'],
  ['consoles', 'domain'],
  ['rack/model', 'session'],
  ['rack/model', 'domain'],
  ['rack/scene', 'session'],
  ['audio', 'session'],
  ['audio', 'domain'],
];

/** A tree without any violation, in which the plants are put; it shows besides that the rules let pass what they should. */
export const SOUND_TREE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...Object.keys(FOLDER_PLANTS), 'domain/selectors'].map((folder) => [
      `src/${folder}/index.ts`,
      `export const door = '${folder}';\nexport interface Door { readonly name: string }\n`,
    ]),
  ),
  'src/kernel/statechart-host.ts': "import { setup } from 'xstate';\nexport const host = setup;\n",
  'src/domain/rules/rule.ts': "import { door } from '#kernel';\nexport const rule = door;\n",
  'src/content/typed.ts': "import type { Door } from '#domain';\nexport type Content = Door;\n",
  'src/consoles/typed.ts': [
    "import type { Door } from '#domain';",
    "import { door } from '#domain/selectors';",
    "import { door as session } from '#session';",
    'export const used = [door, session];',
    'export type Console = Door;',
  ].join('\n'),
  'src/rack/scene/scene.ts': [
    "import Phaser from 'phaser';",
    "import { door } from '#rack/model';",
    "import type { Door } from '#session';",
    'export const scene = [Phaser, door];',
    'export type Scene = Door;',
  ].join('\n'),
  'src/cli/main.ts':
    "import { readFileSync } from 'node:fs';\nimport '#scenarios';\nimport '#prompt';\nexport const read = readFileSync;\n",
  'src/app/main.ts': Object.keys(FOLDER_PLANTS)
    .filter((folder) => !['app', 'cli', 'scenarios', 'prompt'].includes(folder))
    .map((folder) => `import '#${folder}';`)
    .concat("import '#domain/selectors';", 'export const main = 1;')
    .join('\n'),
  'src/app/index.ts': "export * from './main.ts';\n",
  'src/cli/index.ts': "export * from './main.ts';\n",
};

/** A violation of every rule. */
export const BOUNDARY_PLANTS: readonly Plant[] = [
  ...Object.entries(FOLDER_PLANTS).flatMap(([folder, plant]) => [
    { rule: `folders-of-${folder}`, path: `src/${folder}/plant-folder.ts`, source: importing(plant.folder) },
    {
      rule: `packages-of-${folder}`,
      path: `src/${folder}/plant-package.ts`,
      source: importing(plant.package),
    },
    {
      rule: `own-door-of-${folder}`,
      path: `src/${folder}/plant-own-door.ts`,
      source: importing('./index.ts'),
    },
  ]),
  ...Object.keys(FOLDER_PLANTS)
    .filter((folder) => folder !== 'cli')
    .map((folder) => ({
      rule: `no-node-in-${folder}`,
      path: `src/${folder}/plant-node.ts`,
      source: importing('node:fs'),
    })),
  ...VALUE_PLANTS.map(([folder, target]) => ({
    rule: `types-only-of-${target}-in-${folder}`,
    path: `src/${folder}/plant-value-of-${target}.ts`,
    source: importing(`#${target}`),
  })),
  {
    rule: 'xstate-in-kernel-host-only',
    path: 'src/kernel/plant-second-host.ts',
    source: importing('xstate'),
  },
  // The type alone is enough: it drags the whole of phaser.d.ts into the compilation of the model.
  {
    rule: 'phaser-in-scene-only',
    path: 'src/rack/model/plant-phaser.ts',
    source: "import type Phaser from 'phaser';\nexport type Scene = Phaser.Scene;\n",
  },
  {
    rule: 'through-the-door',
    path: 'src/session/plant-back-door.ts',
    source: importing('../domain/rules/rule.ts'),
  },
  {
    rule: 'through-the-door-of-the-other-half',
    path: 'src/rack/model/plant-other-half.ts',
    source: importing('../scene/scene.ts'),
  },
  {
    rule: 'no-product-to-tools',
    path: 'src/domain/plant-test-support.ts',
    source: importing('../../test/support/helper.ts'),
  },
  { rule: 'no-circular', path: 'src/domain/plant-egg.ts', source: importing('./plant-hen.ts') },
  { rule: 'no-circular', path: 'src/domain/plant-hen.ts', source: importing('./plant-egg.ts') },
  { rule: 'no-orphans', path: 'src/domain/plant-orphan.ts', source: 'export const alone = 1;\n' },
  { rule: 'not-to-unresolvable', path: 'src/domain/plant-lost.ts', source: importing('./gone.ts') },
];

/** What the plants import and that is no violation by itself. */
export const PLANT_PROPS: Readonly<Record<string, string>> = {
  'test/support/helper.ts': "import { lost } from './other.ts';\nexport const imported = lost;\n",
  'test/support/other.ts': 'export const lost = 1;\n',
};

function importing(specifier: string): string {
  return `import * as imported from '${specifier}';\nexport const planted = imported;\n`;
}
