import { z } from 'zod/mini';
import { portId } from '../ids.ts';
import { splitTeam } from '../rules/teams.ts';
import { nodeNamed } from '../selectors/tables.ts';
import { teamWith } from '../selectors/teams.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, must, refuseIf, runningNode } from './support.ts';

function teamOf(world: World, { node, adapter }: CommandOf<'dissolveTeam'>): Nic | undefined {
  const device = world.entities.device[nodeNamed(world, node)?.device ?? 'dev:'];
  return device === undefined ? undefined : teamWith(world, portId(device.name, adapter));
}

/** Takes a team of network adapters apart: the first one keeps the settings, the others have none (W-36). */
export const dissolveTeam: CommandSpec<'dissolveTeam'> = {
  type: 'dissolveTeam',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    adapter: z.string().check(z.minLength(1)),
  }),
  place: 'Network Connections ▸ Advanced ▸ Network Teaming ▸ Dissolve',
  query: (world, command) =>
    judge([
      () => runningNode(world, command.node),
      () =>
        refuseIf(teamOf(world, command) === undefined, 'team.none', {
          node: command.node,
          adapter: command.adapter,
        }),
    ]),
  execute(tx, command) {
    const { id, name } = must(teamOf(tx.world, command));
    splitTeam(tx, id);
    tx.emit('team.dissolved', id, { node: command.node, connection: name });
  },
};
