import type { ResourceParameterFields } from '../commands/command-types.ts';
import { judge, type Refusal, refuseIf } from '../commands/support.ts';
import { allowed, type Verdict } from '../reasons.ts';
import { isValidAddress, isValidMask, networkAddress } from '../selectors/network.ts';
import { networkNameOf } from '../selectors/network-names.ts';
import { resourceState } from '../selectors/states.ts';
import { diskWithLetter, networkNamed, rows } from '../selectors/tables.ts';
import { diskAt, diskOfPath, mountProblem } from '../selectors/volumes.ts';
import type { Group, Resource, ResourceParameters, ResourceTypeName } from '../world/cluster.ts';
import type { Disk } from '../world/hardware.ts';
import type { World } from '../world/world.ts';
import { sameSubnet } from './addresses.ts';
import { addressInUse } from './health.ts';
import { programChecks } from './program-parameters.ts';

/** What is checked: the parameters of a resource of this type in this group, with what it depends on. */
export interface ParameterQuestion {
  readonly resourceType: ResourceTypeName;
  readonly group: Group;
  readonly dependsOn: readonly Resource[];
  readonly parameters: ResourceParameterFields;
  /** The resource itself when it exists already. */
  readonly self: Resource | null;
}

type Check = (world: World, question: ParameterQuestion) => Verdict;

function addressChecks(world: World, { parameters, self }: ParameterQuestion): Verdict {
  const { address, mask, network: networkName } = parameters;
  const network = networkName === undefined ? undefined : networkNamed(world, networkName);
  return judge([
    () =>
      refuseIf(address !== undefined && !isValidAddress(address), 'address.invalid', {
        address: address ?? '',
      }),
    () => refuseIf(mask !== undefined && !isValidMask(mask), 'mask.invalid', { mask: mask ?? '' }),
    () =>
      refuseIf(networkName !== undefined && network === undefined, 'network.unknown', {
        network: networkName ?? '',
      }),
    () =>
      refuseIf(network?.role === 'internal' || network?.role === 'disabled', 'network.notForClients', {
        network: network?.name ?? '',
      }), // W-1
    () => {
      if (address === undefined || mask === undefined || network === undefined) return null; // still to come (C-4)
      const { subnet } = network;
      const fits = sameSubnet(address, subnet, mask) && networkAddress(address, mask) === subnet;
      return refuseIf(!fits, 'address.wrongSubnet', { address, subnet });
    },
    () =>
      refuseIf(address !== undefined && addressInUse(world, address, self?.id), 'address.taken', {
        address: address ?? '',
      }),
  ]);
}

function nameChecks(world: World, { parameters, self }: ParameterQuestion): Verdict {
  const name = parameters.networkName;
  if (name === undefined) return allowed; // still to come (C-4)
  const same = (other: string | undefined): boolean =>
    other !== undefined && other.toLowerCase() === name.toLowerCase();
  return judge([
    () => refuseIf(name === '', 'name.empty'),
    () => refuseIf(name.length > 15, 'name.tooLong', { longest: 15 }),
    () => refuseIf(!/^[A-Za-z0-9-]+$/.test(name), 'name.invalidCharacters', { name }),
    () =>
      refuseIf(
        rows(world, 'node').some((node) => same(node.name)) ||
          rows(world, 'resource').some(
            (other) =>
              other.id !== self?.id && (same(other.parameters.networkName) || same(networkNameOf(other))),
          ),
        'name.taken',
        { name },
      ), // V-17, V-19
  ]);
}

function diskChecks(world: World, { parameters, self }: ParameterQuestion): Verdict {
  if (parameters.disk === undefined) return allowed; // still to come (C-4)
  const disk = diskAt(world, parameters.disk);
  return judge([
    () => refuseIf(disk === undefined, 'disk.unknown', { disk: parameters.disk ?? '' }),
    () => refuseIf(disk?.dynamic === true, 'disk.dynamic', { disk: parameters.disk ?? '' }), // L-31
    () => refuseIf(disk?.gpt === true, 'disk.gpt', { disk: parameters.disk ?? '' }), // L-33
    () => refuseIf(disk?.volume?.fileSystem === 'RAW', 'volume.unreadable', { disk: parameters.disk ?? '' }), // L-56
    () =>
      refuseIf(
        rows(world, 'resource').some((other) => other.id !== self?.id && other.parameters.disk === disk?.id),
        'disk.alreadyResource',
        { disk: parameters.disk ?? '' },
      ),
  ]);
}

