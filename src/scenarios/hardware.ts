import {
  type AnalysisTask,
  analyseConfiguration,
  type Command,
  nodeNamed,
  type PortId,
  resourceNamed,
  rows,
  seesDisk,
  type World,
} from '#domain';
import { adapterOn, arrayName, fabrics, fibreCablesOf, type LabPlan, portalAddress } from './lab-setup.ts';
import type { Expectation, Step } from './scenario-schema.ts';

/** What was looked at and how it was, in the words of a case; null = as expected. */
export type Mismatch = string | null;

/** The word for the array where devices are named. */
const theArray = 'array';

/** Zones on both fabrics alike: each holds the sockets of the computers, or of the array, that it names (T-17). */
export function zoneCommands(zones: NonNullable<Step['zones']>, { nodes }: LabPlan): readonly Command[] {
  return fabrics.map((device, index) => ({
    type: 'setZones',
    device,
    zones: Object.entries(zones).map(([name, members]) => ({
      name,
      ports: members.flatMap((member) => {
        const socket = member === theArray ? `${device}/1` : fibreCablesOf(nodes, member)[index]?.[1];
        return socket === undefined ? [] : [socket.slice(socket.indexOf('/') + 1)];
      }),
    })),
  }));
}

function diskOf(world: World, resource: string): number {
  const id = resourceNamed(world, resource)?.parameters.disk;
  return rows(world, 'disk').find((disk) => disk.id === id)?.number ?? 0;
}

/** Whom the array shows a disk; everybody where nobody is named (T-17). */
export function maskCommands({ disk, nodes }: NonNullable<Step['mask']>, world: World): readonly Command[] {
  return [{ type: 'setLunMask', disk: diskOf(world, disk), nodes: nodes === undefined ? null : [...nodes] }];
}

/** Id and termination of a controller or of the array (T-15). */
export function scsiCommands({ of, id, terminated }: NonNullable<Step['scsi']>): readonly Command[] {
  const port: PortId = of === theArray ? `${arrayName}/a0` : `${of}/scsi1`;
  return [
    ...(id === undefined ? [] : [{ type: 'setScsiId', port, id } as const]),
    ...(terminated === undefined ? [] : [{ type: 'setTermination', port, terminated } as const]),
  ];
}

/** What somebody does with the iSCSI initiator of a computer (T-18). */
export function iscsiCommands({
  node,
  do: deed,
  portal: address = portalAddress,
  persistent = true,
}: NonNullable<Step['iscsi']>): readonly Command[] {
  const target = arrayName;
  const commands = {
    addPortal: { type: 'addTargetPortal', node, address },
    removePortal: { type: 'removeTargetPortal', node, address },
    logOn: { type: 'logOnTarget', node, target, persistent },
    logOff: { type: 'logOffTarget', node, target },
    forget: { type: 'removePersistentTarget', node, target },
  } as const satisfies Readonly<Record<typeof deed, Command>>;
  return [commands[deed]];
}

/** Adapters of a computer as one team, named after the first network, or taken apart again (W-36). */
export function teamCommands(
  { node, networks, dissolve }: NonNullable<Step['team']>,
  plan: LabPlan,
): readonly Command[] {
  const [name = ''] = networks;
  const adapters = networks.map((network) => adapterOn(plan, network));
  if (dissolve === true) return [{ type: 'dissolveTeam', node, adapter: adapters[0] ?? '' }];
  return [{ type: 'teamAdapters', node, adapters, name }];
}

/** A part of the shelf into the lab's rack; above everything that stands there unless it is said where. */
export function placeCommands(
  { model, name, unit }: NonNullable<Step['place']>,
  world: World,
): readonly Command[] {
  const tops = rows(world, 'device').map((device) => device.unit + device.heightUnits);
  return [{ type: 'placeDevice', model, name, rack: 'LAB', unit: unit ?? Math.max(...tops) }];
}

/** A device back to the shelf, or a card of it. */
export function takeOutCommands(given: NonNullable<Step['takeOut']>): readonly Command[] {
  if (typeof given === 'string') return [{ type: 'removeDevice', device: given }];
  return [{ type: 'removeCard', ...given }];
}

/** Which computers see the disk of a resource: those named, and no other. */
export function lookAtDisk(world: World, { disk: name = '', seenBy = [] }: Expectation): Mismatch {
  const disk = resourceNamed(world, name)?.parameters.disk;
  if (disk === undefined) return `there is no disk ${name}`;
  const seeing = rows(world, 'node').flatMap((node) => (seesDisk(world, node.id, disk) ? [node.name] : []));
  const isSo = seeing.length === seenBy.length && seeing.every((node) => seenBy.includes(node));
  return isSo ? null : `${name} is seen by ${seeing.join(', ') || 'nobody'}`;
}

const codesOf = (tasks: readonly AnalysisTask[]): readonly string[] =>
  tasks.flatMap(({ code, children }) => [code, ...codesOf(children)]);

/** What the analysis would find if the computer were added to the cluster now. */
export function lookAtAnalysis(world: World, { analysis, finds, lacks }: Expectation): Mismatch {
  const name = analysis?.node ?? '';
  if (nodeNamed(world, name) === undefined) return `there is no computer ${name}`;
  const found = codesOf(
    analyseConfiguration(world, {
      kind: 'add',
      nodes: [name],
      cluster: world.cluster?.name ?? '',
      domain: world.directory.domain,
      quorumDisk: '',
    }),
  );
  if (finds !== undefined && !found.includes(finds)) return `the analysis of ${name} does not find ${finds}`;
  return lacks !== undefined && found.includes(lacks) ? `the analysis of ${name} finds ${lacks}` : null;
}
