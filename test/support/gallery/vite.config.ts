import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves the page that shows every part of the kit: `npx vite --config test/support/gallery/vite.config.ts`. */
export default defineConfig({
  root: here,
  plugins: [react()],
  cacheDir: `${project}/node_modules/.vite-gallery`,
  server: { host: '127.0.0.1', port: 5201, strictPort: true, fs: { allow: [project] } },
});
