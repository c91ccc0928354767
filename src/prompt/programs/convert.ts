import { diskHolders, diskWithLetter, nodeNamed } from '#domain';
import { deed, printed, say } from '../answers.ts';
import type { Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** `convert drive: /fs:ntfs`: NTFS for a volume with FAT32, as a cluster demands (L-32); what is on it stays. */
export const convert: Program = ({ world, at, words }) => {
  const plain = words.map((word) => bare(word).toLowerCase());
  const strange = plain.find((word) => !/^([a-z]:|\/(fs:\w+|v|x|nosecurity|\?))$/.test(word));
  if (strange !== undefined) return printed([say('chkdsk.badParameter', { word: strange })], 1);
  const letter = plain
    .find((word) => word.endsWith(':'))
    ?.slice(0, 1)
    .toUpperCase();
  const fileSystem = plain.find((word) => word.startsWith('/fs:'))?.slice(4);
  if (plain.includes('/?')) return printed([say('help.convert')]);
  if (letter === undefined || fileSystem === undefined) return printed([say('help.convert')], 1);
  if (fileSystem !== 'ntfs') return printed([say('convert.onlyNtfs')], 1);
  if (letter === 'C') return printed([say('convert.already', { letter })], 1);
  const node = nodeNamed(world, at.node);
  const disk = diskWithLetter(world, letter);
  if (node === undefined || disk === undefined || !diskHolders(world, disk.id).includes(node.id))
    return printed([say('chkdsk.noVolume')], 1);
  if (disk.volume?.fileSystem === 'NTFS') return printed([say('convert.already', { letter })], 1);
  return deed({
    commands: [{ type: 'convertFileSystem', node: node.name, disk: disk.number }],
    opening: [say('chkdsk.type', { fileSystem: disk.volume?.fileSystem ?? '' })],
    shows: () => [say('convert.complete')],
    refusal: () => [say('chkdsk.inUse')],
  });
};
