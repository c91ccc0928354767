import { diskHolders, diskResource, diskWithLetter, nodeNamed } from '#domain';
import { blank, printed, say } from '../answers.ts';
import type { Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** Size of the local drive in MB, as it is shown. */
const localMb = 34_700;

/** `chkdsk [drive:] [/f]`: looks a volume through. A volume that the cluster has online cannot be locked for repair. */
export const chkdsk: Program = ({ world, at, words }) => {
  const plain = words.map((word) => bare(word).toLowerCase());
  if (plain.includes('/?')) return printed([say('help.chkdsk')]);
  const strange = plain.find((word) => !/^([a-z]:|\/[frxvic])$/.test(word));
  if (strange !== undefined) return printed([say('chkdsk.badParameter', { word: strange })], 3);
  const drive = plain.find((word) => word.endsWith(':')) ?? at.cwd.slice(0, 2).toLowerCase();
  const letter = drive.slice(0, 1).toUpperCase();
  const repairs = plain.some((word) => ['/f', '/r', '/x'].includes(word));
  const node = nodeNamed(world, at.node);
  const disk = letter === 'C' ? undefined : diskWithLetter(world, letter);
  const held = disk !== undefined && node !== undefined && diskHolders(world, disk.id).includes(node.id);
  if (letter !== 'C' && !held) return printed([say('chkdsk.noVolume')], 3);
  const { fileSystem = 'NTFS', label = 'System' } = disk?.volume ?? {};
  const heading = [say('chkdsk.type', { fileSystem }), say('chkdsk.label', { label })];
  if (repairs && (disk === undefined || diskResource(world, disk.id) !== undefined))
    return printed([...heading, say('chkdsk.inUse')], 3);
  const kb = (disk?.sizeMb ?? localMb) * 1024;
  return printed([
    ...heading,
    ...(repairs ? [] : [blank, say('chkdsk.readOnly')]),
    blank,
    ...[1, 2, 3].map((stage) => say(`chkdsk.stage${stage as 1 | 2 | 3}`)),
    blank,
    say('chkdsk.clean'),
    say('chkdsk.total', { kb }),
  ]);
};
