import { z } from 'zod/mini';
import { holdersOfRight, isPrincipal, principalName } from '../selectors/security.ts';
import { sameName } from '../selectors/tables.ts';
import { localAdministratorsGroup, userRights } from '../world/security.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { mustAdministerNode } from './logon-support.ts';
import { judge, refuseIf, runningNode, theNode } from './support.ts';

/** The account or group as it stands on the list; the computer's own group besides those of the domain. */
function holderName(world: World, typed: string): string {
  return sameName(typed.trim(), localAdministratorsGroup)
    ? localAdministratorsGroup
    : principalName(world, typed);
}

function holds(world: World, { node, right }: CommandOf<'setUserRight'>, holder: string): boolean {
  return holdersOfRight(world, theNode(world, node), right).some((entry) => sameName(entry, holder));
}

/** Gives a right to an account on one computer, or takes it away (L-48). What runs keeps what it had when it started (F-26). */
export const setUserRight: CommandSpec<'setUserRight'> = {
  type: 'setUserRight',
  schema: z.strictObject({
    node: z.string().check(z.minLength(1)),
    right: z.enum(userRights),
    account: z.string(),
    granted: z.boolean(),
  }),
  place: 'Local Security Policy ▸ User Rights Assignment',
  prompt: 'ntrights',
  query(world, command) {
    const { node, granted } = command;
    const holder = holderName(world, command.account);
    return judge([
      () => runningNode(world, node),
      () => mustAdministerNode(world, node, node),
      () =>
        refuseIf(
          granted && holder !== localAdministratorsGroup && !isPrincipal(world, holder),
          'account.unknown',
          { account: holder },
        ),
      () => refuseIf(holds(world, command, holder) === granted, 'right.alreadySo', { account: holder }),
    ]);
  },
  execute(tx, { node: name, right, account, granted }) {
    const node = theNode(tx.world, name);
    const holder = holderName(tx.world, account);
    const others = holdersOfRight(tx.world, node, right).filter((entry) => !sameName(entry, holder));
    const holders = granted ? [...others, holder] : others;
    tx.patch('node', node.id, { userRights: { ...node.userRights, [right]: holders } });
    const data = { node: node.name, right, account: holder };
    tx.emit(granted ? 'account.rightGranted' : 'account.rightTaken', node.id, data);
  },
};
