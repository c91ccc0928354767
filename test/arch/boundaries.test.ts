import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';
import { BOUNDARY_PLANTS, PLANT_PROPS, SOUND_TREE } from './boundary-plants.ts';

/** Below the project, so that packages resolve as they do for the product. */
const PLANTED_ROOT = resolve('test-results/planted-boundaries');
const LEAST_MODULES = 60;
const RULES = configuration.forbidden.map((rule) => rule.name);

async function cruiseTree(baseDir: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = configuration.options;
  const result = await cruise(
    ['src'],
    { ...options, validate: true, ruleSet: { forbidden: configuration.forbidden }, baseDir } as Parameters<
      typeof cruise
    >[1],
    enhancedResolveOptions,
  );
  if (typeof result.output === 'string') throw new Error('A report was asked for as data');
  return result.output;
}

function violations(result: ICruiseResult): readonly string[] {
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

/** Every test has a folder of its own, since the cruiser keeps what it has read of a folder. */
function plantTree(name: string, files: Readonly<Record<string, string>>): string {
  const root = join(PLANTED_ROOT, name);
  rmSync(root, { recursive: true, force: true });
  const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> };
  const manifest = JSON.stringify({ name: 'planted', type: 'module', imports });
  for (const [path, source] of Object.entries({ ...files, 'package.json': manifest })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}

describe('boundaries', () => {
  it('are kept by the product', async () => {
    const result = await cruiseTree(process.cwd());
    expect(violations(result)).toEqual([]);
    // A checker that reads nothing finds nothing.
    expect(result.summary.totalCruised).toBeGreaterThan(LEAST_MODULES);
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(2 * LEAST_MODULES);
  });

  it('let pass what the table allows', async () => {
    expect(violations(await cruiseTree(plantTree('sound', SOUND_TREE)))).toEqual([]);
  });

  describe('catch the planted violation of', () => {
    let caught: readonly string[] = [];

    beforeAll(async () => {
      const plants = Object.fromEntries(BOUNDARY_PLANTS.map(({ path, source }) => [path, source]));
      const result = await cruiseTree(plantTree('broken', { ...SOUND_TREE, ...PLANT_PROPS, ...plants }));
      caught = result.summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`);
    });

    it.each(RULES)('%s', (name) => {
      const plants = BOUNDARY_PLANTS.filter(({ rule }) => rule === name);
      expect(plants, `${name} has no planted violation`).not.toEqual([]);
      const expected = plants.map(({ path }) => `${name} in ${path}`);
      expect(caught.filter((entry) => expected.includes(entry))).not.toEqual([]);
    });
  });
});
