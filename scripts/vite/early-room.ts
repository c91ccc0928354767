import type { Plugin } from 'vite';

/** Chunks of the room, the slowest to arrive first: a browser takes only a few at a time from one server. */
const CHUNKS = ['phaser', 'scene', 'engine', 'play', 'enter-game', 'open-level', 'play-screen'] as const;
/** Texts by language; the page guesses it from the browser as long as it does not know the settings. */
const TEXTS = ['bundles-en-shell', 'bundles-en-game', 'bundles-de-shell', 'bundles-de-game'] as const;

/**
 * Lets the page fetch the room's code from its first line when the address asks for a room. The application would find out
 * only when its own code has arrived. What it fetches is what `import()` asks for later, so nothing is fetched twice.
 */
export function earlyRoom(): Plugin {
  return {
    name: 'early-room',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        if (bundle === undefined) return;
        const fileOf = (name: string): string => {
          const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name);
          if (chunk === undefined) throw new Error(`early-room: there is no chunk ${name}`);
          return `./${chunk.fileName}`;
        };
        const children = scriptFor(CHUNKS.map(fileOf), TEXTS.map(fileOf));
        return [{ tag: 'script', injectTo: 'head-prepend', children }];
      },
    },
  };
}

function scriptFor(files: readonly string[], texts: readonly string[]): string {
  return [
    "if (location.hash.startsWith('#/play/'))",
    `for (const href of ${JSON.stringify(files)}.concat(${JSON.stringify(texts)}`,
    ".slice(...(navigator.language.startsWith('de') ? [2] : [0, 2]))))",
    "document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }));",
  ].join(' ');
}
