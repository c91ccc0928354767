import type { Tx } from '../engine/tx.ts';
import { loggedOnUser, principalName } from '../selectors/security.ts';
import { sameName } from '../selectors/tables.ts';
import type { Job } from '../world/windows.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { finishPreparation, type Preparation, preparationCommand } from './preparation-support.ts';
import { theNode } from './support.ts';

const forest: Preparation = {
  kind: 'prepareForest',
  prompt: 'setup /ForestPrep',
  sets: 'forestPrepared',
  duration: 'prepareForestMs',
  steps: ['preparation.check', 'preparation.extendSchema', 'preparation.organization'],
  first: () => null,
  groups: ['Schema Admins', 'Enterprise Admins'],
  finish: nameAdministrator,
};

/** The first Exchange Full Administrator: who was named, else who ran it (E-35). */
function nameAdministrator(tx: Tx, command: CommandOf<'prepareForest' | 'prepareDomain'>): void {
  const { directory } = tx.world;
  if (directory.forestPrepared) return;
  const named = 'administrator' in command ? command.administrator : undefined;
  const account = principalName(tx.world, named ?? loggedOnUser(theNode(tx.world, command.node)) ?? '');
  if (sameName(account, 'Administrator')) return; // The role that it has by itself.
  tx.setDirectory({ ...directory, exchangeDelegations: [{ account, role: 'fullAdministrator' }] });
}

/** ForestPrep has ended. Null, or why it failed. */
export const finishPrepareForest = (tx: Tx, job: Job): string | null => finishPreparation(forest, tx, job);

/** ForestPrep: the schema learns what Exchange is, once for the forest (E-39b). */
export const prepareForest: CommandSpec<'prepareForest'> = {
  type: 'prepareForest',
  ...preparationCommand(forest),
};
