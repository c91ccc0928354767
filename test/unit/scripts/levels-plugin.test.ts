import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { indexModule, levelModule, listLevelIds } from '../../../scripts/vite/levels-plugin.ts';

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

  it('gives all files of a level', async () => {
    const { files } = await evaluated(levelModule(root, '01-first'));
    expect(files).toMatchObject({
      level: { id: '01-first', horizon: '90m' },
      solution: [{ wire: {} }],
      text: { en: { briefing: 'Long.\n' }, de: { title: 'Erstes' } },
    });
    expect(files).not.toHaveProperty('blunders');
  });

  it('names file, line and column of a level that does not parse', () => {
    write('09-broken/level.yaml', 'id: 09-broken\nfaults: [\n');
    expect(() => levelModule(root, '09-broken')).toThrow(/09-broken\/level\.yaml:\d+:\d+: /);
    write('09-broken/level.yaml', 'id: one\nid: two\n');
    expect(() => levelModule(root, '09-broken')).toThrow(/09-broken\/level\.yaml:2:1: .*unique/);
  });
});
