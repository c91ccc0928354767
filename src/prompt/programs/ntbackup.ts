import { blank, deed, printed, say } from '../answers.ts';
import type { Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';

/** Switches that take a word of their own; only the file matters here. */
const withValue = ['/f', '/j', '/n', '/d', '/m'];

/**
 * `ntbackup` opens the window of Backup; `ntbackup backup systemstate /f "path"` backs up the System State at once
 * . A set for Automated System Recovery is made in the window only.
 */
export const ntbackup: Program = ({ at, words }) => {
  const plain = words.map(bare);
  const [verb, what, ...rest] = plain.map((word) => word.toLowerCase());
  if (verb === undefined)
    return { output: [say('ntbackup.window'), blank, say('help.ntbackup')], effect: 'openBackup' };
  if (verb === '/?') return printed([say('help.ntbackup')]);
  const media = fileOf(plain);
  const strange = rest.find(
    (word, index) => !withValue.includes(word) && !withValue.includes(rest[index - 1] ?? ''),
  );
  if (verb !== 'backup' || what !== 'systemstate' || media === null || strange !== undefined)
    return printed([say('help.ntbackup')], 87);
  return deed({
    commands: [{ type: 'backUpNode', node: at.node, kind: 'systemState', media }],
    shows: () => [say('ntbackup.begun', { media })],
  });
};

/** The file after `/f`. */
function fileOf(words: readonly string[]): string | null {
  const place = words.findIndex((word) => word.toLowerCase() === '/f');
  return place === -1 ? null : (words[place + 1] ?? null);
}
