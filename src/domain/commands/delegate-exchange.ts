import { z } from 'zod/mini';
import { exchangeDelegations, isPrincipal, principalName } from '../selectors/security.ts';
import { sameName } from '../selectors/tables.ts';
import { type ExchangeDelegation, exchangeRoles } from '../world/security.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { directoryAnswers, doneAt } from './directory-support.ts';
import { mustRunExchange } from './logon-support.ts';
import { judge, refuseIf } from './support.ts';

type DelegateExchange = CommandOf<'delegateExchange'>;

const roleNow = (world: World, account: string): DelegateExchange['role'] =>
  exchangeDelegations(world).find((entry) => sameName(entry.account, account))?.role ?? 'none';

/** The list as it will be. */
function afterwards(world: World, { account, role }: DelegateExchange): readonly ExchangeDelegation[] {
  const name = principalName(world, account);
  const others = exchangeDelegations(world).filter((entry) => !sameName(entry.account, name));
  return role === 'none' ? others : [...others, { account: name, role }];
}

const isRun = (list: readonly ExchangeDelegation[]): boolean =>
  list.some(({ role }) => role === 'fullAdministrator');

/** Gives a role in the Exchange organisation to an account or a group, or takes it away (E-35). */
export const delegateExchange: CommandSpec<'delegateExchange'> = {
  type: 'delegateExchange',
  schema: z.strictObject({
    account: z.string(),
    role: z.enum([...exchangeRoles, 'none']),
    ...doneAt,
  }),
  place: 'Exchange Administration Delegation Wizard',
  query(world, command) {
    const account = principalName(world, command.account);
    return judge([
      () => directoryAnswers(world),
      () => refuseIf(!world.directory.forestPrepared, 'exchange.forestNotPrepared'),
      () => mustRunExchange(world, command.from),
      () => refuseIf(command.role !== 'none' && !isPrincipal(world, account), 'account.unknown', { account }),
      () => refuseIf(roleNow(world, account) === command.role, 'exchange.alreadyDelegated', { account }),
      () => refuseIf(!isRun(afterwards(world, command)), 'exchange.lastFullAdministrator', { account }),
    ]);
  },
  execute(tx, command) {
    tx.setDirectory({ ...tx.world.directory, exchangeDelegations: afterwards(tx.world, command) });
    const account = principalName(tx.world, command.account);
    tx.emit('account.exchangeRoleSet', tx.world.directory.controller, { account, role: command.role });
  },
};
