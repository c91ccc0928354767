import { describe, expect, it } from 'vitest';
import { type ChartState, pathOf, startChart, stepChart } from '#kernel';
import { computerMachine } from '../../../../src/domain/machines/computer-machine.ts';

const timer = (name: string, state: string) => `xstate.after.${name}.computer.${state}`;

/** Sends events in turn; gives the path of states and all actions. */
function play(
  input: { running: boolean } | undefined,
  ...events: { type: string; deviceOn?: boolean; bootable?: boolean }[]
) {
  let state: ChartState = startChart(computerMachine, input).state;
  const path = [pathOf(state.value)];
  const actions: string[] = [];
  const delays: string[] = [];
  for (const { type, deviceOn = true, bootable = true } of events) {
    const step = stepChart(computerMachine, state, { type, facts: { deviceOn, bootable } } as {
      type: string;
    });
    state = step.state;
    path.push(pathOf(state.value));
    for (const effect of step.effects) {
      if (effect.kind === 'action') {
        const { unexpectedShutdown } = effect.params;
        actions.push(unexpectedShutdown === undefined ? effect.type : `${effect.type} ${unexpectedShutdown}`);
      }
      if (effect.kind === 'startTimer') delays.push(effect.delayName);
    }
  }
  return { path, actions, delays };
}

const boot = [{ type: 'POWER_ON' }, { type: timer('bootMs', 'starting') }];

describe('a computer', () => {
  it('is off at first, or runs when the level says so', () => {
    expect(play(undefined).path).toEqual(['off']);
    expect(play({ running: true }).path).toEqual(['running']);
  });

  it('boots in its time, and only with its device on', () => {
    expect(play(undefined, { type: 'POWER_ON', deviceOn: false }).path).toEqual(['off', 'off']);
    expect(play(undefined, ...boot)).toEqual({
      path: ['off', 'starting', 'running'],
      actions: ['started false'],
      delays: ['bootMs'],
    });
  });

  it('shuts down in order and switches off', () => {
    const { path, actions } = play(
      { running: true },
      { type: 'SHUT_DOWN' },
      { type: timer('shutdownMs', 'shuttingDown') },
      { type: 'POWER_LOST' },
    );
    expect(path).toEqual(['running', 'shuttingDown', 'off', 'off']);
    expect(actions).toEqual(['stopping', 'stopped', 'switchOff', 'switchOff']);
  });

  it('restarts, and the shutdown after that is a plain one', () => {
    const { path } = play(
      { running: true },
      { type: 'RESTART' },
      { type: timer('shutdownMs', 'shuttingDown') },
      { type: timer('bootMs', 'starting') },
      { type: 'SHUT_DOWN' },
      { type: timer('shutdownMs', 'shuttingDown') },
    );
    expect(path).toEqual(['running', 'shuttingDown', 'starting', 'running', 'shuttingDown', 'off']);
  });

  it.each(['running', 'starting', 'shuttingDown'])(
    'dies from %s when the power goes, and says so at the next boot',
    (from) => {
      const way = { running: [], starting: [], shuttingDown: [{ type: 'SHUT_DOWN' }] }[from] ?? [];
      const begin = from === 'starting' ? [{ type: 'POWER_ON' }] : [...boot, ...way];
      const { path, actions } = play(undefined, ...begin, { type: 'POWER_LOST' }, ...boot, {
        type: 'POWER_LOST',
      });
      expect(path[begin.length]).toBe(from);
      expect(path[begin.length + 1]).toBe('off');
      expect(actions).toContain('died');
      expect(actions).toContain('started true');
    },
  );

  it('hangs until the button cuts its power', () => {
    const { path, actions } = play(
      { running: true },
      { type: 'HANG' },
      { type: 'SHUT_DOWN' },
      { type: 'POWER_LOST' },
      ...boot,
    );
    expect(path).toEqual(['running', 'hung', 'hung', 'off', 'starting', 'running']);
    expect(actions).toEqual(['hung', 'switchOff', 'died', 'started true']);
  });
  it('without a system waits for Setup, which ends in a clean start', () => {
    const lost = { type: 'SYSTEM_LOST' };
    const { path, actions } = play(
      { running: true },
      lost,
      { type: 'POWER_LOST', deviceOn: false },
      { type: 'POWER_ON', bootable: false },
      { type: 'SETUP', bootable: false },
      { type: 'SETUP_DONE' },
      { type: timer('bootMs', 'starting') },
    );
    expect(path).toEqual(['running', 'hung', 'off', 'noSystem', 'setup', 'starting', 'running']);
    expect(actions).toEqual(['hung', 'switchOff', 'died', 'noSystem', 'started false']);
  });

  it.each([
    ['a loss of power', { type: 'POWER_LOST', deviceOn: false }, 'off'],
    ['another dead disk', { type: 'SYSTEM_LOST' }, 'noSystem'],
  ])('loses what Setup was at by %s', (_name, event, after) => {
    const start = { type: 'POWER_ON', bootable: false };
    const { path, actions } = play(undefined, start, { type: 'SETUP' }, event);
    expect(path).toEqual(['off', 'noSystem', 'setup', after]);
    expect(actions).toContain('setupLost');
  });
});
