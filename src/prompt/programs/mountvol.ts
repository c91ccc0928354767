import {
  type ComputerNode,
  type Disk,
  diskAt,
  diskHolders,
  mountPath,
  nodeNamed,
  ownsDisk,
  visibleDisks,
  type World,
} from '#domain';
import { blank, deed, printed, raw, say } from '../answers.ts';
import type { Answer, Program, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** The name by which Windows knows a volume for good, whatever its letter; the system volume has number 0. */
function volumeId(number: number): string {
  return `\\\\?\\Volume{6f1a2c40-5b7e-11d8-a0c3-${number.toString(16).padStart(12, '0')}}\\`;
}

/** Volumes that this computer can talk to: a disk that another node of a cluster holds is none of them. */
function volumesHere(world: World, node: ComputerNode): readonly Disk[] {
  return visibleDisks(world, node.id).filter(
    (disk) => disk.volume !== null && ownsDisk(world, node.id, disk.id),
  );
}

/** Letter and folder under which this computer has the volume. */
function placesOf(world: World, node: ComputerNode, disk: Disk): readonly string[] {
  if (!diskHolders(world, disk.id).includes(node.id)) return [];
  const letter = disk.volume?.letter ?? '';
  const path = mountPath(world, disk);
  return [...(letter === '' ? [] : [`${letter}:\\`]), ...(path === '' ? [] : [`${path}\\`])];
}

function listing(world: World, node: ComputerNode): readonly PromptLine[] {
  const rows = [
    { number: 0, places: ['C:\\'] },
    ...volumesHere(world, node).map((disk) => ({ number: disk.number, places: placesOf(world, node, disk) })),
  ];
  return rows.flatMap(({ number, places }) => [
    raw(`    ${volumeId(number)}`),
    ...(places.length === 0 ? [say('mountvol.noPlace')] : places.map((place) => raw(`        ${place}`))),
    blank,
  ]);
}

const isRoot = (place: string): boolean => /^[A-Za-z]:\\?$/.test(place);

/** The volume that this computer has at the place; null = there is none. */
function volumeAt(world: World, node: ComputerNode, place: string): number | null {
  if (/^c:\\?$/i.test(place)) return 0;
  const disk = diskAt(world, place.replace(/:?\\?$/, ''));
  return disk === undefined || !diskHolders(world, disk.id).includes(node.id) ? null : disk.number;
}

function remove(world: World, node: ComputerNode, place: string): Answer {
  const number = volumeAt(world, node, place);
  if (number === null) return printed([say('mountvol.noVolume')], 1);
  if (number === 0) return printed([say('mountvol.systemVolume')], 1);
  const type = isRoot(place) ? 'removeDriveLetter' : 'removeMountPoint';
  return deed({
    commands: [{ type, node: node.name, disk: number }],
    tellsWarnings: true,
    refusal: () => [],
  });
}

function mount(world: World, node: ComputerNode, place: string, volume: string): Answer {
  const wanted = volume.replace(/\\?$/, '\\').toLowerCase();
  const disk = volumesHere(world, node).find(({ number }) => volumeId(number).toLowerCase() === wanted);
  if (disk === undefined && wanted !== volumeId(0).toLowerCase())
    return printed([say('mountvol.noVolume')], 1);
  if (disk === undefined) return printed([say('mountvol.systemVolume')], 1);
  const on = { node: node.name, disk: disk.number };
  if (!isRoot(place))
    return deed({
      commands: [{ type: 'addMountPoint', ...on, path: place }],
      tellsWarnings: true,
      refusal: () => [],
    });
  const hasLetter = placesOf(world, node, disk).some(isRoot);
  if (hasLetter) return printed([say('mountvol.hasLetter')], 1);
  return deed({
    commands: [{ type: 'changeDriveLetter', ...on, letter: place.slice(0, 1).toUpperCase() }],
    tellsWarnings: true,
    refusal: () => [],
  });
}

/** `mountvol`: which volume is where; with a place and a volume it mounts it there, with `/d` takes it away, with `/l` names it (L-14). */
export const mountvol: Program = ({ world, at, words }) => {
  const node = nodeNamed(world, at.node);
  const [place = '', what = '', ...more] = words.map(bare);
  if (node === undefined) return printed([], 1);
  if (place === '')
    return printed([say('help.mountvol'), blank, say('mountvol.heading'), blank, ...listing(world, node)]);
  if (place === '/?') return printed([say('help.mountvol')]);
  if (what === '' || more.length > 0) return printed([say('help.mountvol')], 1);
  if (/^\/d$/i.test(what)) return remove(world, node, place);
  if (!/^\/l$/i.test(what)) return mount(world, node, place, what);
  const number = volumeAt(world, node, place);
  return number === null ? printed([say('mountvol.noVolume')], 1) : printed([raw(`    ${volumeId(number)}`)]);
};
