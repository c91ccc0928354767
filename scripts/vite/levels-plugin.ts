import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { LineCounter, parseDocument } from 'yaml';

const INDEX_MODULE = 'virtual:levels';
const LEVEL_MODULE = 'virtual:levels/';
const RESOLVED = '\0';

/** The keys of `text.<lang>.yaml` that the course map shows; the rest of a level's text is fetched with the level. */
const INDEX_TEXT_KEYS = ['title', 'summary'] as const;

/** The command line's way to a level: with file, line and remedy for whatever is wrong with it. */
type LevelLoader = typeof import('../../src/cli/compiled-text.ts');

/**
 * Checks and compiles the built-in levels, so that the browser needs neither a YAML parser nor the checks for them:
 * `virtual:levels` is small and eager, each level is a chunk of its own.
 */
export function levelsPlugin(options: { readonly root: string }): Plugin {
  const levelsRoot = join(options.root, 'levels');
  let loader: Promise<LevelLoader> | null = null;
  const loadLoader = (): Promise<LevelLoader> => {
    loader ??= runnerImport<LevelLoader>(join(options.root, 'src/cli/compiled-text.ts')).then(
      ({ module }) => module,
    );
    return loader;
  };
  return {
    name: 'cluster-room-levels',
    // The filters keep the bundler from calling for each of thousands of modules that are none of ours.
    resolveId: {
      filter: { id: /^virtual:levels(?:\/|$)/ },
      handler: (id) => RESOLVED + id,
    },
    load: {
      filter: { id: /^\0virtual:levels(?:\/|$)/ },
      async handler(id) {
        if (id === RESOLVED + INDEX_MODULE) return indexModule(levelsRoot);
        const levelId = id.slice((RESOLVED + LEVEL_MODULE).length);
        for (const file of levelFiles(levelsRoot, levelId)) this.addWatchFile(file);
        const { compiledText } = await loadLoader();
        return levelModule(compiledText(join(levelsRoot, levelId)));
      },
    },
    configureServer(server) {
      reloadOnLevelChange(server, levelsRoot);
    },
  };
}

/** The ids (folder names) of the built-in levels, in order. A folder without `level.yaml`, such as `presets`, is none. */
export function listLevelIds(levelsRoot: string): readonly string[] {
  if (!existsSync(levelsRoot)) return [];
  return readdirSync(levelsRoot, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(levelsRoot, entry.name, 'level.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** The source of `virtual:levels`. */
export function indexModule(levelsRoot: string): string {
  const ids = listLevelIds(levelsRoot);
  const index = ids.map((id) => ({ id, text: indexTexts(levelsRoot, id) }));
  const loaders = ids.map(
    (id) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(LEVEL_MODULE + id)}),`,
  );
  return [
    `export const levelIndex = ${JSON.stringify(index)};`,
    'const loaders = {',
    '  __proto__: null,',
    ...loaders,
    '};',
    'export async function loadLevel(id) {',
    '  const load = loaders[id];',
    '  if (!load) throw new Error("There is no level " + JSON.stringify(id));',
    '  return (await load()).level;',
    '}',
  ].join('\n');
}

/** The source of one level's module, from the level as JSON. */
export function levelModule(json: string): string {
  // Parsing a string is faster for the browser than the same data as an object literal.
  return `export const level = JSON.parse(${JSON.stringify(json)});`;
}

function levelFiles(levelsRoot: string, id: string): readonly string[] {
  return [join(levelsRoot, id), join(levelsRoot, 'presets')].filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(folder, name)),
  );
}

function levelTexts(folder: string): Record<string, unknown> {
  const texts: Record<string, unknown> = {};
  for (const name of readdirSync(folder).sort()) {
    const language = /^text\.([A-Za-z-]+)\.yaml$/.exec(name)?.[1];
    if (language !== undefined) texts[language] = readYaml(join(folder, name));
  }
  return texts;
}

function indexTexts(levelsRoot: string, id: string): Record<string, Record<string, unknown>> {
  const index: Record<string, Record<string, unknown>> = {};
  for (const [language, text] of Object.entries(levelTexts(join(levelsRoot, id)))) {
    const picked: Record<string, unknown> = {};
    for (const key of INDEX_TEXT_KEYS) {
      const value = (text as Record<string, unknown> | null)?.[key];
      if (value !== undefined) picked[key] = value;
    }
    index[language] = picked;
  }
  return index;
}

/** Parses one file strictly; throws with file, line and column, since a broken level must not reach a build. */
function readYaml(file: string): unknown {
  if (!existsSync(file)) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter, uniqueKeys: true });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    const shown = relative(process.cwd(), file).split(sep).join('/');
    throw new Error(`${shown}:${line}:${col}: ${problem.message}`);
  }
  return document.toJS();
}

function reloadOnLevelChange(server: ViteDevServer, levelsRoot: string): void {
  server.watcher.add(levelsRoot);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(levelsRoot + sep) || !path.endsWith('.yaml')) return;
    for (const module of server.moduleGraph.idToModuleMap.values()) {
      if (module.id?.startsWith(RESOLVED + INDEX_MODULE)) server.moduleGraph.invalidateModule(module);
    }
    server.ws.send({ type: 'full-reload' });
  });
}
