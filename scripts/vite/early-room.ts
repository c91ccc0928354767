import type { Plugin, Rolldown } from 'vite';

/** Modules with which the room begins, and what to call in them: they need nothing else of ours. */
const BEGINNINGS = [
  { file: '/src/rack/scene/room-canvas.ts', name: 'room-canvas', call: 'openCanvasEarly' },
  { file: '/src/rack/scene/start-phaser.ts', name: 'start-phaser', call: 'startPhaserEarly' },
] as const;
/** Chunks of the room, the slowest to arrive first: a browser takes only a few at a time from one server. */
const CHUNKS = ['phaser', 'scene', 'engine', 'play', 'enter-game', 'play-screen'] as const;
/** Texts by language; the page guesses it from the browser as long as it does not know the settings. */
const TEXTS = { en: ['bundles-en-shell', 'bundles-en-game'], de: ['bundles-de-shell', 'bundles-de-game'] };
const LEVEL_MODULE = /^\0virtual:levels\/(.+)$/;

/**
 * Lets the page fetch the room's code from its first line when the address asks for a room, and start Phaser as soon as that
 * is there. The application would find out only when its own code has arrived. What it fetches is what `import()` asks for
 * later, so nothing is fetched twice.
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
      for (const { file, name } of BEGINNINGS)
        this.emitFile({ type: 'chunk', id: file, name, preserveSignature: 'strict' });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        if (bundle === undefined) return;
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
        const begin = BEGINNINGS.map(({ name, call }) => ({
          // Not the chunk that shares the name and has the code: only the entry keeps the names of what it exports.
          file: fileOf(
            name,
            chunks.filter(({ isEntry }) => isEntry),
          ),
          call,
        }));
        const code = CHUNKS.map((name) => fileOf(name, chunks));
        const styles = chunks.flatMap(({ name, viteMetadata }) =>
          name === 'play' ? [...(viteMetadata?.importedCss ?? [])] : [],
        );
        const levels = chunks.flatMap(({ facadeModuleId, fileName }) => {
          const id = LEVEL_MODULE.exec(facadeModuleId ?? '')?.[1];
          return id === undefined ? [] : [[id, [fileName]] as const];
        });
        const texts = Object.entries(TEXTS).map(([language, names]) => [
          language,
          names.map((name) => fileOf(name, chunks)),
        ]);
        const values = {
          code,
          styles,
          begin,
          levels: Object.fromEntries(levels),
          texts: Object.fromEntries(texts),
        };
        const children = `(${fetchEarly.toString()})(${JSON.stringify(values)})`;
        return [{ tag: 'script', injectTo: 'head-prepend', children }];
      },
    },
  };
}

/** Runs in the page, as text: everything it needs comes as its argument. */
function fetchEarly(files: {
  readonly code: readonly string[];
  readonly styles: readonly string[];
  readonly begin: readonly { readonly file: string; readonly call: string }[];
  readonly levels: Readonly<Record<string, readonly string[]>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}): void {
  const level = /^#\/play\/([^?/]+)/.exec(location.hash)?.[1];
  if (level === undefined) return;
  const fetchNow = (href: string, link: Partial<HTMLLinkElement>) => {
    document.head.append(
      Object.assign(document.createElement('link'), link, { crossOrigin: '', href: `./${href}` }),
    );
  };
  // What fails here fails again, and is reported, where it is needed.
  for (const { file, call } of files.begin)
    import(/* @vite-ignore */ `./${file}`).then((beginning) => beginning[call]()).catch(() => {});
  const texts = files.texts[navigator.language.slice(0, 2)] ?? files.texts['en'] ?? [];
  for (const href of [...files.code, ...(files.levels[level] ?? []), ...texts])
    fetchNow(href, { rel: 'modulepreload' });
  for (const href of files.styles) fetchNow(href, { rel: 'preload', as: 'style' });
}

function fileOf(name: string, chunks: readonly Rolldown.OutputChunk[]): string {
  const chunk = chunks.find((each) => each.name === name);
  if (chunk === undefined) throw new Error(`early-room: there is no chunk ${name}`);
  return chunk.fileName;
}
