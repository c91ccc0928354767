import { goodRegistryKey, must, type Refusal, refuseIf } from '../commands/support.ts';
import type { Tx } from '../engine/tx.ts';
import type { ResourceId } from '../ids.ts';
import { isWithin, registryKeySpelled, registryOf } from '../selectors/registry.ts';
import { isActive, resourceState } from '../selectors/states.ts';
import { rows, sameName } from '../selectors/tables.ts';
import type { Resource } from '../world/cluster.ts';
import type { CheckpointCopy, RegistryValue } from '../world/registry.ts';
import type { ComputerNode } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { withoutQuorum } from './core-resources.ts';

const placeOf = ({ key, name }: RegistryValue): string => `${key.toLowerCase()}\n${name.toLowerCase()}`;

function inOrder(values: readonly RegistryValue[]): readonly RegistryValue[] {
  return values.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** The values of a key and of everything below it. */
function subtree(values: readonly RegistryValue[], root: string): readonly RegistryValue[] {
  return values.filter(({ key }) => isWithin(key, root));
}

function sameValues(a: readonly RegistryValue[], b: readonly RegistryValue[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether copies of keys can be written: the quorum is mounted and has room. */
function takesCopies(world: World): boolean {
  return !withoutQuorum(world) && world.cluster?.quorumLog.diskFull !== true;
}

const copiesIn = (world: World): readonly CheckpointCopy[] => world.cluster?.checkpointCopies ?? [];

function ownerOf(tx: Tx, resource: Resource): ComputerNode {
  return tx.get('node', tx.get('group', resource.group).owner);
}

function putCopies(tx: Tx, copies: readonly CheckpointCopy[]): void {
  tx.patchCluster({ checkpointCopies: copies });
}

/** A key that is to go along with a resource. */
export interface CheckpointQuestion {
  /** Its name. */
  readonly resource: string;
  readonly owner: ComputerNode;
  readonly key: string;
  /** Keys that go along with it already. */
  readonly others: readonly string[];
}

/** Why the cluster would not keep this key with the resource, or nothing. */
export function checkpointRefusal(world: World, question: CheckpointQuestion): Refusal {
  const { resource, owner, key, others } = question;
  const node = owner.name;
  return (
    goodRegistryKey(key) ??
    refuseIf(
      others.some((one) => sameName(one, key)),
      'checkpoint.exists',
      { resource, key },
    ) ??
    refuseIf(!isActive(world, owner.id), 'node.notUp', { node }) ??
    refuseIf(registryKeySpelled(owner, key) === null, 'registry.keyUnknown', { node, key }) ??
    refuseIf(withoutQuorum(world), 'cluster.startedWithoutQuorum')
  );
}

/** Keeps a key with a resource and saves it at once. Only called after `checkpointRefusal` found nothing. */
export function addCheckpoint(tx: Tx, id: ResourceId, key: string): void {
  const row = tx.get('resource', id);
  const spelled = must(registryKeySpelled(ownerOf(tx, row), key) ?? undefined);
  tx.patch('resource', id, { checkpoints: [...(row.checkpoints ?? []), spelled] });
  saveCheckpoint(tx, row, spelled);
  tx.emit('checkpoint.added', id, { resource: row.name, key: spelled });
}

/** Saves what the owner's registry holds below a checkpointed key to the quorum. */
export function saveCheckpoint(tx: Tx, resource: Resource, key: string): void {
  if (!takesCopies(tx.world)) return;
  const node = ownerOf(tx, resource);
  const copy = { resource: resource.id, key, values: subtree(registryOf(node), key), lost: false };
  putCopies(tx, [...copiesIn(tx.world).filter((one) => !isCopyOf(one, resource.id, key)), copy]);
  tx.emit('checkpoint.saved', resource.id, { resource: resource.name, key, node: node.name }, 'debug');
}

const isCopyOf = (copy: CheckpointCopy, resource: ResourceId, key: string): boolean =>
  copy.resource === resource && sameName(copy.key, key);

/** Forgets the copy of one key, or of all keys of a resource. */
export function dropCheckpoints(tx: Tx, resource: Resource, key: string | null): void {
  const goes = (copy: CheckpointCopy): boolean =>
    copy.resource === resource.id && (key === null || sameName(copy.key, key));
  const before = copiesIn(tx.world);
  if (before.some(goes))
    putCopies(
      tx,
      before.filter((copy) => !goes(copy)),
    );
}

/** What happens to the files of the quorum happens to the copies as well (Q-47, Q-48) [SIM]. */
export function setCopiesLost(tx: Tx, lost: boolean): void {
  const copies = copiesIn(tx.world);
  if (copies.length > 0)
    putCopies(
      tx,
      copies.map((copy) => ({ ...copy, lost })),
    );
}

/** Replaces a computer's registry and saves the checkpointed keys of resources that are online on it. */
function replaceRegistry(tx: Tx, node: ComputerNode, values: readonly RegistryValue[]): void {
  const before = registryOf(node);
  tx.patch('node', node.id, { registry: values });
  for (const resource of rows(tx.world, 'resource')) {
    if (resource.checkpoints === undefined || resourceState(tx.world, resource.id) !== 'Online') continue;
    if (ownerOf(tx, resource).id !== node.id) continue;
    for (const key of resource.checkpoints)
      if (!sameValues(subtree(before, key), subtree(values, key))) saveCheckpoint(tx, resource, key);
  }
}

/** Sets one value of a computer's registry; names that are there keep their spelling. */
export function setValue(tx: Tx, node: ComputerNode, value: RegistryValue): void {
  const before = registryOf(node);
  const there = before.find((one) => placeOf(one) === placeOf(value));
  const spelled = there === undefined ? value : { ...value, key: there.key, name: there.name };
  replaceRegistry(tx, node, inOrder([...before.filter((one) => one !== there), spelled]));
}

/** Before a resource starts, its keys on the owner become what was saved; what cannot be restored stays as it is there (R-59, V-8). */
export function restoreCheckpoints(tx: Tx, resource: Resource): void {
  for (const key of resource.checkpoints ?? []) {
    const node = ownerOf(tx, resource);
    const data = { resource: resource.name, key, node: node.name };
    const copy = copiesIn(tx.world).find((one) => isCopyOf(one, resource.id, key));
    if (copy === undefined || copy.lost || withoutQuorum(tx.world)) {
      tx.emit('checkpoint.notRestored', resource.id, data, 'error');
      continue;
    }
    const others = registryOf(node).filter((value) => !isWithin(value.key, key));
    const values = inOrder([...others, ...copy.values]);
    if (!sameValues(registryOf(node), values)) replaceRegistry(tx, node, values);
    tx.emit('checkpoint.restored', resource.id, data, 'debug');
  }
}
