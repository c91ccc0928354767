import { describe, expect, test } from 'vitest';
import { nearest } from '#kernel';

describe('nearest', () => {
  test.each([
    ['conectCable', ['connectCable', 'disconnectCable'], 'connectCable'],
    ['NODE1', ['Node2', 'node1'], 'node1'],
    ['resorce', ['group', 'resource'], 'resource'],
    ['mailUser', ['mailUsers', 'devices'], 'mailUsers'],
    ['banana', ['mailUsers', 'devices'], null],
    ['x', ['connectCable'], null],
    ['anything', [], null],
  ])('%s among %j is %s', (wanted, candidates, meant) => {
    expect(nearest(wanted, candidates)).toBe(meant);
  });

  test('takes the first of two that are equally near', () => {
    expect(nearest('NODE', ['NODE1', 'NODE2'])).toBe('NODE1');
  });
});
