import { describe, expect, it } from 'vitest';
import { windowsComponents } from '#domain';
import {
  changedChoice,
  componentGroups,
  componentsCommand,
  hasAllComponents,
} from '../../../../src/consoles/windows-components/component-choice.ts';
import { Room } from '../windows/room.ts';

describe('the choice of components', () => {
  it('offers each component once', () => {
    const offered = componentGroups.flatMap(({ components }) => components);
    expect(offered.toSorted()).toEqual(windowsComponents.toSorted());
  });

  it('takes along what a component needs, and clears what needs one that is cleared', () => {
    expect(changedChoice(['smtp'], 'aspNet', true)).toEqual(['dotNet', 'aspNet', 'www', 'smtp']);
    expect(changedChoice(['dotNet', 'aspNet', 'www', 'smtp'], 'www', false)).toEqual(['dotNet', 'smtp']);
    expect(changedChoice(['smtp', 'nntp'], 'smtp', false)).toEqual(['nntp']);
  });

  it('knows when nothing is left to add', () => {
    const room = new Room();
    expect(hasAllComponents(room.node('NODE1'))).toBe(true);
    expect(hasAllComponents(room.node('NODE2'))).toBe(false);
    expect(componentsCommand('NODE2', ['smtp'])).toEqual({
      type: 'installWindowsComponents',
      node: 'NODE2',
      components: ['smtp'],
    });
  });
});
