import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runEvents } from '#domain';
import { hashOf } from '#kernel';
import { createSession, openSave, pastOf, runScript, startWorld } from '#session';
import { levelsRoot, loadLevel } from '../../../src/cli/load-level.ts';
import { recordSolution } from '../../support/determinism/record.ts';
import { relive, wayNames } from '../../support/determinism/ways.ts';

const SEED = 5;
const name = '02-two-of-everything';

function load(folder: string) {
  const loaded = loadLevel(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const level = load(name);

describe('what was built before the level', () => {
  const world = startWorld(level, SEED);

  it('is there at instant 0, and the run begins with nothing on its account', () => {
    expect(world.now).toBe(0);
    expect(Object.values(world.entities.evs).map(({ name: evs, users }) => [evs, users])).toEqual([
      ['EVS1', 40],
    ]);
    expect(world.ledger).toMatchObject({ entries: [], open: {}, riskMs: 0 });
    expect(world.goal.objectives.map(({ metAt }) => metAt)).toEqual([null, null]);
  });

  it('has its history in the logs of Windows, below instant 0, and not in the record of the run', () => {
    const formed = world.events.find(({ type }) => type === 'cluster.created');
    expect(formed?.at).toBeLessThan(0);
    const own = runEvents(world.events);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ at }) => at >= 0)).toBe(true);
    expect(createSession({ level, seed: SEED }).log()).toEqual([]);
  });

  it('is the same each time it is played, and differs with the seed only where chance plays', () => {
    expect(hashOf(pastOf(level, SEED).world)).toBe(hashOf(pastOf(level, SEED).world));
    expect(hashOf(pastOf(level, SEED).world)).not.toBe(hashOf(pastOf(level, SEED + 1).world));
  });

  it.each(wayNames)('gives the same run %s', (way) => {
    const run = recordSolution(level, SEED);
    expect(relive(level, run, way)).toBe(run.hash);
  });

  it('is there again when a save is opened', () => {
    const session = createSession({ level, seed: SEED });
    runScript(session, level.reference, level.setup.deadlineMs);
    const opened = openSave(JSON.stringify(session.save()), () => level);
    expect(opened.ok && opened.value.hash()).toBe(session.hash());
  });
});

describe('a past that is wrong', () => {
  const root = mkdtempSync(join(tmpdir(), 'levels-'));
  const folder = join(root, name);
  const preset = join(root, 'presets', 'two-node-cluster.yaml');
  cpSync(join(levelsRoot, name), folder, { recursive: true });
  cpSync(join(levelsRoot, 'presets'), join(root, 'presets'), { recursive: true });
  const sound = readFileSync(preset, 'utf8');
  afterAll(() => rmSync(root, { recursive: true }));

  function errorsWith(from: string, to: string) {
    writeFileSync(preset, sound.replace(from, to));
    const loaded = loadLevel(folder);
    if (loaded.ok || loaded.error.kind !== 'level') return [];
    return loaded.error.errors.map(
      ({ file, line, path, code }) => `${file.split('/').at(-1)}:${line} ${path} ${code}`,
    );
  }

  it('is placed in the file of the preset', () => {
    const line = sound.slice(0, sound.indexOf('node: NODE1')).split('\n').length;
    expect(errorsWith('node: NODE1', 'nodes: NODE1')).toEqual([
      expect.stringContaining('two-node-cluster.yaml'),
    ]);
    expect(errorsWith('node: NODE1', 'nodes: NODE1')[0]).toMatch(
      new RegExp(`:(${line}|${line - 1}|${line - 2}) steps\\[0\\]\\.do`),
    );
  });

  it('is named when there is no such preset', () => {
    const file = join(folder, 'level.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('first-evs]', 'frist-evs]'));
    expect(errorsWith('', '')).toEqual([
      expect.stringMatching(/^level\.yaml:\d+ past\.presets\[5\] file\.missing$/),
    ]);
    writeFileSync(file, text);
  });

  it('is refused where a step of it is, and where its time is too short', () => {
    const line = sound.slice(0, sound.indexOf('- patience')).split('\n').length;
    expect(errorsWith('quorumDisk: Q', 'quorumDisk: X')).toEqual([
      `two-node-cluster.yaml:${line} steps[0] past.refused`,
    ]);
    const file = join(folder, 'level.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('lasts: 24h', 'lasts: 10m'));
    expect(errorsWith('', '')).toEqual([
      expect.stringMatching(/^[a-z0-9-]+\.yaml:\d+ steps\[\d\] past\.tooShort$/),
    ]);
    writeFileSync(file, text.replace('lasts: 24h', 'lasts: 20m'));
    expect(errorsWith('', '')).toEqual([expect.stringMatching(/^level\.yaml:\d+ past\.lasts past\.busy$/)]);
    writeFileSync(file, text);
  });
});
