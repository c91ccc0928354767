import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { levelsPlugin } from './scripts/vite/levels-plugin.ts';
import { phaserSlim } from './scripts/vite/phaser-slim.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // Relative, so that the built game also runs from a sub-path or a classroom file share.
  base: './',
  plugins: [phaserSlim(), react(), levelsPlugin({ root })],
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
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 20 },
            // Needed by the title screen: without a group of its own it would travel with the consoles' kit.
            { name: 'text', test: /node_modules[\\/](?:i18next|react-i18next)[\\/]/, priority: 20 },
            { name: 'phaser', test: /phaser-slim|node_modules[\\/]phaser[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
