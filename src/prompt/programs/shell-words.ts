import { diskHolders, loggedOnUser, nodeNamed, qualifiedName, rows, type World } from '#domain';
import { blank, printed, raw, say } from '../answers.ts';
import type { Answer, Program } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { fullPath, isFolder } from './folders.ts';

/** Words that the shell knows without a program. */
export const shellWords = {
  cls: () => ({ effect: 'clear' }),
  ver: () => printed([blank, raw('Microsoft Windows [Version 5.2.3790]')]),
  hostname: ({ at }) => printed([raw(at.node.toLowerCase())]),
  whoami: ({ world, at }) => whoAmI(world, at.node),
  help: () => printed([say('shell.help')]),
  exit: () => ({ effect: 'exit' }),
  echo: ({ rest }) => {
    const text = rest.trim();
    if (text === '') return printed([say('shell.echoIsOn')]);
    return /^(on|off)$/i.test(text) ? printed([]) : printed([raw(rest.replace(/^\s/, ''))]);
  },
  'echo.': ({ rest }) => printed([raw(rest.replace(/^[.:]/, ''))]),
  rem: () => printed([]),
  cd: ({ at, words }) => changeFolder(at, words.map(bare).join(' ')),
  chdir: ({ at, words }) => changeFolder(at, words.map(bare).join(' ')),
  'cd..': ({ at }) => changeFolder(at, '..'),
  'cd\\': ({ at }) => changeFolder(at, '\\'),
} as const satisfies Readonly<Record<string, Program>>;

/** `Q:`: the drive has to be there for this server. */
export const changeDrive =
  (letter: string): Program =>
  ({ world, at }) => {
    const node = nodeNamed(world, at.node);
    const held = rows(world, 'disk').some(
      (disk) =>
        disk.volume?.letter === letter && node !== undefined && diskHolders(world, disk.id).includes(node.id),
    );
    if (letter !== 'C' && !held) return printed([say('shell.noDrive')], 1);
    return { place: { ...at, cwd: `${letter}:\\` } };
  };

function changeFolder(at: Parameters<Program>[0]['at'], typed: string): ReturnType<Program> {
  if (typed === '') return printed([raw(at.cwd)]);
  const drive = at.cwd.slice(0, 2);
  if (typed === '\\') return { place: { ...at, cwd: `${drive}\\` } };
  if (typed === '..') {
    const up = at.cwd.split('\\').slice(0, -1).join('\\');
    return { place: { ...at, cwd: up.length <= 2 ? `${drive}\\` : up } };
  }
  const path = fullPath(at, typed).toUpperCase();
  if (!isFolder(path)) return printed([say('shell.noFolder')], 1);
  return { place: { ...at, cwd: path.length <= 2 ? `${path}\\` : path } };
}

/** The user at whose prompt it is; a line that comes from nobody's has none. */
function whoAmI(world: World, name: string): Answer {
  const node = nodeNamed(world, name);
  const user = node === undefined ? null : loggedOnUser(node);
  return printed(user === null ? [] : [raw(qualifiedName(world, user).toLowerCase())]);
}
