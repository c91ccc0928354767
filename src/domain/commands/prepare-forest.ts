import type { Tx } from '../engine/tx.ts';
import type { Job } from '../world/windows.ts';
import type { CommandSpec } from './command-spec.ts';
import { finishPreparation, type Preparation, preparationCommand } from './preparation-support.ts';

const forest: Preparation = {
  kind: 'prepareForest',
  prompt: 'setup /ForestPrep',
  sets: 'forestPrepared',
  duration: 'prepareForestMs',
  steps: ['preparation.check', 'preparation.extendSchema', 'preparation.organization'],
  first: () => null,
};

/** ForestPrep has ended. Null, or why it failed. */
export const finishPrepareForest = (tx: Tx, job: Job): string | null => finishPreparation(forest, tx, job);

/** ForestPrep: the schema learns what Exchange is, once for the forest (E-39b). */
export const prepareForest: CommandSpec<'prepareForest'> = {
  type: 'prepareForest',
  ...preparationCommand(forest),
};
