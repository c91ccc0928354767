import { z } from 'zod/mini';
import { setHostState } from '../rules/nlb.ts';
import { nlbActions, nlbHostNamed } from '../selectors/nlb.ts';
import type { NlbAction, NlbHostState } from '../world/nlb.ts';
import type { CommandSpec } from './command-spec.ts';
import { knownHost } from './nlb-support.ts';
import { judge, must, refuseIf, runningNode } from './support.ts';

const stateAfter: Readonly<Record<NlbAction, NlbHostState>> = {
  start: 'started',
  stop: 'stopped',
  drainstop: 'draining',
  suspend: 'suspended',
  // Resumed is not started: that takes an order of its own (B-25).
  resume: 'stopped',
};

/** Network Load Balancing Manager ▸ host ▸ Control Host, or `nlb` at its prompt. Who is suspended hears nothing but Resume (B-25). */
export const controlNlbHost: CommandSpec<'controlNlbHost'> = {
  type: 'controlNlbHost',
  schema: z.strictObject({ node: z.string(), action: z.enum(nlbActions) }),
  place: 'Network Load Balancing Manager ▸ host ▸ Control Host',
  prompt: 'nlb start|stop|drainstop|suspend|resume',
  query(world, { node, action }) {
    const state = nlbHostNamed(world, node)?.state;
    return judge([
      () => refuseIf(world.nlb === undefined, 'nlb.none'),
      () => knownHost(world, node),
      () => runningNode(world, node),
      () => refuseIf(state === 'suspended' && action !== 'resume', 'nlb.suspended', { node }),
      () => refuseIf(state !== 'suspended' && action === 'resume', 'nlb.notSuspended', { node }),
      () => refuseIf(state === stateAfter[action], 'nlb.alreadySo', { node }),
      () => refuseIf(state === 'stopped' && action === 'drainstop', 'nlb.alreadySo', { node }),
    ]);
  },
  execute(tx, { node, action }) {
    const host = must(nlbHostNamed(tx.world, node));
    setHostState(tx, host.node, stateAfter[action]);
    tx.emit('nlb.hostControlled', host.node, { node, action });
  },
};
