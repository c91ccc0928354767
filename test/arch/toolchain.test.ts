import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a tool of the project; returns what it printed when it failed and nothing when all was well. */
function complaints(script: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error !== undefined) return String(error);
  return status === 0 ? '' : `exit code ${status}\n${stdout}${stderr}`;
}

/** Tests and not steps before the tests, so that one run tells about all of them and ends in one closing line. */
describe('toolchain', () => {
  it.each(['engine', 'web', 'node'])('the compiler accepts tsconfig.%s.json', (name) => {
    expect(complaints('node_modules/typescript/bin/tsc', '-p', `tsconfig.${name}.json`)).toBe('');
  });

  it('the linter and the formatter find nothing', () => {
    expect(complaints('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')).toBe('');
  });

  it('no file, export or package is left unused', () => {
    expect(complaints('node_modules/knip/bin/knip.js', '--no-progress')).toBe('');
  });
});
