import {
  type Command,
  defaultPortRule,
  type NlbPortRule,
  nlbActions,
  nlbPortActions,
  rows,
  type World,
} from '#domain';

type Make = (world: World, pick: number) => readonly Command[];

const web: NlbPortRule = { from: 80, to: 443, protocol: 'tcp', filtering: 'multiple', affinity: 'single' };
const ruleSets: readonly NlbPortRule[][] = [
  [defaultPortRule],
  [web],
  [],
  [{ ...web, filtering: 'single' }],
  [{ ...web, filtering: 'disabled' }],
];

/** A computer as a host, by its first or second adapter. */
const host = (node: string, pick: number) => ({
  node,
  adapter: `nic${1 + (pick % 2)}`,
  priority: 1 + (pick % 3),
  initialState: 'started' as const,
});

const each = (world: World, make: (node: string) => Command): readonly Command[] =>
  rows(world, 'node').map(({ name }) => make(name));

/** What is done with a load-balanced cluster, with every computer. */
export const nlbMakers = {
  createNlbCluster: (world, pick) =>
    each(world, (node) => ({
      type: 'createNlbCluster',
      name: 'mail.corp.example',
      address: `10.1.0.${70 + (pick % 2)}`,
      mask: '255.255.0.0',
      mode: 'unicast',
      rules: [defaultPortRule],
      ...host(node, pick),
    })),
  addNlbHost: (world, pick) => each(world, (node) => ({ type: 'addNlbHost', ...host(node, pick) })),
  deleteNlbHost: (world) => each(world, (node) => ({ type: 'deleteNlbHost', node })),
  controlNlbHost: (world, pick) =>
    each(world, (node) => ({
      type: 'controlNlbHost',
      node,
      action: nlbActions[pick % nlbActions.length] ?? 'start',
    })),
  setNlbPortRules: (world, pick) => {
    const command = { type: 'setNlbPortRules' as const, rules: ruleSets[pick % ruleSets.length] ?? [] };
    return [command, ...each(world, (node) => ({ ...command, node }))];
  },
  setNlbHostPort: (world, pick) =>
    each(world, (node) => ({
      type: 'setNlbHostPort',
      node,
      port: 443,
      ...(pick % 2 === 0 ? { load: (pick * 25) % 125 } : { handlingPriority: 1 + (pick % 3) }),
    })),
  controlNlbPort: (world, pick) =>
    each(world, (node) => ({
      type: 'controlNlbPort',
      node,
      action: nlbPortActions[pick % nlbPortActions.length] ?? 'drain',
      port: pick % 2 === 0 ? 443 : 'all',
    })),
} satisfies Readonly<Record<string, Make>>;
