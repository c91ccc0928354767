import { describe, expect, test } from 'vitest';
import { type Command, type CommandOf, riskReasons, type World } from '#domain';
import { minutes } from '#kernel';
import { holds } from '../../../../src/domain/predicates/predicates.ts';
import { builtRun } from '../../../support/building.ts';
import type { Run } from '../../../support/run.ts';

const fc = (from: `${string}/${string}`, to: `${string}/${string}`): CommandOf<'connectCable'> => ({
  type: 'connectCable',
  cableKind: 'fc',
  from,
  to,
});

/** The built room with a second path from each node to the array: nothing that could be doubled stands alone. */
function redundant(): Run {
  const run = builtRun();
  run.do(fc('NODE1/hba2', 'ARRAY1/b1'));
  run.do(fc('NODE2/hba2', 'ARRAY1/a1'));
  return run;
}

/** The objective and the display are one rule, so they have to agree in every world. */
function risks(world: World): readonly string[] {
  const found = riskReasons(world);
  expect(holds(world, { kind: 'redundancyRestored' })).toBe(found.length === 0);
  expect(world.ledger.riskReasons).toEqual(found);
  return found;
}

describe('what is at risk', () => {
  test('is nothing when everything is there twice', () => {
    expect(risks(redundant().world)).toEqual([]);
  });

  test.each<[string, Command, readonly string[]]>([
    ['one of two supplies', { type: 'disconnectCable', port: 'NODE2/psu1' }, ['power']],
    ['a supply of the array', { type: 'disconnectCable', port: 'ARRAY1/psu2' }, ['power']],
    ['one of two paths', { type: 'disconnectCable', port: 'NODE1/hba2' }, ['path']],
    ['the private network', { type: 'disconnectCable', port: 'NODE1/nic2' }, ['network']],
    [
      'a second network for heartbeats',
      { type: 'setNetworkProperties', network: 'Public', role: 'client' },
      ['network'],
    ],
    ['a node that may own groups', { type: 'pauseNode', node: 'NODE2' }, ['node']],
    [
      'a possible owner',
      { type: 'setResourceProperties', resource: 'SA (EVS1)', possibleOwners: ['NODE1'] },
      ['node'],
    ],
  ])('is what %s keeps going', (_what, command, expected) => {
    const run = redundant();
    run.do(command);
    expect(risks(run.world)).toEqual(expected);
  });

  test('is power when both supplies hang on the same feed', () => {
    const run = redundant();
    run.do({ type: 'disconnectCable', port: 'NODE2/psu2' });
    run.do({ type: 'connectCable', cableKind: 'power', from: 'NODE2/psu2', to: 'PDU-A/out8' });
    expect(risks(run.world)).toEqual(['power']);
  });

  test('is node, path and quorum when a node that is up sees no disk', () => {
    const run = redundant();
    run.do({ type: 'disconnectCable', port: 'NODE2/hba1' });
    run.do({ type: 'disconnectCable', port: 'NODE2/hba2' });
    expect(risks(run.world)).toEqual(['node', 'path', 'quorum']);
  });

  test('ends with the last thing that is mended, and the time is counted', () => {
    const run = redundant();
    const before = run.world.ledger.riskMs;
    run.do({ type: 'disconnectCable', port: 'NODE2/psu1' });
    run.wait(minutes(3));
    run.do({ type: 'disconnectCable', port: 'NODE1/nic2' });
    run.wait(minutes(2));
    run.do({ type: 'connectCable', cableKind: 'power', from: 'NODE2/psu1', to: 'PDU-A/out4' });
    expect(risks(run.world)).toEqual(['network']);
    run.do({ type: 'connectCable', cableKind: 'crossover', from: 'NODE1/nic2', to: 'NODE2/nic2' });
    expect(risks(run.world)).toEqual([]);
    expect(run.world.ledger.riskMs - before).toBe(minutes(5));
  });

  test('pauses during an outage and never says then that redundancy is back', () => {
    const run = redundant();
    const told = () => run.world.events.flatMap(({ type }) => (type.startsWith('risk.') ? [type] : []));
    const before = run.world.ledger.riskMs;
    const already = told().length;
    run.do({ type: 'disconnectCable', port: 'NODE1/hba2' });
    run.wait(minutes(2));
    run.do({ type: 'holdPowerButton', device: 'NODE1' });
    expect(run.world.ledger.riskMs - before).toBe(minutes(2));
    expect(run.world.ledger.riskSince).toBeNull();
    expect(told().slice(already)).toEqual(['risk.began']);
    run.wait(minutes(20));
    expect(told().slice(already)).toEqual(['risk.began', 'risk.began']);
    expect(risks(run.world)).toContain('node');
    run.do(fc('NODE1/hba2', 'ARRAY1/b1'));
    run.do({ type: 'pressPowerButton', device: 'NODE1' });
    run.wait(minutes(20));
    expect(risks(run.world)).toEqual([]);
    expect(told().slice(already)).toEqual(['risk.began', 'risk.began', 'risk.ended']);
  });
});