function notOnline(
  world: World,
  resources: readonly Resource[],
  resourceType: ResourceTypeName,
): Resource | undefined {
  return resources.find(
    (row) => row.resourceType === resourceType && resourceState(world, row.id) !== 'Online',
  );
}

/** The path reaches the disk through the folder in which it is mounted, not by its own letter. */
const leadsThrough = (world: World, path: string, disk: Disk): boolean =>
  disk.volume?.mountedAt !== undefined && diskWithLetter(world, path.slice(0, 1))?.id !== disk.id;

function attendantChecks(world: World, { parameters, dependsOn, group, self }: ParameterQuestion): Verdict {
  const { administrativeGroup = '', routingGroup = '', dataDirectory = '' } = parameters;
  const disk = diskOfPath(world, dataDirectory);
  const shared = disk !== undefined && dependsOn.some((row) => row.parameters.disk === disk.id);
  const onNode = world.entities.node[group.owner]?.exchange ?? null;
  return judge([
    () =>
      refuseIf(onNode === null, 'exchange.notInstalled', {
        node: world.entities.node[group.owner]?.name ?? '',
      }),
    () =>
      refuseIf(
        self === null && notOnline(world, dependsOn, 'Network Name') !== undefined,
        'exchange.nameNotOnline',
      ), // E-29
    () =>
      refuseIf(
        self === null && notOnline(world, dependsOn, 'Physical Disk') !== undefined,
        'exchange.diskNotOnline',
      ),
    () =>
      refuseIf(
        !world.directory.administrativeGroups.includes(administrativeGroup),
        'exchange.adminGroupUnknown',
        { name: administrativeGroup },
      ),
    () =>
      refuseIf(!world.directory.routingGroups.includes(routingGroup), 'exchange.routingGroupUnknown', {
        name: routingGroup,
      }),
    () =>
      refuseIf(!/^[A-Za-z]:\\[^"*?<>|]*$/.test(dataDirectory), 'exchange.dataDirectoryInvalid', {
        path: dataDirectory,
      }),
    () => refuseIf(!shared, 'exchange.dataDirectoryNotShared', { path: dataDirectory }), // E-32
    () =>
      refuseIf(
        disk !== undefined && leadsThrough(world, dataDirectory, disk) && mountProblem(world, disk) !== null,
        'exchange.mountPointInvalid',
        { path: dataDirectory },
      ), // L-15
  ]);
}

const checks: { readonly [K in ResourceTypeName]?: Check } = {
  'IP Address': addressChecks,
  'Network Name': nameChecks,
  'Physical Disk': diskChecks,
  'Microsoft Exchange System Attendant': attendantChecks,
  'File Share': programChecks,
  'Print Spooler': programChecks,
  'Generic Application': programChecks,
  'Generic Service': programChecks,
  'Generic Script': programChecks,
};

/** Why these parameters cannot be, or nothing. */
export function parameterRefusal(world: World, question: ParameterQuestion): Refusal {
  const verdict = checks[question.resourceType]?.(world, question);
  return verdict === undefined || verdict.ok ? null : verdict;
}

/** The parameters as the world keeps them: names become ids. Only called after `parameterRefusal` found nothing. */
export function storedParameters(world: World, fields: ResourceParameterFields): ResourceParameters {
  const { network, disk, ...rest } = fields;
  const networkRow = network === undefined ? undefined : networkNamed(world, network);
  const diskRow = disk === undefined ? undefined : diskAt(world, disk);
  return {
    ...rest,
    ...(networkRow === undefined ? {} : { network: networkRow.id }),
    ...(diskRow === undefined ? {} : { disk: diskRow.id }),
  };
}
