import { loggedOnUser } from '../selectors/security.ts';
import type { CommandSpec } from './command-spec.ts';
import { judge, nameOnly, noJob, refuseIf, runningNode, theNode } from './support.ts';

/** Start ▸ Log Off: programs close, services run on. The computer then waits for somebody to log on, also after a restart. */
export const logOff: CommandSpec<'logOff'> = {
  type: 'logOff',
  schema: nameOnly('node'),
  place: 'Start ▸ Log Off',
  prompt: 'logoff',
  query: (world, { node }) =>
    judge([
      () => runningNode(world, node),
      () => refuseIf(loggedOnUser(theNode(world, node)) === null, 'logon.nobody', { node }),
      () => noJob(world, node),
    ]),
  execute(tx, { node: name }) {
    const node = theNode(tx.world, name);
    const account = loggedOnUser(node) ?? '';
    tx.patch('node', node.id, { loggedOn: null });
    tx.emit('account.loggedOff', node.id, { node: node.name, account });
  },
};
