import { z } from 'zod/mini';
import { isSkewed, skewParams } from '../selectors/clock.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { sameName } from '../selectors/tables.ts';
import type { Directory } from '../world/windows.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/** The domain answers to its DNS name and to its short one. */
const means = ({ domain, netbiosName }: Directory, name: string): boolean =>
  sameName(domain, name) || sameName(netbiosName, name);

/** Makes a computer a member of the domain, as every node of a cluster has to be (L-46). It is one from its next start on. */
export const joinDomain: CommandSpec<'joinDomain'> = {
  type: 'joinDomain',
  schema: z.strictObject({ node: z.string().check(z.minLength(1)), domain: z.string() }),
  place: 'Control Panel ▸ System ▸ Computer Name ▸ Change',
  prompt: 'netdom join <node> /domain:<domain>',
  query: (world, { node, domain }) =>
    judge([
      () => runningNode(world, node),
      () =>
        refuseIf(theNode(world, node).domain !== null, 'domain.alreadyMember', {
          node,
          domain: theNode(world, node).domain ?? '',
        }),
      () =>
        refuseIf(theNode(world, node).domainAfterRestart !== undefined, 'domain.restartPending', { node }),
      () => refuseIf(domain.trim() === '', 'name.empty'),
      () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable', { domain }),
      () => refuseIf(isSkewed(theNode(world, node)), 'clock.skewed', skewParams(theNode(world, node))), // F-31
      () => refuseIf(!means(world.directory, domain.trim()), 'domain.unknown', { domain }),
    ]),
  execute(tx, { node: name }) {
    const node = theNode(tx.world, name);
    const { domain } = tx.world.directory;
    tx.patch('node', node.id, { domainAfterRestart: domain });
    tx.emit('domain.joined', node.id, { node: node.name, domain });
  },
};
