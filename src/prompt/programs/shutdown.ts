import { nodeNamed } from '#domain';
import { blank, deed, printed, say, systemErrorLines } from '../answers.ts';
import type { Program, PromptLine } from '../prompt-types.ts';
import { bare } from '../tokens.ts';
import { reachesWindows } from './hosts.ts';

type Wanted = Record<'s' | 'r' | 'a' | 'f' | 'help', boolean> & {
  machine: string;
  seconds: number;
  bad: string;
};

/** Longest delay that the tool takes, in seconds. */
const longestSeconds = 600;

/** `shutdown -s|-r [-m \\computer] [-t seconds] [-f] [-c "comment"]`: the commands of Start ▸ Shut Down, for any server in reach. */
export const shutdown: Program = ({ world, at, words }) => {
  const wanted = readWords(words, at.node);
  if (wanted.help) return printed([say('help.shutdown')]);
  if (wanted.bad !== '')
    return printed([say('shutdown.bad', { word: wanted.bad }), say('help.shutdown')], 87);
  if (wanted.a) return printed([...errorLines(1116)], 1116);
  if (wanted.s === wanted.r) return printed([say('help.shutdown')], 87);
  const from = nodeNamed(world, at.node);
  const target = nodeNamed(world, wanted.machine);
  if (from === undefined || target === undefined || !reachesWindows(world, from, target))
    return printed([say('shutdown.target', { name: wanted.machine }), ...errorLines(53)], 53);
  return deed({
    commands: [{ type: wanted.r ? 'restartComputer' : 'shutDownComputer', node: target.name }],
    opening: [
      say(wanted.r ? 'shutdown.restarting' : 'shutdown.shuttingDown', { name: target.name }),
      ...(wanted.seconds > 0 ? [blank, say('shutdown.noDelay')] : []),
    ],
  });
};

const errorLines = (code: Parameters<typeof systemErrorLines>[0]): readonly PromptLine[] =>
  systemErrorLines(code).slice(1);

function readWords(words: readonly string[], local: string): Wanted {
  const wanted: Wanted = {
    s: false,
    r: false,
    a: false,
    f: false,
    help: false,
    machine: local,
    seconds: 0,
    bad: '',
  };
  const rest = words.map(bare);
  if (rest.length === 0) wanted.help = true;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const option = /^[-/]([a-z?])$/i.exec(word)?.[1]?.toLowerCase();
    if (option === 's' || option === 'r' || option === 'a' || option === 'f') wanted[option] = true;
    else if (option === '?') wanted.help = true;
    else if (option === 'c' && rest.length > 0) rest.shift();
    else if (option === 'd' && rest.length > 0) rest.shift();
    else if (option === 'm' && /^\\\\[^\\]+$/.test(rest[0] ?? ''))
      wanted.machine = (rest.shift() ?? '').slice(2);
    else if (option === 't' && /^\d{1,3}$/.test(rest[0] ?? '') && Number(rest[0]) <= longestSeconds)
      wanted.seconds = Number(rest.shift());
    else wanted.bad = word;
  }
  return wanted;
}
