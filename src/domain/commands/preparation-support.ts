import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Reason, Verdict } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { rows } from '../selectors/tables.ts';
import type { TimingProfile } from '../world/timing.ts';
import type { Directory, Job, JobStep } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { judge, noJob, type Refusal, refuseIf, runningNode, theNode } from './support.ts';

/** What tells the two preparations of the directory apart (E-39b). */
export interface Preparation {
  readonly kind: 'prepareForest' | 'prepareDomain';
  readonly prompt: string;
  /** What is true of the directory afterwards. */
  readonly sets: keyof Pick<Directory, 'forestPrepared' | 'domainPrepared'>;
  readonly duration: keyof Pick<TimingProfile, 'prepareForestMs' | 'prepareDomainMs'>;
  readonly steps: readonly JobStep[];
  /** What has to be so before, besides a computer of the domain that reaches a domain controller. */
  readonly first: (world: World) => Refusal;
}

/** The directory is changed in one place at a time. */
function nobodyPrepares(world: World, own: string): Refusal {
  const other = rows(world, 'job').find(
    ({ jobKind, state, node }) =>
      state === 'running' &&
      (jobKind === 'prepareForest' || jobKind === 'prepareDomain') &&
      node !== theNode(world, own).id,
  );
  const node = other === undefined ? '' : (world.entities.node[other.node]?.name ?? '');
  return refuseIf(other !== undefined, 'exchange.otherNodePreparing', { node });
}

function judgePreparation(world: World, node: string, first: (world: World) => Refusal): Verdict {
  return judge([
    () => runningNode(world, node),
    () => refuseIf(theNode(world, node).domain === null, 'node.notInDomain', { node }),
    () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable'),
    () => first(world),
    () => nobodyPrepares(world, node),
  ]);
}

/** Setup has come to its end: the directory is prepared, or why it is not: the controller may have gone meanwhile. */
export function finishPreparation({ sets, first }: Preparation, tx: Tx, { payload }: Job): string | null {
  const { node } = payload as unknown as CommandOf<Preparation['kind']>;
  const verdict = judgePreparation(tx.world, node, first);
  if (!verdict.ok) return verdict.reason;
  tx.setDirectory({ ...tx.world.directory, [sets]: true });
  return null;
}

/** Setup with `/ForestPrep` or `/DomainPrep`. Doing it again changes nothing, and is told beforehand. */
export function preparationCommand(preparation: Preparation): Omit<CommandSpec<Preparation['kind']>, 'type'> {
  const { kind, prompt, sets, duration, steps, first } = preparation;
  return {
    schema: z.strictObject({ node: z.string() }),
    place: 'Exchange Setup on a computer of the domain',
    prompt,
    query(world, { node }) {
      const verdict = noJob(world, node) ?? judgePreparation(world, node, first);
      if (!verdict.ok) return verdict;
      const again: readonly Reason[] = [{ reason: 'exchange.alreadyPrepared', params: {} }];
      const warnings = world.directory[sets] ? again : [];
      return { ok: true, warnings, simSeconds: world.timing[duration] / 1000 };
    },
    execute(tx, { node }) {
      startJob(tx, kind, theNode(tx.world, node).id, tx.world.timing[duration], steps, { node });
    },
  };
}
