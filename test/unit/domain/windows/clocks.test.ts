import { describe, expect, it } from 'vitest';
import {
  byOwnClock,
  type Command,
  nodeNamed,
  nodeState,
  queryCommand,
  resourceNamed,
  resourceState,
  type World,
  windowsEvents,
} from '#domain';
import { minutes } from '#kernel';
import { builtRun, prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { twoNodeRoom } from '../../../support/worlds.ts';
import { type } from '../../prompt/support.ts';

const clock = (node: string, aheadSeconds: number): Command => ({ type: 'setClock', node, aheadSeconds });
const reasonOf = (world: World, command: Command) => {
  const verdict = queryCommand(world, command);
  return verdict.ok ? null : verdict.reason;
};
const at = (node: string) => ({ node, cwd: 'C:\\', errorLevel: 0 });
const offset = ({ world }: Run, node: string) => nodeNamed(world, node)?.clockOffsetMs;
const skews = ({ world }: Run, node: string) =>
  windowsEvents(world, node).filter(({ source, eventId }) => source === 'W32Time' && eventId === 36);

/** Two servers with addresses, NODE2 outside of the domain with a clock of its own. */
function outside(clockOffsetMs: number): Run {
  const setup = twoNodeRoom();
  const run = new Run({
    ...setup,
    computers: setup.computers.map((one) =>
      one.name === 'NODE2' ? { ...one, outsideDomain: true, clockOffsetMs } : one,
    ),
  });
  for (const command of wiring) run.do(command);
  switchOn(run);
  prepareWindows(run);
  return run;
}

describe('a clock that is wrong (F-31)', () => {
  it.each([
    [-minutes(12), 'clock.skewed'],
    [minutes(5) + 1, 'clock.skewed'],
    [minutes(5), null],
    [-minutes(4), null],
  ])('by %i ms: the domain answers %s to who wants to join', (wrong, reason) => {
    const { world } = outside(wrong);
    expect(reasonOf(world, { type: 'joinDomain', node: 'NODE2', domain: 'CORP' })).toBe(reason);
  });

  it('lets the computer join once it is set, by hand or by the controller', () => {
    const run = outside(-minutes(12));
    const join: Command = { type: 'joinDomain', node: 'NODE2', domain: 'CORP' };
    expect(reasonOf(run.world, { type: 'synchronizeClock', node: 'NODE2', source: 'domain' })).toBe(
      'node.notInDomain',
    );
    run.do(clock('NODE2', 60));
    expect(reasonOf(run.world, join)).toBeNull();
    run.do({ type: 'synchronizeClock', node: 'NODE2', source: 'controller' });
    expect(nodeNamed(run.world, 'NODE2')).not.toHaveProperty('clockOffsetMs');
  });

  it('turns away who has not logged on there before', () => {
    const run = builtRun();
    run.do(clock('NODE2', 900));
    run.do({
      type: 'createUser',
      name: 'ada',
      displayName: 'Ada',
      password: 'Sesame-1',
      passwordNeverExpires: true,
      mustChangePassword: false,
    });
    run.do({ type: 'logOff', node: 'NODE2' });
    const log = (account: string, password: string): Command => ({
      type: 'logOn',
      node: 'NODE2',
      account,
      password,
    });
    expect(reasonOf(run.world, log('ada', 'Sesame-1'))).toBe('clock.skewed');
    run.do(clock('NODE2', 0));
    expect(reasonOf(run.world, log('ada', 'Sesame-1'))).toBeNull();
  });

  it('keeps a name with Kerberos from coming online, and says so in the log', () => {
    const run = builtRun();
    run.do({ type: 'offlineGroup', group: 'EVS1' });
    run.wait(minutes(5));
    const name = 'Name (EVS1)';
    run.do({
      type: 'setResourceProperties',
      resource: name,
      parameters: { networkName: 'EVS1', requireKerberos: true },
    });
    run.do(clock('NODE1', -900));
    run.do(clock('NODE2', -900));
    run.do({ type: 'onlineResource', resource: name });
    run.wait(minutes(2));
    const state = () => {
      const resource = resourceNamed(run.world, name);
      return resource === undefined ? null : resourceState(run.world, resource.id);
    };
    expect(state()).not.toBe('Online');
    expect([...skews(run, 'NODE1'), ...skews(run, 'NODE2')].length).toBeGreaterThan(0);
    expect(type(run, 'w32tm /resync').text).toContain('completed successfully');
    expect(type(run, 'net time \\\\DC1 /set /y', at('NODE2')).commands).toEqual([
      { type: 'synchronizeClock', node: 'NODE2', source: 'controller' },
    ]);
    run.try({ type: 'onlineResource', resource: name });
    run.wait(minutes(5));
    expect(state()).toBe('Online');
  });

  it('keeps a node from joining the cluster until it is right', () => {
    const run = builtRun();
    run.do({ type: 'stopClusterService', node: 'NODE2' });
    run.wait(minutes(2));
    run.do(clock('NODE2', 900));
    run.do({ type: 'startClusterService', node: 'NODE2' });
    run.wait(minutes(5));
    const state = () => nodeState(run.world, 'node:NODE2');
    expect(state()).toBe('Down');
    expect(skews(run, 'NODE2').length).toBeGreaterThan(0);
    run.do({ type: 'synchronizeClock', node: 'NODE2', source: 'domain' });
    run.wait(minutes(20));
    expect(state()).toBe('Up');
  });
});

describe('the computer’s own time', () => {
  it('is what it writes beside its events, as it was at that instant', () => {
    const run = outside(-minutes(12));
    const before = byOwnClock(run.world, 'NODE2', windowsEvents(run.world, 'NODE2'));
    const right = windowsEvents(run.world, 'NODE2');
    expect(before.map((event, index) => event.at - (right[index]?.at ?? 0))).toEqual(
      before.map(() => -minutes(12)),
    );
    run.wait(minutes(1));
    run.do(clock('NODE2', 0));
    run.do({ type: 'restartComputer', node: 'NODE2' });
    run.wait(minutes(5));
    const after = byOwnClock(run.world, 'NODE2', windowsEvents(run.world, 'NODE2'));
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.at(-1)?.at).toBe(windowsEvents(run.world, 'NODE2').at(-1)?.at);
    expect(byOwnClock(run.world, 'NODE1', right)).toEqual(right);
  });

  it('is shown and set at the prompt', () => {
    const run = builtRun();
    const shown = type(run, 'time').text;
    expect(shown).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(type(run, 'net time').text).toContain(`Current time at \\\\DC1 is ${shown}`);
    const hour = Number(shown.slice(0, 2));
    const set = type(run, `time ${(hour + 1) % 24}${shown.slice(2)}`);
    expect(set.commands).toEqual([{ type: 'setClock', node: 'NODE1', aheadSeconds: 3600 }]);
    expect(set.text).toContain('five');
    expect(offset(run, 'NODE1')).toBe(3_600_000);
    expect(type(run, 'time').text).not.toBe(shown);
    expect(type(run, 'w32tm -resync').exitCode).toBe(0);
    expect(offset(run, 'NODE1')).toBeUndefined();
  });

  it.each([
    ['time 25:00', 'cannot accept the time'],
    ['time noon', 'cannot accept the time'],
    ['net time \\\\NODE9', 'network path'],
    ['net time /nonsense', 'NET TIME'],
    ['w32tm', 'W32TM /RESYNC'],
  ])('%s: %s', (line, part) => {
    const typed = type(builtRun(), line);
    expect(typed.text).toContain(part);
    expect(typed.commands).toEqual([]);
  });

  it('is in the hardware: a new Windows has it too', () => {
    const run = outside(-minutes(12));
    run.world = { ...run.world, windowsCds: ['enterprise'] };
    run.do({
      type: 'installWindows',
      node: 'NODE2',
      edition: 'enterprise',
      name: 'NODE2',
      workgroup: 'WORKGROUP',
      password: 'Adm1n-room',
    });
    run.wait(minutes(60));
    expect(offset(run, 'NODE2')).toBe(-minutes(12));
  });
});
