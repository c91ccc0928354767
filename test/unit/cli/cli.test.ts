import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession, runScript } from '#session';
import { runCli } from '../../../src/cli/run.ts';
import { levelOne } from '../../levels/support.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-room-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sim(...words: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = runCli(words, { line: (text) => out.push(text), error: (text) => errors.push(text) });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A copy of level 01 with one file changed. */
function brokenLevel(name: string, change: (text: string) => string): string {
  const copy = join(mkdtempSync(join(folder, 'level-')), '01-first-cluster');
  cpSync(new URL('../../../levels/01-first-cluster', import.meta.url), copy, { recursive: true });
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8')));
  return copy;
}

describe('play', { timeout: 180_000 }, () => {
  it('wins with the solution and prints one JSON object', () => {
    const { code, out, errors } = sim('play', '01-first-cluster', '--solution', '--seed', '5', '--json');
    expect([code, errors]).toEqual([0, '']);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['outcome', 'seed', 'hash', 'report', 'events']);
    expect(result).toMatchObject({ outcome: 'won', seed: 5, report: { medal: 'gold', seed: 5 } });
    expect(result.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(result.events.at(-1)).toMatchObject({ type: 'level.ended', data: { outcome: 'won' } });
  });

  it('ends quietly when its reader has seen enough', () => {
    const line = 'npm run -s sim -- play 01-first-cluster --solution | head -n 1';
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect([stdout.split('\n').length, stderr]).toEqual([2, '']);
  });

  it('gives 1 when the level is not won', () => {
    expect(sim('play', '01-first-cluster').code).toBe(1);
    const early = sim('play', '01-first-cluster', '--solution', '--until', '30m', '--json');
    expect(early.code).toBe(1);
    expect(JSON.parse(early.out)).toMatchObject({ outcome: 'running', report: { endedAtMs: 1_800_000 } });
  });

  it('plays a file of commands, as steps or bare', () => {
    const commands = file(
      'commands.yaml',
      [
        '- { type: connectCable, cableKind: power, from: NODE1/psu1, to: PDU-A/out2 }',
        '- { wait: 1m, do: { type: pressPowerButton, device: NODE1 } }',
      ].join('\n'),
    );
    const { code, out } = sim('play', '01-first-cluster', '--commands', commands, '--until', '5m');
    expect(code).toBe(1);
    expect(out).toContain('0:02:30  NODE1: Windows is running');
  });

  it('says in the terms of the product why a step was refused', () => {
    const commands = file('refused.yaml', '- { type: pressPowerButton, device: NODE1 }');
    const { out } = sim('play', '01-first-cluster', '--commands', commands, '--until', '1m');
    expect(out).toContain('Step 1, pressPowerButton, was refused: The device has no power');
  });

  it.each([
    [['play'], 'Which level?'],
    [['play', 'nowhere'], 'There is no level "nowhere".'],
    [['play', '01-first-cluster', '--seed', 'x'], 'is no seed'],
    [['play', '01-first-cluster', '--until', 'soon'], 'is no span of time'],
    [['play', '01-first-cluster', '--fast'], 'There is no option --fast.'],
    [['play', '01-first-cluster', '--seed'], '--seed needs a value.'],
    [['play', '01-first-cluster', '--solution', '--commands', 'x'], 'exclude each other'],
    [['play', '01-first-cluster', '--commands', 'no-such-file.yaml'], 'There is no file'],
    [['play', '01-first-cluster', 'another'], 'is too much'],
    [['dance'], 'There is no command "dance".'],
    [[], 'play LEVEL'],
  ])('refuses %j with 2', (words, message) => {
    const { code, out, errors } = sim(...words);
    expect([code, out]).toEqual([2, '']);
    expect(errors).toContain(message);
  });

  it('names file, line and remedy of a wrong command', () => {
    const bad = file(
      'bad.yaml',
      '- { type: pressPowerButton, device: NODE1 }\n- { type: pressPowerButtons, device: NODE1 }\n',
    );
    const { code, errors } = sim('play', '01-first-cluster', '--commands', bad);
    expect(code).toBe(2);
    expect(errors).toMatch(/bad\.yaml:2:\d+: /);
    const broken = file('broken.yaml', 'steps: [\n');
    expect(sim('play', '01-first-cluster', '--commands', broken)).toMatchObject({ code: 2 });
  });
});

describe('levels', { timeout: 180_000 }, () => {
  it('names file, line, column, what was meant and what to do', () => {
    const level = brokenLevel('level.yaml', (text) => text.replace('mailUsers', 'mailUser'));
    const { code, errors } = sim('levels', level);
    expect(code).toBe(2);
    expect(errors).toMatch(
      /level\.yaml:7:1: mailUser: There is no key "mailUser" here\.\n {2}Did you mean "mailUsers"\?/,
    );
    expect(errors).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it('names a port that does not exist', () => {
    const level = brokenLevel('level.yaml', (text) => text.replace('LAN-SW1/psu1', 'LAN-SW1/psu2'));
    expect(sim('levels', level).errors).toContain('Did you mean LAN-SW1/psu1?');
  });

  it('tells broken YAML and a missing file', () => {
    const level = brokenLevel('text.de.yaml', (text) => `${text}\n]`);
    expect(sim('levels', level)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('not valid YAML'),
    });
    const bare = brokenLevel('level.yaml', (text) => text);
    rmSync(join(bare, 'solution.yaml'));
    expect(sim('levels', bare)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('solution.yaml is missing'),
    });
  });

  it('does not prove a level whose solution does not win', () => {
    const level = brokenLevel('solution.yaml', (text) =>
      text.replace(
        'connectCable, cableKind: power, from: NODE2/psu1',
        'disconnectCable, port: NODE2/psu1 }, name: x } # ',
      ),
    );
    const { code, errors } = sim('levels', level, '--seeds', '1');
    expect(code, errors).toBe(1);
    expect(errors).toContain('step 3 of the solution, disconnectCable, is refused: port.empty');
  });
});

describe('replay', () => {
  it('agrees with a save and refuses a changed one', () => {
    const level = levelOne();
    const session = createSession({ level, seed: 8 });
    runScript(session, level.reference.slice(0, 16), 300_000);
    const save = session.save();
    const good = sim('replay', file('good.json', JSON.stringify(save)), '--json');
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({ ok: true, hash: save.hash, seed: 8, commands: 16 });
    const bad = sim('replay', file('bad.json', JSON.stringify({ ...save, seed: 9 })));
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.errors).toContain('its seal does not match');
    expect(sim('replay', 'no-such-file.json').code).toBe(2);
  });
});

describe('commands', () => {
  it('lists every command with fields and place', () => {
    const list = JSON.parse(sim('commands', '--json').out) as {
      type: string;
      place: string;
      fields: { name: string }[];
    }[];
    expect(list.length).toBeGreaterThan(30);
    const connect = list.find(({ type }) => type === 'connectCable');
    expect(connect?.fields.map(({ name }) => name)).toEqual(['cableKind', 'from', 'to']);
    for (const { type, place } of list) expect(place, type).not.toBe('');
    expect(sim('commands').out).toContain('connectCable: Plug in a cable');
  });
});

describe('the process', () => {
  it('ends with the exit code and without a stack trace', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'play', 'nowhere'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('There is no level "nowhere".');
    expect(run.stderr).not.toMatch(/\bat .*:\d+:\d+/);
  }, 120_000);
});
