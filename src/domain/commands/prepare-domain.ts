import type { Tx } from '../engine/tx.ts';
import type { Job } from '../world/windows.ts';
import type { CommandSpec } from './command-spec.ts';
import { finishPreparation, type Preparation, preparationCommand } from './preparation-support.ts';
import { refuseIf } from './support.ts';

const domain: Preparation = {
  kind: 'prepareDomain',
  prompt: 'setup /DomainPrep',
  sets: 'domainPrepared',
  duration: 'prepareDomainMs',
  steps: ['preparation.check', 'preparation.groups', 'preparation.permissions'],
  first: ({ directory }) => refuseIf(!directory.forestPrepared, 'exchange.forestNotPrepared'),
  groups: ['Domain Admins'],
};

/** DomainPrep has ended. Null, or why it failed. */
export const finishPrepareDomain = (tx: Tx, job: Job): string | null => finishPreparation(domain, tx, job);

/** DomainPrep: the groups of Exchange and their rights, once for each domain, after ForestPrep (E-39b). */
export const prepareDomain: CommandSpec<'prepareDomain'> = {
  type: 'prepareDomain',
  ...preparationCommand(domain),
};
