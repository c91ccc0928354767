import { createServer } from 'node:net';
import { build, type PreviewServer, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, with a trailing slash. */
    readonly baseUrl: string;
  }
}

/**
 * Vitest's set-up of the browser tests: builds the app as a player gets it and serves it on a free loopback port.
 * `CLUSTER_ROOM_BASE_URL` replaces both with a server that already runs, for work on one test.
 */
export default async function serveBuiltApp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['CLUSTER_ROOM_BASE_URL'];
  if (running !== undefined && running !== '') {
    project.provide('baseUrl', running.endsWith('/') ? running : `${running}/`);
    return async () => {};
  }
  built.clusterRoom ??= buildForPlayers();
  await built.clusterRoom;
  const server = await servePreview();
  project.provide('baseUrl', addressOf(server));
  return () => server.close();
}

/** One build serves all projects of browser tests, each of which loads this module anew. */
const built = globalThis as { clusterRoom?: Promise<void> };

/** The test runner's own NODE_ENV would put React's development build into the game. */
async function buildForPlayers(): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ logLevel: 'warn' });
  } finally {
    process.env['NODE_ENV'] = before;
  }
}

/** Serves `dist` on a free loopback port. */
export async function servePreview(): Promise<PreviewServer> {
  const port = await freePort();
  return preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port, strictPort: true } });
}

/** The address of a preview server, with a trailing slash. */
export function addressOf(server: PreviewServer): string {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server has no address');
  return url;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No free port'));
        else resolve(address.port);
      });
    });
  });
}
