import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('./phaser-slim-entry.js', import.meta.url));
const VIRTUAL = '\0phaser-slim';

/** Phaser's own build flags; its sources ask for them with `typeof FLAG`. */
const FLAGS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: false,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/** Modules that Phaser's core names but the room never reaches; its own files by folder, without the extension. */
const UNUSED: readonly RegExp[] = [
  // Filters, each with a shader, and what steers them.
  /^renderer\/webgl\/renderNodes\/filters\/(?:BaseFilterShader|Filter\w*|ParallelFilters\w*)$/,
  /^filters\/(?!Controller$|index$)\w+$/,
  // Drawing of tiles, point lights, layers of the GPU, shapes and textures that are drawn into.
  /^renderer\/webgl\/renderNodes\/(?:BatchHandler(?:PointLight|TileSprite)|DynamicTextureHandler|FillPath|FillTri|StrokePath)$/,
  /^renderer\/webgl\/renderNodes\/(?:submitter|texturer|transformer)\/\w*(?:GPULayer|Tile|TileSprite|MeshToQuad)$/,
  // The shaders that are in use are named one by one.
  /^renderer\/webgl\/shaders\/index$/,
  // Formats of textures: ours are painted.
  /^textures\/parsers\/(?!index$|Canvas$|Image$)\w+$/,
  /^textures\/(?:Canvas|Dynamic)Texture$/,
  /^gameobjects\/tilesprite\/TileSprite$/,
  /^renderer\/snapshot\/\w+Snapshot$/,
  // What moves by itself, listens by itself or tells of itself.
  /^animations\/(?:Animation|AnimationManager|AnimationState)$/,
  /^input\/InputManager$/,
  /^core\/DebugHeader$/,
  // Mathematics and measures of objects.
  /^math\/(?:Euler|Hash\w*|Matrix3|Quaternion|RotateVec3|Vector4|random-data-generator\/RandomDataGenerator)$/,
  /^gameobjects\/components\/(?:GetBounds|PathFollower)$/,
];

/** Stands for each of them: can be made, called, updated and destroyed, and does nothing. */
const NOTHING = 'module.exports = function () {}; module.exports.prototype = { update() {}, destroy() {} };';

/**
 * What Phaser does at its start although the room knows the answer or has no use for it: it tries that WebGL works, for which it
 * opens a context of its own besides the one in use, and how a 2D canvas mixes colours, for which it reads pixels back; and it
 * makes a tile that nothing shows. By the file's name without the extension.
 */
const EDITS: Readonly<Record<string, readonly [found: string, instead: string]>> = {
  'device/Features': ['testWebGL()', "(isUint8 = true, !!window['WebGLRenderingContext'])"],
  'device/CanvasFeatures': ['module.exports = init()', 'module.exports = CanvasFeatures'],
  'textures/TextureManager': [
    "this.tileSprite = new TileSpriteGameObject(scene, 0, 0, 256, 256, '__WHITE').setOrigin(0);",
    '',
  ],
};

/**
 * Serves `import … from 'phaser'` with only the parts that the rack room uses. The stock bundle weighs 357 kB gzip and
 * does not tree-shake; this one is bundled from `phaser/src` once a process, the same for `vite` and `vite build`.
 */
export function phaserSlim(): Plugin {
  let bundled: Promise<string> | null = null;
  const code = () => {
    bundled ??= cachedBundle();
    return bundled;
  };
  return {
    name: 'phaser-slim',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: ['phaser'] } }),
    resolveId: (id) => (id === 'phaser' ? VIRTUAL : null),
    load: (id) => (id === VIRTUAL ? code() : null),
  };
}

/** The bundle from the cache folder if nothing that it is made of has changed; bundling takes some seconds. */
async function cachedBundle(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packageFile = require.resolve('phaser/package.json');
  const hash = createHash('sha256');
  for (const file of [packageFile, ENTRY, fileURLToPath(import.meta.url)]) hash.update(readFileSync(file));
  const folder = join(dirname(packageFile), '..', '.cache', 'cluster-room');
  const file = join(folder, `phaser-slim-${hash.digest('hex').slice(0, 16)}.js`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const code = await bundlePhaser();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, code);
    return code;
  }
}

/** The slim bundle as one ES module. */
export async function bundlePhaser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const source = join(dirname(require.resolve('phaser/package.json')), 'src');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [phaserSources(source)],
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: ENTRY, formats: ['es'], fileName: 'phaser-slim' },
      rolldownOptions: { external: [] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const each of outputs) {
    if (!('output' in each)) continue;
    const [chunk] = each.output;
    return chunk.code;
  }
  throw new Error('phaser-slim: the bundler gave no output');
}

/** Finds `phaser/src/…`, puts the flags in, and empties what is not used. */
function phaserSources(source: string): Plugin {
  return {
    name: 'phaser-sources',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('phaser/src/') ? join(source, id.slice('phaser/src/'.length)) : null),
    load: (id) => (isUnused(nameIn(source, id)) ? NOTHING : null),
    transform: (code, id) => {
      if (!id.startsWith(source)) return null;
      return edited(nameIn(source, id), code).replace(/typeof ([A-Z][A-Z0-9_]+)\b/g, (whole, flag: string) =>
        flag in FLAGS ? String(FLAGS[flag]) : whole,
      );
    },
  };
}

function nameIn(source: string, id: string): string {
  return id.startsWith(source)
    ? id
        .slice(source.length + 1)
        .replaceAll('\\', '/')
        .replace(/\.js$/, '')
    : '';
}

function isUnused(name: string): boolean {
  return UNUSED.some((pattern) => pattern.test(name));
}

function edited(name: string, code: string): string {
  const known = EDITS[name];
  if (known === undefined) return code;
  const [found, instead] = known;
  if (!code.includes(found)) throw new Error(`phaser-slim: ${name} no longer has ${found}`);
  return code.replace(found, instead);
}
