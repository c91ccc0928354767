import { writeSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** What one run came to; a file that does not load and an error outside of any test each count as one failure. */
export interface RunCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Prints `N passed, N failed` as the very last line of a run. It does so when the process ends and not when the tests
 * end, since closing servers and other reporters may print in between, and since a run that dies in its setup
 * has to end in that line as well.
 */
export class ClosingLineReporter implements Reporter {
  #counts: RunCounts | undefined;

  onInit(vitest: { readonly config: { readonly watch: boolean } }): void {
    if (vitest.config.watch) return;
    process.once('exit', (code) => {
      writeSync(1, `${closingLine(withExitCode(this.#counts, code))}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.#counts = countRun(modules, unhandledErrors.length);
  }
}

/** The line for `counts`; skipped tests are named only when there are any. */
export function closingLine(counts: RunCounts): string {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

/** A run that ended in an error without a failed test has failed all the same. */
export function withExitCode(counts: RunCounts | undefined, exitCode: number): RunCounts {
  const known = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const unnoticed = known.failed === 0 && (exitCode !== 0 || counts === undefined);
  return unnoticed ? { ...known, failed: 1 } : known;
}

function countRun(modules: readonly TestModule[], unhandledErrors: number): RunCounts {
  const counts = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test still pending when the run ends was never run to its end, which is no pass.
      if (state === 'passed') counts.passed += 1;
      else if (state === 'skipped') counts.skipped += 1;
      else counts.failed += 1;
    }
  }
  return counts;
}
