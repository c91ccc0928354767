import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a tool of the project; returns what it printed when it failed and nothing when all was well. */
function complaints(script: string, ...args: string[]): Promise<string> {
  const options = { maxBuffer: 1 << 26, env: { ...process.env, NO_COLOR: '1' } };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve(error === null ? '' : `${error.message}\n${stdout}${stderr}`),
    );
  });
}

/** Tests and not steps before the tests, so that one run tells about all of them and ends in one closing line. Each is one process, so they go side by side. */
describe.concurrent('toolchain', () => {
  it.each(['engine', 'web', 'node'])('the compiler accepts tsconfig.%s.json', async (name) => {
    expect(await complaints('node_modules/typescript/bin/tsc', '-p', `tsconfig.${name}.json`)).toBe('');
  });

  it('the linter and the formatter find nothing', async () => {
    expect(
      await complaints('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
    ).toBe('');
  });

  it('no file, export or package is left unused', async () => {
    expect(await complaints('node_modules/knip/bin/knip.js', '--no-progress')).toBe('');
  });
});
