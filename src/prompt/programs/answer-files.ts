import { type AnswerFile, nodeNamed, sameName, type World } from '#domain';
import type { PromptPlace } from '../prompt-types.ts';
import { fullPath } from './folders.ts';
import { reachesWindows } from './hosts.ts';

/** The answer file at a path of this computer, or in the administrative share `\\server\c$` of one that it reaches; undefined when there is none. */
export function answerFileAt(world: World, at: PromptPlace, typed: string): AnswerFile | undefined {
  const [, server, rest] = /^\\\\([^\\]+)\\c\$\\(.+)$/i.exec(typed) ?? [];
  const from = nodeNamed(world, at.node);
  const holder = server === undefined ? from : nodeNamed(world, server);
  if (from === undefined || holder === undefined) return undefined;
  if (holder.id !== from.id && !reachesWindows(world, from, holder)) return undefined;
  const path = rest === undefined ? fullPath(at, typed) : `C:\\${rest}`;
  return holder.answerFiles?.find(({ file }) => sameName(file, path));
}

/** The lines of an answer file, as Setup writes them. */
export function answerLines({ components, path }: AnswerFile): readonly string[] {
  const action = (component: AnswerFile['components'][number]): string =>
    components.includes(component) ? 'Install' : 'None';
  return [
    '[Setup]',
    `InstallPath=${path}`,
    '[Components]',
    `Messaging=${action('messaging')}`,
    `SystemManagement=${action('systemManagement')}`,
  ];
}
