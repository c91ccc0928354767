import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { build, type PreviewServer, preview } from 'vite';
import { phaserSlim } from '../../scripts/vite/phaser-slim.ts';

/** A built site that is being served on the loopback. */
export interface Site {
  /** With a trailing slash. */
  readonly url: string;
  /** The folder it is served from. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Builds the app as players get it and serves it. */
export async function serveApp(): Promise<Site> {
  const folder = resolve('test-results/bench-app');
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  return serve(folder);
}

/**
 * Builds the pages of the room, or those it is compared with, in the same way and serves them: with the parts of Phaser that
 * the game takes along, or with the package as it comes.
 */
export async function servePages(name: 'room' | 'pages', phaser: 'slim' | 'whole' = 'slim'): Promise<Site> {
  const root = resolve('test/perf', name);
  const folder = resolve('test-results', `bench-${name}-${phaser}`);
  const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: resolve('public'),
    logLevel: 'warn',
    plugins: phaser === 'slim' ? [phaserSlim()] : [],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: pages.map((file) => join(root, file)) },
    },
  });
  return serve(folder);
}

async function serve(folder: string): Promise<Site> {
  const server: PreviewServer = await preview({
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no address');
  return { url, folder, close: () => server.close() };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') failed(new Error('No free port'));
        else found(address.port);
      });
    });
  });
}
