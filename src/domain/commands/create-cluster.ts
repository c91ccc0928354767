import { z } from 'zod/mini';
import { beginChart } from '../engine/chart-runner.ts';
import type { Tx } from '../engine/tx.ts';
import type { DiskId, NodeId } from '../ids.ts';
import type { Verdict } from '../reasons.ts';
import { sameSubnet } from '../rules/addresses.ts';
import {
  adoptNetworks,
  bringUp,
  diskResourceName,
  enrolNode,
  watchInterfaces,
} from '../rules/cluster-building.ts';
import { addressInUse } from '../rules/health.ts';
import { startJob } from '../rules/jobs.ts';
import { quorumWithoutDisk } from '../rules/quorum-kind.ts';
import { addResource, type NewResource } from '../rules/resource-building.ts';
import {
  analyseConfiguration,
  analysisBlocks,
  proposedQuorum,
  suitableQuorumDisks,
} from '../selectors/analysis.ts';
import { isValidAddress, networkAddress, reachesDirectory } from '../selectors/network.ts';
import { nlbHostNamed } from '../selectors/nlb.ts';
import { resourceChart } from '../selectors/states.ts';
import { diskWithLetter, nicsOf, rows } from '../selectors/tables.ts';
import type { ClusterNetwork } from '../world/cluster.ts';
import type { Disk, Volume } from '../world/hardware.ts';
import type { Job, Nic } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import type { CommandSpec } from './command-spec.ts';
import type { CommandOf } from './command-types.ts';
import { addGroup } from './create-group.ts';
import { doneAt } from './directory-support.ts';
import { accountRefusal, administers } from './service-account.ts';
import { goodNetbiosName, judge, must, noJob, refuseIf, runningNode, theNode } from './support.ts';

type CreateCluster = CommandOf<'createCluster'>;

/** The quorum disk that the command means; null = the quorum is none, or the disk cannot be it. */
function quorumDisk(world: World, { node, ...command }: CreateCluster): Disk | null {
  const choice = proposedQuorum(world, { ...command, nodes: [node] });
  if (quorumWithoutDisk(choice) !== null) return null;
  return (
    suitableQuorumDisks(world, [node]).find((disk) => disk.volume?.letter === choice.toUpperCase()) ?? null
  );
}

/** Whether the wizard's choice is a disk. */
const isLetter = (choice: string): boolean => choice !== '' && quorumWithoutDisk(choice) === null;

/** The connection in whose subnet clients would reach this address. */
function nicForAddress(world: World, node: string, address: string): Nic | undefined {
  return nicsOf(world, theNode(world, node)).find(
    (nic) => nic.address !== '' && sameSubnet(nic.address, address, nic.mask),
  );
}

function judgeCreate(world: World, command: CreateCluster): Verdict {
  const { node, from = node, cluster, domain, address, account, password } = command;
  return judge([
    () => runningNode(world, node),
    () => refuseIf(world.cluster !== null, 'cluster.exists'),
    () => refuseIf(nlbHostNamed(world, node) !== undefined, 'nlb.onThisComputer', { node }), // L-59
    () => goodNetbiosName(cluster),
    () =>
      refuseIf(
        rows(world, 'node').some((row) => row.name.toLowerCase() === cluster.toLowerCase()),
        'cluster.nameTaken',
        { name: cluster },
      ),
    () =>
      refuseIf(domain.toLowerCase() !== world.directory.domain.toLowerCase(), 'domain.unknown', { domain }),
    () => administers(world, from, node),
    () => refuseIf(!reachesDirectory(world, theNode(world, node).id), 'directory.unreachable'),
    () =>
      refuseIf(
        analysisBlocks(
          analyseConfiguration(world, {
            kind: 'create',
            nodes: [node],
            cluster,
            domain,
            quorumDisk: command.quorumDisk,
            minimum: command.minimum,
          }),
        ),
        'analysis.failed',
        { node },
      ),
    () => refuseIf(!isValidAddress(address), 'address.invalid', { address }),
    () =>
      refuseIf(nicForAddress(world, node, address) === undefined, 'address.wrongSubnet', {
        address,
        subnet: '',
      }),
    () => refuseIf(addressInUse(world, address), 'address.taken', { address }),
    () => accountRefusal(world, account, password),
    () =>
      refuseIf(
        isLetter(command.quorumDisk) && diskWithLetter(world, command.quorumDisk) === undefined,
        'quorum.diskUnknown',
        { disk: command.quorumDisk },
      ),
    () => refuseIf(isLetter(command.quorumDisk) && quorumDisk(world, command) === null, 'quorum.noDisk'),
  ]);
}

function networkOf(tx: Tx, nic: Nic): ClusterNetwork {
  return must(
    rows(tx.world, 'network').find(
      (row) => row.mask === nic.mask && row.subnet === networkAddress(nic.address, nic.mask),
    ),
  );
}

