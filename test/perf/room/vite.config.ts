import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { phaserSlim } from '../../../scripts/vite/phaser-slim.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages of the room's benchmark; started by the benchmark, never part of the game. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../../../public'),
  plugins: [phaserSlim()],
  server: { host: '127.0.0.1', port: 5202, strictPort: true, fs: { allow: [here('../../..')] } },
  preview: { host: '127.0.0.1', port: 5202, strictPort: true },
  build: {
    outDir: here('../../../.cache/room-bench'),
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: { room: here('room.html') } },
  },
});
