import { z } from 'zod/mini';
import { rows, serviceAccount } from '../selectors/tables.ts';
import type { CommandSpec } from './command-spec.ts';
import { changeAccount } from './directory-support.ts';
import { clusterAnswers, judge, must, refuseIf } from './support.ts';

/** `cluster /changepassword`: sets the service account's password in the directory and on all nodes (F-25). */
export const changeServicePassword: CommandSpec<'changeServicePassword'> = {
  type: 'changeServicePassword',
  schema: z.strictObject({ password: z.string(), oldPassword: z.string() }),
  place: 'Command Prompt',
  prompt: 'cluster /changepassword:<new>,<old>',
  query: (world, { password, oldPassword }) =>
    judge([
      () => clusterAnswers(world),
      () => refuseIf(serviceAccount(world)?.password !== oldPassword, 'account.wrongPassword'),
      () => refuseIf(password.length < 7, 'password.tooShort', { shortest: 7 }),
    ]),
  execute(tx, { password }) {
    changeAccount(tx, must(serviceAccount(tx.world)), { password });
    for (const node of rows(tx.world, 'node').filter((row) => row.servicePasswordStale))
      tx.patch('node', node.id, { servicePasswordStale: false });
  },
};
