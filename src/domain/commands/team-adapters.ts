import { z } from 'zod/mini';
import { nicId, portId } from '../ids.ts';
import { formTeam } from '../rules/teams.ts';
import { nicsOf, nodeNamed } from '../selectors/tables.ts';
import { teamWith } from '../selectors/teams.ts';
import type { Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { goodConnectionName } from './connection-names.ts';
import { judge, must, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

type TeamAdapters = CommandOf<'teamAdapters'>;

/** The connections that are meant; undefined for an adapter that has none of its own. */
function meant(world: World, { node, adapters }: TeamAdapters): readonly (Nic | undefined)[] {
  const computer = nodeNamed(world, node);
  const device = computer === undefined ? undefined : world.entities.device[computer.device];
  if (computer === undefined || device === undefined) return [];
  const own = nicsOf(world, computer);
  return adapters.map((adapter) => own.find(({ id }) => id === nicId(portId(device.name, adapter))));
}

/** Every adapter is there, alone, and not one whose connection NLB filters. */
function freeAdapters(world: World, command: TeamAdapters): Refusal {
  const { node, adapters } = command;
  const device = world.entities.device[theNode(world, node).device]?.name ?? '';
  const teamed = adapters.find((adapter) => teamWith(world, portId(device, adapter)) !== undefined);
  const found = meant(world, command);
  const unknown = adapters[found.indexOf(undefined)];
  const balanced = found.find((nic) => world.nlb?.hosts.some((host) => host.nic === nic?.id) === true);
  return (
    refuseIf(teamed !== undefined, 'team.alreadyTeamed', { adapter: teamed ?? '' }) ??
    refuseIf(unknown !== undefined, 'connection.unknown', { node, adapter: unknown ?? '' }) ??
    refuseIf(new Set(found).size < 2, 'team.tooFew') ??
    refuseIf(balanced !== undefined, 'team.balanced', { connection: balanced?.name ?? '' })
  );
}

/** Makes a team of network adapters, as their maker's program does: one connection that lasts as long as one of them has a link (W-36). */
export const teamAdapters: CommandSpec<'teamAdapters'> = {
  type: 'teamAdapters',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    adapters: z.array(z.string()).check(z.maxLength(16)),
    name: z.string(),
  }),
  place: 'Network Connections ▸ Advanced ▸ Network Teaming',
  query: (world, command) =>
    judge([
      () => runningNode(world, command.node),
      () => freeAdapters(world, command),
      () => goodConnectionName(world, must(meant(world, command)[0]), command.name),
    ]),
  execute(tx, command) {
    const [first, ...others] = [...new Set(meant(tx.world, command))].map((nic) => must(nic));
    formTeam(tx, command.name, [must(first), ...others]);
    const node = theNode(tx.world, command.node);
    const data = { node: node.name, connection: command.name, adapters: command.adapters.join(', ') };
    tx.emit('team.formed', must(first).id, data);
  },
};
