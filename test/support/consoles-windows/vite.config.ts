import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { levelsPlugin } from '../../../scripts/vite/levels-plugin.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves a desktop at any point of the first level's solution: `npx vite --config test/support/consoles-windows/vite.config.ts`. */
export default defineConfig({
  root: here,
  plugins: [react(), levelsPlugin({ root: project })],
  cacheDir: `${project}/node_modules/.vite-consoles-windows`,
  server: { host: '127.0.0.1', port: 5206, strictPort: true, fs: { allow: [project] } },
});
