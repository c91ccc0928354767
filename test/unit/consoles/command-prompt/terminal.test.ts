import { describe, expect, test } from 'vitest';
import { type Command, clusterLog } from '#domain';
import { seconds } from '#kernel';
import { complete, edited, emptyLine, recall } from '../../../../src/consoles/command-prompt/line-editor.ts';
import {
  abandon,
  breakWait,
  endWait,
  isDue,
  newTerminal,
  type PromptPort,
  typeLines,
} from '../../../../src/consoles/command-prompt/terminal.ts';
import { lineText } from '../../../../src/consoles/shared/cluster-log-line.ts';
import { builtRun } from '../../../support/building.ts';

/** The built cluster as a window sees it. */
function room() {
  const run = builtRun();
  const given: Command[] = [];
  const port: PromptPort = {
    frame: () => ({ world: run.world, events: [], jump: false }),
    submit: (command) => {
      given.push(command);
      return run.try(command);
    },
  };
  return { run, port, given };
}

describe('a window', () => {
  test('runs lines, remembers them and keeps the exit code', () => {
    const { port, given } = room();
    const { terminal } = typeLines(port, newTerminal('NODE1'), ['cluster group Nobody', 'ver', 'ver', '']);
    expect(terminal.history).toEqual(['cluster group Nobody', 'ver']);
    expect(terminal.entries.map(({ kind }) => kind)).toEqual([
      'greeting',
      ...['typed', 'output', 'typed', 'output', 'typed', 'output', 'typed'],
    ]);
    expect(typeLines(port, newTerminal('NODE1'), ['cluster group Nobody']).terminal.place.errorLevel).toBe(
      5013,
    );
    expect(given).toEqual([]);
  });

  test('prints cluster.log as its own window shows it (Q-12)', () => {
    const { run, port } = room();
    const { terminal } = typeLines(port, newTerminal('NODE1'), ['type %windir%\\cluster\\cluster.log']);
    const last = terminal.entries.at(-1);
    const expected = clusterLog(run.world, 'NODE1').lines.map((line) => lineText(line, run.world.startsAtMs));
    expect(last).toMatchObject({ kind: 'output', output: [{ kind: 'raw', text: expected.join('\n') }] });
  });

  test('waits for a move, then goes on with the lines that were pasted after it', () => {
    const { run, port, given } = room();
    const turn = typeLines(port, newTerminal('NODE1'), [
      'cluster group EVS1 /moveto:NODE2 /wait',
      'hostname',
    ]);
    expect(given).toHaveLength(1);
    expect(turn.waiting?.rest).toEqual(['hostname']);
    while (turn.waiting !== null && !isDue(turn.waiting, run.world)) run.wait(seconds(1));
    if (turn.waiting === null) throw new Error('it does not wait');
    const after = endWait(port, turn.terminal, turn.waiting);
    expect(after.waiting).toBeNull();
    expect(after.terminal.history.at(-1)).toBe('hostname');
  });

  test('does not wait longer than 20 s for a move without /wait (C-8)', () => {
    const { run, port } = room();
    const { waiting } = typeLines(port, newTerminal('NODE1'), ['cluster group EVS1 /moveto:NODE2']);
    if (waiting === null) throw new Error('it does not wait');
    expect(waiting.untilMs).toBe(run.world.now + seconds(20));
    run.wait(seconds(20));
    expect(isDue(waiting, run.world)).toBe(true);
  });

  test('gives the prompt back after Ctrl+C while the move goes on', () => {
    const { run, port } = room();
    const turn = typeLines(port, newTerminal('NODE1'), [
      'cluster group EVS1 /moveto:NODE2 /wait',
      'hostname',
    ]);
    if (turn.waiting === null) throw new Error('it does not wait');
    const broken = breakWait(turn.terminal, turn.waiting);
    expect(broken.waiting).toBeNull();
    expect(broken.terminal.history).not.toContain('hostname');
    expect(isDue(turn.waiting, run.world)).toBe(false);
    expect(abandon(broken.terminal, 'half a').entries.at(-1)).toMatchObject({ line: 'half a^C' });
  });

  test('is cleared, and over', () => {
    const { port } = room();
    expect(typeLines(port, newTerminal('NODE1'), ['ver', 'cls']).terminal.entries).toEqual([]);
    expect(typeLines(port, newTerminal('NODE1'), ['exit', 'ver'])).toMatchObject({ isOver: true });
  });

  test('forgets what scrolled out long ago', () => {
    const { port } = room();
    const lines = Array.from({ length: 300 }, (_, index) => `echo ${index}`);
    const { terminal } = typeLines(port, newTerminal('NODE1'), lines);
    expect(terminal.entries).toHaveLength(400);
    expect(terminal.history).toHaveLength(50);
  });
});

describe('the line', () => {
  const history = ['first', 'second'];

  test('goes up and down in the history and back to what was begun', () => {
    const up = recall(edited('new'), history, 'up');
    expect(up.text).toBe('second');
    const top = recall(recall(up, history, 'up'), history, 'up');
    expect(top.text).toBe('first');
    const down = recall(recall(top, history, 'down'), history, 'down');
    expect(down.text).toBe('new');
    expect(recall(down, history, 'down').text).toBe('new');
    expect(recall(emptyLine, [], 'up')).toBe(emptyLine);
  });

  test('goes round in what Tab offers, and stays when nothing fits', () => {
    const { world } = builtRun();
    const once = complete(edited('cluster node n'), world);
    const twice = complete(once, world);
    expect([once.text, twice.text, complete(twice, world).text]).toEqual([
      'cluster node NODE1',
      'cluster node NODE2',
      'cluster node NODE1',
    ]);
    expect(complete(edited('xyz q'), world).text).toBe('xyz q');
  });
});
