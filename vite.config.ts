import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { earlyRoom } from './scripts/vite/early-room.ts';
import { levelsPlugin } from './scripts/vite/levels-plugin.ts';
import { phaserSlim } from './scripts/vite/phaser-slim.ts';

/** The app without `main.tsx`, which waits at its top level: whatever shared its chunk would wait for it, and it for them. */
const SHELL =
  /rolldown.runtime|node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next)[\\/]|src[\\/]app[\\/](?:app|services|play[\\/]room[\\/](?:hurry|scene-code))\.tsx?$/;

/** What only the screens of the servers tell of: their logs and their load. */
const RECORDS =
  /src[\\/](?:domain[\\/](?:events[\\/](?:cluster-log|windows)-catalogue|selectors[\\/](?:cluster-log|service-watch|process-numbers|processes|load|windows-events))|content[\\/](?:windows-event|cluster-log)[^\\/]*)\.ts/;

const ROOM =
  /src[\\/](?:kernel|domain|levels|session|content|rack[\\/]model|app[\\/](?:game|play))[\\/]|node_modules[\\/](?:xstate|zod)[\\/]/;

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // Relative, so that the built game also runs from a sub-path or a classroom file share.
  base: './',
  plugins: [phaserSlim(), react(), levelsPlugin({ root }), earlyRoom()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 5173 },
  build: {
    target: 'es2023',
    // Says which chunk needs which, for measuring what a screen has to fetch.
    manifest: true,
    // The rack with Phaser is a lazy chunk whose weight is watched by the bench, not by this warning.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What a screen needs all of anyway comes in one file: else each piece that two screens share is a request,
            // and a browser takes only six at a time from one server.
            { name: 'shell', test: SHELL, priority: 20 },
            {
              name: 'drawings',
              test: /src[\\/]rack[\\/](?:model[\\/](?:drawings[\\/]|art\.ts)|scene[\\/]art-store\.ts)/,
              priority: 20,
            },
            {
              name: 'room',
              test: (id: string) => ROOM.test(id) && !RECORDS.test(id),
              priority: 10,
            },
            { name: 'records', test: RECORDS },
            {
              name: 'phaser',
              test: /phaser-slim|node_modules[\\/]phaser[\\/]|src[\\/]rack[\\/]scene[\\/](?:start-phaser|room-canvas)\.ts/,
              priority: 20,
            },
          ],
        },
      },
    },
  },
});
