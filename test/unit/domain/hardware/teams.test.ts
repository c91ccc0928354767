import { describe, expect, it } from 'vitest';
import { type Command, nicLinked, nicsOf, nicWorks, nodeNamed, type PortId, windowsEvents } from '#domain';
import { minutes } from '#kernel';
import { prepareWindows, switchOn, wiring } from '../../../support/building.ts';
import { Run } from '../../../support/run.ts';
import { roomWithShelf } from '../../../support/shelf.ts';

const team = (...adapters: string[]): Command => ({
  ...{ type: 'teamAdapters', node: 'NODE1', name: 'Team' },
  adapters,
});
const dissolve = (adapter: string): Command => ({ type: 'dissolveTeam', node: 'NODE1', adapter });
const pull = (port: PortId): Command => ({ type: 'disconnectCable', port });
const reasonOf = (run: Run, command: Command) => {
  const verdict = run.try(command);
  return verdict.ok ? 'ok' : verdict.reason;
};

/** The two-node room with both adapters of NODE1 on the public switch, addressed. */
function room(): Run {
  const run = new Run(roomWithShelf());
  for (const command of wiring)
    if (command.type !== 'connectCable' || command.cableKind !== 'crossover') run.do(command);
  run.do({ type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic2', to: 'LAN-SW1/9' });
  switchOn(run);
  prepareWindows(run);
  return run;
}

const own = (run: Run) => {
  const node = nodeNamed(run.world, 'NODE1');
  return node === undefined ? [] : nicsOf(run.world, node);
};
const told = (run: Run) =>
  run.world.events.filter(({ type }) => /^(team|link)\./.test(type)).map(({ type }) => type);

describe('a team of network adapters (W-36)', () => {
  it('is one connection with what is set on the first', () => {
    const run = room();
    run.do(team('nic2', 'nic1'));
    expect(own(run)).toMatchObject([
      { name: 'Team', address: '10.10.10.11', team: ['NODE1/nic2', 'NODE1/nic1'] },
    ]);
    run.do(dissolve('nic1'));
    expect(own(run).map(({ name, address }) => [name, address])).toEqual([
      ['Team', '10.10.10.11'],
      ['Local Area Connection', ''],
    ]);
    expect(own(run)[0]).not.toHaveProperty('team');
  });

  it('takes the WINS servers of the first along, and gives them back to it', () => {
    const run = room();
    const wins = ['10.1.0.10', '10.1.0.12'];
    const public1 = { name: 'Public', address: '10.1.0.11', mask: '255.255.0.0', gateway: '10.1.0.1' };
    const names = { dns: ['10.1.0.10'], wins, registerInDns: true, netbios: true };
    run.do({ type: 'configureConnection', node: 'NODE1', adapter: 'nic1', ...public1, ...names });
    run.do(team('nic1', 'nic2'));
    expect(own(run)).toMatchObject([{ name: 'Team', wins }]);
    run.do(dissolve('nic2'));
    expect(own(run).map((nic) => nic.wins)).toEqual([wins, undefined]);
  });

  it('works as long as one of its ports has a link, and Windows notices no less', () => {
    const run = room();
    run.do(team('nic1', 'nic2'));
    const lost = () => windowsEvents(run.world, 'NODE1').filter(({ eventId }) => eventId === 4202).length;
    const before = lost();
    const works = () => own(run).map((nic) => nicWorks(run.world, nic));
    run.do(pull('NODE1/nic1'));
    expect(works()).toEqual([true]);
    expect(told(run)).toContain('team.linkDown');
    expect(lost()).toBe(before);
    run.do(pull('NODE1/nic2'));
    expect(own(run).map((nic) => nicLinked(run.world, nic))).toEqual([false]);
    expect(lost()).toBe(before + 1);
    run.do({ type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic2', to: 'LAN-SW1/9' });
    expect(works()).toEqual([true]);
    expect(told(run)).not.toContain('team.linkUp');
    run.do({ type: 'connectCable', cableKind: 'lan', from: 'NODE1/nic1', to: 'LAN-SW1/5' });
    expect(told(run)).toContain('team.linkUp');
  });

  it('tells once that its server went away', () => {
    const run = room();
    run.do(team('nic1', 'nic2'));
    const { length } = run.world.events;
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    const lost = run.world.events
      .slice(length)
      .filter(({ subject, type }) => /^(team|link)\./.test(type) && subject.includes('NODE1/nic'));
    expect(lost.map(({ type }) => type)).toEqual(['link.down']);
  });

  it('is refused for one adapter, one twice, one of a team and one that is not there', () => {
    const run = room();
    expect(reasonOf(run, team('nic1'))).toBe('team.tooFew');
    expect(reasonOf(run, team('nic1', 'nic1'))).toBe('team.tooFew');
    expect(reasonOf(run, team('nic1', 'nic7'))).toBe('connection.unknown');
    expect(reasonOf(run, { ...team('nic1', 'nic2'), name: ' ' } as Command)).toBe('name.empty');
    expect(reasonOf(run, dissolve('nic1'))).toBe('team.none');
    run.do(team('nic1', 'nic2'));
    expect(reasonOf(run, team('nic2', 'nic1'))).toBe('team.alreadyTeamed');
  });

  it('is apart again when Windows is installed anew', () => {
    const run = room();
    run.do(team('nic1', 'nic2'));
    const target = { kind: 'node', node: 'NODE1' } as const;
    run.do({ type: 'injectFault', fault: 'systemDisk', target });
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    run.do({ type: 'replaceSystemDisk', node: 'NODE1' });
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(minutes(5));
    run.do({ type: 'reinstallWindows', node: 'NODE1' });
    run.wait(minutes(60));
    expect(own(run).map(({ name }) => name)).toEqual(['Local Area Connection', 'Local Area Connection 2']);
    expect(own(run).every((nic) => nic.team === undefined)).toBe(true);
  });

  it('loses the adapter whose card is taken out', () => {
    const run = new Run(roomWithShelf());
    run.do({ type: 'placeDevice', model: 'server-2u-pci', name: 'NEW', rack: 'A', unit: 26 });
    run.do({ type: 'fitCard', device: 'NEW', slot: 1, card: 'network' });
    run.do({ type: 'connectCable', cableKind: 'power', from: 'NEW/psu1', to: 'PDU-A/out5' });
    run.do({ type: 'pressPowerButton', device: 'NEW' });
    run.wait(minutes(3));
    run.do({ type: 'teamAdapters', node: 'NEW', adapters: ['nic2', 'nic1'], name: 'Team' });
    run.do({ type: 'holdPowerButton', device: 'NEW' });
    run.do({ type: 'removeCard', device: 'NEW', slot: 1 });
    const node = nodeNamed(run.world, 'NEW');
    const left = node === undefined ? [] : nicsOf(run.world, node);
    expect(left.map((nic) => [nic.port, nic.team])).toEqual([['NEW/nic1', undefined]]);
  });
});
