import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { levelsPlugin } from '../../../scripts/vite/levels-plugin.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Serves the KVM with all servers of the first level, or the debrief's cluster view: `npx vite --config test/support/consoles/vite.config.ts`. */
export default defineConfig({
  root: here,
  plugins: [react(), levelsPlugin({ root: project })],
  cacheDir: `${project}/node_modules/.vite-consoles`,
  // No hot updates: a desktop under test must not be torn down by an edit elsewhere.
  server: { host: '127.0.0.1', port: 5205, strictPort: true, hmr: false, fs: { allow: [project] } },
});