/** The quorum resource: a disk, or what does without one. */
function quorumParts(
  tx: Tx,
  { quorumDisk: choice }: CreateCluster,
  disk: Disk | null,
): Pick<NewResource, 'name' | 'resourceType' | 'parameters'> {
  if (disk !== null)
    return {
      name: diskResourceName(tx, disk.id),
      resourceType: 'Physical Disk',
      parameters: { disk: disk.id },
    };
  const resourceType = quorumWithoutDisk(choice) ?? 'Local Quorum';
  return { name: resourceType, resourceType, parameters: {} };
}

/** The core group: address, name, quorum (G-10). */
function buildCoreGroup(tx: Tx, node: NodeId, command: CreateCluster, disk: Disk | null): void {
  const nic = must(nicForAddress(tx.world, command.node, command.address));
  const group = addGroup(tx, 'Cluster Group', '', node);
  const parameters = {
    address: command.address,
    mask: nic.mask,
    network: networkOf(tx, nic).id,
    enableNetbios: true,
  };
  const address = addResource(tx, {
    name: 'Cluster IP Address',
    resourceType: 'IP Address',
    group,
    dependsOn: [],
    parameters,
  });
  addResource(tx, {
    name: 'Cluster Name',
    resourceType: 'Network Name',
    group,
    dependsOn: [address],
    parameters: { networkName: command.cluster, requireDns: false, requireKerberos: false },
  });
  const quorumResource = addResource(tx, { group, dependsOn: [], ...quorumParts(tx, command, disk) });
  tx.patchCluster({ quorumResource });
  beginChart(tx, 'quorum', 'quorum', { owner: node });
  tx.ask(resourceChart(quorumResource), { type: 'MOUNTED' });
  bringUp(tx, group);
}

/** Each other shared disk gets a group of its own (E-28). */
function buildDiskGroups(tx: Tx, node: NodeId, command: CreateCluster, quorum: DiskId | null): void {
  const others = suitableQuorumDisks(tx.world, [command.node]).filter(
    (disk: Disk) => disk.id !== quorum && (disk.volume as Volume | null) !== null,
  );
  for (const [index, disk] of others.entries()) {
    const group = addGroup(tx, `Disk Group ${index + 1}`, '', node);
    addResource(tx, {
      name: diskResourceName(tx, disk.id),
      resourceType: 'Physical Disk',
      group,
      dependsOn: [],
      parameters: { disk: disk.id },
    });
    bringUp(tx, group);
  }
}

/** The wizard's work is done: the cluster exists with one node. Null, or why it could not be. */
export function finishCreateCluster(tx: Tx, job: Job): string | null {
  const command = job.payload as unknown as CreateCluster;
  const verdict = judgeCreate(tx.world, command);
  if (!verdict.ok) return verdict.reason;
  const node = theNode(tx.world, command.node);
  const disk = quorumDisk(tx.world, command);
  tx.setCluster({
    name: command.cluster,
    domain: command.domain,
    serviceAccount: command.account,
    quorumResource: null,
    networkPriority: [],
    nextNodeNumber: 1,
    quorumLog: { maxSizeKb: 4_096, state: 'good', diskFull: false },
    startMode: 'normal',
    forcedNodes: [],
  });
  enrolNode(tx, node.id);
  adoptNetworks(tx, [node.name]);
  watchInterfaces(tx);
  beginChart(tx, 'membership', 'membership', { members: [node.id] });
  buildCoreGroup(tx, node.id, command, disk);
  if (command.minimum !== true) buildDiskGroups(tx, node.id, command, disk?.id ?? null);
  tx.ask(`clussvc:${node.id}`, { type: 'CREATED' });
  tx.emit('cluster.created', node.id, { cluster: command.cluster, node: node.name });
  tx.emit('cluster.formed', node.id, { cluster: command.cluster, node: node.name });
  return null;
}

/** New Server Cluster wizard (U-21): checks, then a few minutes of work. */
export const createCluster: CommandSpec<'createCluster'> = {
  type: 'createCluster',
  schema: z.strictObject({
    node: z.string(),
    cluster: z.string(),
    domain: z.string(),
    address: z.string(),
    account: z.string(),
    password: z.string(),
    quorumDisk: z.string(),
    minimum: z.optional(z.boolean()),
    ...doneAt,
  }),
  place: 'Cluster Administrator ▸ Open Connection to Cluster ▸ Create new cluster',
  prompt: 'cluster /create /ipaddr:<address> /user:<account> /pass:<password>',
  query(world, command) {
    const verdict = noJob(world, command.node) ?? judgeCreate(world, command);
    return verdict.ok ? { ...verdict, simSeconds: world.timing.createClusterMs / 1000 } : verdict;
  },
  execute(tx, { type: _type, ...fields }) {
    startJob(
      tx,
      'createCluster',
      theNode(tx.world, fields.node).id,
      tx.world.timing.createClusterMs,
      [
        'cluster.checkNode',
        'cluster.configureService',
        'cluster.createResources',
        'cluster.startService',
        'cluster.bringOnline',
      ],
      fields,
    );
  },
};
