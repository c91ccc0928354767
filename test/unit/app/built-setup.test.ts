import { describe, expect, it } from 'vitest';
import { builtSetup } from '../../../src/app/screens/briefing/built-setup.ts';
import { DRAWING, topologyPlan } from '../../../src/app/screens/briefing/topology-plan.ts';
import { levelCalled } from '../../levels/support.ts';

function levelOf(id: string) {
  const level = levelCalled(id);
  return level;
}

describe('the picture of what is to be built', () => {
  it('has what the reference solution takes from the shelf', () => {
    const { names, arrays } = topologyPlan(builtSetup(levelOf('09-from-the-catalogue')));
    expect(names).toMatchObject({ nodes: ['NODE1', 'NODE2'], servers: ['DC1'], arrays: ['ARRAY1'] });
    expect(arrays.map(({ disksMb }) => disksMb)).toEqual([[1_024, 102_400]]);
  });

  it.each(['16-pairs', '23-the-smallest-disk'])('has room for each of several arrays: %s', (id) => {
    const { arrays, width } = topologyPlan(builtSetup(levelOf(id)));
    expect(arrays).toHaveLength(2);
    for (const [index, { x }] of arrays.entries()) {
      expect(x).toBeGreaterThanOrEqual(index === 0 ? 0 : (arrays[index - 1]?.x ?? 0) + DRAWING.array.width);
      expect(x + DRAWING.array.width).toBeLessThanOrEqual(width);
    }
  });

  it('is the room itself where there is no shelf', () => {
    const level = levelOf('01-first-cluster');
    expect(builtSetup(level)).toBe(level.setup);
  });
});
