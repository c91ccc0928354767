import { reachesDirectory } from '../selectors/network.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, refuseIf, runningNode, theNode } from './support.ts';

/** Web Server Certificate: asks the domain's certification authority for one and installs it on the default web site of this computer, not of the other nodes (E-75). */
export const installCertificate: CommandSpec<'installCertificate'> = {
  type: 'installCertificate',
  schema: nameOnly('node'),
  place: 'Exchange System Manager ▸ HTTP virtual server ▸ Properties ▸ Access',
  query: (world, { node }) =>
    judge([
      () => runningNode(world, node),
      () => {
        const computer = theNode(world, node);
        return (
          refuseIf(!computer.windowsComponents.includes('www'), 'certificate.noWebSite', { node }) ??
          refuseIf(computer.webCertificate === true, 'certificate.there', { node }) ??
          refuseIf(!reachesDirectory(world, computer.id), 'directory.unreachable')
        );
      },
    ]),
  execute(tx, { node: name }) {
    const { id, name: node } = theNode(tx.world, name);
    tx.patch('node', id, { webCertificate: true });
    tx.emit('certificate.installed', id, { node });
  },
};
