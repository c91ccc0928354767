import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { indexModule, levelModule, listLevelIds } from '../../../scripts/vite/levels-plugin.ts';
import { compiledText } from '../../../src/cli/compiled-text.ts';
import { levelOne } from '../../levels/support.ts';

const root = mkdtempSync(join(tmpdir(), 'levels-plugin-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What a module of the plugin exports, evaluated as the browser would. */
async function evaluated(source: string): Promise<Record<string, unknown>> {
  return (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Record<string, unknown>;
}

write('02-second/level.yaml', 'id: 02-second\n');
write('01-first/level.yaml', 'id: 01-first\nhorizon: 90m\n');
write('01-first/solution.yaml', '- wire: {}\n');
write('01-first/text.en.yaml', 'title: First\nsummary: Short\nbriefing: |\n  Long.\n');
write('01-first/text.de.yaml', 'title: Erstes\nsummary: "Kurz </script>"\n');
write('presets/two-nodes.yaml', '- boot\n');

describe('levels plugin', () => {
  it('lists folders with a level, in order', () => {
    expect(listLevelIds(root)).toEqual(['01-first', '02-second']);
    expect(listLevelIds(join(root, 'nowhere'))).toEqual([]);
  });

  it('puts only what the course map shows into the index', async () => {
    const { levelIndex, loadLevel } = await evaluated(indexModule(root));
    expect(levelIndex).toEqual([
      {
        id: '01-first',
        text: {
          de: { title: 'Erstes', summary: 'Kurz </script>' },
          en: { title: 'First', summary: 'Short' },
        },
      },
      { id: '02-second', text: {} },
    ]);
    const load = loadLevel as (id: string) => Promise<unknown>;
    await expect(load('03-third')).rejects.toThrow('There is no level "03-third"');
    await expect(load('constructor')).rejects.toThrow('There is no level "constructor"');
  });

  it('gives a level as it was compiled, without what only its proof needs', async () => {
    const { level } = await evaluated(levelModule(compiledText('levels/01-first-cluster')));
    const { blunders, ...playable } = levelOne();
    expect(level).toEqual(playable);
    expect(blunders.length).toBeGreaterThan(0);
  });

  it('names file, line, column and remedy of a level that is wrong', () => {
    write('09-broken/level.yaml', 'id: 09-broken\nfaults: [\n');
    expect(() => compiledText(join(root, '09-broken'))).toThrow(/09-broken\/level\.yaml:\d+:\d+: /);
    write('09-broken/level.yaml', 'id: one\nid: two\n');
    expect(() => compiledText(join(root, '09-broken'))).toThrow(/09-broken\/level\.yaml:2:1: .*unique/);
    write('09-broken/level.yaml', 'idd: 09-broken\n');
    expect(() => compiledText(join(root, '09-broken'))).toThrow(/solution\.yaml:1:1: .*\n {2}\S/);
    expect(() => compiledText(join(root, 'nowhere'))).toThrow('There is no level');
  });
});
