import type { Plugin, Rolldown } from 'vite';
import { openCanvas, pixelRatio, type RoomCanvas } from '../../src/rack/scene/room-canvas.ts';

/** Modules that need nothing else of ours, so that the page can set to work with them before the application is there. */
const BEGINNINGS = {
  drawings: { file: '/src/rack/scene/art-store.ts', name: 'read-drawings' },
  phaser: { file: '/src/rack/scene/start-phaser.ts', name: 'start-phaser' },
} as const;
/** Chunks of the room, Phaser last: while it arrives the page has the others to work on. */
const CHUNKS = ['room', 'scene', 'enter-game', 'play-screen', 'phaser'] as const;
/** Texts by language; the page guesses it from the browser as long as it does not know the settings. */
const TEXTS = { en: ['bundles-en-shell', 'bundles-en-game'], de: ['bundles-de-shell', 'bundles-de-game'] };
/** Fonts that the room paints with. */
const FONTS = /ibm-plex-(?:mono-latin-[46]|sans-latin-6)00-normal[^/]*\.woff2$/;
const LEVEL_MODULE = /^\0virtual:levels\/(.+)$/;

/** Files of the room, by what they are for; addresses are relative to the page. */
interface RoomFiles {
  readonly code: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  /** The first exports `prepareDrawings`, the other is what it is made of. */
  readonly drawings: readonly [string, string];
  /** Exports `startPhaserEarly`. */
  readonly phaser: string;
  /** Each exports its `level`. */
  readonly levels: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/**
 * Lets the page fetch the room's code from its first line when the address asks for a room, open the canvas meanwhile, and start
 * Phaser as soon as that is there. The application would find out only when its own code has arrived. What it fetches is
 * what `import()` asks for later, so nothing is fetched twice.
 */
export function earlyRoom(): Plugin {
  let isBuild = false;
  return {
    name: 'early-room',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    buildStart() {
      if (!isBuild) return;
      for (const { file, name } of Object.values(BEGINNINGS))
        this.emitFile({ type: 'chunk', id: file, name, preserveSignature: 'strict' });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        if (bundle === undefined) return;
        const files = roomFiles(Object.values(bundle));
        const children = `(${beginEarly.toString()})(${JSON.stringify(files)}, ${openCanvas.toString()}, ${pixelRatio.toString()})`;
        return [{ tag: 'script', injectTo: 'head-prepend', children }];
      },
    },
  };
}

function roomFiles(outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): RoomFiles {
  const chunks = outputs.filter((each) => each.type === 'chunk');
  const named = (names: readonly string[]) => names.map((name) => fileOf(name, chunks));
  const levels = chunks.flatMap(({ facadeModuleId, fileName }) => {
    const id = LEVEL_MODULE.exec(facadeModuleId ?? '')?.[1];
    return id === undefined ? [] : [[id, fileName] as const];
  });
  // Not the chunk that shares the name and has the code: only the entry keeps the names of what it exports.
  const entries = chunks.filter(({ isEntry }) => isEntry);
  return {
    drawings: [fileOf(BEGINNINGS.drawings.name, entries), fileOf('drawings', chunks)],
    code: named(CHUNKS),
    styles: chunks.flatMap(({ name, viteMetadata }) =>
      name === 'room' ? [...(viteMetadata?.importedCss ?? [])] : [],
    ),
    fonts: outputs.map(({ fileName }) => fileName).filter((file) => FONTS.test(file)),
    phaser: fileOf(BEGINNINGS.phaser.name, entries),
    levels: Object.fromEntries(levels),
    texts: Object.fromEntries(Object.entries(TEXTS).map(([language, names]) => [language, named(names)])),
  };
}

/** Runs in the page, as text: everything it needs comes as its arguments. */
function beginEarly(files: RoomFiles, open: (ratio: number) => RoomCanvas | null, ratio: () => number): void {
  const levelId = /^#\/play\/([^?/]+)/.exec(location.hash)?.[1];
  if (levelId === undefined) return;
  const fetchNow = (href: string | undefined, link: Partial<HTMLLinkElement>) => {
    if (href === undefined) return;
    const element = Object.assign(document.createElement('link'), link, {
      crossOrigin: '',
      href: `./${href}`,
    });
    document.head.append(element);
  };
  const run = (href: string | undefined) =>
    href === undefined ? Promise.reject() : import(/* @vite-ignore */ `./${href}`);
  // What fails here fails again, and is reported, where it is needed.
  const unsaid = () => {};
  const level = files.levels[levelId];
  const texts = files.texts[navigator.language.slice(0, 2)] ?? files.texts['en'] ?? [];
  for (const href of [...files.drawings, level, ...files.code, ...texts])
    fetchNow(href, { rel: 'modulepreload' });
  for (const href of files.styles) fetchNow(href, { rel: 'preload', as: 'style' });
  for (const href of files.fonts) fetchNow(href, { rel: 'preload', as: 'font' });
  // The browser needs a while for a context.
  window.clusterRoomCanvas = open(ratio());
  run(files.phaser).then(({ startPhaserEarly }) => startPhaserEarly(), unsaid);
  Promise.all([run(files.drawings[0]), run(level)]).then(
    ([{ prepareDrawings }, { level: built }]) => prepareDrawings(built.setup.devices),
    unsaid,
  );
}

function fileOf(name: string, chunks: readonly Rolldown.OutputChunk[]): string {
  const chunk = chunks.find((each) => each.name === name);
  if (chunk === undefined) throw new Error(`early-room: there is no chunk ${name}`);
  return chunk.fileName;
}
