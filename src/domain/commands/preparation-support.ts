import { z } from 'zod/mini';
import type { Tx } from '../engine/tx.ts';
import type { Reason, Verdict } from '../reasons.ts';
import { startJob } from '../rules/jobs.ts';
import { reachesDirectory } from '../selectors/network.ts';
import { isPrincipal, principalName } from '../selectors/security.ts';
import { rows } from '../selectors/tables.ts';
import type { DomainGroup } from '../world/security.ts';
import type { TimingProfile } from '../world/timing.ts';
import type { Directory, Job, JobStep } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { mustAdministerNode, mustBeIn } from './logon-support.ts';
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
  /** Groups of the domain in which whoever runs it has to be. */
  readonly groups: readonly DomainGroup[];
  /** What it does besides. */
  readonly finish?: (tx: Tx, command: PreparationCommand) => void;
}

type PreparationCommand = CommandOf<Preparation['kind']>;

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

/** ForestPrep is told who administers Exchange first; a second run asks for nobody (E-35). */
function administratorRefusal(world: World, administrator: string | undefined): Refusal {
  if (administrator === undefined || world.directory.forestPrepared) return null;
  const account = principalName(world, administrator);
  return refuseIf(!isPrincipal(world, account), 'account.unknown', { account });
}

function judgePreparation(
  world: World,
  { node, administrator }: { readonly node: string; readonly administrator?: string },
  { first, groups }: Preparation,
): Verdict {
  return judge([
    () => runningNode(world, node),
    () => refuseIf(theNode(world, node).domain === null, 'node.notInDomain', { node }),
    () => mustAdministerNode(world, node, node),
    () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable'),
    () => mustBeIn(world, node, groups),
    () => first(world),
    () => administratorRefusal(world, administrator),
    () => nobodyPrepares(world, node),
  ]);
}

/** Setup has come to its end: the directory is prepared, or why it is not: the controller may have gone meanwhile. */
export function finishPreparation(preparation: Preparation, tx: Tx, { payload }: Job): string | null {
  const command = payload as unknown as PreparationCommand;
  const verdict = judgePreparation(tx.world, command, preparation);
  if (!verdict.ok) return verdict.reason;
  preparation.finish?.(tx, command);
  tx.setDirectory({ ...tx.world.directory, [preparation.sets]: true });
  return null;
}

/** Setup with `/ForestPrep` or `/DomainPrep`. Doing it again changes nothing, and is told beforehand. */
export function preparationCommand(preparation: Preparation): Omit<CommandSpec<Preparation['kind']>, 'type'> {
  const { kind, prompt, sets, duration, steps } = preparation;
  const administrator = kind === 'prepareForest' ? { administrator: z.optional(z.string()) } : {};
  return {
    schema: z.strictObject({ node: z.string(), ...administrator }),
    place: 'Exchange Setup on a computer of the domain',
    prompt,
    query(world, command) {
      const verdict = noJob(world, command.node) ?? judgePreparation(world, command, preparation);
      if (!verdict.ok) return verdict;
      const again: readonly Reason[] = [{ reason: 'exchange.alreadyPrepared', params: {} }];
      const warnings = world.directory[sets] ? again : [];
      return { ok: true, warnings, simSeconds: world.timing[duration] / 1000 };
    },
    execute(tx, { type: _type, ...fields }) {
      startJob(tx, kind, theNode(tx.world, fields.node).id, tx.world.timing[duration], steps, fields);
    },
  };
}
