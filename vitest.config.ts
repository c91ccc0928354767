import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { levelsPlugin } from './scripts/vite/levels-plugin.ts';
import { ClosingLineReporter } from './test/support/closing-line-reporter.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const exclude = [...configDefaults.exclude, 'test/arch/planted/**'];
const BROWSER_TESTS = ['test/e2e/**/*.test.{ts,tsx}', 'test/a11y/**/*.test.{ts,tsx}'];
/** A look at every screen; of these two files go on side by side, as of all that is played by clicks and keys. */
const SCREEN_TESTS = ['test/e2e/screens-*.test.ts'];
/** What counts frames and compares pictures has the machine to itself. */
const CANVAS_TESTS = ['test/e2e/rack-canvas.test.ts'];
const ARCH_TESTS = ['test/arch/**/*.test.ts'];

/** Groups run one after the other, so that the browser has the machine to itself. */
const GROUP = { unit: 0, arch: 1, screens: 2, e2e: 3, canvas: 4 };

export default defineConfig({
  plugins: [levelsPlugin({ root })],
  test: {
    reporters: ['default', new ClosingLineReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...exclude, ...BROWSER_TESTS, ...ARCH_TESTS],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: '100%',
          sequence: { groupOrder: GROUP.unit },
        },
      },
      {
        extends: true,
        test: {
          name: 'arch',
          environment: 'node',
          include: ARCH_TESTS,
          exclude,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: GROUP.arch },
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'node',
          include: SCREEN_TESTS,
          exclude,
          globalSetup: ['test/support/serve-built-app.ts'],
          testTimeout: 900_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: GROUP.screens },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: BROWSER_TESTS,
          exclude: [...exclude, ...SCREEN_TESTS, ...CANVAS_TESTS],
          globalSetup: ['test/support/serve-built-app.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: GROUP.e2e },
        },
      },
      {
        extends: true,
        test: {
          name: 'canvas',
          environment: 'node',
          include: CANVAS_TESTS,
          exclude,
          globalSetup: ['test/support/serve-built-app.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: GROUP.canvas },
        },
      },
    ],
  },
});
