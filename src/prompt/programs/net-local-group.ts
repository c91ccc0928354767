import {
  type Command,
  localAdministrators,
  localAdministratorsGroup,
  nodeNamed,
  qualifiedName,
  sameName,
} from '#domain';
import { blank, deed, printed, raw, say } from '../answers.ts';
import type { Answer, ProgramCall } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { netError } from './net-service.ts';

/** `net localgroup [Administrators [account ... {/ADD | /DELETE}]]`: the group of the computer at which it is typed (L-47). */
export function localGroup({ world, at }: ProgramCall, words: readonly string[]): Answer {
  const plain = words.map(bare);
  const switches = plain.filter((word) => word.startsWith('/'));
  const [group, ...accounts] = plain.filter((word) => !word.startsWith('/'));
  const node = nodeNamed(world, at.node);
  if (node === undefined) return netError(53);
  if (group === undefined)
    return printed([say('net.groupsOf', { node: node.name }), blank, raw(`*${localAdministratorsGroup}`)]);
  if (!sameName(group, localAdministratorsGroup)) return netError(1376);
  if (accounts.length === 0 && switches.length === 0)
    return printed([
      say('net.membersOf', { group: localAdministratorsGroup }),
      blank,
      ...localAdministrators(world, node).map((name) => raw(qualifiedName(world, name))),
      say('net.done'),
    ]);
  const [word = ''] = switches;
  const isAdd = /^\/add$/i.test(word);
  if (switches.length !== 1 || accounts.length === 0 || !(isAdd || /^\/del(ete)?$/i.test(word)))
    return printed([say('help.net')], 1);
  const commands = accounts.map(
    (account): Command => ({
      type: isAdd ? 'addToGroup' : 'removeFromGroup',
      group: localAdministratorsGroup,
      account,
      node: node.name,
    }),
  );
  return deed({ commands, shows: () => [say('net.done')] });
}
