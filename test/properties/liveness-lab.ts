import type { World } from '#domain';
import { ms } from '#kernel';
import { buildGiven } from '../../src/scenarios/build-given.ts';
import type { Given } from '../../src/scenarios/scenario-schema.ts';

const names = ['A', 'B', 'C', 'D', 'E'] as const;

/** Groups with a policy each: everything that can keep a group from coming back has one that it can happen to. */
function givenOf(count: number): Given {
  const nodes = names.slice(0, count);
  const last = nodes.at(-1) ?? 'A';
  return {
    nodes,
    groups: [
      {
        name: 'Plain',
        owner: 'A',
        resources: [
          { name: 'P disk', type: 'Physical Disk' },
          { name: 'P address', type: 'IP Address' },
          { name: 'P name', type: 'Network Name', dependsOn: ['P address'] },
          { name: 'P program', dependsOn: ['P disk', 'P name'] },
        ],
      },
      {
        name: 'Preferred',
        owner: 'B',
        preferredOwners: ['B', last],
        failback: 'immediate',
        resources: [
          { name: 'F address', type: 'IP Address' },
          { name: 'F program', dependsOn: ['F address'] },
        ],
      },
      {
        name: 'Limited',
        owner: last,
        failover: { threshold: 1 },
        resources: [
          { name: 'L disk', type: 'Physical Disk', threshold: 0 },
          { name: 'L program', threshold: 0, dependsOn: ['L disk'] },
        ],
      },
      {
        name: 'Narrow',
        owner: 'A',
        resources: [{ name: 'N address', type: 'IP Address', possibleOwners: ['A', 'B'], threshold: 1 }],
      },
      {
        name: 'Alone',
        owner: 'B',
        resources: [
          { name: 'A address', type: 'IP Address', affectGroup: false, threshold: 1 },
          { name: 'A program', dependsOn: ['A address'] },
          { name: 'A other' },
        ],
      },
      { name: 'Once', owner: last, resources: [{ name: 'O address', type: 'IP Address', restart: false }] },
      { name: 'Empty', owner: 'A' },
    ],
    evs: [{ name: 'EVS1', owner: 'B', users: 100 }],
  } as Given;
}

const built = new Map<number, World>();

/** A healthy cluster of so many nodes with all its groups online. Built once: worlds never change. */
export function livenessLab(count: number): World {
  const known = built.get(count);
  if (known !== undefined) return known;
  const lab = buildGiven({ given: givenOf(count), steps: [] });
  if (!lab.ok) throw new Error(`the lab of ${count} nodes cannot be: ${lab.error}`);
  const { stage } = lab.value;
  for (const node of names.slice(0, count))
    stage.submit({ type: 'backUpNode', node, kind: 'asr', media: 'Tape' });
  stage.advanceTo(ms(stage.world().now + stage.world().timing.asrBackupMs));
  for (const node of names.slice(0, count)) stage.submit({ type: 'writeRecoveryFloppy', node });
  const world = { ...stage.world(), events: [] };
  built.set(count, world);
  return world;
}

/** The same cluster with other luck from here on. */
export const withSeed = (world: World, seed: number): World => ({ ...world, seed, rng: {} });
